import type { HoverParams } from 'vscode-languageserver';
import type { Hover } from 'vscode-languageserver-types';
import { type Shape, shapesAt } from '../../configuration/shape';
import type { Translate } from '../../l10n/translate';
import { covers, type Located, type Span } from '../../model/span';
import type { YamlNode } from '../../model/yamlValues';
import type { Surroundings } from '../feature';
import { toOffset, toRange } from '../toLsp';
import type { ConfigurationView } from './configurationView';
import { explained } from './explained';

/** Explains the key or the value under the cursor in a settings file. */
export function configurationHover(
  { node, shape, positions }: ConfigurationView,
  { position }: Pick<HoverParams, 'position'>,
  { translate }: Pick<Surroundings, 'translate'>,
): Hover | null {
  const offset = toOffset(positions, position);
  const found = node && explanationAt(node, [shape], offset, translate);
  if (!found) return null;
  return { contents: { kind: 'markdown', value: found.words }, range: toRange(positions, found.span) };
}

interface Explanation {
  readonly span: Span;
  /** Markdown. */
  readonly words: string;
}

function explanationAt(
  node: YamlNode,
  shapes: readonly Shape[],
  offset: number,
  translate: Translate,
): Explanation | undefined {
  if (node.kind === 'list') {
    const item = node.items.find(({ span }) => covers(span, offset));
    return item && explanationAt(item, below(shapes, 0), offset, translate);
  }
  if (node.kind === 'scalar')
    return covers(node.span, offset) ? valueExplanation(node, shapes, translate) : undefined;
  if (node.kind === 'other') return undefined;
  for (const { key, value } of node.entries) {
    if (covers(key.span, offset)) return keyExplanation(key, shapes, translate);
    if (covers(value.span, offset)) return explanationAt(value, below(shapes, key.value), offset, translate);
  }
  return undefined;
}

function keyExplanation(
  { value: name, span }: Located,
  shapes: readonly Shape[],
  translate: Translate,
): Explanation | undefined {
  for (const shape of shapes) {
    const key = shape.kind === 'keys' && Object.hasOwn(shape.keys, name) ? shape.keys[name] : undefined;
    if (key) return { span, words: `**${name}**\n\n${explained(key, translate)}` };
  }
  return undefined;
}

function valueExplanation(
  { value, span }: YamlNode & { kind: 'scalar' },
  shapes: readonly Shape[],
  translate: Translate,
): Explanation | undefined {
  const choices = shapes.flatMap((shape) => (shape.kind === 'choice' ? shape.choices : []));
  const choice = choices.find((one) => one.value === value);
  return choice?.description
    ? { span, words: `**${choice.value}**\n\n${translate(choice.description)}` }
    : undefined;
}

function below(shapes: readonly Shape[], step: string | number): readonly Shape[] {
  return shapes.flatMap((shape) => shapesAt(shape, [step]));
}
