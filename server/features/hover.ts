import type { HoverParams } from 'vscode-languageserver';
import type { Hover } from 'vscode-languageserver-types';
import type { DocumentView } from './documentView';
import type { Surroundings } from './feature';
import { explainActionItemKey } from './hover/actionItemKeys';
import { explainCategory } from './hover/categories';
import type { Explainer, Explanation } from './hover/explanation';
import { explainFindings } from './hover/findings';
import { explainIdentifier } from './hover/identifiers';
import { explainSource } from './hover/sources';
import { explainTime } from './hover/times';
import { toOffset, toRange } from './toLsp';

const explainers: readonly Explainer[] = [
  explainFindings,
  explainIdentifier,
  explainActionItemKey,
  explainCategory,
  explainSource,
  explainTime,
];

/** Explains what is under the cursor: a finding, an ID, a key of an action item, a category, a source or a time. */
export async function hover(
  view: DocumentView,
  { position }: Pick<HoverParams, 'position'>,
  surroundings: Pick<Surroundings, 'reports' | 'reader' | 'translate'>,
): Promise<Hover | null> {
  const offset = toOffset(view.positions, position);
  const explanations: Explanation[] = [];
  for (const explain of explainers) explanations.push(...(await explain(view, offset, surroundings)));
  const [first] = explanations;
  if (!first) return null;
  return {
    contents: { kind: 'markdown', value: explanations.map(({ words }) => words).join('\n\n---\n\n') },
    range: toRange(view.positions, first.span),
  };
}
