import type { Clause } from '../../model/english/clause';
import type { Candidate } from './candidate';
import { isDamage } from './damage';
import { phraseBook } from './phraseBook';
import { actorOf, isColleague, type Sight } from './sight';

/** Reproaches that are not stated but asked, praised or hinted at. */
export function* rhetoric(sight: Sight): Generator<Candidate> {
  const { reading, peopleAt } = sight;
  for (const clause of reading.clauses) {
    const found = askedInDisbelief(sight, clause) ?? knownToo(sight, clause) ?? expected(sight, clause);
    if (found !== undefined) yield found;
  }
  for (const { first, last } of irony.find(reading, 0, reading.words.length, peopleAt)) {
    yield { kind: 'judgement', first, last };
  }
  yield* praisedForHarm(sight);
}

const irony = phraseBook<'irony'>(
  [
    'the? only thing|part ~ <past> ~ ~ be the|an|this outage|incident|failure|breakage|mess',
    '<who> ~ would sooner|rather ~ ~ than',
    '<who> knew perfectly|full|very well|all|damn|better',
    "who ~ ~ could|can not|n't ~ say|explain|tell|remember|name what|why|which|how|where",
  ].map((phrase) => ({ phrase, meaning: 'irony' as const })),
);

const disbelief =
  /\b(how|why|what) (on earth|in the world|in heaven|the hell|in god|the devil|is it possible)\b/;

/** "How on earth does a staff engineer not know this?" wants no answer. */
function askedInDisbelief(sight: Sight, clause: Clause): Candidate | undefined {
  const { words } = sight.reading;
  const actor = actorOf(sight, clause);
  if (actor === undefined || !isColleague(actor.who)) return undefined;
  if (!disbelief.test(words.map(({ lower }) => lower).join(' '))) return undefined;
  const deed = words.findIndex(({ kind }, index) => index > actor.phrase.last && kind === 'VERB');
  return { kind: 'counterfactual', first: 0, last: Math.max(clause.verb.last, deed) };
}

/** "Ingvild knew.": nothing is said of what, so that they did is the reproach. */
function knownToo(sight: Sight, clause: Clause): Candidate | undefined {
  const { verb, subject } = clause;
  const after = sight.reading.words[verb.last + 1]?.lower ?? '.';
  if (verb.lemma !== 'know' || !verb.past || verb.negated || verb.modal !== undefined) return undefined;
  if (subject === undefined || !/^[.!]$/.test(after) || clause.relation !== 'main') return undefined;
  if (!isColleague(sight.whoIs(subject)) || subject.first > 0) return undefined;
  return { kind: 'judgement', first: subject.first, last: verb.last };
}

/** "A supervisor ought to know that a cut-off cannot be moved". */
function expected(sight: Sight, clause: Clause): Candidate | undefined {
  const { lemma, modal, perfect, negated } = clause.verb;
  if (modal !== 'should' || perfect || negated || !/^(know|realise|realize|understand)$/.test(lemma))
    return undefined;
  const actor = actorOf(sight, clause);
  const after = sight.reading.words[clause.verb.last + 1]?.lower ?? '';
  if (actor === undefined || !isColleague(actor.who) || !/^(that|what|better|not|how|this)$/.test(after))
    return undefined;
  return { kind: 'counterfactual', first: actor.phrase.first, last: clause.verb.last, clause };
}

const praise = phraseBook<'praise'>([
  {
    phrase: 'congratulations|congrats|kudos|applause|bravo|thanks|medal ~ to|for <who> for',
    meaning: 'praise',
  },
]);

/** "Congratulations to the squad for breaking it": thanks for damage are meant the other way round. */
function* praisedForHarm({ reading, peopleAt }: Sight): Generator<Candidate> {
  const { words } = reading;
  for (const { first, last } of praise.find(reading, 0, words.length, peopleAt)) {
    const isHarm = words.some(
      (word, index) =>
        index > last &&
        ((word.lower.endsWith('ing') && isDamage(words, word.lemma, index)) ||
          (/^(ground|wall|ditch|floor|abyss)$/.test(word.lower) && words[index - 2]?.lower === 'into')),
    );
    if (isHarm) yield { kind: 'judgement', first, last };
  }
}
