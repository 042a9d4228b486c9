import type { CompletionParams } from 'vscode-languageserver';
import type { CompletionItem } from 'vscode-languageserver-types';
import { actionItemKeys } from './completion/actionItemKeys';
import { categories } from './completion/categories';
import { type Choice, type Completer, placeAt } from './completion/completer';
import { fieldValues } from './completion/fieldValues';
import { headings } from './completion/headings';
import { sources } from './completion/sources';
import type { DocumentView } from './documentView';
import { type Positions, toOffset, toRange } from './toLsp';

const forMarkdown: readonly Completer[] = [categories, sources, headings, fieldValues, actionItemKeys];
const forYaml: readonly Completer[] = [actionItemKeys];

/** After these characters an editor asks on its own: `[` begins a tag, a space follows `##` and `**Severity**:`. */
export const completionTriggers = ['[', ' '];

/** What may be written at a position. The first completer that knows the place answers for all. */
export function completion(
  view: DocumentView,
  { position }: Pick<CompletionParams, 'position'>,
): CompletionItem[] {
  const place = placeAt(view, toOffset(view.positions, position));
  for (const completer of view.postmortem.kind === 'action-items' ? forYaml : forMarkdown) {
    const choices = [...completer(place)];
    if (choices.length > 0) return choices.map((choice, index) => toItem(view.positions, choice, index));
  }
  return [];
}

/** Editors sort by label; the order of the choices is the one of the settings or of the template. */
function toItem(positions: Positions, choice: Choice, index: number): CompletionItem {
  return {
    label: choice.label,
    kind: choice.kind,
    sortText: String(index).padStart(3, '0'),
    filterText: choice.newText,
    textEdit: { range: toRange(positions, choice.span), newText: choice.newText },
    ...(choice.detail && { detail: choice.detail }),
    ...(choice.documentation && { documentation: { kind: 'markdown', value: choice.documentation } }),
  };
}
