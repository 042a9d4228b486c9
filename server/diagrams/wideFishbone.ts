import { boneColumns } from './boneColumns';
import { head, tail } from './fishboneParts';
import { type Item, lineOf, type Picture } from './item';
import { drawRib, type Rib, ribOf, steepestLean } from './rib';

const margin = 20;
const neck = 30;
const fin = 13;

/**
 * The fishbone as Ishikawa drew it: the spine runs to the effect on the right, categories stand in pairs above
 * and below it. `undefined` when the room is too narrow for the words; the tall fishbone is then the better one.
 */
export function wideFishbone(effect: Item, width: number): Picture | undefined {
  const headWidth = between(180, width * 0.19, 290);
  /** How far a bone may lean away from the head in all. */
  const mostLean = between(60, width * 0.08, 130);
  const headX = width - margin - headWidth;
  const left = margin + mostLean;
  const columns = boneColumns(effect.children, headX - neck - left);
  if (!columns) return undefined;

  const ribs = columns.flatMap(({ pills, width, end }) =>
    pills.map((pill, index) => ({ ...ribOf(pill, width), above: index === 0, end })),
  );
  const above = sideOf(ribs.filter((rib) => rib.above));
  const below = sideOf(ribs.filter((rib) => !rib.above));
  const lean = Math.min(steepestLean, mostLean / Math.max(above.length, below.length));

  const skull = head(effect, headWidth, 'start');
  const spineY = margin + Math.max(above.length + above.names, skull.height / 2);
  const drawn = ribs.map((rib) =>
    drawRib(rib, {
      effect,
      above: rib.above,
      spineY,
      length: (rib.above ? above : below).length,
      boneX: (y) => left + rib.end - lean * Math.abs(y - spineY),
    }),
  );
  const spineX = left - neck;
  return {
    width,
    height: spineY + Math.max(below.length + below.names, skull.height / 2) + margin,
    boxes: [skull.place(headX, spineY - skull.height / 2), ...drawn.flatMap(({ boxes }) => boxes)],
    lines: [
      lineOf('spine', effect, [
        [spineX, spineY],
        [headX, spineY],
      ]),
      ...tail(
        effect,
        [spineX, spineY],
        [
          [spineX - fin, spineY - fin],
          [spineX - fin, spineY + fin],
        ],
      ),
      ...drawn.flatMap(({ lines }) => lines),
    ],
  };
}

/** How long the bones of a side are, and how high the names at their ends. */
function sideOf(ribs: readonly Rib[]): { readonly length: number; readonly names: number } {
  return {
    length: Math.max(1, ...ribs.map(({ length }) => length)),
    names: Math.max(0, ...ribs.map(({ pill }) => pill.height)),
  };
}

function between(least: number, length: number, most: number): number {
  return Math.min(most, Math.max(least, length));
}
