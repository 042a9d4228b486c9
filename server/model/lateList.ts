import type { Item, Paragraph, Piece } from './markdown';
import { endOf, linesOf, within } from './passage';

const numbered = /^[\s]*(\d{1,3})[.)][ \t]+(?=\S)/;
const mayCount = /\n[\s]*\d{1,3}[.)][ \t]/;

/**
 * Pieces with the lists that Markdown takes for the text before them. Without a blank line between, a list begins
 * below a line of text only where it counts from 1; authors who go on counting mean a list all the same:
 *
 *     Short term:
 *     4. Submit the sample
 *     5. Search the other hosts      two items
 */
export function withLateLists(pieces: readonly Piece[]): readonly Piece[] {
  const has = (piece: Piece) => piece.kind === 'paragraph' && mayCount.test(piece.content.text);
  if (!pieces.some(has)) return pieces;
  return pieces.flatMap((piece) => (piece.kind === 'paragraph' && has(piece) ? [...apart(piece)] : [piece]));
}

/** Two lines at least must count on from each other, for a sentence may be wrapped before "2020. Then". */
function* apart(paragraph: Paragraph): Generator<Paragraph | Item> {
  const { content } = paragraph;
  const starts = linesOf(content).flatMap(({ start, text }) => {
    const found = numbered.exec(text);
    return found ? [{ start, number: Number(found[1]), length: found[0].length }] : [];
  });
  const [first] = starts;
  if (!first || starts.length < 2 || starts.some(({ number }, index) => number !== first.number + index)) {
    yield paragraph;
    return;
  }
  if (first.start > content.start) {
    const before = within(content, content.start, first.start - 1);
    yield { ...paragraph, span: { start: paragraph.span.start, end: endOf(before) }, content: before };
  }
  for (const [index, { start, length }] of starts.entries()) {
    const next = starts[index + 1]?.start;
    const end = next === undefined ? endOf(content) : next - 1;
    const words = within(content, start + length, end);
    yield { ...paragraph, kind: 'item', span: { start, end }, ordered: true, indent: length, content: words };
  }
}
