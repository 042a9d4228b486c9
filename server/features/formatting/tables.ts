import type { Postmortem } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { lineAt, nextLineStart } from '../../rules/lines';

/** The lines of a table from its header to its last row, without their line breaks. */
export type TableLines = readonly Span[];

/**
 * The tables that the timeline and the action items stand in. Others are nobody's business here: whoever wrote them
 * may have laid them out by hand.
 */
export function tablesOf({ text, timeline, actionItems }: Postmortem): TableLines[] {
  const rows = [
    ...(timeline?.events ?? []).map(({ span }) => span.start),
    ...actionItems.flatMap(({ form, span }) => (form.kind === 'table-row' ? [span.start] : [])),
  ].sort((one, other) => one - other);
  const tables: TableLines[] = [];
  for (const row of rows) {
    if (row < (tables.at(-1)?.at(-1)?.end ?? 0)) continue;
    const table = tableAround(text, row);
    if (table) tables.push(table);
  }
  return tables;
}

const delimiterRow = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*(?::?-+:?)?[ \t]*$/;

/** Lines that begin with anything but spaces and a pipe, such as those in a quotation, are left alone. */
export function tableAround(text: string, row: number): TableLines | undefined {
  const lines: Span[] = [];
  for (let line = lineAt(text, row); isRow(text, line); line = lineAt(text, line.start - 1)) {
    lines.unshift(line);
    if (line.start === 0) break;
  }
  const delimiters = lines.findLastIndex(({ start, end }) => {
    const words = text.slice(start, end);
    return words.includes('-') && delimiterRow.test(words);
  });
  if (delimiters < 1) return undefined;
  const table = lines.slice(delimiters - 1);
  for (let at = nextLineStart(text, row); at < text.length; at = nextLineStart(text, at)) {
    const line = lineAt(text, at);
    if (!isRow(text, line)) break;
    table.push(line);
  }
  return table;
}

function isRow(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return /^[ \t]*[^>\s]/.test(words) && words.includes('|');
}
