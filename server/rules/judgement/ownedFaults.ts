import type { Phrase } from '../../model/english/phrases';
import type { Candidate } from './candidate';
import { adverseNouns } from './lexicon/adversity';
import { virtues } from './lexicon/character';
import { isSupervision, ownerBefore, ownerBehind } from './owners';
import type { Sight } from './sight';

/** Faults that have become nouns, and whose they are: what would be a deed in a clause is a thing somebody has. */
export function* ownedFaults(sight: Sight): Generator<Candidate> {
  for (const phrase of sight.reading.phrases) {
    if (!isFailing(sight, phrase) || isSupervision(sight.reading, phrase.head)) continue;
    const owner = ownerBehind(sight, phrase) ?? ownerOfMissing(sight, phrase);
    if (owner !== undefined) yield { kind: 'human-error', first: phrase.first, last: owner.last };
    else if (ownerBefore(sight, phrase))
      yield { kind: 'human-error', first: phrase.first, last: phrase.last };
  }
}

const want = /^(want|lack|absence|dearth|shortage|failure|loss|deficit|vacuum)$/;
const scant =
  /^(insufficient|inadequate|little|zero|missing|poor|unsatisfactory|lacking|scant|wandering|minimal|no)$/;

function isFailing({ reading }: Sight, { first, head, last }: Phrase): boolean {
  const { words } = reading;
  const noun = words[head]?.lemma ?? '';
  const inside = words.slice(first, head);
  if (virtues.has(noun) && inside.some(({ lower }) => scant.test(lower)))
    return !isDenied(words[first - 1]?.lower);
  if (isDenied(words[first - 1]?.lower) || inside.some(({ lower }) => isDenied(lower))) return false;
  if (adverseNouns.has(noun)) return true;
  const missed = words[last + 1]?.lower === 'of' && words.slice(last + 2, last + 5);
  return want.test(noun) && missed !== false && missed.some(({ lower }) => virtues.has(lower));
}

/** "Lack of seriousness among the staff": behind what is missing. */
function ownerOfMissing(sight: Sight, { head, last }: Phrase): Phrase | undefined {
  const { words, phrases } = sight.reading;
  if (!want.test(words[head]?.lemma ?? '')) return undefined;
  const missing = phrases.find(({ first }) => first === last + 2);
  return missing && ownerBehind(sight, missing);
}

function isDenied(before: string | undefined): boolean {
  return /^(no|not|any|without|than|zero|never)$/.test(before ?? '');
}
