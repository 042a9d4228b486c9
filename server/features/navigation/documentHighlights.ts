import type { DocumentHighlightParams } from 'vscode-languageserver';
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import { identifiersOf, mentionsOf } from '../../model/identifiers';
import type { Postmortem } from '../../model/postmortem';
import { covers, type Located } from '../../model/span';
import type { DocumentView } from '../documentView';
import { toOffset, toRange } from '../toLsp';
import { writtenAt } from './subject';

/**
 * The other places in this document that name the same: an ID, an owner, a category or a source. The editor asks
 * at every move of the cursor, so nothing is looked up beyond the document.
 */
export function documentHighlights(
  { postmortem, positions }: DocumentView,
  { position }: Pick<DocumentHighlightParams, 'position'>,
): DocumentHighlight[] {
  const offset = toOffset(positions, position);
  return placesLike(postmortem, offset).map(({ span }) => ({
    range: toRange(positions, span),
    kind: DocumentHighlightKind.Text,
  }));
}

function placesLike(postmortem: Postmortem, offset: number): readonly Located[] {
  const id = writtenAt(postmortem, offset);
  if (id) return [...mentionsOf(id.value, identifiersOf(postmortem))];
  for (const group of labelled(postmortem)) {
    const here = group.find(({ span }) => covers(span, offset));
    if (here) return group.filter(({ value }) => value.toLowerCase() === here.value.toLowerCase());
  }
  return [];
}

/** What people label things with; within a group the same word means the same. */
function labelled({ timeline, factors, actionItems }: Postmortem): (readonly Located[])[] {
  const categories: Located[] = [];
  const collect = (list: Postmortem['factors']) => {
    for (const { category, causes } of list) {
      if (category) categories.push(category);
      collect(causes);
    }
  };
  collect(factors);
  return [
    (timeline?.events ?? []).flatMap(({ source }) => source ?? []),
    categories,
    actionItems.flatMap(({ owner, reviewer }) => [owner ?? [], reviewer ?? []].flat()),
  ];
}
