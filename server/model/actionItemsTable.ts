import { isMarkedDone } from './done';
import { assign, isDoneBy, type Parts, readItemText } from './itemText';
import type { Cell, Row, TablePiece } from './markdown';
import { type PartName, partOf } from './parts';
import { located, plain } from './passage';
import type { ActionItem, ActionItemPart } from './postmortem';
import type { Span } from './span';

/** Reads the rows of a table as action items. Outside of their section its columns must tell that they are. */
export function fromTable({ header, rows }: TablePiece, isSection: boolean): ActionItem[] {
  const columns = header.cells.map(({ content }) => partOf(content.text));
  const has = (part: PartName) => columns.includes(part);
  const isNamed = header.cells.some(({ content }) => ofActions.test(plain(content.text)));
  const tells =
    has('title') && has('owner') && (isNamed || has('status') || has('priority') || has('deadline'));
  if (!isSection && !tells) return [];
  const title = [
    columns.indexOf('title'),
    columns.indexOf('description'),
    columns.indexOf(undefined),
    0,
  ].find((column) => column >= 0);
  return rows.flatMap((row) => fromRow(row, columns, title ?? 0));
}

/** A column of this name says that its table holds tasks; "Action" alone may be what somebody did at 14:05. */
const ofActions =
  /^(?:(?:corrective |preventive |follow[- ]?up )?action items?|follow[- ]?ups?|tasks?|to[- ]?dos?)$/i;

const isDone = /^\W*(?:done|completed?|fixed|finished)\W*$/i;

function fromRow(
  { span, cells }: Row,
  columns: readonly (PartName | undefined)[],
  title: number,
): ActionItem[] {
  const words = cells[title];
  const own = words && readItemText(words.content);
  if (!own) return [];
  const parts: Parts = {};
  const spans: Partial<Record<ActionItemPart, Span>> = { title: words.span };
  for (const [column, part] of columns.entries()) {
    const cell = cells[column];
    if (!part || !cell) continue;
    if (isCellPart(part)) spans[part] ??= cell.span;
    if (column !== title && !isBlank(cell) && !(part === 'owner' && namesNobody(cell)))
      assign(parts, part, located(cell.content));
  }
  // Some write it beside the ticket, or as all there is to note.
  const done = cells.some(({ content }, column) => {
    const part = columns[column];
    return (
      (part === 'tracking' && isMarkedDone(content.text)) ||
      (part === 'description' && column !== title && isDone.test(content.text))
    );
  });
  return [
    {
      span,
      form: { kind: 'table-row', cells: spans },
      ...own,
      ...parts,
      done: own.done || done || isDoneBy(parts),
    },
  ];
}

/** Nothing, a dash, a question mark, or what a template puts there. */
function isBlank({ content }: Cell): boolean {
  return /^\s*(?:[-–—?]+|n\/a|[[<{]+(?:your |the |team |due |target )?(?:owner|names?|engineer|date|deadline|team|lead|devops|person|assignee|dri|role|who|when|ticket|link|status|priority|yyyy-mm-dd)[\]>}]+)?\s*$/i.test(
    content.text,
  );
}

/** `TBD`, or the state of the item in a column that is not its own. */
function namesNobody({ content }: Cell): boolean {
  return /^[^\p{Letter}]*(?:tb[acd]|to be (?:decided|determined|confirmed)|unassigned|nobody(?: yet)?|done|completed?|fixed|closed)?[^\p{Letter}]*$/iu.test(
    content.text,
  );
}

const cellParts: ReadonlySet<PartName> = new Set<ActionItemPart>([
  'id',
  'title',
  'priority',
  'owner',
  'deadline',
  'status',
  'verification',
  'tracking',
]);

function isCellPart(part: PartName): part is ActionItemPart {
  return cellParts.has(part);
}
