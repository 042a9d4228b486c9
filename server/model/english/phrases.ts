import { isCapitalised, type Word } from './word';

/**
 * A noun phrase, as indexes into the words: `the vendor's field engineer` from `first` to `last`, with the head
 * `engineer` and the possessor ending at `vendor`.
 */
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** Index of the last word before `'s`, as in `Rahul's typo`. */
  readonly possessor?: number;
}

const calendarNames =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** The noun phrases in order of appearance; none overlap, and prepositions are between them. */
export function phrasesOf(words: readonly Word[]): Phrase[] {
  const phrases: Phrase[] = [];
  let index = 0;
  while (index < words.length) {
    const phrase = phraseAt(words, index);
    if (phrase !== undefined) phrases.push(phrase);
    index = phrase === undefined ? index + 1 : phrase.last + 1;
  }
  return phrases;
}

function phraseAt(words: readonly Word[], first: number): Phrase | undefined {
  const opening = words[first];
  if (opening === undefined) return undefined;
  if (opening.kind === 'PRON' && !isPossessive(words, first)) return { first, last: first, head: first };
  let head = -1;
  let alone = -1;
  let possessor: number | undefined;
  let last = first - 1;
  for (let index = first; index < words.length; index++) {
    const word = words[index];
    if (word === undefined || !continues(words, first, index, head)) break;
    last = index;
    if (word.lower === "'s" || (word.lower === "'" && head === index - 1)) possessor = head;
    else if (word.kind === 'NOUN' || word.kind === 'PROPN') head = index;
    else if (head < 0 && canStandAlone(word)) alone = index;
  }
  if (head < 0 && alone < 0) return undefined;
  // In "any senior" and "the other two" the last word is the head, whatever its class.
  if (head < 0) return { first, last: alone, head: alone };
  return { first, last: Math.max(last, head), head, ...(possessor === undefined ? {} : { possessor }) };
}

function continues(words: readonly Word[], first: number, index: number, head: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  const after = words[index + 1];
  if (word === undefined || (index > first && (isClockTime(before) || isHourOfWatch(words, index - 1))))
    return false;
  switch (word.kind) {
    case 'NOUN':
      return head < 0 || !(calendarNames.test(before?.lower ?? '') || isSpanOfTime(word, after));
    case 'PROPN':
      return index === first || (!word.lower.startsWith('@') && continuesName(before, word, after, head));
    case 'PART':
      return word.lower === "'s" && head >= 0;
    case 'PUNCT':
      return word.lower === "'" && head === index - 1 && after?.kind === 'NOUN';
    case 'DET':
      return index === first || before?.lower === 'all' || before?.lower === 'both';
    case 'ADJ':
    case 'NUM':
      return head < 0 || before?.lower === "'s" || (word.kind === 'NUM' && /^\d/.test(word.lower));
    case 'PRON':
      return isPossessive(words, index) && (index === first || before?.lower === 'all');
    case 'ADV':
      return index > first && head < 0 && (after?.kind === 'ADJ' || after?.lower === '-');
    case 'VERB':
      return (
        index > first &&
        head < 0 &&
        /(ed|ing|en|wn)$/.test(word.lower) &&
        (after?.kind === 'NOUN' || after?.kind === 'ADJ' || after?.kind === 'PROPN')
      );
    default:
      return false;
  }
}

/** "noticed the lag graph hours before the customers did": the hours are no part of the graph. */
function isSpanOfTime(word: Word, after: Word | undefined): boolean {
  return (
    /^(seconds|minutes|hours|days|weeks|months)$/.test(word.lower) &&
    /^(before|after|earlier|later|ago|early|late)$/.test(after?.lower ?? '')
  );
}

/** In `15:10 Kwame takes over` the time is no part of the name. */
function isClockTime(word: Word | undefined): boolean {
  return /^\d{1,2}:\d\d/.test(word?.lower ?? '');
}

/** "0402 Fire watch Donnelly cycles it": four figures where a note begins, before a capital or with a nought. */
function isHourOfWatch(words: readonly Word[], index: number): boolean {
  const hour = words[index];
  const next = words[index + 1];
  if (index > 0 || hour === undefined || next === undefined) return false;
  return /^([01]\d|2[0-3])[0-5]\d$/.test(hour.text) && (hour.text.startsWith('0') || isCapitalised(next));
}

/** "the day Ines", "On Friday Dave" are two phrases; "Team Falcon", "the vendor Acme" and "Anders Holmqvist" one. */
function continuesName(before: Word | undefined, word: Word, after: Word | undefined, head: number): boolean {
  if (/^(thanks|cheers|sorry|dear|hi)$/.test(before?.lower ?? '')) return false;
  if (head < 0) return true;
  if (before === undefined || before.lower === "'s") return true;
  if (calendarNames.test(before.lower)) return false;
  const opensClause = after?.kind === 'VERB' || after?.kind === 'AUX' || after?.kind === 'ADV';
  return !(opensClause && isCapitalised(word) && !isCapitalised(before) && before.kind === 'NOUN');
}

function canStandAlone(word: Word): boolean {
  return word.kind === 'NUM' || /^(one|none|all|both|any|some|others?|seniors?|juniors?)$/.test(word.lower);
}

function isPossessive(words: readonly Word[], index: number): boolean {
  const lower = words[index]?.lower ?? '';
  if (/^(my|our|your|its|their|whose)$/.test(lower)) return true;
  if (lower !== 'his' && lower !== 'her') return false;
  const next = words[index + 1];
  return next !== undefined && ['NOUN', 'ADJ', 'PROPN', 'NUM'].includes(next.kind);
}
