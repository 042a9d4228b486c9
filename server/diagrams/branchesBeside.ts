import { cluster, type HierarchyPointNode } from 'd3-hierarchy';
import type { Translate } from '../l10n/translate';
import type { Box, Line } from '../protocol';
import { type Item, lineOf, type Picture, type Point } from './item';
import { lastOf, statement, whyCard } from './whyCard';
import { branchesOf, type Chain, type Why } from './whyItems';

/** Where a chain is drawn: as high as it needs, from `y` downwards. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const margin = 20;
const gap = 28;
const rowGap = 38;
const narrowestCard = 230;
const widestCard = 520;

/** The width that a number of branches needs beside each other. */
export function widthBeside(branches: number): number {
  return branches * (narrowestCard + gap) - gap + 2 * margin;
}

/**
 * The chain as a tree that grows downwards: branches beside each other, all whys of a level in one row. Every
 * branch has a column to itself, from its beginning down to the root cause, so no line ever meets a card.
 */
export function branchesBeside(chain: Chain, area: Area, translate: Translate): Picture {
  const whys = branchesOf(chain);
  const columns = whys.leaves().length;
  const column = Math.min(widestCard + gap, (area.width - 2 * margin + gap) / columns);
  const width = column - gap;
  const middle = area.x + area.width / 2;
  const left = middle - (columns * column) / 2;
  const tree = cluster<Why>()
    .size([columns * column, 1])
    .separation(() => 1)(whys);

  const boxes: Box[] = [];
  const lines: Line[] = [];
  const bottoms = new Map<Node, Point>();
  let y = area.y + margin;
  for (const row of rowsOf(tree)) {
    const cards = row.map((node) =>
      whyCard(node.data, node.parent ? lastOf(node.parent.data) : undefined, width, translate),
    );
    for (const [index, node] of row.entries()) {
      const card = cards[index];
      const x = left + node.x;
      const from = node.parent && bottoms.get(node.parent);
      if (!card) continue;
      boxes.push(...card.place(x - width / 2, y));
      bottoms.set(node, [x, y + card.height]);
      if (from) lines.push(edge(node.data.head, from, [x, y]));
    }
    y += Math.max(...cards.map(({ height }) => height)) + rowGap;
  }

  const endWidth = Math.min(area.width - 2 * margin, Math.max(width, widestCard));
  const end = statement(chain.rootCause, chain.tree.head, translate('Root cause'), endWidth);
  boxes.push(...end.place(middle - endWidth / 2, y));
  for (const [index, leaf] of tree.leaves().entries()) {
    const from = bottoms.get(leaf);
    if (from)
      lines.push({
        ...edge(chain.rootCause, from, [middle, y]),
        id: `edge ${index + 1} to ${chain.rootCause.id}`,
      });
  }
  return { width: area.width, height: y + end.height + margin, boxes, lines };
}

type Node = HierarchyPointNode<Why>;

/** The whys by level; the tree gives them level by level. */
function rowsOf(tree: Node): readonly (readonly Node[])[] {
  const rows: Node[][] = [];
  for (const node of tree) {
    const row = rows[node.depth];
    if (row) row.push(node);
    else rows.push([node]);
  }
  return rows;
}

/** Straight down, then across in the gap over the row it leads to, then down again. */
function edge(to: Item, [fromX, fromY]: Point, [toX, toY]: Point): Line {
  const across = toY - rowGap / 2;
  const corners: Point[] =
    fromX === toX
      ? []
      : [
          [fromX, across],
          [toX, across],
        ];
  return lineOf('edge', to, [[fromX, fromY], ...corners, [toX, toY]], true);
}
