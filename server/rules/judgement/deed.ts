import type { Clause } from '../../model/english/clause';
import { isPast } from '../../model/english/forms';
import type { Phrase } from '../../model/english/phrases';
import { isMark, type Word, type WordClass } from '../../model/english/word';
import type { Reproach } from './judge';
import { adverseAdjectives } from './lexicon/adversity';
import { adjectivesOfThings } from './lexicon/character';

/** A clause in which somebody acts on something, and that can be told by the something. */
export interface Deed {
  readonly clause: Clause;
  readonly object: Phrase;
  /** Index of the first word that goes when the person goes. */
  readonly first: number;
  readonly infinitive: string;
  /** The `down` of "took down checkout". */
  readonly particle?: string;
  /** True behind "forgot to" and the like. */
  readonly isForgotten: boolean;
  /** True in "Who approved this?". */
  readonly isAsked: boolean;
}

const particles = /^(down|up|off|out|over|through|in|back|away|on)$/;
/** "Dropped the ball", "pulled the plug": as a passive they would be meant literally. */
const isPartOfIdiom =
  /^(importance|eyes|ears|hands|fingers?|minds?|heads?|time|ball|gun|buck|plug|trigger|eye|corners|heels|feet|way|word|idea|attention|care|chance)$/;
/** "Withheld the results from the board": from whom or where belongs to the deed and not to what was acted on. */
const takesFrom =
  /^(withhold|hide|conceal|keep|remove|delete|copy|move|take|steal|restore|migrate|load|disconnect|detach|drop|pull|cut|download|tag|build|deploy|release|publish|ship|push|run)$/;

/** Wishes and slang: as a passive they sound like nothing anybody would say. */
const isWithoutPassive =
  /^(sugar-coat|sugarcoat|sneak|bungle|sleep|sit|experiment|stand|walk|work|play|want|like|love|hate|need|prefer|goof|yeet|mean|lack|cost|become|turn|look|owe|fancy|wing|deny|refuse|decline|tell|think|believe|hope)$/;
const aboutThePerson = /^(he|she|they|him|them|himself|herself|themselves|his|her|their|who|we|i|us|our|my)$/;

/** Whether somebody who has just been taken out is spoken of again: "… by our office, and we cleaned up after them". */
export function namesHimAgain(words: readonly Word[], from: number): boolean {
  return words
    .slice(from + 1)
    .some(({ lower }) => /^(he|she|they|him|them|his|her|their|himself|herself)$/.test(lower));
}

/** Whether a verdict would stay when the person goes: "a stupid error" judges with or without a name. */
export function keepsVerdict(words: readonly Word[]): boolean {
  return words.some(
    ({ lower }) =>
      (adverseAdjectives.has(lower) && !adjectivesOfThings.has(lower)) ||
      /^(kindergarten|circus|cowboy)$/.test(lower),
  );
}

/** The deed of a reproach, when the sentence can do without its doer: one verb, one object, nothing about him. */
export function deedOf({ clause, reading }: Reproach): Deed | undefined {
  const { words, clauses } = reading;
  if (clause?.subject === undefined || clause.verb.passive || clause.relation !== 'main') return undefined;
  if (clauses.some(({ relation }) => relation === 'shared')) return undefined;
  const { subject, verb } = clause;
  if (words[subject.head]?.lower === 'whoever' || speaksOfDoer(words, verb.last)) return undefined;
  if (words.slice(0, subject.first).some((word) => !leadsIn(word))) return undefined;
  const before = words[subject.first - 1];
  if (before?.kind === 'PROPN' && !/day$/.test(before.lower)) return undefined;
  if (words.slice(subject.last + 1, verb.main).some((word) => !canGo(word))) return undefined;
  if (/^(nobody|none|neither|no|few|hardly|not)$/.test(words[subject.first]?.lower ?? '')) return undefined;

  const isAsked = words[subject.first]?.lower === 'who';
  const forgotten = infinitiveBehind(words, clause);
  const main = forgotten ?? verb.main;
  const infinitive = words[main]?.lemma ?? '';
  if (isAsked && subject.first > 0) return undefined;
  if (verb.progressive || isWithoutPassive.test(infinitive)) return undefined;
  if (/^(fail|have|be|do|make|take|let|get|go|insist|blame|set)$/.test(infinitive) && forgotten === undefined)
    return undefined;
  const deed = { clause, first: subject.first, infinitive, isForgotten: forgotten !== undefined, isAsked };
  return withObject(reading.phrases, words, deed, main);
}

function withObject(
  phrases: readonly Phrase[],
  words: readonly Word[],
  deed: Omit<Deed, 'object'>,
  main: number,
): Deed | undefined {
  const next = words[main + 1];
  const hasParticle =
    next !== undefined && particles.test(next.lower) && phrases.some(({ first }) => first === main + 2);
  const object = phrases.find(({ first }) => first === main + (hasParticle ? 2 : 1));
  const whole = object && (takesFrom.test(deed.infinitive) ? object : withAttribute(phrases, words, object));
  if (whole === undefined || !isWhole(phrases, words, whole)) return undefined;
  return { ...deed, object: whole, ...(hasParticle && { particle: next.lower }) };
}

/** "…, thinking it was the archive", "after being asked": what has no subject of its own needs the doer. */
function speaksOfDoer(words: readonly Word[], from: number): boolean {
  return words.some(
    (word, index) =>
      index > from &&
      (word.lower === 'being' || (word.lower.endsWith('ing') && words[index - 1]?.lower === ',')),
  );
}

/** Of the words between the doer and the deed, helpers go with the doer, and so does how he is said to have done it. */
function canGo({ kind, lower }: Word): boolean {
  return (
    kind === 'AUX' ||
    kind === 'PART' ||
    lower === 'to' ||
    kind === 'VERB' ||
    (kind === 'ADV' && (lower.endsWith('ly') || lower === 'never'))
  );
}

/** What may stand before the subject and stay there: a time, a mark, "Because", "On Friday". */
function leadsIn(word: Word): boolean {
  return isMark(word) || ['NUM', 'SCONJ', 'ADP', 'PROPN', 'DET', 'ADV', 'CCONJ'].includes(word.kind);
}

/** The verb behind "forgot to", "failed to", "neglected to", "didn't bother to". */
function infinitiveBehind(words: readonly Word[], { verb }: Clause): number | undefined {
  if (!/^(forget|fail|neglect|omit|bother|remember|refuse)$/.test(verb.lemma)) return undefined;
  const isInfinitive = words[verb.last + 1]?.lower === 'to' && words[verb.last + 2]?.kind === 'VERB';
  return isInfinitive ? verb.last + 2 : undefined;
}

/** "The e-mail from the provider": what says which one it is belongs to it. */
function withAttribute(phrases: readonly Phrase[], words: readonly Word[], object: Phrase): Phrase {
  if (!/^(from|between|behind|of)$/.test(words[object.last + 1]?.lower ?? '')) return object;
  const attribute = phrases.find(({ first }) => first === object.last + 2);
  return attribute === undefined
    ? object
    : withAttribute(phrases, words, { ...object, last: attribute.last });
}

/** Words of these classes right behind the object belong to it, or to another deed. */
const goesOn: ReadonlySet<WordClass> = new Set([
  'CCONJ',
  'NOUN',
  'ADJ',
  'VERB',
  'AUX',
  'PROPN',
  'PRON',
  'DET',
]);

/** "Booked the test for quarter-end and told nobody": the next verb needs the doer as well. */
function goesOnActing(words: readonly Word[], from: number): boolean {
  return words.some(
    ({ kind, lower }, index) =>
      index > from &&
      /^(and|but|then)$/.test(lower) &&
      (kind === 'CCONJ' || kind === 'ADV') &&
      opensDeed(words, index + 1),
  );
}

function opensDeed(words: readonly Word[], index: number): boolean {
  const word = words[index];
  return (
    word?.kind === 'VERB' ||
    isPast(word?.lower ?? '') ||
    (word?.kind === 'ADV' && words[index + 1]?.kind === 'VERB')
  );
}

/** The object must be all of what was acted on, and nothing behind it may speak of the person. */
function isWhole(phrases: readonly Phrase[], words: readonly Word[], object: Phrase): boolean {
  const head = words[object.head];
  const next = words[object.last + 1];
  if (head === undefined || (head.kind === 'PRON' && !/^(it|this|that|these|those)$/.test(head.lower)))
    return false;
  const behind = words[object.last + 2];
  if (next?.lower === ',' && /^(which|who|whose)$/.test(behind?.lower ?? '')) return false;
  if (goesOnActing(words, object.last)) return false;
  const saysMore =
    /^(that|which)$/.test(next?.lower ?? '') && (behind?.kind === 'VERB' || behind?.kind === 'AUX');
  if (next !== undefined && goesOn.has(next.kind) && !saysMore) return false;
  if (/^(to|of|that|which)$/.test(next?.lower ?? '') && !saysMore) return false;
  if (isPartOfIdiom.test(head.lower) || words[object.first + 1]?.lower === 'own') return false;
  const isLoose =
    particles.test(next?.lower ?? '') && !phrases.some(({ first }) => first === object.last + 2);
  return !isLoose && !words.slice(object.first + 1).some((word) => aboutThePerson.test(word.lower));
}
