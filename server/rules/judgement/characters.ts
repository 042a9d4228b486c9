import type { Clause } from '../../model/english/clause';
import type { Phrase } from '../../model/english/phrases';
import { isIn, products, roles } from '../../model/roles';
import type { Candidate } from './candidate';
import { adverseAdjectives, adverseNouns } from './lexicon/adversity';
import { adjectivesOfThings, conditions, flaws, remarks } from './lexicon/character';
import { phraseBook } from './phraseBook';
import { actorOf, isAboutCauses, isColleague, isOurselves, type Sight } from './sight';

const flawBook = phraseBook(flaws.map((phrase) => ({ phrase, meaning: 'flaw' as const })));
const remarkBook = phraseBook(remarks.map((phrase) => ({ phrase, meaning: 'remark' as const })));

/** What somebody is said to be, alone or in front of their name: "was careless", "the careless engineer". */
export function* characters(sight: Sight): Generator<Candidate> {
  const { reading } = sight;
  for (const clause of reading.clauses) {
    const described = describedIn(sight, clause);
    if (described !== undefined) yield described;
  }
  for (const phrase of reading.phrases) {
    const aside = calledInAside(sight, phrase);
    if (aside !== undefined) yield { kind: 'judgement', first: phrase.first, last: aside };
    if (isCalledNames(sight, phrase)) yield { kind: 'judgement', first: phrase.first, last: phrase.last };
  }
  for (const { first, last } of remarkBook.find(reading, 0, reading.words.length, sight.peopleAt)) {
    yield { kind: 'judgement', first, last };
  }
}

const linking = /^(be|become|grow|get|seem|look|prove|feel|turn|appear|stay|remain)$/;

function describedIn(sight: Sight, clause: Clause): Candidate | undefined {
  if (!linking.test(clause.verb.lemma) || clause.verb.modal !== undefined) return undefined;
  const actor = actorOf(sight, { ...clause, verb: { ...clause.verb, passive: false } });
  const isAnyone = actor?.who === 'anyone' && clause.verb.past;
  if (actor === undefined || !(isColleague(actor.who) || isOurselves(actor.who) || isAnyone))
    return undefined;
  const flaw = flawIn(sight, clause, endOfClause(sight, clause.verb.last + 1));
  if (flaw === undefined) return undefined;
  if (isAnyone && !adverseAdjectives.has(sight.reading.words[flaw]?.lower ?? '')) return undefined;
  return {
    kind: isColleague(actor.who) || isAnyone ? 'judgement' : 'owning-up',
    first: Math.min(actor.phrase.first, clause.verb.first),
    last: flaw,
  };
}

/** The last word of what somebody is said to be: a known flaw, or in a section about causes anything unusual. */
function flawIn(sight: Sight, { verb }: Clause, end: number): number | undefined {
  const { words } = sight.reading;
  const flaw = flawBook.find(sight.reading, verb.first, end, sight.peopleAt)[0];
  const isDenied = verb.negated && !/^(not|n't|no|never|hardly)$/.test(words[flaw?.first ?? -1]?.lower ?? '');
  if (flaw !== undefined) return isDenied ? undefined : flaw.last;
  if (verb.negated) return undefined;
  const next = words.findIndex(
    (word, index) => index > verb.last && word.kind !== 'ADV' && word.kind !== 'DET',
  );
  const word = words[next];
  if (word === undefined || next >= end) return undefined;
  if (adverseAdjectives.has(word.lower) || (adverseNouns.has(word.lemma) && word.kind === 'NOUN'))
    return next;
  const isTrait = word.kind === 'ADJ' && !conditions.has(word.lower) && words[next - 1]?.kind !== 'DET';
  return isAboutCauses(sight) && isTrait && verb.past ? next : undefined;
}

/** "A tired volunteer can press the wrong key" is about anybody, and about the key. */
function isCalledNames(sight: Sight, phrase: Phrase): boolean {
  const { words, clauses } = sight.reading;
  const who = sight.whoIs(phrase);
  const isSomebody = isColleague(who) || (who === 'perhaps' && isIn(roles, words[phrase.head]?.lower ?? ''));
  if (!isSomebody) return false;
  const isFlawed = words
    .slice(phrase.first, phrase.head)
    .some(
      (word) =>
        adverseAdjectives.has(word.lower) &&
        !/^(rogue|tired|wrong|blind|deaf|unauthori[sz]ed)$/.test(word.lower) &&
        !(word.kind === 'PROPN' && products.has(word.lower)) &&
        (isColleague(who) || !adjectivesOfThings.has(word.lower)),
    );
  const deed = clauses.find(({ subject }) => subject?.first === phrase.first);
  const isAnyone = /^(an?|any)$/.test(words[phrase.first]?.lower ?? '') && deed?.verb.modal !== undefined;
  return isFlawed && !isAnyone;
}

/** "The reviewer: asleep", "Piet, careless as ever,": what is said behind a mark needs no verb. */
function calledInAside(sight: Sight, phrase: Phrase): number | undefined {
  const { words } = sight.reading;
  if (!isColleague(sight.whoIs(phrase)) || !/^[,:–—(]$/.test(words[phrase.last + 1]?.lower ?? ''))
    return undefined;
  const said = words.findIndex(
    ({ kind }, index) => index > phrase.last + 1 && kind !== 'ADV' && kind !== 'DET',
  );
  const flaw = words[said];
  if (flaw === undefined || words[said + 1]?.kind === 'NOUN') return undefined;
  const isSaidOfPeople = adverseAdjectives.has(flaw.lower) && !adjectivesOfThings.has(flaw.lower);
  return isSaidOfPeople || /^(asleep|lazy|bored|drunk|unprepared|tired)$/.test(flaw.lower) ? said : undefined;
}

function endOfClause({ reading }: Sight, from: number): number {
  for (let index = from; index < reading.words.length; index++) {
    if (/^[;:.?!()–—→]$/.test(reading.words[index]?.lower ?? '')) return index;
  }
  return reading.words.length;
}
