import type { Clause, Sentence } from './clause';
import type { Phrase } from './phrases';
import type { VerbGroup } from './verbs';
import { isMark, type Word } from './word';

/** Whose deed a verb tells, and how its clause hangs in the sentence: looked for to the left of the verb. */
export function subjectOf(sentence: Sentence, verb: VerbGroup): Pick<Clause, 'subject' | 'relation'> {
  const { words, endsAt, clauses } = sentence;
  const end = skipAdverbs(words, verb.first - 1);
  const before = words[end];
  const previous = clauses.at(-1);
  if (before === undefined) return { relation: verb.past ? 'fragment' : 'order' };
  if (isRelativePronoun(words, end)) return relative(sentence, end);
  if (before.lower === ')') return afterParenthesis(sentence, end);
  const phrase = endsAt.get(end);
  if (phrase !== undefined) {
    const subject = wholeSubject(sentence, phrase);
    return { subject, relation: conditionOr('main', sentence, subject) };
  }
  if (before.kind === 'CCONJ' && previous !== undefined)
    return sharedWith(
      clauses.findLast((clause) => (clause.subject ?? clause.agent) !== undefined) ?? previous,
    );
  if (before.lower === ',') {
    const interrupted = subjectBeforeComma(sentence, end);
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

export function skipAdverbs(words: readonly Word[], from: number): number {
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
  { words, startsAt, endsAt, clauses }: Sentence,
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

function afterParenthesis(
  { words, endsAt }: Sentence,
  closing: number,
): Pick<Clause, 'subject' | 'relation'> {
  for (let index = closing - 1; index >= 0; index--) {
    if (words[index]?.lower !== '(') continue;
    const subject = endsAt.get(index - 1);
    return subject === undefined ? { relation: 'reduced' } : { subject, relation: 'main' };
  }
  return { relation: 'reduced' };
}

/** "The owner, who had been shown the numbers, insisted": the phrase before the first of the two commas. */
function subjectBeforeComma({ words, endsAt, clauses }: Sentence, comma: number): Phrase | undefined {
  for (let index = comma - 1; index > 0; index--) {
    const word = words[index];
    if (word?.lower !== ',') continue;
    const subject = endsAt.get(index - 1);
    const inside = words.slice(index + 1, comma);
    const isAside = isRelativeAside(inside) || !inside.some(isVerb);
    const last = clauses.findLast(({ verb }) => verb.last < index);
    const isDoing = isDoingAside(inside) && !(last && subject && isObjectOf(last, subject, words));
    if (
      subject !== undefined &&
      (isAside || isDoing) &&
      !clauses.some((clause) => clause.subject === subject && clause.relation !== 'relative')
    )
      return subject;
    return undefined;
  }
  return undefined;
}

function isObjectOf(clause: Clause, phrase: Phrase, words: readonly Word[]): boolean {
  return startsAfter(clause, phrase, words) && !hasMark(words, clause.verb.last, phrase.first);
}

function isRelativeAside(inside: readonly Word[]): boolean {
  return /^(who|which|whose)$/.test(inside[0]?.lower ?? '');
}

/** "Steve, holding the only key, had left" and "the analyst, it turns out, searched". */
function isDoingAside(inside: readonly Word[]): boolean {
  const [opening, next] = inside;
  const isRemark =
    opening?.lower === 'it' && /^(turns|turned|seems|seemed|appears|transpired)$/.test(next?.lower ?? '');
  const doing = opening?.lower === 'not' ? next : opening;
  return isRemark || (doing?.kind === 'VERB' && doing.lower.endsWith('ing'));
}

function isVerb(word: Word): boolean {
  return word.kind === 'VERB' || word.kind === 'AUX';
}

const linking = /^(of|from|on|in|at|for|with|behind|to|between|outside|inside|doing|responsible)$/;

/** Widens "the vendor" to "the guy from the vendor", and goes back over a relative clause to its antecedent. */
function wholeSubject(sentence: Sentence, phrase: Phrase): Phrase {
  const { words, endsAt, clauses } = sentence;
  if (
    /^(me|him|us|them)$/.test(words[phrase.head]?.lower ?? '') &&
    sentence.clauses.at(-1)?.subject !== undefined &&
    words[phrase.first - 1]?.kind === 'ADP' &&
    words[phrase.first - 1]?.lower !== 'of'
  ) {
    return sentence.clauses.at(-1)?.subject ?? phrase;
  }
  const isBehind = words[phrase.head]?.lower === 'it' && words[phrase.first - 1]?.kind === 'ADP';
  if (words[phrase.head]?.kind === 'PRON' && !isBehind) return phrase;
  const before = words[phrase.first - 1];
  const last = clauses.at(-1);
  const modified = modifiedBy(sentence, phrase);
  if (modified !== undefined) return { ...wholeSubject(sentence, modified), last: phrase.last };
  const gerund = gerundBefore(sentence, phrase);
  if (gerund !== undefined) return { first: gerund, last: phrase.last, head: gerund };
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
    if (isPair) return wholeSubject(sentence, { first: other.first, last: phrase.last, head: other.head });
  }
  if (before === undefined || before.kind !== 'ADP' || !linking.test(before.lower)) return phrase;
  const wider = endsAt.get(phrase.first - 2);
  if (wider === undefined || (isItsObject && startsAfter(last, wider, words))) return phrase;
  return { ...wholeSubject(sentence, wider), last: phrase.last };
}

/** "The developer creating the pull request", "the engineer assigned to the ticket": the phrase before the verb. */
function modifiedBy({ words, endsAt, clauses }: Sentence, phrase: Phrase): Phrase | undefined {
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

/** "Having two maintainers made it easy", "Talking to the experts could have helped": the doing is the subject. */
function gerundBefore({ words }: Sentence, { first }: Phrase): number | undefined {
  const index = words[first - 1]?.kind === 'ADP' ? first - 2 : first - 1;
  const doing = words[index];
  // "Peering partners" and "acknowledging members" are two words for the same people.
  const isOneNoun = index === first - 1 && /^(NOUN|PROPN|ADJ)$/.test(words[first]?.kind ?? '');
  const isGerund = doing?.kind === 'VERB' && doing.lower.endsWith('ing') && !isOneNoun;
  return isGerund && isMark(words[index - 1]) && doing.lower !== 'being' ? index : undefined;
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
  { words, clauses }: Pick<Sentence, 'words' | 'clauses'>,
  subject: Phrase,
): Clause['relation'] {
  const opening = words[subject.first - 1]?.lower;
  const isOpened =
    (opening === 'if' && !isWhether({ words, clauses }, subject.first - 1)) ||
    (opening === 'only' && words[subject.first - 2]?.lower === 'if');
  const chained = words[subject.first - 1]?.kind === 'CCONJ' && clauses.at(-1)?.relation === 'condition';
  return isOpened || chained ? 'condition' : relation;
}

/** "Ask Wiebe if he would write it down", "check if anyone noticed". */
function isWhether({ words, clauses }: Pick<Sentence, 'words' | 'clauses'>, index: number): boolean {
  const last = clauses.at(-1);
  const isAsking = /^(ask|wonder|check|see|find|decide|confirm|verify)$/.test(last?.verb.lemma ?? '');
  return last !== undefined && isAsking && index - last.verb.last <= 4 && !isMark(words[index - 1]);
}
