import type { ContributingFactor } from '../../model/postmortem';
import { covers, type Located } from '../../model/span';
import { categoryMeaning } from '../categoryMeaning';
import type { DocumentView } from '../documentView';
import type { Surroundings } from '../feature';
import type { Explanation } from './explanation';

/** What a category means, and how many of the factors here it has. */
export function* explainCategory(
  { postmortem, settings }: DocumentView,
  offset: number,
  { translate }: Pick<Surroundings, 'translate'>,
): Iterable<Explanation> {
  const tags = postmortem.factors.flatMap(tagsOf);
  const tag = tags.find(({ span }) => covers(span, offset));
  const name = tag?.value.toUpperCase();
  const category = settings.categories.find((known) => known.name === name);
  if (!tag || !category) return;
  const count = tags.filter(({ value }) => value.toUpperCase() === name).length;
  const share = translate(
    tags.length === 1
      ? '{count} of {all} tagged factor in this document'
      : '{count} of {all} tagged factors in this document',
    { count, all: tags.length },
  );
  yield {
    span: tag.span,
    words: [`**${category.name}**`, categoryMeaning(category, translate), share].filter(Boolean).join('\n\n'),
  };
}

function tagsOf({ category, causes }: ContributingFactor): Located[] {
  return [...(category ? [category] : []), ...causes.flatMap(tagsOf)];
}
