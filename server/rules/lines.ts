import type { Span } from '../model/span';

/** The line an offset stands in, without its line break. */
export function lineAt(text: string, offset: number): Span {
  const start = offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
  const feed = text.indexOf('\n', offset);
  const end = feed < 0 ? text.length : feed;
  return { start, end: end > start && text[end - 1] === '\r' ? end - 1 : end };
}

/** Where the line after the one with this offset begins; the text's end when there is none. */
export function nextLineStart(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

/** The line break this document uses. */
export function lineBreak(text: string): '\n' | '\r\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The spaces and tabs a line begins with. */
export function indentationAt(text: string, offset: number): string {
  const { start, end } = lineAt(text, offset);
  return /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? '';
}

/** A span without the white space at its edges. */
export function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, span.start + words.trimEnd().length) };
}
