import type { Candidate } from './candidate';
import { sanctionsAgainst } from './lexicon/admonitions';
import { phraseBook } from './phraseBook';
import { actorOf, isColleague, type Sight } from './sight';

/** What is to happen to people: action against them, rights taken from them, a burden laid on them. */
export function* sanctions(sight: Sight): Generator<Candidate> {
  const { reading, peopleAt } = sight;
  for (const { first, last } of demanded.find(reading, 0, reading.words.length, peopleAt)) {
    if (!isRuledOut(sight, first)) yield { kind: 'who-question', first, last };
  }
  yield* takenFrom(sight);
  yield* burdened(sight);
}

const demanded = phraseBook(sanctionsAgainst.map((phrase) => ({ phrase, meaning: 'sanction' as const })));

/** "Nobody is going to take action against the night shift". */
function isRuledOut({ reading }: Sight, first: number): boolean {
  return reading.words.slice(0, first).some(({ lower }) => /^(no|not|n't|never|nobody|without)$/.test(lower));
}

/** "Take root away from @gorm": from a team one may also take a burden away, so only persons by name count. */
function* takenFrom(sight: Sight): Generator<Candidate> {
  const { words, phrases } = sight.reading;
  for (const [index, { lower }] of words.entries()) {
    if (lower !== 'from' || words[index - 1]?.lower !== 'away') continue;
    const taking = words.slice(Math.max(0, index - 6), index).findLast(({ lemma }) => lemma === 'take');
    const phrase = phrases.find(({ first }) => first === index + 1);
    if (taking === undefined || phrase === undefined || sight.whoIs(phrase) !== 'person') continue;
    const isNamed = words[phrase.first]?.kind === 'PROPN';
    if (isNamed) yield { kind: 'who-question', first: words.indexOf(taking), last: phrase.last };
  }
}

const burden = /^(responsibility|blame|accountability|consequences|guilt)$/;

/** "Who authorised it needs to assume the responsibility", "The desk must bear the consequences". */
function* burdened(sight: Sight): Generator<Candidate> {
  const { words, clauses } = sight.reading;
  for (const clause of clauses) {
    const { lemma, modal, negated, last } = clause.verb;
    if (negated || !/^(need|must|should|will)$/.test(modal ?? '')) continue;
    if (!/^(assume|accept|take|bear|face|shoulder|own)$/.test(lemma)) continue;
    const laid = words.findIndex(
      ({ lower }, index) => index > last && index < last + 5 && burden.test(lower),
    );
    if (laid < 0) continue;
    const actor = actorOf(sight, clause);
    const isWhoever = /^who(ever)?$/.test(words[0]?.lower ?? '');
    if (!isWhoever && !(actor !== undefined && isColleague(actor.who))) continue;
    const first = isWhoever ? 0 : (actor?.phrase.first ?? clause.verb.first);
    yield { kind: 'who-question', first, last: laid };
  }
}
