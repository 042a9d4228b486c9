import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Choice, CompletionPlace } from './completer';
import { type YamlPlace, yamlPlace } from './yamlLines';

/** The keys of an action item in the order they are written, with what they are for. */
const keys: Readonly<Record<string, string>> = {
  id: 'The incident and a number, such as `PI-2025-012-01`',
  title: 'What will be done, beginning with a verb: "Add an alert on …"',
  description: 'What exactly, where, and up to which threshold',
  priority: '`P1` this sprint, `P2` next sprint, `P3` this quarter',
  owner: 'One person who answers for it; a team has no one to ask',
  reviewer: 'Who looks at the result',
  deadline: 'A day, as `YYYY-MM-DD`',
  status: '`open`, `in_progress`, `completed` or `wont_fix`',
  tracking: 'The ticket, so that the item lives where work is planned',
  verification: 'How one will see that it works: an alert that fires in staging, a test that fails',
  related_incidents: 'Earlier incidents with the same contributing factor',
};

/** In YAML: the keys an item does not have yet. */
export function* actionItemKeys(place: CompletionPlace): Iterable<Choice> {
  const yaml = yamlPlace(place);
  if (!yaml || yaml.key !== undefined) return;
  const span = { start: place.offset - yaml.typed.length, end: place.offset };
  for (const [key, meaning] of missing(yaml)) {
    yield {
      label: key,
      kind: CompletionItemKind.Property,
      newText: `${key}: `,
      span,
      documentation: meaning,
    };
  }
}

function missing(yaml: YamlPlace): [string, string][] {
  return Object.entries(keys).filter(([key]) => !yaml.keys.has(key));
}
