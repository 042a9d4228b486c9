import type { Located } from '../model/span';
import type { SourceLocation } from '../protocol';

/**
 * Tells where in a text something was written. Lines end as in LSP: with `\n`, `\r\n` or `\r`.
 * `locator('a\nbc')({ value: 'c', span: { start: 3, end: 4 } })` is `{ line: 1, character: 1 }`.
 */
export function locator(text: string): (located: Pick<Located, 'span'>) => SourceLocation {
  const starts = [0];
  for (const lineEnd of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineEnd.index + lineEnd[0].length);

  return ({ span: { start } }) => {
    let first = 0;
    let last = starts.length - 1;
    while (first < last) {
      const middle = Math.ceil((first + last) / 2);
      if ((starts[middle] ?? 0) <= start) first = middle;
      else last = middle - 1;
    }
    return { line: first, character: start - (starts[first] ?? 0) };
  };
}
