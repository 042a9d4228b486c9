import type { ActionItem, ActionItemPart } from '../../model/postmortem';
import { insertion } from '../edits';
import { lineAt, lineBreak } from '../lines';
import { listed } from '../nearest';
import type { Edit, Fix } from '../rule';

interface Stub {
  readonly part: ActionItemPart;
  readonly label: string;
  readonly placeholder: string;
}

/** Placeholders on purpose: only the writer knows the answer, and the rule about placeholders watches over them. */
const stubs: readonly Stub[] = [
  { part: 'priority', label: 'Priority', placeholder: '[P1]' },
  { part: 'owner', label: 'Owner', placeholder: '[@owner]' },
  { part: 'deadline', label: 'Deadline', placeholder: 'YYYY-MM-DD' },
  {
    part: 'verification',
    label: 'Verification',
    placeholder: '[Describe how you will see that it works]',
  },
  { part: 'tracking', label: 'Tracking', placeholder: '[Ticket]' },
];

const ownLine: ReadonlySet<ActionItemPart> = new Set(['verification', 'tracking']);

/** All missing parts at once, then each of them alone, in the form the item is written in. */
export function stubFixes(item: ActionItem, parts: readonly ActionItemPart[], text: string): Fix[] {
  const wanted = stubs.filter(({ part }) => parts.includes(part) && canHold(item, text, part));
  const choices =
    wanted.length > 1 ? [wanted, ...wanted.map((stub) => [stub])] : wanted.map((stub) => [stub]);
  return choices.map((chosen) => ({
    title: `Add ${listed(
      chosen.map(({ label }) => label.toLowerCase()),
      'and',
    )}`,
    kind: 'suggestion',
    edits: writing(item, chosen, text),
  }));
}

/** A row has room only where the table has the column and the cell is empty; others grow, but not a sentence. */
function canHold(item: ActionItem, text: string, part: ActionItemPart): boolean {
  const { form, owner, deadline, priority } = item;
  if (form.kind === 'table-row') {
    const cell = form.cells[part];
    return cell !== undefined && text.slice(cell.start, cell.end).trim() === '';
  }
  if (form.end === undefined || (form.kind === 'text' && !isListed(item, text))) return false;
  // “Owner: the team” is to be replaced by its writer; a second owner would contradict it.
  const written: Partial<Record<ActionItemPart, unknown>> = { owner, deadline, priority };
  return written[part] === undefined;
}

const mark = /^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]/;

/** Below a sentence of a paragraph, a line would become a part of the next sentence. */
function isListed({ id, span }: ActionItem, text: string): boolean {
  const { start, end } = lineAt(text, span.start);
  const line = text.slice(start, end);
  return id !== undefined || mark.test(line) || /^\s*\[/.test(line);
}

function writing({ form, span }: ActionItem, chosen: readonly Stub[], text: string): Edit[] {
  if (form.kind === 'table-row') {
    return chosen.flatMap(({ part, placeholder }) => {
      const cell = form.cells[part];
      return cell ? [{ span: cell, newText: ` ${placeholder} ` }] : [];
    });
  }
  if (form.end === undefined) return [];
  const eol = lineBreak(text);
  const lines = form.kind === 'yaml' ? keys(chosen) : labelled(chosen);
  // Right below a point of its own, a line would go on with that point.
  const last = lineAt(text, form.end);
  const point = last.start > span.start ? mark.exec(text.slice(last.start, last.end))?.[0] : undefined;
  const lead = form.kind === 'text' && point !== undefined ? point.replace(/\d+/, '-') : form.indent;
  return [insertion(form.end, lines.map((line) => `${eol}${lead}${line}`).join(''))];
}

function keys(chosen: readonly Stub[]): string[] {
  // In YAML a value in brackets is a list, so placeholders are quoted.
  return chosen.map(({ part, placeholder }) => `${part}: "${placeholder}"`);
}

/** Owner and deadline share a line, as in `Owner: @casey | Deadline: 2025-03-22`. */
function labelled(chosen: readonly Stub[]): string[] {
  const short = chosen.filter(({ part }) => !ownLine.has(part));
  const long = chosen.filter(({ part }) => ownLine.has(part));
  const line = (those: readonly Stub[]) =>
    those.map(({ label, placeholder }) => `${label}: ${placeholder}`).join(' | ');
  return [line(short), line(long)].filter((one) => one !== '');
}
