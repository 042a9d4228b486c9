import type { Postmortem, TimelineEvent } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { insertion } from '../edits';
import { lineAt, nextLineStart } from '../lines';
import type { Edit, Fix } from '../rule';
import { areSiblings, type EntrySection, entrySections } from './entrySections';

interface Entry {
  readonly event: TimelineEvent;
}

interface Place {
  readonly after: Entry | undefined;
  readonly before: Entry | undefined;
}

/**
 * Moves an entry with its lines to where its time belongs, a heading with its section. Only where it means the same
 * there: in the same list or table or on the same level, and with a day that does not come from the entry above it.
 */
export function* movingTo(
  { after, before }: Place,
  { event }: Entry,
  postmortem: Pick<Postmortem, 'text' | 'sections' | 'timeline'>,
): Generator<Fix> {
  const { text, timeline } = postmortem;
  const neighbour = before ?? after;
  if (!neighbour || !keepTheirDays(timeline?.events ?? [])) return;
  const place = before ? `before ${before.event.time.value.written}` : 'to the end';
  const sections = entrySections(postmortem);
  const [section, other] = [sections.get(event), sections.get(neighbour.event)];
  const edits =
    section && other
      ? movingSection(section, other, before !== undefined, postmortem)
      : movingLines(event, neighbour.event, before !== undefined, text);
  if (edits.length > 0) yield { title: `Move the entry ${place}`, kind: 'suggestion', edits };
}

/** What is moved and what it passes change places; the blank lines between them stay. */
function movingSection(
  { level, lines }: EntrySection,
  other: EntrySection,
  isBefore: boolean,
  postmortem: Pick<Postmortem, 'text' | 'sections'>,
): Edit[] {
  const { text } = postmortem;
  const isEarlier = other.lines.start < lines.start;
  const passed = isEarlier
    ? { start: isBefore ? other.lines.start : other.lines.end, end: lines.start }
    : { start: lines.end, end: isBefore ? other.lines.start : other.lines.end };
  const words = text.slice(passed.start, passed.end);
  const there = words.trim();
  const start = passed.start + words.indexOf(there);
  const region = { start: Math.min(lines.start, start), end: Math.max(lines.end, start + there.length) };
  if (there === '' || level !== other.level || !areSiblings(postmortem, region, level)) return [];
  const moved = text.slice(lines.start, lines.end);
  const blank = isEarlier ? text.slice(start + there.length, lines.start) : text.slice(lines.end, start);
  const newText = isEarlier ? moved + blank + there : there + blank + moved;
  return [{ span: region, newText }];
}

function movingLines(
  event: TimelineEvent,
  neighbour: TimelineEvent,
  isBefore: boolean,
  text: string,
): Edit[] {
  const moved = linesOf(event, text);
  const there = linesOf(neighbour, text);
  if (!moved || !there || markAt(text, moved) !== markAt(text, there)) return [];
  if (isInterrupted(text.slice(Math.min(moved.start, there.start), Math.max(moved.end, there.end))))
    return [];
  return [
    insertion(isBefore ? there.start : there.end, text.slice(moved.start, moved.end)),
    { span: moved, newText: '' },
  ];
}

/** Whole lines with their last line break. */
function linesOf({ span }: TimelineEvent, text: string): Span | undefined {
  const { start } = lineAt(text, span.start);
  const end = nextLineStart(text, Math.max(span.start, span.end - 1));
  return text[end - 1] === '\n' ? { start, end } : undefined;
}

/** What a line begins with: a bullet, a bar or the first digit of a time. Numbers stay where they are. */
function markAt(text: string, { start, end }: Span): string | undefined {
  const line = text.slice(start, Math.min(end, lineAt(text, start).end));
  const [, indent = '', mark = ''] = /^([ \t]*)([-*+|]|[\d[](?!\d?[.)]\s))/.exec(line) ?? [];
  if (mark === '') return `nothing at ${start}`;
  return `${indent}${/[\d[]/.test(mark) ? 'time' : mark}`;
}

/** Blank lines, headings and fences part one list from another. */
function isInterrupted(between: string): boolean {
  return /\n[ \t]*\r?\n|^[ \t]{0,3}(?:#{1,6}\s|```|~~~)/m.test(between.trim());
}

/** Whether each entry has its own date, or all of them are of one day. */
function keepTheirDays(events: readonly TimelineEvent[]): boolean {
  if (events.every(({ time }) => time.value.dated)) return true;
  const days = events.map(({ time: { value } }) => Math.floor((value.instant ?? 0) / 86_400_000));
  return events.every(({ time }) => !time.value.dated) && new Set(days).size === 1;
}
