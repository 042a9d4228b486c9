import type { Reading } from '../../../model/english';
import { isMark } from '../../../model/english/word';
import type { Candidate } from '../candidate';
import { credits } from '../credits';
import { isExonerated } from '../exoneration';
import { type Actor, actorOf, isColleague, isOurselves, type Sight } from '../sight';
import { isAskedInFact } from '../verbWeights';
import { cuesOf } from './cues';
import { type Weights, weigh } from './weighing';
import learnedWeights from './weights.json';

const weights: Weights = { ...learnedWeights, cues: new Map(Object.entries(learnedWeights.cues)) };

/**
 * The reproach that no word gives away: "Tilde moved the endpoint out from behind the dialog and went for lunch".
 * The other readers know the words of blame; this one has learned from sentences that people labelled how much each
 * word, each pair of words and each deed speaks for a reproach. It is asked only about sentences that name colleagues
 * and in which the others found nothing.
 */
export function learnedReproach(sight: Sight): Candidate | undefined {
  if (sight.reading.words.length < fewestWords) return undefined;
  const accused = accusedIn(sight);
  if (accused === undefined || isExonerated(sight, accused) || isCredited(sight)) return undefined;
  return weigh(cuesOf(sight), weights) < weights.threshold ? undefined : accused;
}

/** Told as asked for, agreed or right. */
function isCredited({ reading, peopleAt }: Sight): boolean {
  return credits.find(reading, 0, reading.words.length, peopleAt).length > 0;
}

/** What is shorter is a label or a heading: "Authors: Dana". */
const fewestWords = 5;

/**
 * Whether a sentence in which somebody does something is as like those that blame that, told as a cause, it blames: "An
 * engineer added the index as agreed" is not.
 */
export function isLikeBlame(sight: Sight): boolean {
  return weigh(cuesOf(sight), weights) >= oddsOfOneToThree;
}

/** In hundredths of a natural logarithm. */
const oddsOfOneToThree = -100;

/** Whoever of the colleagues acts first, with the deed; where nobody acts, not even the writers, whoever is named first. */
export function accusedIn(sight: Sight): Candidate | undefined {
  const { reading } = sight;
  if (reading.clauses.some((clause) => isAskedInFact(sight, clause))) return undefined;
  let isOurs = false;
  for (const clause of reading.clauses) {
    const actor = actorOf(sight, clause);
    const { verb } = clause;
    isOurs ||= actor !== undefined && isOurselves(actor.who);
    if (actor === undefined || !isAccusable(actor)) continue;
    const first = Math.min(actor.phrase.first, verb.first);
    return {
      kind: kindOf(actor, verb.modal),
      first,
      last: endOfThought(reading, Math.max(actor.phrase.last, verb.last)),
    };
  }
  const named = isOurs ? undefined : reading.phrases.find((phrase) => isColleague(sight.whoIs(phrase)));
  return named && { kind: 'judgement', first: named.first, last: endOfThought(reading, named.last) };
}

function isAccusable({ who }: Actor): boolean {
  return isColleague(who) || who === 'anyone' || who === 'nobody';
}

function kindOf({ who }: Actor, modal: string | undefined): Candidate['kind'] {
  if (modal !== undefined && /^(should|could|would|might)$/.test(modal)) return 'counterfactual';
  return who === 'person' ? 'individual-fault' : 'group-fault';
}

/** The word before the next mark. */
function endOfThought({ words }: Reading, from: number): number {
  const mark = words.findIndex((word, index) => index > from && isMark(word));
  return mark < 0 ? words.length - 1 : mark - 1;
}
