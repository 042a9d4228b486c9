import type { HierarchyNode } from 'd3-hierarchy';
import type { Translate } from '../l10n/translate';
import type { Box, Line } from '../protocol';
import type { Area } from './branchesBeside';
import { lineOf, type Picture, type Point } from './item';
import { lastOf, statement, whyCard } from './whyCard';
import { branchesOf, type Chain, type Why } from './whyItems';

const margin = 14;
const rowGap = 26;
/** How far a branch stands in; further branches stop where their cards would get too narrow. */
const indent = 24;
const narrowestCard = 210;
/** Where an arrow meets a card from above, from its left edge; and from the side, from its top or bottom. */
const arrowInset = 22;
const branchInset = 18;
/** Where the line to a branch runs down, to the left of it. */
const stemInset = 13;
/** The room to the right in which branches run down to the root cause. */
const railWidth = 16;

/** The chain as a list from top to bottom for narrow rooms; what branches off stands further in. */
export function branchesBelow(chain: Chain, area: Area, translate: Translate): Picture {
  const whys = branchesOf(chain);
  const leaves = whys.leaves();
  const railX = area.x + area.width - margin - 5;
  const right = area.x + area.width - margin - (leaves.length > 1 ? railWidth : 0);
  const mostIndent = Math.max(0, Math.floor((right - area.x - margin - narrowestCard) / indent));

  const boxes: Box[] = [];
  const lines: Line[] = [];
  const placed = new Map<
    HierarchyNode<Why>,
    { readonly x: number; readonly bottom: number; readonly branchings: number }
  >();
  let y = area.y + margin;
  // Depth first, in the order in which the author wrote them.
  whys.eachBefore((node) => {
    const parent = node.parent ? placed.get(node.parent) : undefined;
    const isBranch = (node.parent?.children?.length ?? 0) > 1;
    const branchings = (parent?.branchings ?? 0) + (isBranch ? 1 : 0);
    const x = area.x + margin + Math.min(branchings, mostIndent) * indent;
    const card = whyCard(node.data, node.parent ? lastOf(node.parent.data) : undefined, right - x, translate);

    boxes.push(...card.place(x, y));
    if (parent) {
      const points: Point[] = isBranch
        ? [
            [x - stemInset, parent.bottom],
            [x - stemInset, y + branchInset],
            [x, y + branchInset],
          ]
        : [
            [x + arrowInset, parent.bottom],
            [x + arrowInset, y],
          ];
      lines.push(lineOf('edge', node.data.head, points, true));
    }
    placed.set(node, { x, bottom: y + card.height, branchings });
    y += card.height + rowGap;
  });

  const end = statement(chain.rootCause, chain.tree.head, translate('Root cause'), area.width - 2 * margin);
  boxes.push(...end.place(area.x + margin, y));
  for (const [index, leaf] of leaves.entries()) {
    const { x, bottom } = placed.get(leaf) ?? { x: area.x + margin, bottom: y };
    const points: Point[] =
      leaves.length > 1
        ? [
            [right, bottom - branchInset],
            [railX, bottom - branchInset],
            [railX, y],
          ]
        : [
            [x + arrowInset, bottom],
            [x + arrowInset, y],
          ];
    lines.push({
      ...lineOf('edge', chain.rootCause, points, true),
      id: `edge ${index + 1} to ${chain.rootCause.id}`,
    });
  }
  return { width: area.width, height: y + end.height + margin, boxes, lines };
}
