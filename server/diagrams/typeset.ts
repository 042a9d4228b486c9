import type { TextLine } from '../protocol';
import { type Font, textWidth } from './textWidth';

export interface TextStyle extends Font {
  /** From baseline to baseline, in CSS pixels. */
  readonly lineHeight: number;
  readonly role: TextLine['role'];
}

/** No text is smaller than 12 pixels: a picture gets larger, never its letters smaller. */
export const styles = {
  effect: { size: 16, lineHeight: 22, bold: true, role: 'label' },
  heading: { size: 13, lineHeight: 18, bold: true, role: 'label' },
  label: { size: 13, lineHeight: 18, bold: false, role: 'label' },
  small: { size: 12, lineHeight: 16, bold: false, role: 'label' },
  note: { size: 12, lineHeight: 17, bold: false, role: 'note' },
  count: { size: 12, lineHeight: 18, bold: true, role: 'count' },
} as const satisfies Record<string, TextStyle>;

export interface Paragraph {
  readonly text: string;
  readonly style: TextStyle;
  readonly maxLines: number;
}

/** Set text: its lines stand relative to its own upper left corner, and it is as wide as its longest line. */
export interface TextBlock {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** Sets paragraphs below each other, none wider than `width`. */
export function typeset(
  paragraphs: readonly Paragraph[],
  width: number,
  anchor: TextLine['anchor'] = 'start',
): TextBlock {
  const wrapped = paragraphs.flatMap(({ text, style, maxLines }) =>
    wrap(text, style, width, maxLines).map((line) => ({ line, style })),
  );
  const widest = Math.ceil(Math.max(0, ...wrapped.map(({ line, style }) => textWidth(line, style))));
  const x = anchor === 'middle' ? widest / 2 : anchor === 'end' ? widest : 0;

  let top = 0;
  const lines = wrapped.map(({ line, style }): TextLine => {
    const { size, bold, role } = style;
    const baseline = top + style.lineHeight / 2 + size * 0.35;
    top += style.lineHeight;
    return { text: line, x, y: round(baseline), size, bold, anchor, role };
  });
  return { width: widest, height: top, lines };
}

/** Half pixels are as fine as anybody sees, and keep the pictures' text short. */
export function round(length: number): number {
  return Math.round(length * 2) / 2;
}

/**
 * Breaks text into lines at spaces, and inside a word only where the word is wider than a line. What does not
 * fit in `maxLines` is cut, and the cut is shown: `wrap('one two three', label, 60, 1)` gives `['one two…']`.
 */
export function wrap(text: string, font: Font, width: number, maxLines: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, font, width)) {
    const longer = line === '' ? piece.trimStart() : line + piece;
    if (line === '' || textWidth(longer, font) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    if (lines.length === maxLines) return [...lines.slice(0, -1), withEllipsis(line, font, width)];
    line = piece.trimStart();
  }
  return line === '' ? lines : [...lines, line];
}

/** Words, each with the space before it; a word that is too wide comes in parts that fit. */
function* pieces(text: string, font: Font, width: number): Generator<string> {
  for (const word of text.match(/\s*\S+/g) ?? []) {
    if (textWidth(word.trimStart(), font) <= width) yield word;
    else yield* partsOfWord(word, font, width);
  }
}

function* partsOfWord(word: string, font: Font, width: number): Generator<string> {
  let part = '';
  let partWidth = 0;
  for (const segment of letters(word, font, width)) {
    const segmentWidth = textWidth(segment, font);
    if (part.trim() !== '' && partWidth + segmentWidth > width) {
      yield part;
      part = '';
      partWidth = 0;
    }
    part += segment;
    partWidth += part.trim() === '' ? 0 : segmentWidth;
  }
  yield part;
}

function withEllipsis(line: string, font: Font, width: number): string {
  const kept = [...letters(line, font, width)];
  while (kept.length > 0 && textWidth(`${kept.join('')}…`, font) > width) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}

/** What a reader takes for one letter, such as a family emoji, is torn apart only where it is wider than a line. */
function* letters(text: string, font: Font, width: number): Generator<string> {
  for (const { segment } of graphemes.segment(text)) {
    if (textWidth(segment, font) <= width) yield segment;
    else yield* segment;
  }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
