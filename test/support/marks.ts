import type { Span } from '../../server/model/span';

/** A text that was drawn with marks: `$0` where the cursor is, `⟦` and `⟧` around ranges. */
export interface Marked {
  /** Without any marks. */
  readonly text: string;
  /** The offset of `$0`; the end of the text when there is none. */
  readonly cursor: number;
  readonly ranges: readonly Span[];
}

/** `marked('- [PR$0')` gives the text `- [PR` and the cursor 5. */
export function marked(drawn: string): Marked {
  const ranges: Span[] = [];
  const open: number[] = [];
  let text = '';
  let cursor: number | undefined;
  for (const part of drawn.split(/(\$0|⟦|⟧)/)) {
    if (part === '$0') cursor = text.length;
    else if (part === '⟦') open.push(text.length);
    else if (part === '⟧') ranges.push({ start: open.pop() ?? 0, end: text.length });
    else text += part;
  }
  return { text, cursor: cursor ?? text.length, ranges };
}
