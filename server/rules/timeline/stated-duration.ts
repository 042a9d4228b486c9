import type { StatedDuration, TimelineEvent } from '../../model/postmortem';
import type { Located } from '../../model/span';
import type { Report, Rule } from '../rule';
import { areApart, clockTimes } from './clockTimes';
import { type StatedLength, writingMeasured } from './measuredDurations';
import { namesHour } from './no-zone';

const minute = 60_000;
const hour = 60 * minute;

export const statedDuration: Rule<'noPair' | 'range'> = {
  id: 'timeline/stated-duration',
  title: 'Let the stated duration follow from the timeline',
  why: 'Duration and time to detect are the numbers that get copied into reports. When no two entries of the timeline are that far apart, either an entry is missing or the number is a guess.',
  source: 'Research on published reports found stated times that could not be derived from the documents.',
  severity: 'information',
  reads: 'markdown',
  about: ['metadata', 'timeline', clockTimes],
  messages: {
    noPair:
      'No two entries of the timeline are {stated} apart. Add the entry where this begins or ends, or correct the number.',
    range: 'From {from} to {to} it is {minutes} minutes, and not {stated}. Correct the one that slipped.',
  },
  examples: [
    {
      title: 'A number that the timeline does not give',
      text: `# Postmortem: Checkout outage

**Duration**: ⟦95 minutes⟧

## Timeline (all times UTC)

- 09:22 New pods start
- 09:32 Alert fires
- 09:55 Error rate is back to normal
`,
      fixed: `# Postmortem: Checkout outage

**Duration**: 33 minutes

## Timeline (all times UTC)

- 09:22 New pods start
- 09:32 Alert fires
- 09:55 Error rate is back to normal
`,
    },
    {
      title: 'A number, and beside it the times that give another one',
      text: `# Postmortem: Checkout outage

**Duration**: ⟦43 minutes (14:21 - 15:09 UTC)⟧
`,
      fixed: `# Postmortem: Checkout outage

**Duration**: 48 minutes (14:21 - 15:09 UTC)
`,
    },
    {
      title: 'Key times at the top of a report count as entries, and hours of support are hours of their own',
      text: `# Incident on 2025-11-28

- **Key events**
  - First detected 2025-11-28 09:10
  - Repaired 2025-11-28 10:40

- **Time to repair**: 1h 30m
- **Time to resolve**: 7h (during support hours)

## Timeline (all times UTC)

- 09:22 Pods restart
- 09:32 Alert fires
- 09:55 Second alert fires
- 10:05 Limits raised
`,
      documented: false,
    },
    {
      title: 'Duration and time to detect, as in the timeline',
      text: `# Postmortem: Checkout outage

**Duration**: 33 minutes
**Time to detect**: 10 minutes

## Timeline (all times UTC)

- 09:22 New pods start
- 09:32 Alert fires
- 09:55 Error rate is back to normal
`,
    },
    {
      title: 'Rounded to hours',
      text: `# Postmortem: Checkout outage

**Duration**: 2 hours

## Timeline (all times UTC)

- 09:22 New pods start
- 09:32 Alert fires
- 11:10 Error rate is back to normal
`,
      documented: false,
    },
  ],
  *check({ postmortem }) {
    const { metadata, timeline } = postmortem;
    const instants = instantsOf(timeline?.events ?? []);
    const stated = lengths.flatMap((length) => {
      const value = metadata[length];
      return value && !isOfOtherHours.test(value.value.written) ? [{ length, value }] : [];
    });
    const own = stated.map(({ value }) => value.span);
    const isTimed = ({ written, milliseconds = 0 }: StatedDuration) =>
      areApart(milliseconds, toleranceOf(written, milliseconds), postmortem, own);
    for (const { length, value } of stated) {
      const range = disagreeingRange(value);
      if (range) yield range;
      else if (instants.length >= 3 && !isGiven(value, instants) && !isTimed(value.value)) {
        const fixes = [...writingMeasured(length, value, postmortem)];
        yield { message: 'noPair', data: { stated: value.value.written }, span: value.span, fixes };
      }
    }
  },
};

const lengths: readonly StatedLength[] = ['duration', 'timeToDetect', 'timeToMitigate', 'timeToResolve'];
const isOfOtherHours = /\b(?:support|working|business|office|core)\s+(?:hours|days|time)\b/i;
const range = /\b([01]?\d|2[0-3]):([0-5]\d)\s*(?:-|–|—|to|until|→)\s*([01]?\d|2[0-3]):([0-5]\d)\b/;

/** `43 minutes (14:21 - 15:09)`: the times in the same breath give another number. */
function disagreeingRange({ value, span }: Located<StatedDuration>): Report<'range'> | undefined {
  const { written, milliseconds, approximate } = value;
  const [times, fromHour, fromMinute, toHour, toMinute] = range.exec(written) ?? [];
  const number = /^\s*(\d+)\s*(?:minutes?|mins?|m)\b/i.exec(written);
  if (times === undefined || !number || milliseconds === undefined || approximate) return undefined;
  const minutes = (Number(toHour) - Number(fromHour)) * 60 + Number(toMinute) - Number(fromMinute);
  const lasting = minutes < 0 ? minutes + minutesPerDay : minutes;
  if (Math.abs(milliseconds / minute - lasting) <= 1) return undefined;
  const [from = '', to = ''] = times.split(/\s*(?:-|–|—|to|until|→)\s*/);
  const report = {
    message: 'range',
    data: { from, to, minutes: lasting, stated: number[0].trim() },
    span,
  } as const;
  const start = span.start + number[0].indexOf(number[1] ?? '');
  const place = { start, end: start + (number[1]?.length ?? 0) };
  // Markup may stand between the characters; then their places are not known.
  if (span.end - span.start !== written.length) return report;
  const edits = [{ span: place, newText: String(lasting) }];
  return { ...report, fixes: [{ title: `Write ${lasting} minutes`, kind: 'suggestion', edits }] };
}

const minutesPerDay = 24 * 60;

/** In ascending order. Empty unless every entry can be placed to the minute: what is left out might be meant. */
function instantsOf(events: readonly TimelineEvent[]): readonly number[] {
  const times = events.map(({ time }) => time.value);
  if (times.some(({ precision, written }) => precision !== 'exact' || !namesHour(written))) return [];
  return times
    .flatMap(({ instant, until }) => [instant, until].filter((one) => one !== undefined))
    .sort((one, other) => one - other);
}

function isGiven({ value }: Located<StatedDuration>, instants: readonly number[]): boolean {
  const { milliseconds, approximate } = value;
  if (milliseconds === undefined || approximate || milliseconds === 0) return true;
  const tolerance = toleranceOf(value.written, milliseconds);
  let from = 0;
  // The later the end, the later the begin that fits it: both run through the instants once.
  return instants.some((to) => {
    while (to - (instants[from] ?? to) > milliseconds + tolerance) from++;
    return to - (instants[from] ?? to) >= milliseconds - tolerance;
  });
}

/** Half of the smallest unit that is written, and never less than the minute that clocks in entries round to. */
function toleranceOf(written: string, milliseconds: number): number {
  const finest = /sec|min|\d\s*m\b|\d\s*s\b|:\d/i.test(written)
    ? minute
    : /h/i.test(written)
      ? hour / 2
      : 12 * hour;
  return Math.max(minute, finest, milliseconds * 0.02);
}
