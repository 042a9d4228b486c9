import { CompletionItemKind } from 'vscode-languageserver-types';
import { actionItemKeys as keys } from '../../model/actionItemKeys';
import type { Choice, CompletionPlace } from './completer';
import { yamlPlace } from './yamlLines';

/** In YAML: the keys an item does not have yet. */
export function* keysOfItems(place: CompletionPlace): Iterable<Choice> {
  const yaml = yamlPlace(place);
  if (!yaml || yaml.key !== undefined) return;
  const span = { start: place.offset - yaml.typed.length, end: place.offset };
  for (const [key, { meaning }] of Object.entries(keys)) {
    if (yaml.keys.has(key)) continue;
    yield {
      label: key,
      kind: CompletionItemKind.Property,
      newText: `${key}: `,
      span,
      documentation: place.surroundings.translate(meaning),
    };
  }
}
