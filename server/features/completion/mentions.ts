import { CompletionItemKind } from 'vscode-languageserver-types';
import { aroundCursor, type Choice, type CompletionPlace } from './completer';
import { people } from './people';

/** No mail address and no scope of a package: `@` stands at the beginning of a word. */
const mention = /(?<![\w@/.`])@[\w-]*$/;

/** Whoever can be named, where somebody types `@` in running text. */
export function* mentions(place: CompletionPlace): Iterable<Choice> {
  const typed = mention.exec(place.before)?.[0];
  if (typed === undefined) return;
  const span = aroundCursor(place, typed.length, /^[\w-]*/);
  for (const { name, detail } of people(place)) {
    // Names without a handle are offered as they are: nobody knows what theirs would be.
    yield {
      label: name,
      kind: CompletionItemKind.Value,
      newText: name,
      span,
      detail,
      filter: name.startsWith('@') ? name : `@${name}`,
      isPartial: true,
    };
  }
}
