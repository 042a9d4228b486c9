/**
 * A half-open range of UTF-16 offsets into a document's text: `text.slice(span.start, span.end)` is what it
 * covers. Everything inside the server speaks in spans; only `features/toLsp.ts` knows lines and characters.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A value together with the place it was read from. For `**Severity**: SEV-1` the located severity is
 * `{ value: 'SEV-1', span }`, where the span covers the five characters `SEV-1`.
 */
export interface Located<Value = string> {
  readonly value: Value;
  readonly span: Span;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share a character, or an empty one lies inside or at the edge of the other. */
export function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

export function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Whether an offset lies in a span or at its edge, where a cursor stands that has just typed it. */
export function covers(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
