import type { Postmortem } from '../model/postmortem';
import type { Drawing } from '../protocol';
import { fishboneItems } from './fishboneItems';
import type { Item } from './item';
import type { DiagramOptions } from './options';
import { tallFishbone } from './tallFishbone';
import { wideFishbone } from './wideFishbone';

/** The contributing factors by category, as a fishbone (Ishikawa diagram). */
export function fishbone(postmortem: Postmortem, options: DiagramOptions): Drawing {
  const { effect, choices, factorCount } = fishboneItems(postmortem, options);
  const { width } = options;
  const head = { kind: 'fishbone', title: 'Fishbone' } as const;
  if (factorCount === 0)
    return { ...head, description: empty, width, height: 0, boxes: [], lines: [], choices: [], empty };
  return {
    ...head,
    choices,
    description: describe(
      factorCount,
      effect.children.filter(({ strong }) => strong),
    ),
    ...(wideFishbone(effect, width) ?? tallFishbone(effect, width)),
  };
}

const empty = [
  'No contributing factors yet. List what made the incident possible, each with its category:',
  '## Contributing Factors\n\n1. [PROCESS] No step checked the configuration before it was deployed',
].join('\n\n');

/** `7 contributing factors, the most in PROCESS and TECHNOLOGY (2 each)`. */
function describe(factorCount: number, densest: readonly Item[]): string {
  const total = factorCount === 1 ? '1 contributing factor' : `${factorCount} contributing factors`;
  if (densest.length === 0) return total;
  const names = new Intl.ListFormat('en').format(densest.map(({ label }) => label));
  return `${total}, the most in ${names} (${densest[0]?.count}${densest.length > 1 ? ' each' : ''})`;
}
