import { type Item, itemsBelow, type Paragraph, type Piece, type TablePiece } from './markdown';
import { located, type Passage, phrase } from './passage';
import type { ContributingFactor } from './postmortem';
import { isNoProse } from './prose';
import type { Located } from './span';

/** Reads the contributing factors of a section: its list, its table, or what stands there as paragraphs. */
export function readFactors(
  head: Passage | undefined,
  isSubheading: boolean,
  pieces: readonly Piece[],
): ContributingFactor[] {
  const own = [...withoutDenied(pieces.filter(({ quoted }) => !quoted))];
  const category = head && isSubheading ? located(head) : undefined;
  const items = own.filter((piece): piece is Item => piece.kind === 'item');
  const tables = own.filter((piece): piece is TablePiece => piece.kind === 'table');
  const factors =
    items.length > 0
      ? fromItems(items, category)
      : tables.length > 0
        ? tables.flatMap(fromTable)
        : fromParagraphs(own, category);
  return factors.toSorted((one, other) => one.span.start - other.span.start);
}

/** "These did not contribute:" is followed by what was none. */
function* withoutDenied(pieces: readonly Piece[]): Generator<Piece> {
  let isDenied = false;
  for (const piece of pieces) {
    if (piece.kind === 'paragraph' && piece.depth === 0) isDenied = denied.test(piece.content.text);
    if (!isDenied) yield piece;
  }
}

const denied = /\b(?:not (?:contribut\w+|a (?:factor|cause)|factors|causes)|ruled out)\b[^.!?]*:\s*$/i;

/**
 * Two paragraphs or more are a factor each, but for one that only says how many there are. One that stands alone
 * is a text about several, unless it begins with a name in bold under the heading of a category.
 */
function fromParagraphs(pieces: readonly Piece[], category: Located | undefined): ContributingFactor[] {
  const paragraphs = pieces.filter(
    (piece): piece is Paragraph =>
      piece.kind === 'paragraph' &&
      piece.depth === 0 &&
      !isNoProse(piece.content) &&
      !announces.test(piece.content.text) &&
      !saysMore.test(piece.content.text),
  );
  if (paragraphs.length < 2 && !(category && paragraphs[0] && beginsBold(paragraphs[0].content))) return [];
  return paragraphs.map(({ span, content }) => ({ ...factorOf(content, category), span, causes: [] }));
}

/** `**Lesson**: use the flag` between two factors is about the one before it. */
const saysMore =
  /^\s*(?:lessons?|fix(?:es)?|mitigations?|actions?|resolutions?|results?|impact|effects?|evidence|notes?|follow[- ]?ups?|prevention|recommendations?)\s*:/i;

/** "Three independent gaps had to line up.", "These contributed:" */
export const announces =
  /:\s*$|^\s*(?:(?:there|these|here)\b.{0,40}?\s)?(?:(?:at least|the)\s)?(?:two|three|four|five|six|seven|several|many|multiple|various|a number of|some|following)\s(?:[\w-]+\s){0,3}(?:factors?|causes?|gaps|conditions|failures|issues|problems|things|reasons|weaknesses)\b/i;

export function fromItems(items: readonly Item[], category: Located | undefined): ContributingFactor[] {
  const top = items.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY);
  return items.flatMap((item, index) => (item.depth === top ? fromItem(items, index, category) : []));
}

function fromItem(
  items: readonly Item[],
  index: number,
  category: Located | undefined,
): ContributingFactor[] {
  const item = items[index];
  if (!item) return [];
  const below = [...itemsBelow(items, index)];
  // `* 1. No gate` is a list in a list to Markdown.
  if (item.content.text.trim() === '') return fromItems(below, category);
  const group = below.length > 0 ? groupName(item.content) : undefined;
  if (group) return fromItems(below, group);
  const factor = factorOf(item.content, category);
  if (factor.description.value === '') return [];
  return [{ ...factor, span: item.span, causes: fromItems(below, undefined) }];
}

/**
 * `- **Process**` or `- Process:` with the factors of that category below it. In `1. **No completeness check**` and
 * `- Confusing split between:` the points below say more about the one factor.
 */
function groupName(content: Passage): Located | undefined {
  const name = located(content, 0, content.text.replace(/[\s:]*$/, '').length);
  const isBold = content.parts.some(
    ({ kind, content: inner }) => kind === 'strong' && inner.end - inner.start >= name.value.length,
  );
  const stands = isBold || /:\s*$/.test(content.text) || name.value === name.value.toUpperCase();
  return stands && isCategory(name.value) ? name : undefined;
}

/** Whether a few words name several factors: "Process", "Detection gaps"; and not "No gate", "Slow alert on lag". */
export function isCategory(name: string): boolean {
  const { length } = name.split(/\s+/);
  return (length <= 2 || (length <= 4 && ofCategory.test(name))) && !lacks.test(name);
}

/** The last word of what names several factors. */
const ofCategory =
  /\b(?:factors?|causes?|gaps|issues|problems|reasons|failures|conditions|weaknesses|aspects|side|level|process(?:es)?|technology|technical|people|human|organi[sz]ation(?:al)?|environment(?:al)?|tooling|monitoring|detection|communication|culture|development|operations|infrastructure|testing)$/i;
/** A factor says what was not as it should be; a category says what it is about. */
const lacks =
  /^(?:no|not|non|missing|lack|absent|absence|insufficient|inadequate|incomplete|poor|weak|misleading|wrong|un\w+ed|outdated|stale|manual|slow|late|single|broken|silent)\b|\b(?:between|with|of|to|by|in|on|for|and|or|from|was|were|is|are|not|never)$/i;

/** `❌ No gate`, `[x] No gate` */
const mark = /^\s*(?:\[[ xX]\]|\p{Extended_Pictographic}|\uFE0F)+\s*(?=\S)/u;
const tag = /^[\s]*\[([A-Za-z][\w &/-]{1,30})\](?![([:])[\s:–—-]*/;

function factorOf(
  content: Passage,
  category: Located | undefined,
): Omit<ContributingFactor, 'causes' | 'span'> {
  const from = mark.exec(content.text)?.[0].length ?? 0;
  const tagged = tag.exec(content.text);
  if (tagged) {
    const start = content.start + content.text.indexOf('[');
    const name = tagged[1] ?? '';
    return {
      description: phrase(content, tagged[0].length),
      category: { value: name.trim(), span: { start, end: start + name.length + 2 } },
    };
  }
  return { description: phrase(content, from), ...(category ? { category } : undefined) };
}

function fromTable(table: TablePiece): ContributingFactor[] {
  const names = table.header.cells.map(({ content }) => content.text.toLowerCase());
  const categoryColumn = names.findIndex((name) => /\b(?:category|type|area|kind|class)\b/.test(name));
  const described = names.findIndex((name) =>
    /\b(?:factor|description|cause|what|detail|condition|contributing)\b/.test(name),
  );
  const first = names.findIndex(
    (name, index) => index !== categoryColumn && !/^\W*(?:#|no|id|nr)\W*$/.test(name),
  );
  return table.rows.flatMap((row) => {
    const cell = row.cells[described >= 0 ? described : first];
    const category = row.cells[categoryColumn];
    if (!cell || cell.content.text.trim() === '') return [];
    return {
      span: row.span,
      description: phrase(cell.content),
      ...(category && category.content.text.trim() !== ''
        ? { category: located(category.content) }
        : undefined),
      causes: [],
    };
  });
}

/** `**No lower bound.** The cap …` */
export function beginsBold({ start, text, parts: [bold] }: Passage): boolean {
  return bold?.kind === 'strong' && text.slice(0, bold.content.start - start).trim() === '';
}
