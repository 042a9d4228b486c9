import { CompletionItemKind } from 'vscode-languageserver-types';
import { categoryMeaning } from '../categoryMeaning';
import { aroundCursor, type Choice, type CompletionPlace } from './completer';

/** `1. [PR`, `- [` or `[` at the beginning of a factor; what is typed of the tag is the first group. */
const openTag = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?\[([A-Za-z]*)$/;

/** The category tags, where a contributing factor begins: `- [PR` becomes `- [PROCESS] `. */
export function* categories(place: CompletionPlace): Iterable<Choice> {
  const typed = place.section === 'contributing-factors' ? openTag.exec(place.before)?.[1] : undefined;
  if (typed === undefined) return;
  const { translate } = place.surroundings;
  const span = aroundCursor(place, typed.length + 1, /^[A-Za-z]*\]? ?/);
  for (const category of place.view.settings.categories) {
    const { name } = category;
    yield {
      label: name,
      kind: CompletionItemKind.EnumMember,
      newText: `[${name}] `,
      span,
      detail: categoryMeaning(category, translate),
    };
  }
}
