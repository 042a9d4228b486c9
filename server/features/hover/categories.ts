import type { ContributingFactor } from '../../model/postmortem';
import { covers, type Located } from '../../model/span';
import type { DocumentView } from '../documentView';
import type { Explanation } from './explanation';

/** What a category means, and how many of the factors here it has. */
export function* explainCategory(
  { postmortem, settings }: DocumentView,
  offset: number,
): Iterable<Explanation> {
  const tags = postmortem.factors.flatMap(tagsOf);
  const tag = tags.find(({ span }) => covers(span, offset));
  const name = tag?.value.toUpperCase();
  const category = settings.categories.find((known) => known.name === name);
  if (!tag || !category) return;
  const count = tags.filter(({ value }) => value.toUpperCase() === name).length;
  const share = `${count} of ${tags.length} tagged ${tags.length === 1 ? 'factor' : 'factors'} in this document`;
  yield {
    span: tag.span,
    words: [`**${category.name}**`, category.meaning, share].filter(Boolean).join('\n\n'),
  };
}

function tagsOf({ category, causes }: ContributingFactor): Located[] {
  return [...(category ? [category] : []), ...causes.flatMap(tagsOf)];
}
