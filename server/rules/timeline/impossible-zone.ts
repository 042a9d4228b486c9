import type { Timeline } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { dayInZone, offsetThen, zoneNameThen } from '../../model/when';
import type { Rule } from '../rule';

export const impossibleZone: Rule<'notThen' | 'otherOffset'> = {
  id: 'timeline/impossible-zone',
  title: 'Name the zone that clocks showed on that day',
  why: 'No clock shows PST in July: it is PDT then, an hour away. Whoever compares these times with logs in UTC has to guess whether the name or the hour is meant.',
  source: 'The IANA time zone database says when each place changes its clocks.',
  severity: 'information',
  reads: 'markdown',
  about: ['timeline'],
  messages: {
    notThen:
      'On {day} clocks showed {then} and not {zone}, an hour apart. Write {then} if these are local times, or give all of them in UTC.',
    otherOffset:
      '{zone} is {own}, and “{written}” stands beside it. Readers cannot tell which of the two the clocks showed; keep that one.',
  },
  examples: [
    {
      title: 'Winter time in July',
      text: `# Postmortem: Checkout outage

**Date**: 2025-07-15

## Timeline (all times ⟦PST⟧)

- 09:22 New pods start
- 09:55 Error rate is back to normal
`,
      fixed: `# Postmortem: Checkout outage

**Date**: 2025-07-15

## Timeline (all times PDT)

- 09:22 New pods start
- 09:55 Error rate is back to normal
`,
    },
    {
      title: 'Summer time in December, in every entry',
      text: `# Postmortem: Checkout outage

## Timeline

| Time | Event |
| ---- | ----- |
| 2025-12-02 09:22 ⟦CEST⟧ | New pods start |
| 2025-12-02 09:55 CEST | Error rate is back to normal |
`,
      fixed: `# Postmortem: Checkout outage

## Timeline

| Time | Event |
| ---- | ----- |
| 2025-12-02 09:22 CET | New pods start |
| 2025-12-02 09:55 CET | Error rate is back to normal |
`,
    },
    {
      title: 'A name with the offset of the other half of the year',
      text: `# Postmortem: Checkout outage

**Date**: 2025-12-02

## Timeline (all times PST ⟦(UTC-7)⟧)

- 09:22 New pods start
- 09:55 Error rate is back to normal
`,
      fixed: `# Postmortem: Checkout outage

**Date**: 2025-12-02

## Timeline (all times PST (UTC-8))

- 09:22 New pods start
- 09:55 Error rate is back to normal
`,
    },
    {
      title: 'A name with its own offset',
      text: `# Postmortem: Checkout outage

**Date**: 2025-12-02

## Timeline (all times PST (UTC-08:00))

- 09:22 New pods start
- 09:55 Error rate is back to normal
`,
      documented: false,
    },
    {
      title: 'Names that fit the day, or that hold all year somewhere',
      text: `# Postmortem: Checkout outage

**Date**: 2025-07-15

## Timeline (all times PDT)

- 09:22 New pods start
- 09:55 MST A customer in Phoenix calls
`,
    },
    {
      title: 'No year, no telling',
      text: `# Postmortem: Checkout outage

## Timeline (all times PST)

- 09:22 New pods start
- 09:55 Error rate is back to normal
`,
      documented: false,
    },
  ],
  *check({ postmortem: { timeline, text } }) {
    if (!timeline) return;
    for (const [zone, { places, instants }] of usesOf(timeline, text)) {
      const [first = 0] = instants;
      const then = zoneNameThen(zone, first);
      const [span] = places;
      // Clocks may have changed while the incident went on.
      if (then === undefined) yield* otherOffsets(zone, first, places, text);
      if (then === undefined || !span || zoneNameThen(zone, instants.at(-1) ?? first) !== then) continue;
      const day = dayInZone(first, zone);
      const edits = places.map((place) => ({ span: place, newText: then }));
      const fixes = [{ title: `Write ${then}`, kind: 'suggestion', edits } as const];
      yield { message: 'notThen', data: { zone, then, day }, span, fixes };
    }
  },
};

const writtenOffset = /^\s?\((?:UTC|GMT)\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?\)/;

/** `PST (UTC-7)` in winter: the name says one thing, and what explains it another. */
function* otherOffsets(zone: string, instant: number, places: readonly Span[], text: string) {
  const own = offsetThen(zone, instant);
  for (const { end } of own === undefined ? [] : places) {
    const found = writtenOffset.exec(text.slice(end, end + 20));
    if (!found || own === undefined) continue;
    const [all, sign, hours, minutes = '0'] = found;
    if ((sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) === own) continue;
    const written = all.trim();
    const span = { start: end + all.length - written.length, end: end + all.length };
    const edits = [{ span, newText: `(${named(own)})` }];
    const fixes = [{ title: `Write ${named(own)}`, kind: 'suggestion', edits } as const];
    yield { message: 'otherOffset', data: { zone, own: named(own), written }, span, fixes } as const;
  }
}

/** In minutes: -480 is `UTC-8`, 330 is `UTC+5:30`. */
function named(offset: number): string {
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `UTC${offset < 0 ? '-' : '+'}${hours}${rest}`;
}

interface Uses {
  /** Where the name stands, in the order of the text. */
  readonly places: readonly Span[];
  /** Of the entries it holds for, in milliseconds since the epoch. */
  readonly instants: readonly number[];
}

/** In milliseconds: a timeline without any date begins on the first day of the epoch. */
const oneYear = 366 * 24 * 60 * 60_000;

/** Which zones are named where, and what for. */
function usesOf({ zone, events }: Timeline, text: string): ReadonlyMap<string, Uses> {
  const uses = new Map<string, { places: Span[]; instants: number[] }>();
  const usesOfZone = (name: string) => {
    const known = uses.get(name) ?? { places: [], instants: [] };
    uses.set(name, known);
    return known;
  };
  if (zone) usesOfZone(zone.value).places.push(zone.span);
  for (const { time } of events) {
    const { instant = 0, zone: own } = time.value;
    const name = own ?? zone?.value;
    if (name === undefined) continue;
    if (instant > oneYear) usesOfZone(name).instants.push(instant);
    const at = own === undefined ? -1 : text.slice(time.span.start, time.span.end).lastIndexOf(own);
    const start = time.span.start + at;
    if (own === undefined || at < 0 || start === zone?.span.start) continue;
    usesOfZone(name).places.push({ start, end: start + own.length });
  }
  return new Map([...uses].filter(([, { instants }]) => instants.length > 0));
}
