import { type DayMark, described, type Entry, timeOf } from './entry';
import type { Code, Item, Piece } from './markdown';
import { endOf, filler, linesOf, located, type Passage, passage, phrase, within } from './passage';
import type { SourceTag } from './postmortem';
import type { Located, Span } from './span';
import { timeAtEnd, timeAtStart } from './timeAtStart';
import { tableMarks, unknownMoment } from './timelineTable';
import { statedZones, zonesBesideTimes, zonesOverEntries, zonesOverReport } from './timelineZones';

export interface TimelinePart {
  readonly marks: readonly (Entry | DayMark)[];
  readonly zones: readonly Located[];
  readonly sources: readonly SourceTag[];
}

/**
 * Reads what is timed in a stretch of pieces. Outside of a timeline only lines that begin with a clock time
 * count, for prose is full of times that are no entries.
 */
export function readTimeline(
  text: string,
  head: Passage | undefined,
  pieces: readonly Piece[],
  isTimeline: boolean,
  { isTop = false, isSummary = false } = {},
): TimelinePart {
  const isTimed = isTimeline || hasClock(pieces);
  const zones = isTimeline
    ? [...statedZones(head, pieces)]
    : [
        ...(isTop || isSummary ? zonesOverReport(pieces) : []),
        ...(isTimed && (isTop || isSummary) ? zonesBesideTimes(pieces) : []),
        ...(isTimed && head ? zonesOverEntries(head) : []),
      ];
  if (!isTimed) return zones.length > 0 ? { ...nothing, zones } : nothing;
  const marks: (Entry | DayMark)[] = [];
  const last = pieces.at(-1);
  const headMark =
    head && isTimeline ? headingMark(head, last ? last.span.end : endOf(head), pieces) : undefined;
  if (headMark) marks.push(headMark);
  if (headMark?.kind !== 'entry') {
    for (const mark of marksIn(text, pieces, isTimeline)) marks.push(mark);
  }
  return {
    marks,
    zones,
    sources: isTimeline ? legend(text, pieces) : [],
  };
}

const nothing: TimelinePart = { marks: [], zones: [], sources: [] };

function hasClock(pieces: readonly Piece[]): boolean {
  const isTimed = ({ text }: Passage) => /\d[:.h]\d\d|\d\s?[ap]\.?m/i.test(text);
  return pieces.some(
    (piece) =>
      piece.kind === 'table' || ('content' in piece && 'text' in piece.content && isTimed(piece.content)),
  );
}

/** A heading such as `### 14:23 – Alert fires` is an entry; with only a day it is one if nothing below is timed. */
function headingMark(head: Passage, end: number, pieces: readonly Piece[]): Entry | DayMark | undefined {
  const found = timeAtStart(head);
  if (!found) return undefined;
  const { moment, rest } = found;
  const span = { start: lineStartOf(head), end: Math.max(end, endOf(head)) };
  if (moment.kind === 'day') {
    const below = pieces.some(
      (piece) => 'content' in piece && 'text' in piece.content && timeAtStart(piece.content),
    );
    const tables = pieces.some((piece) => piece.kind === 'table');
    if (below || tables) return { kind: 'day', span, days: moment.dates };
  }
  let description = phrase(head, rest);
  const first = pieces.find((piece) => piece.kind === 'paragraph' || piece.kind === 'item');
  if (description.value === '' && first && 'text' in first.content) description = phrase(first.content);
  return { kind: 'entry', span, moment, time: timeOf(head, moment), description };
}

function lineStartOf(head: Passage): number {
  return head.start;
}

function* marksIn(text: string, pieces: readonly Piece[], isTimeline: boolean): Generator<Entry | DayMark> {
  let covered = -1;
  const outside = pieces.reduce((count, piece) => count + timedLines(piece), 0);
  const hasTimes = isTimeline && pieces.some((piece) => piece.kind === 'item' && timeAtStart(piece.content));
  for (const piece of pieces) {
    if (piece.quoted || piece.span.start < covered) continue;
    if (piece.kind === 'table') yield* tableMarks(piece, isTimeline);
    else if (piece.kind === 'code' && isTimeline) {
      // A log between entries is what they were seen by; a block that tells more than they do is the timeline.
      const marks = [...codeMarks(text, piece)];
      if (marks.length > outside) yield* marks;
    } else if (piece.kind === 'paragraph') yield* lineMarks(piece.content, isTimeline);
    else if (piece.kind === 'item') {
      const entry =
        entryOf(piece.content, piece.span, isTimeline) ?? (hasTimes ? wordedEntry(piece) : undefined);
      if (!entry) continue;
      yield entry;
      if (entry.kind === 'entry') covered = piece.span.end;
    }
  }
}

function timedLines(piece: Piece): number {
  if (piece.quoted || (piece.kind !== 'item' && piece.kind !== 'paragraph')) return 0;
  const lines = piece.kind === 'item' ? [piece.content] : linesOf(piece.content);
  return lines.filter((line) => timeAtStart(line)?.moment.kind === 'time').length;
}

/** A list item that begins with a time, or that ends with one: "First detected: 2023-01-11 14:22". */
function entryOf(content: Passage, span: Span, isTimeline: boolean): Entry | DayMark | undefined {
  const leading = timeAtStart(content);
  if (leading) {
    const { moment, rest } = leading;
    if (moment.kind === 'day' && plainEnd(content, rest)) return { kind: 'day', span, days: moment.dates };
    if (!isTimeline && moment.kind !== 'time') return undefined;
    return { kind: 'entry', span, moment, time: timeOf(content, moment), ...described(content, rest) };
  }
  if (!isTimeline) return undefined;
  const trailing = timeAtEnd(content);
  if (!trailing) return undefined;
  const description = phrase(
    content,
    0,
    content.text.slice(0, trailing.from).replace(/[\s:(,–—-]+$/, '').length,
  );
  return { kind: 'entry', span, moment: trailing, time: timeOf(content, trailing), description };
}

/** "Later that day: …" between times, and in a numbered list `**Phase 2**: …`. */
const worded =
  /^[\s]*((?:at|after|later|next|then|following|shortly|within|afterwards?|same|early|meanwhile|prior to|around)\b[^:.–—\n]{0,40}?)[\s]*(?::|\s[–—])\s/i;
const phase = /^[\s]*([A-Z][^:.–—\n]{2,40}?)[\s]*:[\s]/;

function wordedEntry({ content, span, ordered, depth }: Item): Entry | undefined {
  if (depth > 1) return undefined;
  const [bold] = content.parts;
  const isBold =
    bold?.kind === 'strong' && content.text.slice(0, bold.content.start - content.start).trim() === '';
  const found = worded.exec(content.text) ?? (ordered && isBold ? phase.exec(content.text) : null);
  if (!found?.[1]) return undefined;
  const from = found[0].indexOf(found[1]);
  const moment = { ...unknownMoment, from, to: from + found[1].length };
  return {
    kind: 'entry',
    span,
    moment,
    time: timeOf(content, moment),
    ...described(content, found[0].length),
  };
}

function plainEnd(content: Passage, index: number): boolean {
  return /^[\s:.,*_\-–—]*(?:\([^()]*\b(?:times?|UTC|GMT|zone)\b[^()]*\)[\s:]*)?$/.test(
    content.text.slice(index),
  );
}

/** Paragraphs and code: every line that begins with a time is an entry, the lines after it belong to it. */
function* lineMarks(content: Passage, isTimeline: boolean): Generator<Entry | DayMark> {
  const lines = linesOf(content);
  const starts = lines.map((line) => timeAtStart(line));
  for (const [index, line] of lines.entries()) {
    const start = starts[index];
    if (!start) continue;
    let lastLine = index;
    while (lastLine + 1 < lines.length && !starts[lastLine + 1] && !startsOwn(lines[lastLine + 1]))
      lastLine++;
    const whole = within(content, line.start, endOf(lines[lastLine] ?? line));
    const { moment, rest } = start;
    if (moment.kind === 'day' && plainEnd(whole, rest)) {
      yield { kind: 'day', span: spanOf(whole), days: moment.dates };
    } else if (isTimeline || moment.kind === 'time') {
      yield {
        kind: 'entry',
        span: spanOf(whole),
        moment,
        time: timeOf(whole, moment),
        ...described(whole, rest),
      };
    }
  }
}

/** A blank line, or a total such as "Duration: 5 minutes", ends the entry before it. */
function startsOwn(line: Passage | undefined): boolean {
  return line !== undefined && /^\s*(?:$|(?:total|time to|duration)\b[^:\n]{0,40}:)/i.test(line.text);
}

function spanOf(content: Passage): Span {
  const { span } = located(content);
  return span;
}

function* codeMarks(text: string, code: Code): Generator<Entry | DayMark> {
  yield* lineMarks(passage(code.content.start, text.slice(code.content.start, code.content.end)), true);
}

/** "Sources: [PD] PagerDuty, [SL] Slack". */
function legend(text: string, pieces: readonly Piece[]): SourceTag[] {
  const tags: SourceTag[] = [];
  for (const piece of pieces) {
    const span = piece.kind === 'code' ? piece.content : piece.kind === 'paragraph' ? piece.span : undefined;
    if (!span) continue;
    const source = text.slice(span.start, span.end);
    const start = /\b(?:sources?|legend|tags?)\s*:/i.exec(source);
    if (!start) continue;
    const end = /\n\s*\n|$/.exec(source.slice(start.index))?.index ?? 0;
    const list = source.slice(start.index, start.index + end);
    for (const tag of list.matchAll(/\[([A-Za-z0-9]{1,10})\]\s*([^,;.[\]\n]*)/g)) {
      const offset = span.start + start.index + tag.index;
      const meaning = (tag[2] ?? '').replaceAll(filler, '').trim();
      tags.push({
        tag: tag[1] ?? '',
        ...(meaning ? { meaning } : undefined),
        span: { start: offset, end: offset + tag[0].trimEnd().length },
      });
    }
  }
  return tags;
}
