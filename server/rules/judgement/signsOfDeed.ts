import type { Clause } from '../../model/english/clause';
import type { Word } from '../../model/english/word';
import type { DeedSign } from './deedSigns';
import type { Match } from './phraseBook';
import { type Actor, actorOf, type Sight } from './sight';
import { repairVerbs } from './verbs';

/** What is said about how, when and why a deed was done, as far as it is said of this deed. */
export function signsOf(sight: Sight, actor: Actor, own: readonly Clause[]): Match<DeedSign>[] {
  const { words, clauses } = sight.reading;
  const region = regionOf(sight, actor, own);
  const isMending = ({ verb }: Clause) =>
    repairVerbs.has(verb.lemma) &&
    !verb.negated &&
    !/^(write|post|add|work|tell|say|announce|declare|join)$/.test(verb.lemma);
  const isRepair = sight.tone === 'gentle' ? own.some(isMending) : own.every(isMending);
  const isOwn = (index: number) => {
    const clause = clauses.findLast((other) => startOf(other) <= index);
    return clause === undefined || own.includes(clause);
  };
  return sight.signs().filter(({ meaning, first, last }) => {
    if (first < region.from || last >= region.to) return false;
    if (meaning.reach === 'clause' && !isOwn(first)) return false;
    if (isDeedOfThing(sight, own, { first, last })) return false;
    if (isCondition(words, own, first)) return false;
    if (sight.tone === 'gentle' && isPlanned(words, first)) return false;
    if (meaning.denied && !isDenied(words, actor, first)) return false;
    if (meaning.human && isPlainNoun(words, first)) return false;
    const isMended = (isRepair && !(meaning.human && sight.tone !== 'gentle')) || isTakenOut(words, first);
    return !(meaning.spared && (isMended || isRepaired(words, first)));
  });
}

/** "Chef switched to paper and service went on": that verb has a subject of its own. */
function isDeedOfThing({ reading, whoIs }: Sight, own: readonly Clause[], sign: Range): boolean {
  const clause = reading.clauses.find(({ verb }) => verb.first <= sign.last && sign.first <= verb.last);
  if (clause?.subject === undefined || own.includes(clause)) return false;
  // "And that was all": a sign that brings a subject of its own is meant as it stands.
  if (clause.subject.first >= sign.first) return false;
  return whoIs(clause.subject) === 'thing';
}

/** "Did not want to deploy without speaking to the lead": what was not done without it was done with care. */
function isCondition(words: readonly Word[], own: readonly Clause[], sign: number): boolean {
  const deed = own.findLast(({ verb }) => verb.first < sign);
  return words[sign]?.lower === 'without' && deed?.verb.negated === true;
}

/** "Asks Deniz to take it offline": in a timeline, what is asked for or agreed is no deed yet. */
function isPlanned(words: readonly Word[], sign: number): boolean {
  const verb = words.slice(0, sign).findLast(({ kind }) => kind === 'VERB');
  return (
    words[sign - 1]?.lower === 'to' &&
    /^(ask|request|agree|decide|plan|propose|suggest)$/.test(verb?.lemma ?? '')
  );
}

function isDenied(words: readonly Word[], { phrase, who }: Actor, sign: number): boolean {
  if (who === 'nobody') return true;
  return words
    .slice(Math.min(phrase.first, sign), sign)
    .some(({ lower }) => /^(not|n't|never|no|none|nobody|neither|nor|hardly|barely|without|nt)$/.test(lower));
}

/** "A charge on his card" is not the charging of anybody: most phrases open with a verb. */
export function isPlainNoun(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const isNoun =
    words[index]?.kind === 'NOUN' &&
    !/^(hour|minute|day|week|month|finger|half|attention|phone)s?$/.test(words[index]?.lower ?? '');
  return isNoun && /^(DET|ADJ|ADP|NUM|NOUN)$/.test(before?.kind ?? '');
}

/** A clause begins with its subject; a relative one only behind it, for "a bad change that broke it" is the deed's. */
function startOf({ subject, verb, relation }: Clause): number {
  return relation === 'relative' || subject === undefined ? verb.first : Math.min(subject.first, verb.first);
}

/** "to roll back the faulty version": the last verb before it decides what was done with the faulty thing. */
function isRepaired(words: readonly Word[], index: number): boolean {
  const verb = words.slice(0, index).findLast((word) => word.kind === 'VERB');
  return (
    verb !== undefined &&
    repairVerbs.has(verb.lemma) &&
    !/^(delete|write|post|add|work|check)$/.test(verb.lemma)
  );
}

/** "Unplugged the faulty module": what is broken is taken out; what is wrong was taken by mistake. */
function isTakenOut(words: readonly Word[], index: number): boolean {
  const verb = words.slice(0, index).findLast((word) => word.kind === 'VERB');
  return (
    /^(unplug|pull|disconnect|detach|disable|stop|kill|drop|power|exclude|evict|drain)$/.test(
      verb?.lemma ?? '',
    ) && /^(faulty|bad|broken|defective|corrupt|misbehaving)$/.test(words[index]?.lower ?? '')
  );
}

interface Range {
  readonly first: number;
  readonly last: number;
}

export interface Region {
  readonly from: number;
  readonly to: number;
}

/** From the first deed, with what stands before the actor, up to where somebody else begins to act. */
export function regionOf(sight: Sight, actor: Actor, own: readonly Clause[]): Region {
  const { words, clauses } = sight.reading;
  const start = own[0]?.verb.first ?? 0;
  const others = clauses.filter((clause) => !own.includes(clause));
  const before = others.filter(({ verb }) => verb.first < start).at(-1);
  const isOpening = before === undefined || /^(say|require|state|demand)$/.test(before.verb.lemma);
  const next = others.find((clause) => clause.verb.first > start && isSomebodyElse(sight, actor, clause));
  const to = next === undefined ? words.length : (next.subject?.first ?? next.verb.first);
  return { from: isOpening ? 0 : (before?.verb.last ?? -1) + 1, to: Math.max(to, start + 1) };
}

function isSomebodyElse(sight: Sight, actor: Actor, clause: Clause): boolean {
  const other = actorOf(sight, clause);
  if (other === undefined || other.phrase.first === actor.phrase.first) return false;
  return (
    other.who !== 'thing' &&
    other.phrase.first > actor.phrase.first &&
    !/^(they|he|she)$/.test(sight.reading.words[other.phrase.head]?.lower ?? '')
  );
}
