import type { EventTime } from '../../model/postmortem';
import { dayInZone } from '../../model/when';
import { insertion } from '../edits';
import type { Fix, Rule } from '../rule';

export const unmarkedMidnight: Rule<'midnight'> = {
  id: 'timeline/unmarked-midnight',
  title: 'Write the date where a timeline passes midnight',
  why: 'From 23:50 to 00:10 are twenty minutes, or almost a day back, or a slip in the hour. The writer knows which; a date at the first entry of the new day tells everybody else, and every tool that sorts.',
  source: 'ISO 8601 writes times with their date wherever the day can be in doubt.',
  severity: 'hint',
  reads: 'markdown',
  about: ['timeline'],
  messages: {
    midnight:
      'Between {before} and {time} a new day seems to begin. Write its date here, so that nobody has to work it out.',
  },
  examples: [
    {
      title: 'Twenty minutes over midnight',
      text: `# Postmortem: Checkout outage

**Date**: 2025-11-28

## Timeline (all times UTC)

- 23:50 New pods start
- ⟦00:10⟧ Alert fires
- 00:40 Error rate is back to normal
`,
      fixed: `# Postmortem: Checkout outage

**Date**: 2025-11-28

## Timeline (all times UTC)

- 23:50 New pods start
- 2025-11-29 00:10 Alert fires
- 00:40 Error rate is back to normal
`,
    },
    {
      title: 'A heading for each day, as in many reports',
      text: `# Incident report

## Timeline

All times in UTC.

### 2025-11-28

- 23:50 New pods start

### 2025-11-29

- 00:10 Alert fires
- 00:40 Error rate is back to normal
`,
    },
    {
      title: 'In the evening, and all within one day',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 9:50 AM New pods start
- 12:10 PM Alert fires
- 1:40 PM Error rate is back to normal
`,
      documented: false,
    },
  ],
  *check({ postmortem: { timeline, text } }) {
    const events = timeline?.events ?? [];
    for (const [index, event] of events.entries()) {
      const before = events[index - 1];
      if (!before || event.time.value.dated || !passesMidnight(before.time.value, event.time.value)) continue;
      // A heading or a line between them says the day.
      if (/[\p{L}\d]/u.test(text.slice(before.span.end, event.span.start))) continue;
      const data = { before: before.time.value.written, time: event.time.value.written };
      const zone = event.time.value.zone ?? timeline?.zone?.value;
      const fixes = [...dating(event.time.value, event.time.span.start, zone)];
      yield { message: 'midnight', data, span: event.time.span, fixes };
    }
  },
};

function passesMidnight(before: EventTime, after: EventTime): boolean {
  if (before.precision !== 'exact' || after.precision !== 'exact' || before.zone !== after.zone) return false;
  const [from, to] = [minutesOf(before.written), minutesOf(after.written)];
  if (from === undefined || to === undefined || from <= to) return false;
  // On a clock with twelve hours, `1:52` after `12:16` is the same afternoon.
  return (after.instant ?? 0) - (before.instant ?? 0) >= (24 * 60 + to - from) * 60_000;
}

/** Since midnight, of a time that is written without its date. */
function minutesOf(written: string): number | undefined {
  const found = /^\D{0,3}(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*([ap])?/i.exec(written);
  if (!found) return undefined;
  const [, hours = '0', minutes = '0', half] = found;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  return hour * 60 + Number(minutes);
}

/** In milliseconds: a timeline without any date begins on the first day of the epoch. */
const oneYear = 366 * 24 * 60 * 60_000;

function* dating({ instant = 0 }: EventTime, at: number, zone: string | undefined): Generator<Fix> {
  if (instant < oneYear) return;
  const day = dayInZone(instant, zone);
  yield { title: `Write ${day} before it`, kind: 'suggestion', edits: [insertion(at, `${day} `)] };
}
