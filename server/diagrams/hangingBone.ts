import type { Box, Line, TextLine } from '../protocol';
import { deepestIndent, leavesOf, pill } from './fishboneParts';
import { boxOf, type Drawn, type Item, lineOf, type Point } from './item';
import { styles } from './typeset';

/** How far the category's name stands from the spine, and the bone's middle below its joint. */
const reach = { x: 30, y: 24 };
/** Where a bone meets the category's name, whatever the height of that. */
const boneEnd = 15;
const stemInset = 16;
const factorInset = 34;
const causeIndent = 18;
const causeStem = 13;
const gaps = { name: 10, factor: 12, cause: 5 };

/** A bone to the right of an upright spine: the category's name, and its factors listed below. */
export function hangingBone(category: Item, effect: Item, [spineX, y]: Point, room: number): Drawn {
  const nameX = spineX + reach.x;
  const nameY = y + reach.y - boneEnd;
  const name = pill(category, room - reach.x);
  const boxes: Box[] = [name.place(nameX, nameY, effect)];
  const joint: Point = [spineX, y];
  const lines: Line[] = [lineOf('bone', category, [joint, [nameX, y + reach.y]])];

  const factorX = nameX + factorInset;
  const bottoms = new Map<Item, number>([[category, nameY + name.height]]);
  let top = nameY + name.height + gaps.name;
  for (const factor of category.children) {
    for (const leaf of leavesOf(factor, category, spineX + room - factorX, causeIndent)) {
      const { item, parent, depth, text } = leaf;
      const x = factorX + Math.min(depth, deepestIndent) * causeIndent;
      const stem = x - (depth === 0 ? factorInset - stemInset : causeStem);
      const middle = top + (depth === 0 ? styles.label : styles.small).lineHeight / 2;
      boxes.push(boxOf(item, parent, { x, y: top, width: text.width, height: text.height, radius: 4 }, text));
      const corners: Point[] = [
        [stem, bottoms.get(parent) ?? top],
        [stem, middle],
        [x - 5, middle],
      ];
      lines.push(lineOf('twig', item, corners));
      bottoms.set(item, top + text.height);
      top += text.height + gaps.cause;
    }
    top += gaps.factor - gaps.cause;
  }
  return { boxes, lines };
}

/** The same to the left of the spine; words are not turned round, but end at the bone instead of beginning there. */
export function mirrored({ boxes, lines }: Drawn, spineX: number): Drawn {
  const flipped = (x: number) => 2 * spineX - x;
  return {
    boxes: boxes.map((box) => ({
      ...box,
      x: flipped(box.x + box.width),
      badge: { ...box.badge, x: box.width - box.badge.x },
      texts: box.role === 'category' ? box.texts : box.texts.map((text) => endingAt(box.width, text)),
    })),
    lines: lines.map((line) => ({ ...line, points: line.points.map(([x, y]) => [flipped(x), y] as const) })),
  };
}

function endingAt(width: number, line: TextLine): TextLine {
  return { ...line, x: width - line.x, anchor: 'end' };
}
