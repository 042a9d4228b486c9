import type { ClientCapabilities, CompletionParams } from 'vscode-languageserver';
import { type CompletionItem, type CompletionList, InsertTextFormat } from 'vscode-languageserver-types';
import { keysOfItems } from './completion/actionItemKeys';
import { categories } from './completion/categories';
import { type Choice, type Completer, placeAt } from './completion/completer';
import { fieldValues } from './completion/fieldValues';
import { frontMatterKeys } from './completion/frontMatterKeys';
import { headings } from './completion/headings';
import { identifiers } from './completion/identifiers';
import { mentions } from './completion/mentions';
import { partValues } from './completion/partValues';
import { sources } from './completion/sources';
import { suppressions } from './completion/suppressions';
import { timesInLists } from './completion/times';
import type { DocumentView } from './documentView';
import type { Surroundings } from './feature';
import { type Positions, toOffset, toRange } from './toLsp';

const forYaml: readonly Completer[] = [suppressions, identifiers, partValues, keysOfItems];
const forMarkdown: readonly Completer[] = [
  suppressions,
  frontMatterKeys,
  categories,
  sources,
  headings,
  fieldValues,
  timesInLists,
  ...forYaml,
  mentions,
];

/** After these an editor asks on its own: `[` begins a tag, `@` a name, a space follows `##`, `**Severity**:` and `|`. */
export const completionTriggers = ['[', ' ', '@'];

/** What may be written at a position. The first completer that knows the place answers for all. */
export function completion(
  view: DocumentView,
  { position }: Pick<CompletionParams, 'position'>,
  surroundings: Pick<Surroundings, 'reports' | 'reader' | 'client' | 'translate'>,
): CompletionList {
  const place = placeAt(view, toOffset(view.positions, position), surroundings);
  for (const completer of view.postmortem.kind === 'action-items' ? forYaml : forMarkdown) {
    const choices = [...completer(place)];
    if (choices.length === 0) continue;
    const items = choices.map((choice, index) => toItem(view.positions, choice, index, surroundings.client));
    return { isIncomplete: choices.some(({ isPartial }) => isPartial), items };
  }
  return { isIncomplete: false, items: [] };
}

/** Editors sort by label; the order of the choices is the one of the settings or of the template. */
function toItem(
  positions: Positions,
  choice: Choice,
  index: number,
  client: ClientCapabilities,
): CompletionItem {
  const knowsSnippets = client.textDocument?.completion?.completionItem?.snippetSupport ?? false;
  const snippet = knowsSnippets ? choice.snippet : undefined;
  return {
    label: choice.label,
    kind: choice.kind,
    sortText: String(index).padStart(3, '0'),
    filterText: choice.filter ?? choice.newText,
    textEdit: { range: toRange(positions, choice.span), newText: snippet ?? choice.newText },
    ...(snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
    ...detailed(choice, client),
    ...(choice.documentation && { documentation: { kind: 'markdown', value: choice.documentation } }),
  };
}

/**
 * A detail is shown for the chosen item only, and cut in the middle of words. A short one has room beside every
 * label, where the editor has it, and sentences are better read as documentation.
 */
function detailed(
  { detail, documentation }: Choice,
  { textDocument }: ClientCapabilities,
): Partial<CompletionItem> {
  if (detail === undefined || detail === '') return {};
  const hasRoom = textDocument?.completion?.completionItem?.labelDetailsSupport ?? false;
  if (!hasRoom) return { detail };
  if (detail.length <= 30) return { labelDetails: { description: detail } };
  return documentation ? { detail } : { documentation: { kind: 'plaintext', value: detail } };
}
