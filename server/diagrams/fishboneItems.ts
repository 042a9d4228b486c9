import type { ContributingFactor, Postmortem } from '../model/postmortem';
import type { Choice } from '../protocol';
import { effectLabel, effectNotes } from './effect';
import { type Item, itemBudget, plain } from './item';
import { label } from './label';
import type { DiagramOptions } from './options';
import { locator } from './sourceLocation';

/** The effect, under it the categories, under these their factors, under these their causes. */
export interface FishboneItems {
  readonly effect: Item;
  /** All categories with factors in them, whether or not they are shown. */
  readonly choices: readonly Choice[];
  readonly factorCount: number;
}

/**
 * Reads the fish out of the list of factors the author wrote. Categories stand in the order of the settings,
 * then those only this document knows, then the factors without one. A factor's ID is its place in the list:
 * it stays itself while its words change, and when a new tag moves it to another bone.
 */
export function fishboneItems(
  postmortem: Postmortem,
  { categories, hidden, translate }: Pick<DiagramOptions, 'categories' | 'hidden' | 'translate'>,
): FishboneItems {
  const locate = locator(postmortem.text);
  const afford = itemBudget();
  const item = (factor: ContributingFactor, role: 'factor' | 'cause', id: string, depth: number): Item => ({
    ...plain,
    id,
    role,
    label: label(factor.description.value) || '…',
    ...locate.box(factor.description.span, factor.span),
    children: afford(factor.causes, depth).map((cause, index) =>
      item(cause, 'cause', `${id}.${index + 1}`, depth + 1),
    ),
  });

  const factors = new Map<string, Item[]>(categories.map(({ name }) => [name, []]));
  const uncategorised: Item[] = [];
  for (const [index, factor] of afford(postmortem.factors, 0).entries()) {
    const name = factor.category && label(factor.category.value).toUpperCase();
    const bone = name ? (factors.get(name) ?? []) : uncategorised;
    if (name) factors.set(name, bone);
    bone.push(item(factor, 'factor', `factor ${index + 1}`, 1));
  }

  const densest = densestCount([...factors.values()]);
  const bones = [...factors].map(([name, children]): Item => {
    const strong = children.length === densest;
    const notes =
      children.length === 0 ? [translate('none noted')] : strong ? [translate('most factors')] : [];
    return { ...bone(name, children), notes, faint: children.length === 0, strong };
  });
  if (uncategorised.length > 0)
    bones.push({ ...bone(translate('UNCATEGORISED'), uncategorised), id: 'no category', faint: true });

  const effect: Item = {
    ...plain,
    id: 'effect',
    role: 'effect',
    label: effectLabel(postmortem, translate),
    notes: effectNotes(postmortem),
    ...(postmortem.title && locate.box(postmortem.title.span)),
    children: bones.filter(({ id }) => !hidden.has(id)),
  };
  const choices = bones
    .filter(({ children }) => children.length > 0)
    .map(({ id, label, children }) => ({ id, label, count: children.length, shown: !hidden.has(id) }));
  return { effect, choices, factorCount: postmortem.factors.length };
}

function bone(name: string, children: readonly Item[]): Item {
  const source = children[0]?.source;
  return {
    ...plain,
    id: `category ${name}`,
    role: 'category',
    label: name,
    ...(children.length > 0 && { count: children.length }),
    ...(source && { source }),
    children,
  };
}

/** The number of factors that makes a category stand out: more than one, and more than in some other. */
function densestCount(bones: readonly (readonly Item[])[]): number | undefined {
  const counts = bones.map(({ length }) => length).filter((count) => count > 0);
  const most = Math.max(0, ...counts);
  return most > 1 && counts.some((count) => count < most) ? most : undefined;
}
