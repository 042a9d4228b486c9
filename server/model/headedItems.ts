import type { Head } from './heads';
import { readItemText } from './itemText';
import type { Piece } from './markdown';
import type { PlacedReading } from './outline';
import { partOf } from './parts';
import { endOf, filler, located, type Passage, within } from './passage';
import type { ActionItem, Section } from './postmortem';
import { beginsWithTask } from './taskVerbs';

/** What numbers an item, beside a tag in brackets: `3.`, `#2`, `Action 1:`, `AI-4 –`. */
const number =
  /^\W*(?:(?:action(?: item)?|item|task|step|recommendation)\s*#?\d{1,2}|#?\d{1,2}|[A-Z]{1,4}-?\d{1,3}(?=\s*[:.)–—-]))\s*[:.)–—-]*\s*/i;

export interface HeadedItem {
  readonly item: ActionItem;
  /** Whether the heading has a number, an ID or an owner, so that it names one task and no group of them. */
  readonly isCounted: boolean;
}

/**
 * An action item whose heading says what to do. Its owner and its other parts may be named in the text below.
 *
 *     ### 2. Cap the batch size
 *     - **Owner:** Ana
 */
export function readHeadedItem(
  text: string,
  head: Head | undefined,
  pieces: readonly Piece[],
): HeadedItem | undefined {
  if (!head || head.kind || head.form === 'label') return undefined;
  const from = number.exec(head.content.text)?.[0].length ?? 0;
  const title = within(head.content, head.content.start + from);
  const end = pieces.at(-1)?.span.end ?? head.bodyStart;
  const below = text.slice(endOf(title), Math.max(end, endOf(title))).replace(/[*_`]/g, filler);
  const whole: Passage = { ...title, text: title.text + below };
  const read = readItemText(title, whole);
  if (!read || !(beginsWithTask(read.title.value) || read.id || (read.owner && read.done))) return undefined;
  const last = endOf(head.content);
  const span = { start: head.start, end: Math.max(located(whole).span.end, last) };
  const isOwned = read.owner !== undefined && read.owner.span.end <= last;
  return {
    item: { span, form: { kind: 'text', end: last, indent: '' }, ...read },
    isCounted: from > 0 || read.id !== undefined || isOwned,
  };
}

/**
 * The readings that belong to an item with a heading of its own. A section has a heading for each of its items where
 * all its headings are tasks, and what stands below them is about them and has no owner of its own.
 */
export function headedItems(readings: readonly PlacedReading[]): ReadonlySet<PlacedReading> {
  const all = new Set<PlacedReading>();
  for (const parts of partsOfSections(readings)) {
    if (parts.every(isOneTask)) for (const part of parts) for (const placed of part) all.add(placed);
  }
  return all;
}

/** A heading and what stands below it. */
type HeadedPart = readonly [PlacedReading, ...PlacedReading[]];

function isOneTask(part: HeadedPart): boolean {
  const { headed } = part[0].own;
  const items = part.flatMap(({ own }) => own.actionItems);
  return headed !== undefined && !items.some(headed.isCounted ? standsAlone : isTask);
}

/** The parts of each section of action items: what its headings of the highest rank divide it into. */
function* partsOfSections(readings: readonly PlacedReading[]): Generator<readonly HeadedPart[]> {
  const bySection = new Map<Section, PlacedReading[]>();
  for (const placed of readings) {
    const { own, named, section } = placed;
    if (own.kind !== 'action-items' || named?.kind !== own.kind || named === section) continue;
    const below = bySection.get(named);
    if (below) below.push(placed);
    else bySection.set(named, [placed]);
  }
  for (const below of bySection.values()) {
    const rank = below[0]?.own.head?.level;
    const parts: [PlacedReading, ...PlacedReading[]][] = [];
    for (const placed of below) {
      if (placed.own.head?.level === rank) parts.push([placed]);
      else parts.at(-1)?.push(placed);
    }
    if (parts.length > 0) yield parts;
  }
}

/** "### Extend monitoring" over a list of tasks is a group of them. */
function isTask(item: ActionItem): boolean {
  return standsAlone(item) || beginsWithTask(item.title.value);
}

/** `- Owner: Ana` below a heading is about the heading, and so is a step without anybody. */
function standsAlone({ title, owner, deadline, tracking, id }: ActionItem): boolean {
  const isPart = partOf(title.value.split(':')[0] ?? '') !== undefined;
  return !isPart && (owner ?? deadline ?? tracking ?? id) !== undefined;
}
