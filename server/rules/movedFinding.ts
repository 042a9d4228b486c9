import type { Span } from '../model/span';
import type { Edit, Finding } from './rule';

/** What is behind `touched` moves; where something in it is now cannot be said. */
export interface Move {
  readonly touched: Span;
  readonly by: number;
}

/** A finding with its fixes where they are now; the same object where nothing moves. */
export function movedFinding(finding: Finding, move: Move): Finding | undefined {
  if (reachOf(finding).end <= move.touched.start) return finding;
  const span = movedSpan(finding.span, move);
  if (!span) return undefined;
  const fixes = [];
  for (const fix of finding.fixes) {
    const edits = fix.edits.map((edit) => movedEdit(edit, move));
    if (!edits.every((edit) => edit !== undefined)) return undefined;
    fixes.push({ ...fix, edits });
  }
  return { ...finding, span, fixes };
}

/** From the first to the last offset that a finding names. */
export function reachOf({ span, fixes }: Finding): Span {
  let { start, end } = span;
  for (const { edits } of fixes) {
    for (const edit of edits) {
      start = Math.min(start, edit.span.start);
      end = Math.max(end, edit.span.end);
    }
  }
  return { start, end };
}

function movedEdit(edit: Edit, move: Move): Edit | undefined {
  const span = movedSpan(edit.span, move);
  return span && { ...edit, span };
}

function movedSpan(span: Span, { touched, by }: Move): Span | undefined {
  if (span.start >= touched.end) return { start: span.start + by, end: span.end + by };
  if (span.end <= touched.start) return span;
  const isAround = span.start <= touched.start && span.end >= touched.end;
  return isAround ? { start: span.start, end: span.end + by } : undefined;
}
