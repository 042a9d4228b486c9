import type { Span } from '../model/span';
import type { SourceLocation, SourceRange } from '../protocol';

/** Tells where offsets into one text are. */
export interface Locator {
  of(offset: number): SourceLocation;
  /** Where an item is written, and all that it stands for. */
  box(written: Span, whole?: Span): { readonly source: SourceLocation; readonly extent: SourceRange };
}

/**
 * Lines end as in LSP: with `\n`, `\r\n` or `\r`. `locator('a\nbc').of(3)` is `{ line: 1, character: 1 }`.
 */
export function locator(text: string): Locator {
  const starts = [0];
  for (const lineEnd of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineEnd.index + lineEnd[0].length);

  const of = (offset: number): SourceLocation => {
    let first = 0;
    let last = starts.length - 1;
    while (first < last) {
      const middle = Math.ceil((first + last) / 2);
      if ((starts[middle] ?? 0) <= offset) first = middle;
      else last = middle - 1;
    }
    return { line: first, character: offset - (starts[first] ?? 0) };
  };
  return {
    of,
    box: (written, whole = written) => ({
      source: of(written.start),
      extent: {
        start: of(Math.min(whole.start, written.start)),
        end: of(Math.max(whole.end, written.end)),
      },
    }),
  };
}
