import type { Clause } from '../../model/english/clause';
import type { Phrase } from '../../model/english/phrases';
import type { Candidate } from './candidate';
import { adverseAdjectives, adverseNouns } from './lexicon/adversity';
import { adjectivesOfThings, choices, conductNouns } from './lexicon/character';
import { ownerBefore, ownerBehind } from './owners';
import { isColleague, isOurselves, type Sight } from './sight';

/** What is thought of what people do and decide: "Henrik's hasty reply", "the plan of the board was reckless". */
export function* judgedConduct(sight: Sight): Generator<Candidate> {
  const { reading } = sight;
  for (const phrase of reading.phrases) {
    const found = calledBad(sight, phrase);
    if (found !== undefined) yield { kind: 'judgement', first: phrase.first, last: found };
  }
  for (const clause of reading.clauses) {
    const found = saidToBeBad(sight, clause);
    if (found !== undefined) yield { kind: 'judgement', ...found };
  }
}

/** The adjective in front of the noun; where nobody is named it must be one that only people deserve. */
function calledBad(sight: Sight, phrase: Phrase): number | undefined {
  const { words } = sight.reading;
  const bad = words.slice(phrase.first, phrase.head).find(({ lower }) => adverseAdjectives.has(lower));
  const head = words[phrase.head]?.lemma ?? '';
  if (bad === undefined || isOwn(words[phrase.first]?.lower)) return undefined;
  if (isDenied(sight, phrase.first)) return undefined;
  if (ownerBefore(sight, phrase)) return phrase.last;
  if (!conductNouns.has(head)) return undefined;
  const owner = ownerBehind(sight, phrase);
  if (owner !== undefined) return owner.last;
  return choices.has(head) && !adjectivesOfThings.has(bad.lower) && phrase.possessor === undefined
    ? phrase.last
    : undefined;
}

/** "The handling of the incident by the duty officer was amateurish", "It was foolish to …". */
function saidToBeBad(sight: Sight, clause: Clause): { first: number; last: number } | undefined {
  const { verb, subject } = clause;
  const { words } = sight.reading;
  if (verb.lemma !== 'be' || verb.modal !== undefined || verb.negated) return undefined;
  if (subject !== undefined && isOurselves(sight.whoIs(subject))) return undefined;
  const said = words.findIndex(
    ({ kind, lower }, index) => index > verb.last && kind !== 'ADV' && kind !== 'DET' && lower !== 'beyond',
  );
  const bad = words[said];
  const noun = words[said + 1];
  const isBadThing = adverseAdjectives.has(bad?.lower ?? '') || (bad?.lower === 'pure' && noun !== undefined);
  if (bad === undefined || said > verb.last + 4) return undefined;
  if (!isBadThing && !(adverseNouns.has(bad.lemma) && bad.kind === 'NOUN')) return undefined;
  const judged = sight.reading.phrases.filter(({ first }) => first < verb.first);
  const owned = judged.findLast(
    (phrase) =>
      ownerBefore(sight, phrase) || ownerBehind(sight, phrase) !== undefined || isByPeople(sight, phrase),
  );
  const head = words[owned?.head ?? -1]?.lemma ?? '';
  if (owned !== undefined && (conductNouns.has(head) || !adjectivesOfThings.has(bad.lower)))
    return { first: owned.first, last: said };
  if (subject !== undefined && sight.whoIs(subject) !== 'thing') return undefined;
  const isUnpersonal = words[subject?.head ?? -1]?.lower === 'it' || words[0]?.lower.endsWith('ing') === true;
  const goesOn = words.slice(said + 1, said + 4).some(({ lower }) => lower === 'to');
  return isUnpersonal &&
    (goesOn || words[0]?.lower !== 'it') &&
    !adjectivesOfThings.has(bad.lower) &&
    bad.kind === 'ADJ'
    ? { first: Math.min(subject?.first ?? verb.first, verb.first), last: said }
    : undefined;
}

/** "…, as conceived by the previous team,": the colleagues stand behind a preposition. */
function isByPeople(sight: Sight, phrase: Phrase): boolean {
  return sight.reading.words[phrase.first - 1]?.lower === 'by' && isColleague(sight.whoIs(phrase));
}

function isOwn(opening: string | undefined): boolean {
  return /^(our|my|no|not)$/.test(opening ?? '');
}

function isDenied({ reading }: Sight, first: number): boolean {
  return reading.words
    .slice(Math.max(0, first - 3), first)
    .some(({ lower }) => /^(no|not|n't|never|nor|without|hardly)$/.test(lower));
}
