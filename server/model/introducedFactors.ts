import { announces, beginsBold, fromItems } from './factors';
import { type Item, itemsBelow, type Piece } from './markdown';
import { type Passage, phrase, within } from './passage';
import type { ContributingFactor, SectionKind } from './postmortem';
import type { Span } from './span';

/** The end of a sentence such as "This was caused by two factors:". */
const introduction = /\b(?:factors?|causes?|caused by|contribut(?:ed|ing|ors?))\b[^.]*[:.]?\s*$/i;
/** The same where the section is about something else, and so must be unmistakable. */
const clearIntroduction =
  /\b(?:root\s+causes?|contributing\s+(?:factors|causes|conditions)|(?:two|three|four|five|six|several|many|main|following|these)\s+(?:[\w-]+\s+){0,2}(?:factors|causes)|(?:due|owing)\s+to\s+the\s+following|caused\s+by(?:\s+the\s+following)?)\b[^.?!]*:\s*$/i;
/** `**Contributing:**` over a list in a section about the cause. */
const contributing = /^\W*(?:(?:also|other|further)\s+)?contribut(?:ing|ory|ed|ors?)\b(?! guide)/i;
/** What stands here is about something else, whatever the sentence before it says. */
const withoutFactors: ReadonlySet<SectionKind> = new Set([
  'timeline',
  'action-items',
  'five-whys',
  'participants',
  'contributing-factors',
]);

/** Where no section is about factors: the list after a sentence that says what caused the incident. */
export function introducedFactors(
  head: Passage | undefined,
  pieces: readonly Piece[],
  kind: SectionKind | undefined,
): ContributingFactor[] {
  if (kind && withoutFactors.has(kind)) return [];
  if (head && pieces[0]?.kind === 'item' && contributing.test(head.text)) {
    return fromItems(
      pieces.filter((piece): piece is Item => piece.kind === 'item' && !piece.quoted),
      undefined,
    );
  }
  const pattern = kind === undefined || kind === 'root-cause' ? introduction : clearIntroduction;
  return pieces.flatMap((piece, index) => {
    if (kind === 'root-cause' && piece.kind === 'item') return namedCauses(pieces, index);
    const label =
      piece.kind === 'paragraph' && !piece.quoted
        ? calledFactor.exec(piece.content.text)?.[0].length
        : undefined;
    if (piece.kind === 'paragraph' && label !== undefined)
      return factorsIn(within(piece.content, piece.content.start + label), piece.span);
    if (piece.kind !== 'paragraph' || piece.quoted || !pattern.test(piece.content.text)) return [];
    const items: Item[] = [];
    for (let next = index + 1; isInList(pieces[next], piece.depth); next++) {
      const other = pieces[next];
      if (other?.kind === 'item' && !other.quoted) items.push(other);
    }
    return items.length >= 2 ? fromItems(items, undefined) : [];
  });
}

/** Under "Root cause", a list in which every point begins with its name in bold: `1. **No lower bound.** The cap …` */
function namedCauses(pieces: readonly Piece[], index: number): ContributingFactor[] {
  const before = pieces[index - 1];
  const first = pieces[index];
  if (first?.kind !== 'item' || first.depth > 1 || first.quoted) return [];
  if (before && (isInList(before, 0) || (before.kind === 'paragraph' && /:\s*$/.test(before.content.text))))
    return [];
  const items: Item[] = [];
  for (let next = index; isInList(pieces[next], 0); next++) {
    const piece = pieces[next];
    if (piece?.kind === 'item') items.push(piece);
  }
  const called = contributingIn(items, first.depth);
  if (called.length > 0) return called;
  const top = items.filter(({ depth }) => depth === first.depth);
  return top.length >= 2 && top.every(({ content }) => beginsBold(content))
    ? fromItems(items, undefined)
    : [];
}

/**
 * In a list that tells the cause from the factors, the factors: the list below `- **Contributing factors:**`, or
 * every `- **Contributing factor:** no alert`.
 */
function contributingIn(items: readonly Item[], top: number): ContributingFactor[] {
  return items.flatMap((item, index) => {
    if (item.depth !== top || !contributing.test(item.content.text)) return [];
    const below = [...itemsBelow(items, index)];
    if (below.length > 0) return fromItems(below, undefined);
    const label = calledFactor.exec(item.content.text)?.[0].length;
    return label === undefined ? [] : factorsIn(within(item.content, item.content.start + label), item.span);
  });
}

/** "…: the alert was slow; nobody was paged." names several on one line. */
function factorsIn(content: Passage, span: Span): ContributingFactor[] {
  return [...content.text.matchAll(/[^;]+/g)].flatMap(({ 0: words, index }) => {
    const description = phrase(content, index, index + words.length);
    return description.value === ''
      ? []
      : [{ span: index === 0 ? span : description.span, description, causes: [] }];
  });
}

const calledFactor = /^\W*contribut(?:ing|ory) (?:factors?|causes?|conditions?)\s*:\s*(?=\S)/i;

function isInList(piece: Piece | undefined, depth: number): boolean {
  return piece !== undefined && (piece.kind === 'item' || piece.depth > depth);
}

/** Whether a paragraph counts causes that are still to come: "Three contributing causes combined." */
export function announcesCauses(pieces: readonly Piece[]): boolean {
  return pieces.some(
    (piece) =>
      piece.kind === 'paragraph' &&
      piece.depth === 0 &&
      !piece.quoted &&
      /\b(?:causes|factors)\b/i.test(piece.content.text) &&
      announces.test(piece.content.text),
  );
}
