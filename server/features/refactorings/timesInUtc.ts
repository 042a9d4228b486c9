import type { Postmortem, Timeline } from '../../model/postmortem';
import { contains, type Span } from '../../model/span';
import { isZone } from '../../model/when';
import type { Edit } from '../../rules/rule';
import { zoneStatement } from '../../rules/timeline/zoneStatement';
import { isInTimeline } from './entries';
import { sameFacts } from './facts';
import type { Place, Refactoring } from './refactoring';
import { TimesInUtc } from './writtenInUtc';

/**
 * Gives all times of the timeline in UTC and says so where the zone is stated. An entry that is on another day there,
 * and cannot be seen to be from the entry before it, gets its date.
 */
export const timesInUtc: Refactoring = {
  kind: 'refactor.rewrite',
  keeps: sameFacts,
  *offers({ postmortem, selection, findings }) {
    if (!isInTimeline(postmortem, selection) || isOffered(findings)) return;
    const edits = converting(postmortem);
    const others = edits ? clocksInWords(postmortem) : 0;
    const title = `Give the times of all entries in UTC, but not ${others} in the text`;
    if (edits) yield { title: others === 0 ? 'Give all times in UTC' : title, edits };
  },
};

/** A finding about several zones offers the same. */
function isOffered(findings: Place['findings']): boolean {
  return findings.some(({ fixes }) => fixes.some(({ title }) => title === 'Give all times in UTC'));
}

/** All or nothing: a time in a shape that is not known stops it, for a timeline in two zones is worse than one in CET. */
function converting(postmortem: Postmortem): Edit[] | undefined {
  const { timeline, text, conventions } = postmortem;
  if (!timeline) return undefined;
  const stated = timeline.zone?.value ?? (conventions.zone || undefined);
  const zones = timeline.events.map(({ time }) => time.value.zone ?? stated);
  const timed = timeline.events.some(({ time }) => time.value.instant !== undefined);
  if (!timed || zones.every(isUtc) || zones.some((zone) => zone === undefined || !isZone(zone)))
    return undefined;
  const times = new TimesInUtc(text);
  const edits: Edit[] = [];
  for (const [index, event] of timeline.events.entries()) {
    const written = times.next(event, zones[index] ?? 'UTC');
    if (written === undefined) return undefined;
    if (written !== text.slice(event.time.span.start, event.time.span.end))
      edits.push({ span: event.time.span, newText: written });
  }
  return [...edits, ...statements(postmortem, timeline)];
}

function isUtc(zone: string | undefined): boolean {
  return zone !== undefined && /^(?:UTC|Z|GMT|UCT)$/i.test(zone);
}

/** Times in descriptions and beside the entries, of which nobody but the writer knows what they tell. */
function clocksInWords({ timeline, text }: Postmortem): number {
  if (!timeline) return 0;
  const { start, end } = timeline.section?.span ?? timeline.span;
  const clocks = [
    ...text.slice(start, end).matchAll(/(?<![\d:.])\d{1,2}:\d\d(?![\d%]|:?\d*\s?(?:UTC|Z|GMT)\b)/g),
  ];
  const times = timeline.events.map(({ time }) => time.span);
  return clocks.filter(({ index }) => {
    const at = start + index;
    return !times.some((time) => time.start <= at && at < time.end);
  }).length;
}

/** Where the zone is stated over the entries, in each place; where it is stated elsewhere or nowhere, a new line says it. */
function statements(postmortem: Postmortem, timeline: Timeline): Edit[] {
  const { text } = postmortem;
  const { zone, events, section, span } = timeline;
  const [first] = events;
  if (!first || events.every(({ time }) => time.value.zone !== undefined)) return [];
  if (zone && events.some(({ time }) => contains(time.span, zone.span))) return [];
  const over: Span = {
    start: Math.min(section?.heading.span.start ?? span.start, span.start),
    end: first.span.start,
  };
  if (!zone || !contains(over, zone.span)) return zoneStatement(postmortem, 'UTC');
  return placesOf(zone.value, over, text).map((place) => ({ span: place, newText: 'UTC' }));
}

function placesOf(word: string, within: Span, text: string): Span[] {
  const places: Span[] = [];
  const isLetter = (at: number) => /[\w+/-]/.test(text.charAt(at));
  for (
    let at = text.indexOf(word, within.start);
    at >= 0 && at < within.end;
    at = text.indexOf(word, at + 1)
  ) {
    const end = at + word.length;
    if (!isLetter(at - 1) && !isLetter(end)) places.push({ start: at, end });
  }
  return places;
}
