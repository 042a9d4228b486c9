import type { Translate } from '../l10n/translate';
import { type Category, standardCategories } from '../settings';

/** What a category stands for: in the reader's language where the words are ours, else as the team wrote them. */
export function categoryMeaning({ meaning }: Category, translate: Translate): string {
  return standardCategories.some((standard) => standard.meaning === meaning) ? translate(meaning) : meaning;
}
