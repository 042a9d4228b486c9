import type { Cell, Code, Piece, Row, TablePiece } from './markdown';
import { dayMatch, type Moment } from './moments';
import { endOf, filler, linesOf, located, type Passage, passage, phrase, within } from './passage';
import type { SourceTag } from './postmortem';
import type { Located, Span } from './span';
import { template, timeAtEnd, timeAtStart } from './timeAtStart';
import { type Day, zonePattern } from './when';

/** A line of the timeline before it is known on what day it happened. */
export interface Entry {
  readonly kind: 'entry';
  readonly span: Span;
  readonly moment: Moment;
  readonly time: Located;
  readonly source?: Located;
  readonly actor?: Located;
  readonly description: Located;
}

/** A day that holds for the entries after it: a sub-heading, or a line of its own. */
export interface DayMark {
  readonly kind: 'day';
  readonly span: Span;
  readonly days: readonly Day[];
}

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
): TimelinePart {
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
    zones: isTimeline ? [...statedZones(head, pieces)] : [],
    sources: isTimeline ? legend(text, pieces) : [],
  };
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
  for (const piece of pieces) {
    if (piece.quoted || piece.span.start < covered) continue;
    if (piece.kind === 'table') yield* tableMarks(piece, isTimeline);
    else if (piece.kind === 'code' && isTimeline) yield* codeMarks(text, piece);
    else if (piece.kind === 'paragraph') yield* lineMarks(piece.content, isTimeline);
    else if (piece.kind === 'item') {
      const entry = entryOf(piece.content, piece.span, isTimeline);
      if (!entry) continue;
      yield entry;
      if (entry.kind === 'entry') covered = piece.span.end;
    }
  }
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
  const description = phrase(content, 0, trailing.from);
  return { kind: 'entry', span, moment: trailing, time: timeOf(content, trailing), description };
}

function plainEnd(content: Passage, index: number): boolean {
  return /^[\s:.,*_\-–—]*$/.test(content.text.slice(index));
}

function timeOf(content: Passage, moment: Moment): Located {
  return located(content, moment.from, moment.to);
}

/** What happened, with the tag of its source taken off: `[PD] Alert fires`. */
function described(content: Passage, from: number): { source?: Located; description: Located } {
  const tag = /^[\s]*\[([A-Za-z][\w &/-]{0,14})\](?!\(|\[|:)[\s:–—-]*/.exec(content.text.slice(from));
  if (!tag) return { description: phrase(content, from) };
  const start = content.start + from + content.text.slice(from).indexOf('[');
  const source = { value: tag[1] ?? '', span: { start, end: start + (tag[1]?.length ?? 0) + 2 } };
  return { source, description: phrase(content, from + tag[0].length) };
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

/** What the columns of a timeline table are for. */
interface Columns {
  readonly time: number;
  readonly date?: number;
  readonly source?: number;
  readonly actor?: number;
  readonly description: number;
}

function* tableMarks(table: TablePiece, isTimeline: boolean): Generator<Entry | DayMark> {
  const columns = columnsOf(table, isTimeline);
  if (!columns) return;
  for (const row of table.rows) {
    const mark = rowMark(row, columns);
    if (mark) yield mark;
  }
}

function columnsOf({ header, rows }: TablePiece, isTimeline: boolean): Columns | undefined {
  const names = header.cells.map(({ content }) => content.text.toLowerCase());
  const timed = (column: number) => rows.filter((row) => isTimed(row.cells[column])).length;
  const column = (pattern: RegExp, not: readonly (number | undefined)[] = []) => {
    const found = names.findIndex((name, index) => pattern.test(name) && !not.includes(index));
    return found < 0 ? undefined : found;
  };
  let time = column(/\b(?:time|timestamp|clock|hour|when|utc|gmt|cet|cest|pst|pdt|est|edt)\b/);
  const date = column(/\b(?:date|day)\b/, [time]);
  if (time === undefined || timed(time) * 2 < rows.length) {
    time = names.findIndex((_, index) => timed(index) > 0 && timed(index) * 2 >= rows.length);
  }
  if (time < 0 || (timed(time) === 0 && date === undefined)) return undefined;
  if (!isTimeline && !/time|when|utc/.test(names[time] ?? '')) return undefined;
  const source = column(/\b(?:source|system|tool|channel|origin)\b/, [time, date]);
  const actor = column(/\b(?:who|actor|person|by|team|owner|responsible)\b/, [time, date, source]);
  const taken = [time, date, source, actor];
  const description =
    column(
      /\b(?:event|description|what|action|note|notes|detail|details|activity|summary|message)\b/,
      taken,
    ) ?? names.findIndex((_, index) => !taken.includes(index));
  return {
    time,
    description,
    ...(date !== undefined && date !== time ? { date } : undefined),
    ...(source !== undefined ? { source } : undefined),
    ...(actor !== undefined ? { actor } : undefined),
  };
}

function isTimed(cell: Cell | undefined): boolean {
  return cell !== undefined && timeAtStart(cell.content) !== undefined;
}

function rowMark(row: Row, columns: Columns): Entry | undefined {
  const cell = row.cells[columns.time];
  if (!cell) return undefined;
  const found = timeAtStart(cell.content);
  const day = columns.date === undefined ? undefined : dayOf(row.cells[columns.date]);
  const words = row.cells[columns.description];
  const description = words ? phrase(words.content) : emptyAt(row.span.end);
  if (!found && (!day || template.test(cell.content.text.trim()))) return undefined;
  const moment: Moment = found?.moment ?? {
    from: 0,
    to: cell.content.text.length,
    approximate: false,
    dates: [],
    kind: 'unknown',
  };
  const source = columns.source === undefined ? undefined : row.cells[columns.source];
  const actor = columns.actor === undefined ? undefined : row.cells[columns.actor];
  const tagged = source || !words ? { description } : described(words.content, 0);
  return {
    kind: 'entry',
    span: row.span,
    moment: moment.dates.length === 0 && day ? { ...moment, dates: day } : moment,
    time: timeOf(cell.content, moment),
    ...tagged,
    ...(source?.content.text.trim() ? { source: sourceOf(source.content) } : undefined),
    ...(actor?.content.text.trim() ? { actor: located(actor.content) } : undefined),
  };
}

function sourceOf(content: Passage): Located {
  const { value, span } = located(content);
  return { value: value.replace(/^\[(.*)\]$/, '$1'), span };
}

function dayOf(cell: Cell | undefined): readonly Day[] | undefined {
  if (!cell) return undefined;
  const { text } = cell.content;
  return dayMatch(text, text.length - text.trimStart().length)?.days;
}

function emptyAt(offset: number): Located {
  return { value: '', span: { start: offset, end: offset } };
}

/** Zones that hold for the whole timeline: in its heading, in a column's name, or in a sentence about times. */
function* statedZones(head: Passage | undefined, pieces: readonly Piece[]): Generator<Located> {
  if (head && !timeAtStart(head)) yield* zonesIn(head);
  for (const piece of pieces) {
    if (piece.kind === 'table' && piece.header.span.start >= 0) {
      for (const { content } of piece.header.cells) yield* zonesIn(content);
    }
    if (piece.kind === 'paragraph' || piece.kind === 'item') {
      for (const line of linesOf(piece.content)) {
        if (!timeAtStart(line) && /\btime(?:s|zones?|stamps?)?\b/i.test(line.text)) yield* zonesIn(line);
      }
    }
  }
}

function* zonesIn(content: Passage): Generator<Located> {
  const found = zonePattern.exec(content.text);
  if (!found || /[A-Za-z]/.test(content.text[found.index - 1] ?? '')) return;
  yield located(content, found.index, found.index + found[0].length);
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
