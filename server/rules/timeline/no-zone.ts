import type { Timeline } from '../../model/postmortem';
import type { Located } from '../../model/span';
import { insertion } from '../edits';
import { lineAt, lineBreak, nextLineStart } from '../lines';
import type { Fix, Rule } from '../rule';

export const noZone: Rule<'noZone'> = {
  id: 'timeline/no-zone',
  title: 'Say which time zone the times are in',
  why: 'Logs speak UTC, chat shows local time, and a reader on another continent sees neither. Without a zone, the times of two sources cannot be compared, and detection and response times are off by whole hours.',
  source:
    'Incident response guides agree on UTC for all times, with local times in parentheses where they help.',
  severity: 'warning',
  reads: 'markdown',
  messages: {
    noZone:
      'Nothing says which time zone these times are in. One line such as “All times in UTC.” is enough.',
  },
  examples: [
    {
      title: 'Times without a zone',
      text: `# Postmortem: Checkout outage

## ⟦Timeline⟧

- 09:22 New pods start
- 09:32 Alert fires
`,
      fixed: `# Postmortem: Checkout outage

## Timeline

All times in UTC.

- 09:22 New pods start
- 09:32 Alert fires
`,
    },
    {
      title: 'A heading that is an item of a list, as in many short reports',
      text: `# Incident on 2025-11-28

- **⟦Timeline⟧**
  - 09:22 New pods start
  - 09:32 Alert fires

- **Impact**: 1,200 customers could not pay.
`,
      fixed: `# Incident on 2025-11-28

- **Timeline (all times UTC)**
  - 09:22 New pods start
  - 09:32 Alert fires

- **Impact**: 1,200 customers could not pay.
`,
      documented: false,
    },
    {
      title: 'A list without a heading of its own',
      text: `# Postmortem: Checkout outage

Customers could not pay.

- ⟦09:22⟧ New pods start
- 09:32 Alert fires
- 09:55 Error rate is back to normal
`,
      fixed: `# Postmortem: Checkout outage

Customers could not pay.

All times in UTC.

- 09:22 New pods start
- 09:32 Alert fires
- 09:55 Error rate is back to normal
`,
      documented: false,
    },
    {
      title: 'The zone in a column',
      text: `# Postmortem: Checkout outage

## Timeline

| Time (UTC) | Event |
| ---------- | ----- |
| 09:22 | New pods start |
| 09:32 | Alert fires |
`,
    },
    {
      title: 'The zone in the entries',
      text: `# Postmortem: Checkout outage

## Timeline

- 09:22 CET New pods start
- 09:32 CET Alert fires
`,
      documented: false,
    },
    {
      title: 'The zone in the settings of the team',
      text: `# Postmortem: Checkout outage

## Timeline

- 09:22 New pods start
- 09:32 Alert fires
`,
      settings: { zone: 'UTC' },
      documented: false,
    },
    {
      title: 'Days only, which hardly depend on the zone',
      text: `# Postmortem: Leaked token

## Timeline

- 2025-03-02: The token is published
- 2025-03-09: The token is revoked
`,
      documented: false,
    },
  ],
  *check({ postmortem: { timeline, title, text }, settings }) {
    if (!timeline || timeline.zone || settings.zone) return;
    const timed = timeline.events.filter(
      ({ time }) => time.value.precision === 'exact' && namesHour(time.value.written),
    );
    if (timed.length === 0 || timed.some(({ time }) => time.value.zone !== undefined)) return;
    const heading = timeline.section?.heading;
    const [first] = timed;
    // Below the title of the report, a line about times would be far from them.
    if (heading && heading.span.start !== title?.span.start) {
      yield { message: 'noZone', span: heading.span, fixes: [stating(heading, text)] };
    } else if (first) {
      yield { message: 'noZone', span: first.time.span, fixes: [...statingAbove(timeline, text)] };
    }
  },
};

/** Whether hours and minutes are written, and not only a day. */
export function namesHour(written: string): boolean {
  return /\d{1,2}[:.h]\d{2}|\d\s*[ap]\.?m\b/i.test(written);
}

const fix = { title: 'State that all times are in UTC', kind: 'suggestion' } as const;

function stating({ value, span }: Located, text: string): Fix {
  if (/^\s*(?:[-*+]|\d+[.)])\s/.test(text.slice(lineAt(text, span.start).start, span.start))) {
    // A line between an item and its list would end the list.
    const end = span.start + value.replace(/[\s:]+$/, '').length;
    return { ...fix, edits: [insertion(end, ' (all times UTC)')] };
  }
  const eol = lineBreak(text);
  const at = nextLineStart(text, span.end);
  const spaced = text.slice(at, at + eol.length) === eol;
  const line = spaced ? `${eol}All times in UTC.${eol}` : `${eol}All times in UTC.${eol}${eol}`;
  return { ...fix, edits: [insertion(at, line)] };
}

/** Before the first entry, where a paragraph can stand: not inside of a table. */
function* statingAbove({ events }: Timeline, text: string): Generator<Fix> {
  const eol = lineBreak(text);
  const { start, end } = lineAt(text, events[0]?.span.start ?? 0);
  if (start === 0 || lineAt(text, start - 1).start !== lineAt(text, start - 1).end) return;
  if (!/^\s*\|/.test(text.slice(start, end))) {
    yield { ...fix, edits: [insertion(start, `All times in UTC.${eol}${eol}`)] };
  }
}
