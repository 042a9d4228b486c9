import type { Edit } from './rule';

/** The text after all edits, which must not overlap; edits at the same offset are written in their order. */
export function applied(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of edits.toSorted((one, other) => one.span.start - other.span.start)) {
    if (span.start < at) throw new RangeError('The edits of a fix overlap.');
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

export function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}
