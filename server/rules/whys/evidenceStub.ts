import type { Span } from '../../model/span';
import { insertion } from '../edits';
import { lineAt, lineBreak } from '../lines';
import type { Fix } from '../rule';

/** A line below an answer that stands in a line of its own, as far to the right; elsewhere lines cannot be added. */
export function evidenceStub({ start, end }: Span, text: string): Fix[] {
  const { start: from } = lineAt(text, start);
  const to = lineAt(text, end).end;
  const lead = /^[ \t]*(?:[-*+][ \t]+)?(?=(?:A(?:nswer)?\s?\d|→|->|because\b)?[^|>#]{0,12}$)/i.exec(
    text.slice(from, start),
  );
  if (!lead || text.slice(end, to).trim() !== '') return [];
  const edits = [insertion(to, `${lineBreak(text)}${lead[0]}Evidence: [Log, graph or commit]`)];
  return [{ title: 'Add evidence', kind: 'suggestion', edits }];
}
