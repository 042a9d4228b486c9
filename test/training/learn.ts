import { isLoud, wordedReproach } from '../../server/rules/judgement/judge';
import { cuesOf } from '../../server/rules/judgement/learned/cues';
import { accusedIn } from '../../server/rules/judgement/learned/learnedReproach';
import { sizeOfEach, weigh } from '../../server/rules/judgement/learned/weighing';
import type { Sight } from '../../server/rules/judgement/sight';
import type { SeenSentence } from './examples';
import { type Example, regress } from './logisticRegression';

/** What each cue weighs, in hundredths; cues that say next to nothing are left out. */
export interface Learned {
  readonly bias: number;
  readonly cues: ReadonlyMap<string, number>;
}

export function learn(seen: readonly SeenSentence[]): Learned {
  const sentences = [...seen, ...seen.filter(isNeutralDeed).flatMap(toldAsCause)];
  const shown = sentences.map(({ sight }) => cuesOf(sight));
  const indexes = indexesOf(shown);
  const examples = sentences.map(
    ({ label, share }, index): Example => ({
      cues: [...(shown[index] ?? [])].flatMap((cue) => indexes.get(cue) ?? []),
      size: sizeOfEach(shown[index]?.size ?? 1),
      isPositive: label === 'blame',
      weight: share,
    }),
  );
  const { bias, weights } = regress(examples, indexes.size, { sparse: 4, small: 1, passes: 8 });
  const cues = [...indexes]
    .map(([cue, index]) => [cue, hundredths(weights[index] ?? 0)] as const)
    .filter(([, weight]) => Math.abs(weight) >= leastWeight);
  return { bias: hundredths(bias), cues: new Map(cues) };
}

const leastWeight = 2;

/**
 * Writers of drafts seldom tell of people where they tell of causes unless they blame them, and it must not be learned
 * that to tell of people there is to blame them: what is neutral elsewhere is shown as neutral there too.
 */
function toldAsCause({ sight, share, label }: SeenSentence): SeenSentence[] {
  return (['cause', 'strict'] as const).map((tone) => ({
    sight: { ...sight, tone },
    label,
    share: share * shareOfRetold,
  }));
}

const shareOfRetold = 0.3;

function isNeutralDeed({ sight, label }: SeenSentence): boolean {
  return label === 'neg' && sight.tone !== 'cause' && accusedIn(sight) !== undefined;
}

/** A cue that a single sentence shows says nothing about the next one. */
function indexesOf(shown: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const cues of shown) for (const cue of cues) counts.set(cue, (counts.get(cue) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count > 1);
  return new Map(kept.map(([cue], index) => [cue, index]));
}

/** Of a thousand neutral sentences in reports that were not learned from, at most this many may be reported. */
const falseAlarmsPerThousand = 1;

/**
 * From which sum on a sentence is reported: learns four times, each time without a quarter of the reports, and looks
 * how much the neutral sentences of those that were left out weigh.
 */
export function thresholdFor(
  drafts: readonly SeenSentence[],
  reports: readonly (readonly SeenSentence[])[],
): number {
  const parts = 4;
  const sums: number[] = [];
  for (let part = 0; part < parts; part++) {
    const isLeftOut = (index: number) => index % parts === part;
    const { bias, cues } = learn([...drafts, ...reports.filter((_, index) => !isLeftOut(index)).flat()]);
    const weights = { bias, threshold: 0, cues };
    for (const { sight, label } of reports.filter((_, index) => isLeftOut(index)).flat()) {
      if (label === 'neg' && isAsked(sight)) sums.push(weigh(cuesOf(sight), weights));
    }
  }
  const sentences = reports.flat().length;
  const allowed = Math.floor((sentences * falseAlarmsPerThousand) / 1000);
  return Math.ceil(sums.toSorted((one, other) => other - one)[allowed] ?? 0);
}

/** Whether it comes to what was learned at all: colleagues are named, and the words alone give no reproach away. */
function isAsked(sight: Sight): boolean {
  const worded = wordedReproach(sight);
  return accusedIn(sight) !== undefined && !(worded !== undefined && isLoud(worded));
}

function hundredths(weight: number): number {
  return Math.round(weight * 100);
}
