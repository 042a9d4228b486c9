import type { ActionItem, Postmortem } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { insertion } from '../../rules/edits';
import { lineAt, lineBreak, nextLineStart, trimmed } from '../../rules/lines';
import type { Edit } from '../../rules/rule';
import { type TableLines, tableAround } from '../formatting/tables';

/** The lines that hold nothing but one item: all that goes when it is written elsewhere, and what stays without it. */
export interface PlaceOfItem {
  readonly lines: Span;
  /** False for a row among others, and for a mapping in a list of several. */
  readonly isAll: boolean;
}

/** Where an item stands in lines of its own, at the edge of the page; nothing for items in other things. */
export function placeOf(item: ActionItem, postmortem: Postmortem): PlaceOfItem | undefined {
  const { text, actionItems } = postmortem;
  const span = trimmed(text, item.span);
  const lines = { start: lineAt(text, span.start).start, end: lineAt(text, span.end).end };
  const shared = actionItems.some(
    (other) => other !== item && other.span.start < lines.end && lines.start < other.span.end,
  );
  const before = text.slice(lines.start, span.start);
  if (shared || text.slice(span.end, lines.end).trim() !== '') return undefined;
  if (item.form.kind === 'text') return before === '' ? { lines, isAll: true } : undefined;
  if (item.form.kind === 'table-row') return placeOfRow(span, text);
  return /^[ ]*-[ ]+$/.test(before) ? placeOfMapping(lines, text) : undefined;
}

function placeOfRow(span: Span, text: string): PlaceOfItem | undefined {
  const table = tableAround(text, span.start);
  const [header] = table ?? [];
  const last = table?.at(-1);
  if (!table || !header || !last || text[header.start] === ' ') return undefined;
  return table.length === 3
    ? { lines: { start: header.start, end: last.end }, isAll: true }
    : { lines: lineAt(text, span.start), isAll: false };
}

/** Alone in its fence, the fence goes too. */
function placeOfMapping(lines: Span, text: string): PlaceOfItem {
  let open = lines.start === 0 ? lines : lineAt(text, lines.start - 1);
  if (/^\s*[\w-]+:\s*$/.test(text.slice(open.start, open.end)) && open.start > 0)
    open = lineAt(text, open.start - 1);
  const close = lineAt(text, nextLineStart(text, lines.end));
  const isAlone =
    /^(?:```|~~~)\s*ya?ml\s*$/.test(text.slice(open.start, open.end)) &&
    /^(?:```|~~~)\s*$/.test(text.slice(close.start, close.end));
  return isAlone ? { lines: { start: open.start, end: close.end }, isAll: true } : { lines, isAll: false };
}

/** Takes lines away, with one of the blank lines around them. */
export function removal(text: string, { start, end }: Span): Edit {
  const next = nextLineStart(text, end);
  const above = start === 0 ? undefined : lineAt(text, start - 1);
  const isFreeAbove = above === undefined || isBlank(text, above);
  if (isFreeAbove && text.slice(next).trim() === '')
    return { span: { start: above?.start ?? 0, end: next }, newText: '' };
  const after = lineAt(text, next);
  const takesBlank = isFreeAbove && isBlank(text, after);
  return { span: { start, end: takesBlank ? nextLineStart(text, after.end) : next }, newText: '' };
}

/** Writes a block where lines are, set apart by blank lines from what stands around them. */
function replacement(text: string, { start, end }: Span, block: readonly string[]): Edit {
  const eol = lineBreak(text);
  const isFreeBefore = start === 0 || isBlank(text, lineAt(text, start - 1));
  const next = nextLineStart(text, end);
  const isFreeAfter = next >= text.length || isBlank(text, lineAt(text, next));
  const newText = `${isFreeBefore ? '' : eol}${block.join(eol)}${isFreeAfter ? '' : eol}`;
  return { span: { start, end }, newText };
}

/** In the item's own place; a row or mapping among others leaves them and goes below. */
export function elsewhere(
  { lines, isAll }: PlaceOfItem,
  text: string,
  block: readonly string[],
): readonly Edit[] {
  if (isAll) return [replacement(text, lines, block)];
  return movedBelow(text, lines, endOfBlock(text, lines.end), block, true);
}

/** Takes lines away and writes others below a place behind them, which may be where they end. */
export function movedBelow(
  text: string,
  lines: Span,
  end: number,
  block: readonly string[],
  isApart: boolean,
): readonly Edit[] {
  if (end > lines.end) return [removal(text, lines), below(text, end, block, isApart)];
  const eol = lineBreak(text);
  return [{ span: lines, newText: (isApart ? eol : '') + block.join(eol) }];
}

/** Where the table or the fence ends that goes on below a line. */
function endOfBlock(text: string, from: number): number {
  const end = /\r?\n(?=[ \t]*(?:\r?\n|$))|\r?\n(?:```|~~~)[ \t]*(?=\r?\n|$)/.exec(text.slice(from));
  if (!end) return text.trimEnd().length;
  const isFence = /[`~]/.test(end[0]);
  return from + end.index + (isFence ? end[0].length : 0);
}

/** Writes lines below others: right below, or set apart by a blank line. */
export function below(text: string, end: number, lines: readonly string[], isApart: boolean): Edit {
  const eol = lineBreak(text);
  return insertion(end, `${isApart ? eol : ''}${lines.map((line) => eol + line).join('')}`);
}

function isBlank(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim() === '';
}

/** The last line of the checklist that goes on below a table, where one does. */
export function endOfListBelow(table: TableLines, { text, actionItems }: Postmortem): number | undefined {
  let end = table.at(-1)?.end ?? 0;
  let found: number | undefined;
  for (const { form, span } of actionItems) {
    if (form.kind !== 'text' || span.start < end || text.slice(end, span.start).trim() !== '') continue;
    end = trimmed(text, span).end;
    found = end;
  }
  return found;
}
