import type { TimelineEvent } from '../model/postmortem';
import { lineAt } from '../rules/lines';

/** How a timeline's entries are written. */
export interface RowShape {
  write(row: RowContent): string;
}

export interface RowContent {
  /** `14:02`, `2025-03-15 14:02`, `~14:02`. */
  readonly time: string;
  /** The zone that the time is in. */
  readonly zone: string;
  readonly source: string;
  readonly text: string;
}

/** The seeds' own form, for a timeline that has no entry yet. */
export const table = {
  head: ['| Time (UTC) | Source | Event |', '| ---------- | ------ | ----- |'],
  write: ({ time, source, text }: RowContent) => `| ${time} | ${source} | ${escapedCell(text)} |`,
};

/**
 * The shape of an entry that is there already, so that what is added looks as if the author had written it: the
 * same bullet, the same bold type, the same columns. Nothing when the entry is more than a line of its own.
 */
export function shapeLike(text: string, event: TimelineEvent | undefined): RowShape | undefined {
  if (!event) return undefined;
  const { start, end } = lineAt(text, event.span.start);
  const row = text.slice(start, end);
  if (row.trimStart().startsWith('|') || isCell(text, event)) return tableShape(row, start, event);
  const { time, source, description } = event;
  if (source && !(time.span.end <= source.span.start && source.span.end <= description.span.start))
    return undefined;
  if (time.span.end > description.span.start || description.span.start >= start + row.length)
    return undefined;
  const lead = text.slice(start, time.span.start);
  const betweenTimeAndRest = text.slice(time.span.end, source?.span.start ?? description.span.start);
  const betweenSourceAndText = source ? text.slice(source.span.end, description.span.start) : '';
  const tagged = source !== undefined && /^\[/.test(text.slice(source.span.start, source.span.end));
  const bare = tagged ? betweenTimeAndRest : betweenTimeAndRest.replace(/\[$/, '');
  return {
    write: ({ time: clock, zone, source: tag, text: words }) =>
      [
        lead,
        event.time.value.zone === undefined ? clock : `${clock} ${zone}`,
        bare,
        `[${tag}]`,
        source ? betweenSourceAndText.replace(/^\]/, '') : ' ',
        escapedLine(words),
      ].join(''),
  };
}

/** Which columns the time, the source and the description stand in is counted off a row that has them. */
function tableShape(row: string, start: number, event: TimelineEvent): RowShape {
  const cells = cellsOf(row);
  const columnOf = (offset: number | undefined): number =>
    offset === undefined
      ? -1
      : cells.findIndex((cell) => offset - start >= cell.start && offset - start <= cell.end);
  const timeColumn = columnOf(event.time.span.start);
  const sourceColumn = columnOf(event.source?.span.start);
  const textColumn = columnOf(event.description.span.start);
  const isBracketed = event.source !== undefined && row[event.source.span.start - start] === '[';
  const hasOwnColumn = sourceColumn >= 0 && sourceColumn !== textColumn && sourceColumn !== timeColumn;
  return {
    write: ({ time, zone, source, text }) => {
      const clock = event.time.value.zone === undefined ? time : `${time} ${zone}`;
      const tag = !hasOwnColumn || isBracketed ? `[${source}]` : source;
      const written = cells.map((_, column) => {
        if (column === timeColumn) return ` ${clock} `;
        if (hasOwnColumn && column === sourceColumn) return ` ${tag} `;
        if (column !== textColumn) return ' ';
        return ` ${hasOwnColumn ? '' : `${tag} `}${escapedCell(text)} `;
      });
      return `|${written.join('|')}|`;
    },
  };
}

interface Cell {
  readonly start: number;
  readonly end: number;
}

/** The places between the pipes of a row; a pipe behind a backslash is text. */
function cellsOf(row: string): Cell[] {
  const pipes = [...row.matchAll(/\\.|\|/g)].filter(([found]) => found === '|').map(({ index }) => index);
  const edges = row.trimStart().startsWith('|') ? pipes : [-1, ...pipes];
  const last = edges.at(-1) ?? 0;
  const all = row.slice(last + 1).trim() === '' ? edges : [...edges, row.length];
  return all.slice(0, -1).map((pipe, index) => ({ start: pipe + 1, end: all[index + 1] ?? row.length }));
}

/** A row may go without the pipes at its edges. */
function isCell(text: string, { time, description }: TimelineEvent): boolean {
  const between = text.slice(time.span.end, Math.max(time.span.end, description.span.start));
  return !between.includes('\n') && /(?<!\\)\|/.test(between);
}

/** Records are data: what would be markup in them is written so that it stays text. */
function escapedLine(text: string): string {
  return text.replace(/[\\<]/g, '\\$&');
}

function escapedCell(text: string): string {
  return escapedLine(text).replaceAll('|', '\\|');
}
