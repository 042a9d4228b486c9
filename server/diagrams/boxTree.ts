import type { Box, Drawing } from '../protocol';

/** A box and the boxes that belong under it, in the order in which they are read. */
export interface BoxTree {
  readonly box: Box;
  readonly children: readonly BoxTree[];
}

/** A drawing without its places: what the text formats are written from. */
export function boxTrees({ boxes }: Drawing): BoxTree[] {
  const byParent = new Map<string | undefined, Box[]>();
  for (const box of boxes) {
    const siblings = byParent.get(box.parent);
    if (siblings) siblings.push(box);
    else byParent.set(box.parent, [box]);
  }
  const under = (parent: string | undefined): BoxTree[] =>
    (byParent.get(parent) ?? []).map((box) => ({ box, children: under(box.id) }));
  return under(undefined);
}
