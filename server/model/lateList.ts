import type { Item, Paragraph, Piece } from './markdown';
import { endOf, linesOf, type Passage, within } from './passage';

const numbered = /^[\s]*(\d{1,3})[.)][ \t]+(?=\S)/;
const mayCount = /\n[\s]*\d{1,3}[.)][ \t]/;

/** Marks that word processors and people set before the points of a list. */
const bullet = /^[\s]*[•●○◦▪▫■□▸▹►▶➤➢‣⁃∙][ \t]*(?=\S)/;
/** `(a)`, `(2)`, `b)`: Markdown counts with digits only, and not in parentheses. */
const lettered = /^[\s]*(?:\((\d{1,2}|[a-z])\)|([a-z])\))[ \t]+(?=\S)/;
const maySet = /(?:^|\n)[\s]*(?:[•●○◦▪▫■□▸▹►▶➤➢‣⁃∙]|\(?[a-z\d]{1,2}\)[ \t])/;

/**
 * Pieces with the lists that Markdown takes for text. Without a blank line between, a list begins below a line of text
 * only where it counts from 1; authors who go on counting mean a list all the same, and so do those who set other marks:
 *
 *     Short term:
 *     4. Submit the sample
 *     5. Search the other hosts      two items
 *
 *     • No gate
 *     • A slow alert                 two items
 */
export function withLateLists(pieces: readonly Piece[]): readonly Piece[] {
  const has = (piece: Piece): piece is Paragraph =>
    piece.kind === 'paragraph' && (mayCount.test(piece.content.text) || maySet.test(piece.content.text));
  if (!pieces.some(has)) return pieces;
  return pieces.flatMap((piece): Piece[] => (has(piece) ? [...apart(piece)] : [piece]));
}

/** Where a point begins, and how long its mark is. */
interface Start {
  readonly start: number;
  readonly length: number;
}

/** Of numbers, two at least must count on, for a sentence may be wrapped before "2020. Then". */
function* apart(paragraph: Paragraph): Generator<Paragraph | Item> {
  const { content } = paragraph;
  const lines = linesOf(content);
  const counted = countedStarts(lines, numbered) ?? countedStarts(lines, lettered);
  const starts = counted ?? startsOf(lines, bullet);
  const [first] = starts;
  if (!first) {
    yield paragraph;
    return;
  }
  if (first.start > content.start) {
    const before = within(content, content.start, first.start - 1);
    if (before.text.trim() !== '')
      yield { ...paragraph, span: { start: paragraph.span.start, end: endOf(before) }, content: before };
  }
  const ordered = counted !== undefined;
  for (const [index, { start, length }] of starts.entries()) {
    const next = starts[index + 1]?.start;
    const end = next === undefined ? endOf(content) : next - 1;
    const words = within(content, start + length, end);
    yield { ...paragraph, kind: 'item', span: { start, end }, ordered, indent: length, content: words };
  }
}

function startsOf(lines: readonly Passage[], mark: RegExp): readonly (Start & { readonly sign: string })[] {
  return lines.flatMap(({ start, text }) => {
    const found = mark.exec(text);
    return found ? [{ start, length: found[0].length, sign: found[1] ?? found[2] ?? '' }] : [];
  });
}

/** The starts of two lines or more, if each counts on from the one before. */
function countedStarts(lines: readonly Passage[], mark: RegExp): readonly Start[] | undefined {
  const starts = startsOf(lines, mark);
  const [first = 0, ...others] = starts.map(({ sign }) =>
    /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0),
  );
  return others.length > 0 && others.every((value, index) => value === first + index + 1)
    ? starts
    : undefined;
}
