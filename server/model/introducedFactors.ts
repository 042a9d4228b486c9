import { announces, beginsBold, fromItems } from './factors';
import type { Item, Piece } from './markdown';
import type { Passage } from './passage';
import type { ContributingFactor, SectionKind } from './postmortem';

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
  const top = items.filter(({ depth }) => depth === first.depth);
  return top.length >= 2 && top.every(({ content }) => beginsBold(content))
    ? fromItems(items, undefined)
    : [];
}

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
