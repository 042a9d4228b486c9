import type { CompletionParams } from 'vscode-languageserver';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { type Key, type Shape, shapesAt } from '../../configuration/shape';
import type { Translate } from '../../l10n/translate';
import type { Surroundings } from '../feature';
import { toOffset, toRange } from '../toLsp';
import type { ConfigurationView } from './configurationView';
import { explained } from './explained';
import { type Place, placeIn } from './place';

/** The keys or the values that may be written at a position of a settings file. */
export function configurationCompletion(
  { text, shape, positions }: ConfigurationView,
  { position }: Pick<CompletionParams, 'position'>,
  { translate }: Pick<Surroundings, 'translate'>,
): CompletionItem[] {
  const place = placeIn(text, toOffset(positions, position));
  if (!place) return [];
  const range = toRange(positions, place.span);
  const shapes = shapesAt(shape, place.path);
  return [...new Set(shapes)]
    .flatMap((one) => [...choicesOf(one, place, translate)])
    .map(({ label, newText = label, ...item }, index) => ({
      label,
      ...item,
      sortText: String(index).padStart(3, '0'),
      textEdit: { range, newText },
    }));
}

type Choice = Pick<CompletionItem, 'label' | 'kind' | 'documentation'> & { readonly newText?: string };

function* choicesOf(shape: Shape, { path, role, keys }: Place, translate: Translate): Generator<Choice> {
  if (shape.kind === 'keys' && role === 'key') {
    for (const [name, key] of Object.entries(shape.keys))
      if (!keys.has(name)) yield keyChoice(name, key, translate);
  }
  const isItem = typeof path.at(-1) === 'number';
  if (role === 'value' || isItem) yield* valueChoices(shape, translate);
}

function keyChoice(label: string, key: Key, translate: Translate): Choice {
  return {
    label,
    kind: CompletionItemKind.Property,
    newText: isOnOneLine(key.shape) ? `${label}: ` : `${label}:`,
    documentation: { kind: 'markdown', value: explained(key, translate) },
  };
}

function* valueChoices(shape: Shape, translate: Translate): Generator<Choice> {
  if (shape.kind === 'flag')
    for (const label of ['true', 'false']) yield { label, kind: CompletionItemKind.Value };
  if (shape.kind === 'text')
    for (const label of shape.suggestions ?? []) yield { label, kind: CompletionItemKind.Value };
  if (shape.kind !== 'choice') return;
  for (const { value, description } of shape.choices)
    yield {
      label: value,
      kind: CompletionItemKind.EnumMember,
      ...(description && { documentation: { kind: 'markdown', value: translate(description) } }),
    };
}

/** Lists and mappings go on below their key. */
function isOnOneLine(shape: Shape): boolean {
  return shape.kind === 'either'
    ? shape.of.some(isOnOneLine)
    : shape.kind !== 'list' && shape.kind !== 'keys';
}
