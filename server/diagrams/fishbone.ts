import { allOf, type Translate } from '../l10n/translate';
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
  const { width, translate } = options;
  const head = { kind: 'fishbone', title: translate('Fishbone') } as const;
  if (factorCount === 0) {
    const empty = [translate(missing), example].join('\n\n');
    return { ...head, description: empty, width, height: 0, boxes: [], lines: [], choices: [], empty };
  }
  return {
    ...head,
    choices,
    description: describe(
      factorCount,
      effect.children.filter(({ strong }) => strong),
      translate,
    ),
    ...(wideFishbone(effect, width) ?? tallFishbone(effect, width)),
  };
}

const missing = 'No contributing factors yet. List what made the incident possible, each with its category:';
const example =
  '## Contributing Factors\n\n1. [PROCESS] No step checked the configuration before it was deployed';

/** `7 contributing factors, the most in PROCESS and TECHNOLOGY (2 each)`. */
function describe(factorCount: number, densest: readonly Item[], translate: Translate): string {
  const total =
    factorCount === 1
      ? translate('1 contributing factor')
      : translate('{count} contributing factors', { count: factorCount });
  const [first] = densest;
  if (!first) return total;
  const data = { total, names: allOf(densest.map(({ label }) => label)), count: first.count ?? 0 };
  return densest.length > 1
    ? translate('{total}, the most in {names} ({count} each)', data)
    : translate('{total}, the most in {names} ({count})', data);
}
