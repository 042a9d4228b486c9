import { head, tail } from './fishboneParts';
import { hangingBone, mirrored } from './hangingBone';
import { type Drawn, type Item, lineOf, type Picture } from './item';

const margin = 16;
/** From here on there is room for bones to both sides of the spine. */
const twoSides = 600;
const widestHead = 560;
const widestSide = 560;
const neck = 28;
const boneGap = 26;
const fin = 12;

/**
 * The fishbone for a side panel: the fish swims upwards, the spine runs down from the effect, and the bones go to
 * one side, or to both where there is room.
 */
export function tallFishbone(effect: Item, width: number): Picture {
  const bothSides = width >= twoSides;
  const headWidth = bothSides ? Math.min(widestHead, width - 2 * margin) : width - 2 * margin;
  const spineX = bothSides ? width / 2 : margin + fin;
  const skull = head(effect, headWidth, bothSides ? 'middle' : 'start');
  const room = Math.min(widestSide, width - margin - spineX);

  const drawn: Drawn[] = [];
  let y = margin + skull.height + neck;
  for (const pair of inGroups(effect.children, bothSides ? 2 : 1)) {
    const bones = pair.map((category, index) => {
      const bone = hangingBone(category, effect, [spineX, y], room);
      return bothSides && index === 0 ? mirrored(bone, spineX) : bone;
    });
    drawn.push(...bones);
    y = Math.max(...bones.flatMap(({ boxes }) => boxes.map((box) => box.y + box.height))) + boneGap;
  }

  const skullBottom = margin + skull.height;
  const fins = [
    [spineX - fin, y + fin],
    [spineX + fin, y + fin],
  ] as const;
  return {
    width,
    height: y + fin + margin,
    boxes: [
      skull.place(bothSides ? (width - headWidth) / 2 : margin, margin),
      ...drawn.flatMap(({ boxes }) => boxes),
    ],
    lines: [
      lineOf('spine', effect, [
        [spineX, y],
        [spineX, skullBottom],
      ]),
      ...tail(effect, [spineX, y], fins),
      ...drawn.flatMap(({ lines }) => lines),
    ],
  };
}

function inGroups<Thing>(things: readonly Thing[], size: number): Thing[][] {
  return Array.from({ length: Math.ceil(things.length / size) }, (_, index) =>
    things.slice(index * size, (index + 1) * size),
  );
}
