import type { Box, Line, TextLine } from '../protocol';
import { head, leavesOf, pill, tail } from './fishboneParts';
import { boxOf, type Drawn, type Item, lineOf, type Picture } from './item';
import { styles } from './typeset';

const margin = 16;
/** From here on there is room for bones to both sides of the spine. */
const twoSides = 600;
const widestHead = 560;
const neck = 26;
/** How far the category's name stands from the spine, and how far below the joint. */
const reach = { x: 26, y: 20 };
const stemInset = 16;
const factorInset = 34;
const causeIndent = 18;
const gaps = { name: 10, factor: 12, cause: 5, bone: 26 };
const fin = 12;

/**
 * The fishbone for a side panel: the fish swims upwards, the spine runs down from the effect, and the bones go to
 * one side, or to both where there is room.
 */
export function tallFishbone(effect: Item, width: number): Picture {
  const both = width >= twoSides;
  const headWidth = both ? Math.min(widestHead, width - 2 * margin) : width - 2 * margin;
  const spineX = both ? width / 2 : margin + fin;
  const skull = head(effect, headWidth);

  const drawn: Drawn[] = [];
  let y = margin + skull.height + neck;
  for (let index = 0; index < effect.children.length; index += both ? 2 : 1) {
    const [left, right] = both
      ? effect.children.slice(index, index + 2)
      : [undefined, effect.children[index]];
    const room = { left: spineX, right: width - margin, y };
    const sides = [
      left && mirrored(bone(left, effect, room), spineX),
      right && bone(right, effect, room),
    ].filter((side) => side !== undefined);
    drawn.push(...sides);
    y = Math.max(...sides.flatMap(({ boxes }) => boxes.map((box) => box.y + box.height))) + gaps.bone;
  }
  return {
    width,
    height: y + fin + margin,
    boxes: [
      skull.place(both ? (width - headWidth) / 2 : margin, margin),
      ...drawn.flatMap(({ boxes }) => boxes),
    ],
    lines: [
      lineOf('spine', effect, [
        [spineX, y],
        [spineX, margin + skull.height],
      ]),
      ...tail(
        effect,
        [spineX, y],
        [
          [spineX - fin, y + fin],
          [spineX + fin, y + fin],
        ],
      ),
      ...drawn.flatMap(({ lines }) => lines),
    ],
  };
}

interface Room {
  /** The spine. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** A category to the right of the spine, its factors listed under its name. */
function bone(category: Item, effect: Item, room: Room): Drawn {
  const nameX = room.left + reach.x;
  const nameY = room.y + reach.y - 14;
  const name = pill(category, room.right - nameX);
  const boxes: Box[] = [name.place(nameX, nameY, effect)];
  const lines: Line[] = [
    lineOf('bone', category, [
      [room.left, nameY + name.height / 2 - reach.y],
      [nameX, nameY + name.height / 2],
    ]),
  ];
  const bottoms = new Map<Item, number>([[category, nameY + name.height]]);

  let y = nameY + name.height + gaps.name;
  for (const factor of category.children) {
    const factorX = nameX + factorInset;
    for (const { item, parent, depth, text } of leavesOf(
      factor,
      category,
      room.right - factorX,
      causeIndent,
    )) {
      const x = factorX + Math.min(depth, 3) * causeIndent;
      const middle = y + (depth === 0 ? styles.label : styles.small).lineHeight / 2;
      const stem = x - (depth === 0 ? factorInset - stemInset : causeIndent - 5);
      boxes.push(boxOf(item, parent, { x, y, width: text.width, height: text.height, radius: 4 }, text));
      lines.push(
        lineOf('twig', item, [
          [stem, bottoms.get(parent) ?? y],
          [stem, middle],
          [x - 5, middle],
        ]),
      );
      y += text.height;
      bottoms.set(item, y);
      y += gaps.cause;
    }
    y += gaps.factor - gaps.cause;
  }
  return { boxes, lines };
}

/** The same to the left of the spine; the words are not turned round, but end where they began. */
function mirrored({ boxes, lines }: Drawn, spineX: number): Drawn {
  const flip = (x: number) => 2 * spineX - x;
  return {
    boxes: boxes.map((box) => ({
      ...box,
      x: flip(box.x + box.width),
      texts: box.texts.map((line) => ({ ...line, x: box.width - line.x, anchor: opposite[line.anchor] })),
    })),
    lines: lines.map((line) => ({ ...line, points: line.points.map(([x, y]) => [flip(x), y] as const) })),
  };
}

const opposite = { start: 'end', middle: 'middle', end: 'start' } as const satisfies Record<
  TextLine['anchor'],
  TextLine['anchor']
>;
