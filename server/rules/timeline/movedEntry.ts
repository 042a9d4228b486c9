import type { Timeline, TimelineEvent } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { insertion } from '../edits';
import { lineAt, nextLineStart } from '../lines';
import type { Fix } from '../rule';

interface Entry {
  readonly event: TimelineEvent;
}

interface Place {
  readonly after: Entry | undefined;
  readonly before: Entry | undefined;
}

/**
 * Moves an entry with its lines to where its time belongs. Only where it means the same there: in the same list or
 * table, and with a day that does not come from the entry above it.
 */
export function* movingTo(
  { after, before }: Place,
  { event }: Entry,
  { events }: Timeline,
  text: string,
): Generator<Fix> {
  const neighbour = before ?? after;
  const moved = linesOf(event, text);
  const there = neighbour && linesOf(neighbour.event, text);
  if (!moved || !there || markAt(text, moved) !== markAt(text, there) || !keepTheirDays(events)) return;
  if (isInterrupted(text.slice(Math.min(moved.start, there.start), Math.max(moved.end, there.end)))) return;
  const edits = [
    insertion(before ? there.start : there.end, text.slice(moved.start, moved.end)),
    { span: moved, newText: '' },
  ];
  const place = before ? `before ${before.event.time.value.written}` : 'to the end';
  yield { title: `Move the entry ${place}`, kind: 'suggestion', edits };
}

/** Whole lines with their last line break. */
function linesOf({ span }: TimelineEvent, text: string): Span | undefined {
  const { start } = lineAt(text, span.start);
  const end = nextLineStart(text, Math.max(span.start, span.end - 1));
  return text[end - 1] === '\n' ? { start, end } : undefined;
}

/** What a line begins with: a bullet, a bar or the first digit of a time. Headings and numbers stay where they are. */
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
