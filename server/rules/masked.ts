import type { Span } from '../model/span';
import { lineAt, nextLineStart } from './lines';

/**
 * The text with fenced code, inline code and comments blanked out. It has the same length and the same line
 * breaks, so an index into it is an offset into the text.
 */
export function withoutCode(text: string, comments: Iterable<{ readonly span: Span }>): string {
  const inline = Array.from(text.matchAll(/`[^`\n]{1,500}`/g), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return blanked(text, [...fences(text), ...Array.from(comments, ({ span }) => span), ...inline]);
}

/** The words of a span without what it quotes: code and “quotations” are blanked out, offsets stay. */
export function withoutQuotations(text: string, { start, end }: Span): string {
  const words = text.slice(start, end);
  return words.replace(/`[^`\n]{1,500}`|"[^"]{1,500}"|“[^”]{1,500}”/g, (quoted) => blank(quoted));
}

function* fences(text: string): Generator<Span> {
  let open: { start: number; fence: string } | undefined;
  for (let at = 0; at < text.length; at = nextLineStart(text, at)) {
    const { end } = lineAt(text, at);
    const fence = /^[ \t]*(`{3,}|~{3,})/.exec(text.slice(at, end))?.[1];
    if (fence && !open) open = { start: at, fence };
    else if (open && fence?.startsWith(open.fence)) {
      yield { start: open.start, end };
      open = undefined;
    }
  }
  if (open) yield { start: open.start, end: text.length };
}

function blanked(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    result += text.slice(at, from) + blank(text.slice(from, end));
    at = end;
  }
  return result + text.slice(at);
}

function blank(words: string): string {
  return words.replace(/[^\r\n]/g, ' ');
}
