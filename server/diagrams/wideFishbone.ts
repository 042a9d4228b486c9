import { boneColumns } from './boneColumns';
import { head, tail } from './fishboneParts';
import { type Item, lineOf, type Picture } from './item';
import { drawRib, ribOf, steepestLean } from './rib';

const margin = 20;
const neck = 30;
const fin = 13;
/** How far a bone may lean away from the head in all. */
const mostLean = 110;

/**
 * The fishbone as Ishikawa drew it: the spine runs to the effect on the right, categories stand in pairs above
 * and below it. `undefined` when the room is too narrow for the words; the tall fishbone is then the better one.
 */
export function wideFishbone(effect: Item, width: number): Picture | undefined {
  const headWidth = Math.min(290, Math.max(200, width * 0.19));
  const headX = width - margin - headWidth;
  const left = margin + mostLean;
  const columns = boneColumns(effect.children, headX - neck - left);
  if (!columns) return undefined;

  const ribs = columns.flatMap(({ pills, width, end }) =>
    pills.map((pill, index) => ({ ...ribOf(pill, width), above: index === 0, end })),
  );
  const heightAbove = Math.max(...ribs.map(({ above, height }) => (above ? height : 0)));
  const heightBelow = Math.max(...ribs.map(({ above, height }) => (above ? 0 : height)));
  const lean = Math.min(steepestLean, mostLean / Math.max(heightAbove, heightBelow));

  const skull = head(effect, headWidth);
  const spineY = margin + Math.max(heightAbove, skull.height / 2);
  const drawn = ribs.map((rib) =>
    drawRib(rib, {
      effect,
      above: rib.above,
      spineY,
      height: rib.above ? heightAbove : heightBelow,
      boneX: (y) => left + rib.end - lean * Math.abs(y - spineY),
    }),
  );
  const spineX = left - neck;
  return {
    width,
    height: spineY + Math.max(heightBelow, skull.height / 2) + margin,
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
