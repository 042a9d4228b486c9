import type { Phrase } from './phrases';
import { groupAt, isParticiple, startsVerb, type VerbGroup } from './verbs';
import { isMark, type Word } from './word';

/**
 * One verb and whose deed it is. In `The reviewer opened it and clicked approve` there are two, and the second
 * shares the subject of the first.
 */
export interface Clause {
  readonly subject?: Phrase;
  readonly verb: VerbGroup;
  /** Who does it when the verb is passive: `dropped by Oksana`. */
  readonly agent?: Phrase;
  /**
   * How the clause hangs in the sentence. `fragment` has lost its subject ("Forgot to bump the version"),
   * `order` never had one ("Remind everyone"), `question` has it behind the helper ("Why didn't X call").
   */
  readonly relation:
    | 'main'
    | 'shared'
    | 'relative'
    | 'question'
    | 'condition'
    | 'order'
    | 'fragment'
    | 'gerund'
    | 'reduced';
}

/** The clauses in order; what is no clause of its own ("to tell", "without asking") belongs to the one before it. */
export function clausesOf(words: readonly Word[], phrases: readonly Phrase[]): Clause[] {
  const clauses: Clause[] = [];
  const endsAt = new Map(phrases.map((phrase) => [phrase.last, phrase]));
  const startsAt = new Map(phrases.map((phrase) => [phrase.first, phrase]));
  const sight: Sight = { words, phrases, endsAt, startsAt, clauses };
  let index = 0;
  while (index < words.length) {
    if (!startsVerb(words, index) || phrases.some((phrase) => phrase.first < index && index < phrase.head)) {
      index += 1;
      continue;
    }
    const clause = clauseAt(sight, index);
    if (clause !== undefined) clauses.push(clause);
    index = (clause?.verb ?? groupAt(words, index)).last + 1;
  }
  return clauses;
}

interface Sight {
  readonly words: readonly Word[];
  readonly phrases: readonly Phrase[];
  readonly endsAt: ReadonlyMap<number, Phrase>;
  readonly startsAt: ReadonlyMap<number, Phrase>;
  readonly clauses: readonly Clause[];
}

function clauseAt(sight: Sight, index: number): Clause | undefined {
  const inverted = invertedAt(sight, index);
  if (inverted !== undefined) return inverted;
  const verb = groupAt(sight.words, index);
  const agent = agentOf(sight, verb);
  const withAgent = agent === undefined ? {} : { agent };
  if (agent !== undefined && isReducedPassive(sight, verb, agent)) {
    return { verb: { ...verb, passive: true, past: true, finite: true }, ...withAgent, relation: 'reduced' };
  }
  if (!verb.finite) return gerundOf(sight, verb);
  return { ...subjectOf(sight, verb), verb, ...withAgent };
}

/** "Because of the contractor pulling the cable": after a preposition the phrase before -ing is who does it. */
function gerundOf({ words, endsAt }: Sight, verb: VerbGroup): Clause | undefined {
  if (!words[verb.first]?.lower.endsWith('ing') || verb.lemma === 'be') return undefined;
  const subject = endsAt.get(verb.first - 1);
  if (subject === undefined || words[subject.first - 1]?.kind !== 'ADP') return undefined;
  return { subject, verb: { ...verb, past: true, finite: true }, relation: 'gerund' };
}

/** "A layer badly thought out by Wim", "Merged by @t0bi"; but not "failed over by hand". */
function isReducedPassive({ words, startsAt, endsAt }: Sight, verb: VerbGroup, agent: Phrase): boolean {
  if (verb.passive || verb.first !== verb.main || !isParticiple(words[verb.main])) return false;
  const object = startsAt.get(verb.last + 1);
  const isSubject = endsAt.has(skipAdverbs(words, verb.first - 1));
  if (object !== undefined && isSubject) return false;
  const opening = words[agent.first];
  const isBare = agent.first === agent.last && opening?.kind === 'NOUN' && !opening.lower.endsWith('s');
  return !isBare && !/^(time|end|way|means|mistake|accident)$/.test(words[agent.head]?.lower ?? '');
}

/** "Why didn't Katarzyna escalate", "Had the network team rung us": a helper, the subject, the rest. */
function invertedAt({ words, startsAt, endsAt }: Sight, index: number): Clause | undefined {
  const helper = words[index];
  if (helper?.kind !== 'AUX') return undefined;
  const negated = /^(n't|not|nt)$/.test(words[index + 1]?.lower ?? '');
  const subject = startsAt.get(index + (negated ? 2 : 1));
  const before = words[index - 1];
  const opens =
    before === undefined ||
    isMark(before) ||
    /^(why|how|when|where|what|whom|so|and|but)$/.test(before.lower);
  if (subject === undefined || !opens || endsAt.has(index - 1)) return undefined;
  if (!hasVerbSoon(words, subject.last + 1)) return undefined;
  if (helper.lemma === 'be' && !isParticiple(words[subject.last + 1])) return undefined;
  const verb = groupAt(words, index, subject.last + 1);
  if (verb.main <= subject.last) return undefined;
  const conditional = helper.lower === 'had' && !/^(why|how|when|where|what)$/.test(before?.lower ?? '');
  return { subject, verb, relation: conditional ? 'condition' : 'question' };
}

function hasVerbSoon(words: readonly Word[], from: number): boolean {
  for (let index = from; index < words.length && index < from + 4; index++) {
    const word = words[index];
    if (word?.kind === 'VERB' || word?.kind === 'AUX') return true;
    if (word === undefined || (word.kind !== 'ADV' && word.kind !== 'PART')) return false;
  }
  return false;
}

function agentOf({ words, startsAt }: Sight, verb: VerbGroup): Phrase | undefined {
  for (let index = verb.last + 1; index < words.length && index < verb.last + 12; index++) {
    const word = words[index];
    if (word === undefined || /^[,;:.?!–—]$/.test(word.lower)) return undefined;
    if (word.kind === 'VERB' || word.kind === 'AUX') return undefined;
    if (word.lower === 'by') return startsAt.get(index + 1);
  }
  return undefined;
}

function subjectOf(sight: Sight, verb: VerbGroup): Pick<Clause, 'subject' | 'relation'> {
  const { words, endsAt, clauses } = sight;
  const end = skipAdverbs(words, verb.first - 1);
  const before = words[end];
  const previous = clauses.at(-1);
  if (before === undefined) return { relation: verb.past ? 'fragment' : 'order' };
  if (isRelativePronoun(words, end)) return relative(sight, end);
  if (before.lower === ')') return afterParenthesis(sight, end);
  const phrase = endsAt.get(end);
  if (phrase !== undefined) {
    const subject = wholeSubject(sight, phrase);
    return { subject, relation: conditionOr('main', sight, subject) };
  }
  if (before.kind === 'CCONJ' && previous !== undefined)
    return sharedWith(
      clauses.findLast((clause) => (clause.subject ?? clause.agent) !== undefined) ?? previous,
    );
  if (before.lower === ',') {
    const interrupted = subjectBeforeComma(sight, end);
    if (interrupted !== undefined) return { subject: interrupted, relation: 'main' };
    if (previous?.subject !== undefined && verb.finite) return sharedWith(previous);
  }
  if (isMark(before) || before.kind === 'NUM') return { relation: verb.past ? 'fragment' : 'order' };
  if (before.kind === 'SCONJ' || before.kind === 'ADP') return { relation: 'reduced' };
  return previous === undefined ? { relation: verb.past ? 'fragment' : 'order' } : { relation: 'reduced' };
}

function sharedWith(previous: Clause): Pick<Clause, 'subject' | 'relation'> {
  const subject = previous.verb.passive ? (previous.agent ?? previous.subject) : previous.subject;
  if (subject === undefined) return { relation: previous.relation };
  return { subject, relation: previous.relation === 'condition' ? 'condition' : 'shared' };
}

function skipAdverbs(words: readonly Word[], from: number): number {
  let index = from;
  while (index >= 0) {
    const word = words[index];
    const skips =
      word !== undefined &&
      (word.kind === 'ADV' || /^(not|never|only|both|all|also|each)$/.test(word.lower)) &&
      !/^(why|when|where|how)$/.test(word.lower);
    if (!skips) break;
    index -= 1;
  }
  return index;
}

function isRelativePronoun(words: readonly Word[], index: number): boolean {
  const word = words[index];
  return word !== undefined && /^(who|which|that|whoever)$/.test(word.lower) && word.kind !== 'DET';
}

/** The antecedent of `who` is the subject; where there is none, as in "Who approved this", `who` itself is. */
function relative(
  { words, startsAt, endsAt, clauses }: Sight,
  pronoun: number,
): Pick<Clause, 'subject' | 'relation'> {
  const itself = startsAt.get(pronoun) ?? { first: pronoun, last: pronoun, head: pronoun };
  const comma = words[pronoun - 1]?.lower === ',' ? 1 : 0;
  const other = clauses.findLast(({ relation }) => relation === 'relative');
  if (words[pronoun - 1]?.kind === 'CCONJ' && other?.subject !== undefined) {
    return { subject: other.subject, relation: 'relative' };
  }
  const antecedent = endsAt.get(pronoun - 1 - comma);
  if (antecedent === undefined || words[pronoun]?.lower === 'whoever')
    return { subject: itself, relation: 'main' };
  return { subject: antecedent, relation: 'relative' };
}

function afterParenthesis({ words, endsAt }: Sight, closing: number): Pick<Clause, 'subject' | 'relation'> {
  for (let index = closing - 1; index >= 0; index--) {
    if (words[index]?.lower !== '(') continue;
    const subject = endsAt.get(index - 1);
    return subject === undefined ? { relation: 'reduced' } : { subject, relation: 'main' };
  }
  return { relation: 'reduced' };
}

/** "The owner, who had been shown the numbers, insisted": the phrase before the first of the two commas. */
function subjectBeforeComma({ words, endsAt, clauses }: Sight, comma: number): Phrase | undefined {
  for (let index = comma - 1; index > 0; index--) {
    const word = words[index];
    if (word?.lower !== ',') continue;
    const subject = endsAt.get(index - 1);
    const inside = words.slice(index + 1, comma);
    const isAside = /^(who|which|whose)$/.test(inside[0]?.lower ?? '') || !inside.some(isVerb);
    if (
      subject !== undefined &&
      isAside &&
      !clauses.some((clause) => clause.subject === subject && clause.relation !== 'relative')
    )
      return subject;
    return undefined;
  }
  return undefined;
}

function isVerb(word: Word): boolean {
  return word.kind === 'VERB' || word.kind === 'AUX';
}

const linking = /^(of|from|on|in|at|for|with|behind|to|doing|responsible)$/;

/** Widens "the vendor" to "the guy from the vendor", and goes back over a relative clause to its antecedent. */
function wholeSubject(sight: Sight, phrase: Phrase): Phrase {
  const { words, endsAt, clauses } = sight;
  if (
    /^(me|him|us|them)$/.test(words[phrase.head]?.lower ?? '') &&
    sight.clauses.at(-1)?.subject !== undefined &&
    words[phrase.first - 1]?.kind === 'ADP' &&
    words[phrase.first - 1]?.lower !== 'of'
  ) {
    return sight.clauses.at(-1)?.subject ?? phrase;
  }
  const isBehind = words[phrase.head]?.lower === 'it' && words[phrase.first - 1]?.kind === 'ADP';
  if (words[phrase.head]?.kind === 'PRON' && !isBehind) return phrase;
  const before = words[phrase.first - 1];
  const last = clauses.at(-1);
  const modified = modifiedBy(sight, phrase);
  if (modified !== undefined) return { ...wholeSubject(sight, modified), last: phrase.last };
  const isItsObject =
    last !== undefined && last.verb.last < phrase.first && !hasMark(words, last.verb.last, phrase.first);
  if (
    isItsObject &&
    last.relation === 'relative' &&
    last.subject !== undefined &&
    !isOpenedHere(words, last, phrase)
  ) {
    return last.subject;
  }
  if (before?.lower === 'and' || before?.lower === 'or') {
    const other = endsAt.get(phrase.first - 2);
    const isPair = other !== undefined && !isItsObject;
    if (isPair) return { first: other.first, last: phrase.last, head: other.head };
  }
  if (before === undefined || before.kind !== 'ADP' || !linking.test(before.lower)) return phrase;
  const wider = endsAt.get(phrase.first - 2);
  if (wider === undefined || (isItsObject && startsAfter(last, wider, words))) return phrase;
  return { ...wholeSubject(sight, wider), last: phrase.last };
}

/** "The developer creating the pull request", "the engineer assigned to the ticket": the phrase before the verb. */
function modifiedBy({ words, endsAt, clauses }: Sight, phrase: Phrase): Phrase | undefined {
  const before = words[phrase.first - 1];
  if (before?.kind === 'VERB' && before.lower.endsWith('ing')) return endsAt.get(phrase.first - 2);
  const doing = words[phrase.first - 2];
  if (before?.kind === 'ADP' && doing?.kind === 'VERB' && doing.lower.endsWith('ing'))
    return endsAt.get(phrase.first - 3);
  const last = clauses.at(-1);
  const isAssigned =
    last?.relation === 'main' &&
    last.verb.main === phrase.first - 2 &&
    last.verb.first === last.verb.main &&
    words[last.verb.main]?.lower.endsWith('ed') &&
    /^(to|with|in|on|for|by)$/.test(before?.lower ?? '');
  return isAssigned ? last.subject : undefined;
}

function isOpenedHere(words: readonly Word[], clause: Clause, phrase: Phrase): boolean {
  return words
    .slice(clause.verb.last + 1, phrase.first)
    .some(
      (word) =>
        word.kind === 'SCONJ' ||
        word.kind === 'CCONJ' ||
        /^(say|think|tell|believe|know|claim|mean)$/.test(clause.verb.lemma),
    );
}

/** The phrase is what the last verb acts on, so it cannot be what the next verb is about. */
function startsAfter(clause: Clause, phrase: Phrase, words: readonly Word[]): boolean {
  return (
    clause.verb.last < phrase.first &&
    !words
      .slice(clause.verb.last + 1, phrase.first)
      .some(
        (word) => word.kind === 'SCONJ' || /^(when|where|why|how|that|because|and|but|so)$/.test(word.lower),
      )
  );
}

function hasMark(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(from + 1, to).some((word) => /^[,;:.?!()–—→]$/.test(word.lower));
}

function conditionOr(
  relation: Clause['relation'],
  { words, clauses }: Sight,
  subject: Phrase,
): Clause['relation'] {
  const opening = words[subject.first - 1]?.lower;
  const isOpened = opening === 'if' || (opening === 'only' && words[subject.first - 2]?.lower === 'if');
  const chained = words[subject.first - 1]?.kind === 'CCONJ' && clauses.at(-1)?.relation === 'condition';
  return isOpened || chained ? 'condition' : relation;
}
