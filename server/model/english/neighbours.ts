import { groups, roles } from '../roles';
import { isPast } from './forms';
import { isMark, type Word, type WordClass } from './word';

/** After these only a verb can stand, adverbs aside. */
export function opensVerb(done: readonly Word[]): boolean {
  const before = done.at(-1);
  if (before === undefined) return false;
  if (/^(not|n't|nt)$/.test(before.lower)) return isHelper(done.at(-2));
  const opens = /^(to|should|could|would|might|must|may|can|will|shall|n't|cannot|let's)$/.test(before.lower);
  return opens && (before.kind === 'AUX' || before.kind === 'PART');
}

function isHelper(word: Word | undefined): boolean {
  return word?.kind === 'AUX' && word.lemma !== 'be' && word.lemma !== 'have';
}

/** Behind "did the developer" the verb is still to come. */
export function isAwaited(done: readonly Word[]): boolean {
  const last = done.findLast(({ kind }) => kind === 'VERB' || kind === 'AUX');
  return last?.kind === 'AUX' && last.lemma === 'do';
}

export function isSingular(before: Word | undefined): boolean {
  return (before?.kind === 'NOUN' || before?.kind === 'PROPN') && !/s$/i.test(before.text);
}

/** A verb would have something behind it. */
export function endsPlural(after: Word | undefined, next: Word | undefined): boolean {
  if (after === undefined || isMark(after) || after.kind === 'AUX') return true;
  if (after.kind === 'VERB' && isPast(after.lower)) return true;
  return /^(that|which)$/.test(after.lower) && (next?.kind === 'AUX' || next?.kind === 'VERB');
}

export function isOneColleague(before: Word | undefined): boolean {
  if ((before?.kind !== 'NOUN' && before?.kind !== 'PROPN') || before.lower.endsWith('s')) return false;
  return roles.has(before.lower) || groups.has(before.lower);
}

export function canBeSubject(before: Word | undefined): boolean {
  return before?.kind === 'NOUN' || before?.kind === 'ADV' || isName(before);
}

export function isName(before: Word | undefined): boolean {
  if (before === undefined) return false;
  return (
    before.kind === 'PROPN' ||
    /^(he|she|they|we|i|it|who|someone|somebody|nobody|everyone)$/.test(before.lower)
  );
}

const openings: ReadonlySet<WordClass> = new Set([
  'DET',
  'PRON',
  'NUM',
  'ADP',
  'ADJ',
  'PROPN',
  'ADV',
  'SCONJ',
  'CCONJ',
  'PART',
]);

export function opensObject(after: Word | undefined): boolean {
  return after === undefined || isMark(after) || openings.has(after.kind);
}

export function isDeterminer(before: Word | undefined): boolean {
  if (before === undefined || before.lower === 'that') return false;
  return before.kind === 'DET' || /^(my|our|your|his|its|their)$/.test(before.lower);
}

const calendar =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** What the last noun belongs to stands behind a verb, so that no verb of its own can follow. */
export function isActedOn(done: readonly Word[]): boolean {
  const opening = done.findLastIndex(({ kind }) => !/^(NOUN|PROPN|NUM)$/.test(kind));
  const opener = done[opening];
  if (opener === undefined || done.slice(opening + 1).some(({ lower }) => calendar.test(lower))) return false;
  if (opener.kind === 'ADP') {
    // "The head of Risk denies": without a verb before it this is the one.
    const hasVerb = done.some(({ kind }) => kind === 'VERB' || kind === 'AUX');
    return hasVerb && /^(of|for|with|from|to|over|via|between|into|out|through|on)$/.test(opener.lower);
  }
  return opener.kind === 'VERB' && /(ing|[^s]s)$/.test(opener.lower);
}
