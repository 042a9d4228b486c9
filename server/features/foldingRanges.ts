import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { Postmortem } from '../model/postmortem';
import type { Span } from '../model/span';
import type { DocumentView } from './documentView';

/** Sections, the timeline, chains of whys, action items of several lines, and comments. */
export function foldingRanges({ postmortem, positions }: DocumentView): FoldingRange[] {
  const ranges = new Map<string, FoldingRange>();
  for (const { span, kind } of foldable(postmortem)) {
    const startLine = positions.positionAt(span.start).line;
    const endLine = positions.positionAt(endOfContent(postmortem.text, span)).line;
    if (endLine > startLine)
      ranges.set(`${startLine}-${endLine}`, { startLine, endLine, ...(kind && { kind }) });
  }
  return [...ranges.values()];
}

interface Foldable {
  readonly span: Span;
  readonly kind?: FoldingRangeKind;
}

function foldable({ sections, timeline, whys, actionItems, comments }: Postmortem): Foldable[] {
  return [
    ...sections,
    ...(timeline ? [timeline] : []),
    ...whys,
    ...actionItems,
    ...comments.map(({ span }) => ({ span, kind: FoldingRangeKind.Comment })),
  ];
}

/** Without the blank lines at the end, so that a folded section keeps its distance to the next. */
function endOfContent(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}
