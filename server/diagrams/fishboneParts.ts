import type { Box, Line } from '../protocol';
import { boxOf, type Item, lineOf } from './item';
import { styles, type TextBlock, typeset } from './typeset';

/** What both fishbones are made of: the head, the names of the categories, and set factors with their causes. */

const pillInset = { x: 14, y: 6 };
const countWidth = 28;

export interface Pill {
  readonly item: Item;
  readonly width: number;
  readonly height: number;
  place(x: number, y: number, effect: Item): Box;
}

/** The name of a category with its count, at most `maxWidth` wide. */
export function pill(item: Item, maxWidth: number): Pill {
  const countRoom = item.count === undefined ? 0 : countWidth;
  const text = typeset(
    [
      { text: item.label, style: styles.heading, maxLines: 3 },
      ...item.notes.map((note) => ({ text: note, style: styles.note, maxLines: 1 })),
    ],
    maxWidth - 2 * pillInset.x - countRoom,
    'middle',
  );
  const count = typeset(
    [{ text: String(item.count), style: styles.count, maxLines: 1 }],
    countWidth,
    'middle',
  );
  const countLines = count.lines.map((line) => ({
    ...line,
    x: text.width + countRoom - 6,
    y: line.y + (text.height - count.height) / 2,
  }));
  const lines = item.count === undefined ? text.lines : [...text.lines, ...countLines];
  const width = text.width + countRoom + 2 * pillInset.x;
  const height = text.height + 2 * pillInset.y;
  const radius = Math.min(height / 2, 17);
  return {
    item,
    width,
    height,
    place: (x, y, effect) => boxOf(item, effect, { x, y, width, height, radius }, { lines }, pillInset),
  };
}

export interface Head {
  readonly height: number;
  place(x: number, y: number): Box;
}

export function head(item: Item, width: number, anchor: 'start' | 'middle'): Head {
  const inset = { x: 20, y: 18 };
  const text = typeset(
    [
      { text: item.label, style: styles.effect, maxLines: 6 },
      ...item.notes.map((note) => ({ text: note, style: styles.note, maxLines: 6 })),
    ],
    width - 2 * inset.x,
    anchor,
  );
  const textX = anchor === 'start' ? inset.x : (width - text.width) / 2;
  const height = text.height + 2 * inset.y;
  return {
    height,
    place: (x, y) =>
      boxOf(item, undefined, { x, y, width, height, radius: 16 }, text, { x: textX, y: inset.y }),
  };
}

/** A factor or a cause, its text set, with how deep it is below its category: 0 for a factor. */
export interface Leaf {
  readonly item: Item;
  readonly parent: Item;
  readonly depth: number;
  readonly text: TextBlock;
}

/** The deepest causes stand no further in than this, so that a line keeps room for words. */
export const deepestIndent = 3;
const linesOfALeaf = 5;
/** The most height a single leaf can have. */
export const highestLeaf = linesOfALeaf * styles.label.lineHeight;

/** A factor followed by its causes, theirs, and so on: in reading order, each no wider than `width` allows it. */
export function* leavesOf(
  item: Item,
  parent: Item,
  width: number,
  indent: number,
  depth = 0,
): Generator<Leaf> {
  const style = depth === 0 ? styles.label : styles.small;
  const room = width - Math.min(depth, deepestIndent) * indent;
  yield { item, parent, depth, text: typeset([{ text: item.label, style, maxLines: linesOfALeaf }], room) };
  for (const cause of item.children) yield* leavesOf(cause, item, width, indent, depth + 1);
}

type Point = readonly [x: number, y: number];

/** The tail fin: two strokes that meet where the spine begins. */
export function tail(effect: Item, start: Point, fins: readonly [Point, Point]): Line[] {
  return fins.map((fin, index) => ({ ...lineOf('spine', effect, [fin, start]), id: `tail ${index}` }));
}
