import type { StatedDuration, TimelineEvent } from '../../model/postmortem';
import type { Located } from '../../model/span';
import type { Rule } from '../rule';
import { namesHour } from './no-zone';

const minute = 60_000;
const hour = 60 * minute;

export const statedDuration: Rule<'noPair'> = {
  id: 'timeline/stated-duration',
  title: 'Let the stated duration follow from the timeline',
  why: 'Duration and time to detect are the numbers that get copied into reports. When no two entries of the timeline are that far apart, either an entry is missing or the number is a guess.',
  source: 'Research on published reports found stated times that could not be derived from the documents.',
  severity: 'information',
  reads: 'markdown',
  messages: {
    noPair:
      'No two entries of the timeline are {stated} apart. Add the entry where this begins or ends, or correct the number.',
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
  *check({ postmortem: { metadata, timeline } }) {
    const instants = instantsOf(timeline?.events ?? []);
    if (instants.length < 3) return;
    const { duration, timeToDetect, timeToMitigate, timeToResolve } = metadata;
    for (const stated of [duration, timeToDetect, timeToMitigate, timeToResolve]) {
      if (!stated || isGiven(stated, instants)) continue;
      yield { message: 'noPair', data: { stated: stated.value.written }, span: stated.span };
    }
  },
};

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
