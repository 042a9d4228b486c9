import { described, type Entry, timeOf } from './entry';
import type { Cell, Row, TablePiece } from './markdown';
import { dayMatch, type Moment } from './moments';
import { located, type Passage, phrase } from './passage';
import type { Located } from './span';
import { template, timeAtStart } from './timeAtStart';
import type { Day } from './when';

/** What the columns of a timeline table are for. */
interface Columns {
  readonly time: number;
  readonly daysOnly: boolean;
  /** Among timed rows, one whose time is in words happened too. */
  readonly allRows: boolean;
  readonly date?: number;
  /** The year, where the head of the date column says it: `Date (2021)`. */
  readonly year?: number;
  readonly source?: number;
  readonly actor?: number;
  readonly description: number;
}

export function* tableMarks(table: TablePiece, isTimeline: boolean): Generator<Entry> {
  const columns = columnsOf(table, isTimeline);
  if (!columns) return;
  for (const row of table.rows) {
    const entry = rowEntry(row, columns);
    if (entry) yield entry;
  }
}

function columnsOf({ header, rows }: TablePiece, isTimeline: boolean): Columns | undefined {
  const names = header.cells.map(({ content }) => content.text.toLowerCase());
  const counts: number[] = [];
  const timed = (column: number) => {
    counts[column] ??= rows.filter((row) => isTimed(row.cells[column])).length;
    return counts[column];
  };
  const column = (pattern: RegExp, not: readonly (number | undefined)[] = []) => {
    const found = names.findIndex((name, index) => pattern.test(name) && !not.includes(index));
    return found < 0 ? undefined : found;
  };
  let time = column(/\b(?:time|timestamp|clock|hour|when|utc|gmt|cet|cest|pst|pdt|est|edt)\b/);
  const date = names.findIndex(
    (name, index) =>
      index !== time &&
      /\b(?:date|day)\b/.test(name) &&
      rows.some(({ cells }) => dayOf(cells[index], undefined)),
  );
  if (time === undefined || timed(time) * 2 < rows.length) {
    const other = names.findIndex((_, index) => timed(index) > 0 && timed(index) * 2 >= rows.length);
    if (other >= 0) time = other;
  }
  if (time === undefined) return undefined;
  // Where most rows still say `2025-03-15 HH:MM` the days are all there is; among real times that is a leftover.
  const daysOnly = timed(time) * 2 < rows.length;
  const hasDays = isTimeline && daysOnly && rows.some(({ cells }) => isDayOnly(cells[time]));
  if (timed(time) === 0 && date < 0 && !hasDays) return undefined;
  if (!isTimeline && !/time|when|utc/.test(names[time] ?? '')) return undefined;
  const year = /\b(20\d\d)\b/.exec(names[date] ?? '')?.[1];
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
    daysOnly,
    allRows: isTimeline && !daysOnly && timed(time) >= 2,
    description,
    ...(date >= 0 && date !== time ? { date } : undefined),
    ...(year ? { year: Number(year) } : undefined),
    ...(source !== undefined ? { source } : undefined),
    ...(actor !== undefined ? { actor } : undefined),
  };
}

function isDayOnly(cell: Cell | undefined): boolean {
  return cell !== undefined && dayOnly(cell.content) !== undefined;
}

function isTimed(cell: Cell | undefined): boolean {
  return cell !== undefined && timeAtStart(cell.content) !== undefined;
}

function rowEntry(row: Row, columns: Columns): Entry | undefined {
  const cell = row.cells[columns.time];
  if (!cell) return undefined;
  const words = row.cells[columns.description];
  const description = words ? phrase(words.content) : emptyAt(row.span.end);
  const days = columns.date === undefined ? undefined : dayOf(row.cells[columns.date], columns.year);
  const found = timeAtStart(cell.content)?.moment ?? (columns.daysOnly ? dayOnly(cell.content) : undefined);
  const written = cell.content.text.trim();
  const isKnown =
    days !== undefined || (columns.allRows && saysSomeTime.test(written) && description.value !== '');
  if (!found && (!isKnown || template.test(written))) return undefined;
  const moment = found ?? { ...unknownMoment, to: cell.content.text.length };
  const source = columns.source === undefined ? undefined : row.cells[columns.source];
  const actor = columns.actor === undefined ? undefined : row.cells[columns.actor];
  const tagged = source || !words ? { description } : described(words.content, 0);
  return {
    kind: 'entry',
    span: row.span,
    moment: moment.dates.length === 0 && days ? { ...moment, dates: days } : moment,
    time: timeOf(cell.content, moment),
    ...tagged,
    ...(source?.content.text.trim() ? { source: sourceOf(source.content) } : undefined),
    ...(actor?.content.text.trim() ? { actor: located(actor.content) } : undefined),
  };
}

/** "Wed →", "Next morning", "T+?" between times; and neither a total nor a row of dots. */
const saysSomeTime = /^(?!(?:total|duration|sum)\b|.*\b(?:hh:?mm|yyyy|tt:mm))[^.…\-–—]*[\p{L}\d]/iu;

function sourceOf(content: Passage): Located {
  const { value, span } = located(content);
  return { value: value.replace(/^\[(.*)\]$/, '$1'), span };
}

function dayOf(cell: Cell | undefined, year: number | undefined): readonly Day[] | undefined {
  if (!cell) return undefined;
  const { text } = cell.content;
  const days = dayMatch(text, text.length - text.trimStart().length)?.days;
  return year === undefined ? days : days?.map((day) => ({ year, ...day }));
}

function emptyAt(offset: number): Located {
  return { value: '', span: { start: offset, end: offset } };
}

/** When it happened, in words that no clock knows, or not said. */
export const unknownMoment: Moment = { from: 0, to: 0, approximate: false, dates: [], kind: 'unknown' };

/** `2025-03-15 HH:MM` and `2025-03-?? HH:MM`. */
function dayOnly({ text }: Passage): Moment | undefined {
  const from = text.length - text.trimStart().length;
  const day = dayMatch(text, from);
  if (day) return { ...unknownMoment, from, to: from + day.length, dates: day.days, kind: 'day' };
  return /^\d{4}[-/]/.test(text.trim()) ? { ...unknownMoment, from, to: text.trimEnd().length } : undefined;
}
