import type { Located, Span } from './span';

/**
 * Stands for a character that is markup and not content. It counts as white space for `\s`, so patterns need
 * not know about it, and unlike a space it can be taken out again without joining or splitting words.
 */
export const filler = '\uFEFF';

/**
 * A paragraph, heading, table cell or line. `text` has the length of the stretch it was read from, with every
 * character of markup replaced by `filler`: an index into it plus `start` is an offset into the document, so
 * patterns can be matched against it and their matches placed without any arithmetic.
 */
export interface Passage {
  readonly start: number;
  readonly text: string;
  readonly parts: readonly Part[];
}

/** A stretch of inline markup: where it begins and ends with its markers, and what it marks. */
export interface Part {
  readonly kind: 'strong' | 'emphasis' | 'code' | 'link' | 'image' | 'html';
  readonly span: Span;
  readonly content: Span;
  /** Where a link leads. */
  readonly target?: string;
}

export function passage(start: number, text: string, parts: readonly Part[] = []): Passage {
  return { start, text, parts };
}

export function endOf(passage: Passage): number {
  return passage.start + passage.text.length;
}

/** The part of a passage between two offsets. */
export function within(whole: Passage, start: number, end = endOf(whole)): Passage {
  const from = Math.max(start, whole.start);
  const to = Math.max(from, Math.min(end, endOf(whole)));
  return {
    start: from,
    text: whole.text.slice(from - whole.start, to - whole.start),
    parts: whole.parts.filter(({ span }) => span.start < to && span.end > from),
  };
}

/** The lines of a passage, each a passage itself and without its line break. */
export function linesOf(whole: Passage): Passage[] {
  if (!whole.text.includes('\n')) return [whole];
  const lines: Passage[] = [];
  let start = 0;
  for (;;) {
    const end = whole.text.indexOf('\n', start);
    lines.push(within(whole, whole.start + start, end < 0 ? endOf(whole) : whole.start + end));
    if (end < 0) return lines;
    start = end + 1;
  }
}

/** What a passage says, without markup and with its lines joined: `**Find** the\ncause` gives `Find the cause`. */
export function plain(text: string): string {
  return text.replaceAll(filler, '').replace(/\s+/g, ' ').trim();
}

/** The value between two indexes of a passage's text, without the white space and markup around it. */
export function located(whole: Passage, from = 0, to = whole.text.length): Located {
  const [start, end] = trimmed(whole.text, from, to);
  return {
    value: plain(whole.text.slice(start, end)),
    span: { start: whole.start + start, end: whole.start + end },
  };
}

/** As `located`, but taking in the markers of whatever is marked as a whole: `**Find** it` and not `Find** it`. */
export function phrase(whole: Passage, from = 0, to = whole.text.length): Located {
  const { value, span } = located(whole, from, to);
  let { start, end } = span;
  // Parts come outermost first, so walking backwards widens from the inside out.
  for (const part of whole.parts.toReversed()) {
    if (part.content.start < start || part.content.end > end) continue;
    start = Math.min(start, part.span.start);
    end = Math.max(end, part.span.end);
  }
  return { value, span: { start, end } };
}

function trimmed(text: string, from: number, to: number): [start: number, end: number] {
  let start = from;
  let end = Math.max(from, to);
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return [start, end];
}

function isSpace(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || (code >= 9 && code <= 13) || code === 0xfeff || code === 0xa0;
}
