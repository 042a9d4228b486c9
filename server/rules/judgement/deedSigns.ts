import { adverseAdjectives, adverseAdverbs, allPhrases } from './lexicon/adversity';
import { badObjects, worseObjects } from './lexicon/badObjects';
import { adjectivesOfThings } from './lexicon/character';
import { type Entry, phraseBook } from './phraseBook';

/**
 * What is said about how, when and why somebody did something. `weight` is how much of a reproach it is: 2 stands
 * alone, two of weight 1 make one.
 */
export interface DeedSign {
  readonly weight: number;
  /** Whether it counts in the deed's own clause only, or wherever it stands behind the deed. */
  readonly reach: 'clause' | 'sentence';
  /** Said of people only, so that it tells people from software. */
  readonly human?: true;
  /** Counts only where it is denied: "never called back". */
  readonly denied?: true;
  /** Does not count when somebody found, told or repaired something. */
  readonly spared: boolean;
}

const adverb: DeedSign = { weight: 2, reach: 'sentence', spared: true };
const phrase: DeedSign = { weight: 2, reach: 'sentence', spared: false, human: true };
const idiom: DeedSign = { weight: 2, reach: 'sentence', spared: false };
const adjunct: DeedSign = { weight: 2, reach: 'sentence', spared: true, human: true };
const omission: DeedSign = { weight: 2, reach: 'sentence', spared: false, human: true, denied: true };
const hint: DeedSign = { weight: 1, reach: 'clause', spared: true };
const badObject: DeedSign = { weight: 2, reach: 'clause', spared: true };
/** Only people are careless or do careless work. */
const badWork: DeedSign = { weight: 2, reach: 'clause', spared: true, human: true };
const worseObject: DeedSign = { weight: 1, reach: 'clause', spared: true };

export const deedSigns = phraseBook<DeedSign>([
  ...entries([...adverseAdverbs], adverb),
  ...entries(
    [...adverseAdjectives].filter((word) => !adjectivesOfThings.has(word)),
    badWork,
  ),
  ...entries(allPhrases('phrases'), phrase),
  ...entries(allPhrases('idioms'), idiom),
  ...entries(allPhrases('adjuncts'), adjunct),
  ...entries(allPhrases('expected'), omission),
  ...entries(allPhrases('hints'), hint),
  ...entries(badObjects, badObject),
  ...entries(worseObjects, worseObject),
]);

function entries(phrases: readonly string[], meaning: DeedSign): Entry<DeedSign>[] {
  return phrases.map((written) => ({ phrase: written, meaning }));
}
