import type { Box, Line, TextLine } from '../protocol';
import { badgeOf } from './badge';
import { round, type TextBlock } from './typeset';

/** Something to be drawn that has no place yet; its children belong under it. */
export interface Item
  extends Omit<Box, 'x' | 'y' | 'width' | 'height' | 'radius' | 'texts' | 'parent' | 'badge'> {
  readonly children: readonly Item[];
}

export interface Drawn {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

/** A laid-out picture, before it has a title. */
export interface Picture extends Drawn {
  readonly width: number;
  readonly height: number;
}

/** What most items are: neither absent nor outstanding, without notes or children. */
export const plain = { notes: [], faint: false, strong: false, children: [] } as const;

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** Puts an item in its place, with its text set `inset` from the frame's corner. */
export function boxOf(
  { children: _, ...item }: Item,
  parent: Item | undefined,
  frame: Frame,
  { lines }: Pick<TextBlock, 'lines'>,
  inset: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
): Box {
  const texts = lines.map(
    (line): TextLine => ({ ...line, x: round(line.x + inset.x), y: round(line.y + inset.y) }),
  );
  const { x, y } = badgeOf(item.role, frame);
  return {
    ...item,
    badge: { x: round(x), y: round(y) },
    x: round(frame.x),
    y: round(frame.y),
    width: round(frame.width),
    height: round(frame.height),
    radius: round(frame.radius),
    texts,
    ...(parent && { parent: parent.id }),
  };
}

export type Point = readonly [x: number, y: number];

export function lineOf(role: Line['role'], to: Item, points: readonly Point[], arrow = false): Line {
  return {
    id: `${role} to ${to.id}`,
    role,
    points: points.map(([x, y]) => [round(x), round(y)]),
    arrow,
    faint: to.faint,
  };
}

/** A picture of more than this is no picture any more; what is beyond stays undrawn. */
const mostItems = 500;
const deepest = 40;

/**
 * Keeps a hostile or broken document from becoming a picture of a million boxes: hands out as many of the things
 * it is asked for as the whole picture can still take.
 */
export function itemBudget(): <Thing>(things: readonly Thing[], depth: number) => readonly Thing[] {
  let left = mostItems;
  return (things, depth) => {
    const taken = depth < deepest ? things.slice(0, left) : [];
    left -= taken.length;
    return taken;
  };
}
