import { fromTable } from './actionItemsTable';
import { deadlineOf, isDeadline } from './deadlines';
import { isDoneGroup } from './done';
import { checkbox, type ItemText, readItemText, tagPattern } from './itemText';
import { type Item, itemsBelow, type Piece } from './markdown';
import { ownerOverGroup } from './owners';
import { endOf, filler, linesOf, located, type Passage, within } from './passage';
import type { ActionItem, CalendarDate } from './postmortem';
import type { Located, Span } from './span';
import { isLeadIn, namesPart, sortedBelow } from './subtasks';
import { beginsWithTask } from './taskVerbs';

/** What the lines before an item give it: `P1 (This Sprint):` a priority, `@casey:` an owner. */
interface Inherited {
  readonly owner?: Located;
  readonly priority?: Located;
  readonly deadline?: Located<CalendarDate>;
  readonly done?: boolean;
}

/**
 * Reads the action items of a stretch. Outside of an action-items section only what says itself that it is one
 * counts: a `[AI-1]` block, or a table with columns for the action and its owner.
 */
export function readActionItems(
  text: string,
  head: Passage | undefined,
  pieces: readonly Piece[],
  isSection: boolean,
): ActionItem[] {
  const items: ActionItem[] = [];
  const own = pieces.filter(({ quoted }) => !quoted);
  if (isAboutReport(own)) return [];
  const details = new Set<Piece>();
  let covered = Number.NEGATIVE_INFINITY;
  let inherited: Inherited = head ? inheritedFrom(head, {}) : {};
  let holdsTasks = isSection;
  for (const [index, piece] of own.entries()) {
    if (piece.span.start < covered) continue;
    if (piece.kind === 'table') {
      for (const item of fromTable(piece, holdsTasks))
        items.push(inherited.done && !item.status ? { ...item, done: true } : item);
    } else if (piece.kind === 'paragraph') {
      inherited = inheritedFrom(piece.content, inherited);
      if (piece.depth === 0) {
        const { text: words } = piece.content;
        holdsTasks = (isSection && !setsRule.test(words)) || announcesTasks.test(words);
      }
      for (const item of fromTagged(text, piece.content, inherited)) items.push(item);
    } else if (piece.kind === 'item' && (holdsTasks || isTagged(piece.content))) {
      if (details.has(piece)) {
        covered = piece.span.end;
        continue;
      }
      const below = [...itemsBelow(own, index)];
      if (below.length > 0 && isGroup(piece.content, below)) {
        inherited = inheritedFrom(piece.content, inherited);
        continue;
      }
      const { tasks, others } = sortedBelow(piece, below);
      for (const other of others) details.add(other);
      const [task] = tasks;
      covered = task?.span.start ?? piece.span.end;
      if (task && isLeadIn(piece.content)) continue;
      const item = fromItem(text, { ...piece, span: { ...piece.span, end: covered } }, inherited);
      if (item) items.push(item);
    }
  }
  return items;
}

/** "We will do the following to avoid this:" in any section has a list of tasks below it; "we will show these:" has none. */
const announcesTasks =
  /\b(?:action items?|follow[- ]?up (?:tasks?|actions?|items?)|next steps|corrective actions)\b[^.?!:]*:\s*$|\b(?:we|I|team)\s+(?:will|plan\s+to|intend\s+to|(?:are|is|am)\s+(?:going|planning)\s+to|(?:have\s+)?(?:decided|committed|agreed)\s+to)\s(?!(?:\w+ly\s)?(?:describe|discuss|explain|cover|look|see|show|list|outline|share|use|call|refer|focus)\b)[^.?!:]*\b(?:following|these)\b[^.?!:]*:\s*$/i;

/** "When a plan has a new step:" introduces what holds from now on, and nothing that could be done. */
const setsRule = /^\s*(?:when(?:ever)?|if|every time|each time|anytime)\b(?:(?![.?!]\s+[A-Z])[\s\S])*:\s*$/i;

/** A checklist for whoever writes the report: "Sections above are filled out". */
function isAboutReport(pieces: readonly Piece[]): boolean {
  const boxes = pieces.filter(
    (piece): piece is Item => piece.kind === 'item' && checkbox.test(piece.content.text),
  );
  return boxes.filter(({ content }) => ofReport.test(content.text)).length >= 2;
}

const ofReport =
  /\b(?:sections?|items?|fields?|questions) above\b|\b(?:after[- ]action|incident|postmortem) (?:report|title|template)\b.*\b(?:is|are|has been|have been)\b|\bthis (?:report|document|postmortem|template)\b/i;

const priorityLine = /^[\s*]*(P[0-5]|Priority \d|Highest|High|Medium|Low|Critical)\b[^:\n]{0,40}:?\s*$/i;

function inheritedFrom(content: Passage, before: Inherited): Inherited {
  const owner = ownerOverGroup(content);
  const lines = linesOf(content).filter(({ text }) => text.trim() !== '');
  const line = lines.findLast(({ text }) => priorityLine.test(text));
  const word = line && priorityLine.exec(line.text)?.[1];
  const start = line && word ? line.text.indexOf(word) : 0;
  const priority = line && word ? located(line, start, start + word.length) : before.priority;
  const deadline = deadlineOver(content);
  return {
    ...(owner ? { owner } : undefined),
    ...(priority ? { priority } : undefined),
    ...(deadline ? { deadline } : undefined),
    ...(lines.length === 1 && isDoneGroup(content.text) ? { done: true } : undefined),
  };
}

/** `### Long term (Q4 2025)` says when all of what is below it is due. */
function deadlineOver({ start, text }: Passage): Located<CalendarDate> | undefined {
  const [, before = '', words = ''] = /^([^(\n]{2,60}\()([^()\n]{2,40})\)[\s:]*$/.exec(text) ?? [];
  if (words === '' || !isDeadline(words)) return undefined;
  const from = start + before.length;
  return deadlineOf({ value: words.trim(), span: { start: from, end: from + words.length } });
}

/** A list item that only names those below it: `- **Monitoring**`, `- Short term:`. */
function isGroup(content: Passage, below: readonly Item[]): boolean {
  if (below.every(namesPart)) return false;
  const name = located(content);
  if (name.value === '') return true;
  // "Add checks for:" asks for something itself, and what is below it are its parts.
  if (beginsWithTask(name.value) && !below.some(({ content: inner }) => beginsWithTask(inner.text)))
    return false;
  const isBold = content.parts.some(
    (part) =>
      part.kind === 'strong' &&
      part.content.start <= name.span.start &&
      part.content.end >= name.span.end - 1,
  );
  return name.value.split(' ').length <= 6 && (isBold || /:\s*$/.test(content.text));
}

function fromItem(text: string, item: Item, inherited: Inherited): ActionItem | undefined {
  const read = readItemText(item.content, wholeOf(text, item));
  const end = item.span.start + text.slice(item.span.start, item.span.end).trimEnd().length;
  const indent = ' '.repeat(Math.min(item.indent, 12));
  return (
    read && { span: item.span, form: { kind: 'text', end, indent }, ...joined(inherited, item.content, read) }
  );
}

/** The item with everything in it: a sub-list may hold its parts. */
function wholeOf(text: string, { content, span }: Item): Passage {
  const below = text.slice(endOf(content), Math.max(span.end, endOf(content))).replace(/[*_`]/g, filler);
  return { ...content, text: content.text + below };
}

function isTagged(content: Passage): boolean {
  return tagPattern.test(content.text);
}

/** `[AI-1] Add … Owner: …` as a paragraph of its own, or several in one. */
function fromTagged(text: string, content: Passage, inherited: Inherited): ActionItem[] {
  const lines = linesOf(content);
  return lines.flatMap((line, index) => {
    if (!isTagged(line)) return [];
    let last = index;
    while (last + 1 < lines.length && !isTagged(lines[last + 1] ?? line)) last++;
    const whole = within(content, line.start, endOf(lines[last] ?? line));
    const read = readItemText(whole);
    const { span } = located(whole);
    const second = last > index ? lines[index + 1] : undefined;
    const indent = (second && indentOf(text, second.start)) || '  ';
    return read
      ? [{ span, form: { kind: 'text', end: span.end, indent } as const, ...joined(inherited, whole, read) }]
      : [];
  });
}

/** What an item says itself counts. A group that is done is done with all that is in it, but for an open box. */
function joined({ done = false, ...inherited }: Inherited, { text }: Passage, read: ItemText): ItemText {
  return { ...inherited, ...read, done: read.done || (done && !checkbox.test(text)) };
}

/** The white space that a line begins with; a paragraph's own text has lost it on its first line. */
function indentOf(text: string, offset: number): string {
  const span: Span = { start: text.lastIndexOf('\n', offset - 1) + 1, end: offset + 40 };
  return /^[ \t]*/.exec(text.slice(span.start, span.end))?.[0] ?? '';
}
