import type { Span } from '../model/span';
import type { Edit, Finding } from './rule';

/** Where an offset is now, or `undefined` where that cannot be said. */
type Place = (offset: number) => number | undefined;

/** A finding with its fixes in another place; the same object where nothing moves. */
export function movedFinding(finding: Finding, place: Place): Finding | undefined {
  const span = movedSpan(finding.span, place);
  if (!span) return undefined;
  let isSame = span === finding.span;
  const fixes = [];
  for (const fix of finding.fixes) {
    const edits = fix.edits.map((edit) => movedEdit(edit, place));
    if (!edits.every((edit) => edit !== undefined)) return undefined;
    isSame &&= edits.every((edit, index) => edit === fix.edits[index]);
    fixes.push({ ...fix, edits });
  }
  return isSame ? finding : { ...finding, span, fixes };
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

function movedEdit(edit: Edit, place: Place): Edit | undefined {
  const span = movedSpan(edit.span, place);
  if (!span) return undefined;
  return span === edit.span ? edit : { ...edit, span };
}

function movedSpan(span: Span, place: Place): Span | undefined {
  const start = place(span.start);
  const end = place(span.end);
  if (start === undefined || end === undefined) return undefined;
  return start === span.start && end === span.end ? span : { start, end };
}
