import { dayIn, isInFrontMatter } from '../../model/incidentDay';
import { identifierIn } from '../../model/incidentId';
import type { Postmortem, Timeline } from '../../model/postmortem';
import type { Located, Span } from '../../model/span';
import { dayInZone, millisecondsPerDay } from '../../model/when';
import { plain } from '../nearest';
import type { Fix, Report, Rule } from '../rule';

type Message = 'id' | 'date' | 'timeline';

export const disagreement: Rule<Message> = {
  id: 'structure/disagreement',
  title: 'Let title, head, file name and timeline name the same incident',
  why: 'Reports often begin as a copy of the last one, and an ID or a date stays behind. Whoever searches for the incident then finds another, and what is counted by day is counted for a day on which nothing happened.',
  source: 'Seen in published reports: a date from the report before, in the title or in the head.',
  severity: 'information',
  reads: 'markdown',
  about: ['metadata', 'title', 'timeline'],
  messages: {
    id: 'Here it is {written}, in the {place} {other}. Keep the one that is right in both.',
    date: 'Here it is {written}, in the {place} {other}. Keep the one that is right in both.',
    timeline:
      'Here it is {written}, and no entry of the timeline is near that day: they begin on {other}. Correct one of them.',
  },
  examples: [
    {
      title: 'The ID of the report it was copied from',
      text: '# Postmortem: PI-2025-013 – Checkout outage\n\n**ID**: ⟦PI-2025-012⟧\n**Date**: 2025-11-28\n',
      fixed: '# Postmortem: PI-2025-013 – Checkout outage\n\n**ID**: PI-2025-013\n**Date**: 2025-11-28\n',
    },
    {
      title: 'A date that the file is not named for',
      text: '# Postmortem: Checkout outage\n\n**Date**: ⟦2025-11-18⟧\n',
      fixed: '# Postmortem: Checkout outage\n\n**Date**: 2025-11-28\n',
      path: 'postmortems/2025-11-28-checkout.md',
    },
    {
      title: 'An ID that the file is not named for',
      text: '# PI-2025-013: Checkout outage\n\n**ID**: ⟦PI-2025-013⟧\n',
      path: 'file:///repo/postmortems/PI-2025-012-checkout.md',
      documented: false,
    },
    {
      title: 'A title with the day, and a head with another',
      text: '# Incident on 2025-11-28 – Checkout outage\n\n- Date: ⟦2025-10-28⟧\n- Severity: SEV-2\n',
      fixed: '# Incident on 2025-11-28 – Checkout outage\n\n- Date: 2025-11-28\n- Severity: SEV-2\n',
      documented: false,
    },
    {
      title: 'A timeline of another week',
      text: `# Postmortem: Checkout outage

**Date**: ⟦2025-11-18⟧

## Timeline (all times UTC)

- 2025-11-28 09:22 New pods start
- 2025-11-28 09:32 Alert fires
- 2025-11-28 09:55 Error rate is back to normal
`,
    },
    {
      title: 'All the same, each in its own way',
      text: `# Postmortem: PI-2025-012 – Checkout outage on November 28, 2025

**Incident ID**: pi-2025-012
**Date**: 2025-11-28, from 09:22 UTC

## Timeline (all times UTC)

- 2025-11-28 09:22 New pods start
- 2025-11-29 00:10 Error rate is back to normal
`,
      path: 'postmortems/PI-2025-012 - checkout.md',
    },
    {
      title: 'Numbers of two systems, and a page that was published later',
      text: `---
date: 2025-12-03
---

# OPS-4711: Checkout outage

**ID**: PI-2025-012
`,
      path: 'postmortems/2025-11-28-checkout.md',
      documented: false,
    },
  ],
  *check({ postmortem, path = '' }) {
    const file = path.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
    yield* idsApart(postmortem, file);
    yield* daysApart(postmortem, file);
  },
};

interface Other {
  readonly place: 'title' | 'file name';
  readonly other: string | undefined;
}

function* idsApart({ metadata: { id }, title, text }: Postmortem, file: string): Generator<Report<Message>> {
  const written = id && identifierIn(id.value)?.[0];
  if (!id || written === undefined) return;
  const isTitle = title !== undefined && title.span.start <= id.span.start && id.span.end <= title.span.end;
  const others: readonly Other[] = [
    {
      place: 'title',
      other: title && !isTitle ? identifierIn(text.slice(title.span.start, title.span.end))?.[0] : undefined,
    },
    { place: 'file name', other: identifierIn(file)?.[0] },
  ];
  for (const { place, other } of others) {
    if (other === undefined || plain(other) === plain(written) || !areOfOneKind(written, other)) continue;
    const fixes = place === 'title' ? [...writing(other, written, id.span, text)] : [];
    yield { message: 'id', data: { written, place, other }, span: id.span, fixes };
    return;
  }
}

/** `PI-2025-012` and `PI-2025-013` are numbers of one kind, `OPS-4711` and `SEV-1` are others. */
function areOfOneKind(one: string, other: string): boolean {
  const shape = (id: string) =>
    id
      .toUpperCase()
      .replace(/[-_ #]/g, '')
      .replace(/\d+$/, '');
  return shape(one) === shape(other) && !/^SEV/i.test(one) && plain(one).length === plain(other).length;
}

function* daysApart(
  { metadata: { date }, title, timeline, text }: Postmortem,
  file: string,
): Generator<Report<Message>> {
  const written = date?.value.iso;
  // Front matter dates the page; and what only the title says cannot disagree with it.
  if (!date || written === undefined || isInFrontMatter(text, date.span.start)) return;
  const isTitle = date.span.start === title?.span.start;
  const others: readonly Other[] = [
    { place: 'title', other: isTitle || !title ? undefined : dayIn(title.value) },
    { place: 'file name', other: dayIn(file.replaceAll('_', ' ')) },
  ];
  for (const { place, other } of others) {
    if (other === undefined || other === written || daysBetween(written, other) < 2) continue;
    const fixes = [...writing(other, written, date.span, text)];
    yield { message: 'date', data: { written, place, other }, span: spanOf(date, written, text), fixes };
    return;
  }
  const other = dayOfOtherTimeline(written, timeline);
  if (other !== undefined) {
    yield { message: 'timeline', data: { written, other }, span: spanOf(date, written, text) };
  }
}

/** In milliseconds: a timeline without any year begins in the first one of the epoch. */
const oneYear = 366 * millisecondsPerDay;

/** The first day of a timeline that has no entry within two days of this one, and none on both sides of it. */
function dayOfOtherTimeline(day: string, timeline: Timeline | undefined): string | undefined {
  const noon = Date.parse(day) + millisecondsPerDay / 2;
  const dated = (timeline?.events ?? []).filter(
    ({ time: { value } }) => value.dated && value.precision === 'exact' && (value.instant ?? 0) > oneYear,
  );
  const distances = dated.map(({ time }) => (time.value.instant ?? 0) - noon);
  const areNear = distances.some((distance) => Math.abs(distance) < 2.5 * millisecondsPerDay);
  const isWithin = distances.some((one) => one < 0) && distances.some((one) => one > 0);
  const [first] = dated;
  if (!first || areNear || isWithin) return undefined;
  const { instant = 0, zone } = first.time.value;
  return dayInZone(instant, zone ?? timeline?.zone?.value);
}

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / millisecondsPerDay;
}

/** Where a value stands as it is read, else all of what was written. */
function spanOf({ span }: Located<unknown>, value: string, text: string): Span {
  const index = text.slice(span.start, span.end).indexOf(value);
  return index < 0 ? span : { start: span.start + index, end: span.start + index + value.length };
}

function* writing(other: string, written: string, within: Span, text: string): Generator<Fix> {
  const span = spanOf({ value: written, span: within }, written, text);
  if (text.slice(span.start, span.end) !== written) return;
  yield { title: `Write ${other}`, kind: 'suggestion', edits: [{ span, newText: other }] };
}
