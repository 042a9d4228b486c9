import stringWidth from 'string-width';

/** Wider lines wrap in most editors, and what is padded there lines up with nothing. */
const widestLine = 120;
/** In a table that is wider, room is made for short things such as times and IDs only. */
const widestShortColumn = 20;

/**
 * The lines of a table with its columns lined up by the width in which they are displayed. In a table too wide for
 * that, the short columns at its beginning are lined up, and further cells stand one space apart. Cells keep every character; only white
 * space around them, the dashes of the second line and pipes at the edges change. Nothing where Markdown readers
 * do not agree on what a cell is.
 *
 *     laidOut(['|Time|What|', '|-|-:|', '|14:02|Merged|'])
 *     // → ['| Time  |   What |', '| ----- | -----: |', '| 14:02 | Merged |']
 */
export function laidOut(lines: readonly string[]): string[] | undefined {
  if (lines.some((line) => line.includes('\\\\|'))) return undefined;
  const indents = lines.map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const rows = lines.map(cellsOf);
  const [header = [], delimiters = [], ...body] = rows;
  const sides = delimiters.map(sideOf);
  const widths = columnWidths([header, ...body], sides);
  return rows.map((cells, index) => {
    const written =
      index === 1
        ? sides.map((side, column) => dashes(side, widths[column] ?? headWidth(header[column], side)))
        : cells.map((cell, column) => padded(cell, widths[column], sides[column] ?? 'none'));
    return `${indents[index]}| ${written.join(' | ')} |`;
  });
}

/** Where the text of a column stands. */
type Side = 'none' | 'left' | 'right' | 'middle';

/** `| a | b\|c |` has the cells `a` and `b\|c`; pipes at the edges may be missing. */
function cellsOf(line: string): string[] {
  const inner = trimmed(line)
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map(trimmed);
}

/** Other white space than spaces and tabs is a part of what is written. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && /[ \t]/.test(text.charAt(start))) start++;
  while (end > start && /[ \t]/.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function sideOf(delimiter: string): Side {
  const [left, right] = [delimiter.startsWith(':'), delimiter.endsWith(':')];
  return left && right ? 'middle' : left ? 'left' : right ? 'right' : 'none';
}

/** The widths of the columns that are lined up; those behind them have none. */
function columnWidths(rows: readonly (readonly string[])[], sides: readonly Side[]): readonly number[] {
  const widths = sides.map((side, column) =>
    rows.reduce((most, cells) => Math.max(most, stringWidth(cells[column] ?? '')), leastWidth(side)),
  );
  const line = widths.reduce((sum, width) => sum + width + 3, 1);
  const firstLong = widths.findIndex((width) => width > widestShortColumn);
  return line <= widestLine || firstLong < 0 ? widths : widths.slice(0, firstLong);
}

function headWidth(head: string | undefined, side: Side): number {
  return Math.max(stringWidth(head ?? ''), leastWidth(side));
}

function leastWidth(side: Side): number {
  return side === 'middle' ? 3 : 2;
}

function dashes(side: Side, width: number): string {
  const left = side === 'left' || side === 'middle' ? ':' : '';
  const right = side === 'right' || side === 'middle' ? ':' : '';
  return left + '-'.repeat(width - left.length - right.length) + right;
}

function padded(cell: string, width: number | undefined, side: Side): string {
  const room = Math.max(0, (width ?? 0) - stringWidth(cell));
  const before = side === 'right' ? room : side === 'middle' ? room >> 1 : 0;
  return ' '.repeat(before) + cell + ' '.repeat(room - before);
}
