import type { Box, Line } from '../protocol';
import { badgeRadius } from './badge';
import { deepestIndent, highestLeaf, type Leaf, leavesOf, type Pill } from './fishboneParts';
import { boxOf, type Drawn, type Item, lineOf } from './item';
import { styles } from './typeset';

/** The steepest lean of a bone: pixels to the side per pixel of height. */
export const steepestLean = 0.42;

/** Between a bone and the text to the right of it; and to the left of it, with room for a sign about the text. */
const clearance = 12;
const ownClearance = 2 * badgeRadius + 6;
const causeIndent = 20;
/** Between the words of a factor and the twig they stand on, from there to its causes, and to the next factor. */
const underline = 5;
const causeGap = 5;
const twigGap = 15;
/** The most that is added between factors where a longer bone on the same side leaves room. */
const mostExtraGap = 56;
/** Between the spine or the category's name and the factors. */
const endGap = 20;
const shortestBone = 44;
/** How far the category's name reaches past the end of its bone. */
const nameOverhang = 36;
const stemInset = 13;
const middleOfFirstLine = styles.small.lineHeight / 2;

/** A bone of the wide fishbone with its factors, measured and not yet placed. */
export interface Rib {
  readonly pill: Pill;
  readonly twigs: readonly Twig[];
  /** From the spine to the category's name. */
  readonly length: number;
}

/** A factor and its causes below each other. */
interface Twig {
  readonly leaves: readonly Leaf[];
  readonly height: number;
  /** What the words need to the left of the bone, whatever its lean. */
  readonly width: number;
}

export function ribOf(pill: Pill, columnWidth: number): Rib {
  const room = columnWidth - clearance - ownClearance - lean(highestLeaf);
  const twigs = pill.item.children.map((factor): Twig => {
    const leaves = [...leavesOf(factor, pill.item, room, causeIndent)];
    return {
      leaves,
      width: Math.max(...leaves.map((leaf) => indentOf(leaf) + leaf.text.width + lean(leaf.text.height))),
      height: leaves.reduce(
        (height, { text }) => height + text.height,
        underline + (leaves.length - 1) * causeGap,
      ),
    };
  });
  return { pill, twigs, length: Math.max(shortestBone, stackHeight(twigs, 0) + 2 * endGap) };
}

/**
 * Where a rib is drawn. `boneX` gives the bone's place at a height; everything hangs on it, so the column of
 * factors leans as the bone does.
 */
export interface RibPlace {
  readonly effect: Item;
  readonly above: boolean;
  readonly spineY: number;
  /** The length of the longest rib on this side: all bones of a side are equally long. */
  readonly length: number;
  boneX(y: number): number;
}

export function drawRib({ pill, twigs, length: needed }: Rib, place: RibPlace): Drawn {
  const { effect, above, spineY, length, boneX } = place;
  const extra = Math.min(mostExtraGap, (length - needed) / Math.max(1, twigs.length));
  const end = above ? spineY - length : spineY + length;
  const nameX = boneX(end) - pill.width + Math.min(nameOverhang, pill.width / 2);
  const boxes = [pill.place(nameX, above ? end - pill.height : end, effect)];
  const lines = [
    lineOf('bone', pill.item, [
      [boneX(end), end],
      [boneX(spineY), spineY],
    ]),
  ];

  let y = above ? end + endGap : end - endGap - stackHeight(twigs, extra);
  for (const twig of twigs) {
    const drawn = drawTwig(twig, y, boneX);
    boxes.push(...drawn.boxes);
    lines.push(...drawn.lines);
    y += twig.height + twigGap + extra;
  }
  return { boxes, lines };
}

/** The factor's words stand on a twig that reaches the bone; its causes hang below on a stem of their own. */
function drawTwig({ leaves, width }: Twig, top: number, boneX: (y: number) => number): Drawn {
  const boxes: Box[] = [];
  const lines: Line[] = [];
  const bottoms = new Map<Item, number>();
  let y = top;
  for (const leaf of leaves) {
    const { item, parent, depth, text } = leaf;
    const start = indentOf(leaf) - ownClearance - width;
    const x = Math.max(boneX(y), boneX(y + text.height)) + start;
    boxes.push(boxOf(item, parent, { x, y, width: text.width, height: text.height, radius: 4 }, text));

    const bottom = y + text.height + (depth === 0 ? underline : 0);
    bottoms.set(item, bottom);
    if (depth === 0) {
      lines.push(
        lineOf('twig', item, [
          [x, bottom],
          [boneX(bottom), bottom],
        ]),
      );
    } else {
      const from = bottoms.get(parent) ?? top;
      const middle = y + middleOfFirstLine;
      const stem = start - stemInset;
      lines.push(
        lineOf('twig', item, [
          [boneX(from) + stem, from],
          [boneX(middle) + stem, middle],
          [x - 3, middle],
        ]),
      );
    }
    y = bottom + causeGap;
  }
  return { boxes, lines };
}

function indentOf({ depth }: Leaf): number {
  return Math.min(depth, deepestIndent) * causeIndent;
}

function stackHeight(twigs: readonly Twig[], extraGap: number): number {
  return twigs.reduce(
    (total, { height }) => total + height,
    Math.max(0, twigs.length - 1) * (twigGap + extraGap),
  );
}

/** How far a bone moves to the side along something `height` pixels high. */
function lean(height: number): number {
  return height * steepestLean;
}
