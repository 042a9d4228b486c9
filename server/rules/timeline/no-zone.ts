import type { Rule } from '../rule';
import { headingOfTimeline, zoneStatement } from './zoneStatement';

export const noZone: Rule<'noZone'> = {
  id: 'timeline/no-zone',
  title: 'Say which time zone the times are in',
  why: 'Logs speak UTC, chat shows local time, and a reader on another continent sees neither. Without a zone, the times of two sources cannot be compared, and detection and response times are off by whole hours.',
  source:
    'Incident response guides agree on UTC for all times, with local times in parentheses where they help.',
  severity: 'warning',
  reads: 'markdown',
  about: ['timeline', 'title', 'sections'],
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
  *check({ postmortem, settings }) {
    const { timeline } = postmortem;
    if (!timeline || timeline.zone || settings.zone) return;
    const timed = timeline.events.filter(
      ({ time }) => time.value.precision === 'exact' && namesHour(time.value.written),
    );
    const [first] = timed;
    if (!first || timed.some(({ time }) => time.value.zone !== undefined)) return;
    const { span } = headingOfTimeline(postmortem) ?? first.time;
    const edits = zoneStatement(postmortem, 'UTC');
    const fix = { title: 'State that all times are in UTC', kind: 'suggestion', edits } as const;
    yield { message: 'noZone', span, fixes: edits.length > 0 ? [fix] : [] };
  },
};

/** Whether hours and minutes are written, and not only a day. */
export function namesHour(written: string): boolean {
  return /\d{1,2}[:.h]\d{2}|\d\s*[ap]\.?m\b/i.test(written);
}
