import type { Clause } from '../../model/english/clause';
import { pastParticiple } from '../../model/english/inflection';
import type { Phrase } from '../../model/english/phrases';
import type { VerbGroup } from '../../model/english/verbs';
import { isMark, type Word } from '../../model/english/word';
import { aboutThePerson, isWhole, particles, withAttribute } from './actedOn';
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
  /** As in "was …": "cancelled" stays as it was spelt. */
  readonly participle: string;
  /** The `down` of "took down checkout". */
  readonly particle?: string;
  /** True behind "forgot to" and the like. */
  readonly isForgotten: boolean;
  /** True in "Who approved this?". */
  readonly isAsked: boolean;
  /** True behind "nobody". */
  readonly isByNobody: boolean;
  /** Adverbs that tell how it was done, as in "manually", and have to stay. */
  readonly manner: string;
  /** The second deed of "pulled the disk and wiped the array". */
  readonly second?: Deed;
}

/** Verbs with which a word that is else a preposition belongs to the verb: "tested on Android" is not among them. */
const pairs: Readonly<Record<string, RegExp>> = {
  on: /^(turn|switch|sign|put|call|carry)$/,
  over: /^(hand|take|carry|fail)$/,
  in: /^(fill|hand|type|sign|switch|key|check|call|bring|plug)$/,
  through: /^(click|push|wave|nod|let|put|wave|skim)$/,
};
/** Verbs that reach what was acted on through a preposition, and have a passive all the same: "was looked at". */
const reachesBy: Readonly<Record<string, RegExp>> = {
  at: /^look$/,
  into: /^look$/,
  for: /^(account|allow|ask|cater|plan)$/,
  on: /^(act|agree)$/,
  with: /^(deal)$/,
  to: /^(reply|respond|attend)$/,
};

/** Wishes and slang: as a passive they sound like nothing anybody would say. */
const isWithoutPassive =
  /^(botch|treat|regard|blow|brush|say|fudge|write|declare|knock|mess|screw|fumble|spend|waste|burn|shrug|laugh|fob|forge|let's|sugar-coat|sugarcoat|sneak|bungle|sleep|sit|step|experiment|stand|walk|work|play|want|like|love|hate|need|prefer|goof|yeet|mean|lack|cost|become|turn|look|owe|fancy|wing|deny|refuse|decline|think|believe|hope)$/;

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
      /^(kindergarten|circus|ego|refusal|insistence|reluctance|should|cowboy|poor|blind|unforced|over-eager|excuse|inexcusable|shrug|typical|usual|carelessness|complacency|everyone|lazy|astonishing|astonishingly|nonsense|rubbish|hell|damn|bloody)$/.test(
        lower,
      ),
  );
}

/** The deed of a reproach, when the sentence can do without its doer: one verb, one object, nothing about him. */
export function deedOf(reproach: Reproach): Deed | undefined {
  const { words, clauses, phrases } = reproach.reading;
  const clause = clauseOf(reproach);
  if (clause?.subject === undefined || clause.verb.passive || !/^(main|question)$/.test(clause.relation))
    return undefined;
  const { subject, verb } = clause;
  const shared = clauses.filter(
    ({ relation, verb: other }) => relation === 'shared' && other.first > verb.first,
  );
  const [next] = shared;
  const joint = next && jointBefore(words, next);
  if (shared.length > 1 || (next !== undefined && joint === undefined)) return undefined;
  const opening = words[subject.first]?.lower ?? '';
  const isAsked = /^(who|which)$/.test(opening) && reproach.reading.text.trimEnd().endsWith('?');
  const isByNobody = isNobody(words, subject);
  if ((clause.relation === 'question') !== isAsked && clause.relation === 'question') return undefined;
  if (/^(whoever|whichever)$/.test(opening) || words[subject.head]?.lower === 'whoever') return undefined;
  if (/^(neither|no|few|hardly|not|none)$/.test(opening) && !isByNobody) return undefined;
  if (!isAsked && reproach.reading.text.trimEnd().endsWith('?')) return undefined;
  if (isAsked && (subject.first > 0 || verb.negated || verb.modal !== undefined || !verb.past))
    return undefined;
  if (speaksOfDoer(words, verb.last) || !canStandBefore(words, subject)) return undefined;

  const about = { first: subject.first, isAsked, isByNobody };
  const deed = acted(phrases, words.slice(0, joint), clause, subject.last + 1, about);
  if (deed === undefined || next === undefined || joint === undefined) return deed;
  const isPlain = !isAsked && !isByNobody && !deed.isForgotten && [verb, next.verb].every(isPlainlyDone);
  if (!isPlain) return undefined;
  const first = words[joint + 1]?.lower === 'then' ? joint + 2 : joint + 1;
  const second = acted(phrases, words, next, first, { first, isAsked, isByNobody });
  return second && !second.isForgotten ? { ...deed, second } : undefined;
}

function isPlainlyDone({ negated, modal, passive }: VerbGroup): boolean {
  return !negated && modal === undefined && !passive;
}

/** Index of the "and" before a second deed. */
function jointBefore(words: readonly Word[], { verb }: Clause): number | undefined {
  let index = verb.first - 1;
  while (words[index]?.kind === 'ADV' && !/^(and|but)$/.test(words[index]?.lower ?? '')) index -= 1;
  return /^(and|but)$/.test(words[index]?.lower ?? '') ? index : undefined;
}

/** What was done, and to what; `from` is the first word between the doer and the deed. */
function acted(
  phrases: readonly Phrase[],
  words: readonly Word[],
  clause: Clause,
  from: number,
  about: Pick<Deed, 'first' | 'isAsked' | 'isByNobody'>,
): Deed | undefined {
  const { verb } = clause;
  const forgotten = infinitiveBehind(words, clause);
  const main = forgotten ?? verb.main;
  const adverbs = words.slice(from, main).filter(({ kind }) => kind === 'ADV');
  if (words.slice(from, verb.main).some((word) => !canGo(word))) return undefined;
  if (adverbs.some(({ lower }) => quantities.test(lower))) return undefined;
  const infinitive = words[main]?.lemma ?? '';
  const isBare = verb.first === verb.main && /[^e]en$|wn$/.test(words[main]?.lower ?? '');
  if (verb.progressive || (isWithoutPassive.test(infinitive) && !isPaired(words, main))) return undefined;
  if (isBare && !/(en|wn)$/.test(infinitive)) return undefined;
  if (notAlone.test(infinitive) && forgotten === undefined && infinitive !== 'let') return undefined;
  const manner = adverbs
    .filter(({ lower }) => !goesWithDoer.test(lower) && lower !== 'never' && lower !== 'not')
    .map(({ lower }) => `${lower} `)
    .join('');
  const written = words[main]?.lower ?? '';
  const participle =
    written.endsWith('ed') && !written.endsWith('eed') ? written : pastParticiple(infinitive);
  const deed = { ...about, clause, infinitive, participle, isForgotten: forgotten !== undefined, manner };
  return withObject(phrases, words, deed, main);
}

const notAlone = /^(fail|have|be|do|make|take|let|get|go|insist|blame|set)$/;
/** Said of how many and how often, which a passive turns to something else: "only tested on two phones". */
const quantities =
  /^(only|hardly|barely|scarcely|nearly|almost|rarely|merely|solely|mostly|partly|supposedly|allegedly|reportedly|probably|apparently|presumably|evidently|obviously|clearly|usually|always|often)$/;
/** How a person was about it goes with the person. */
const goesWithDoer =
  /^(accidentally|mistakenly|inadvertently|unintentionally|unknowingly|unwittingly|carelessly|recklessly|blindly|happily|cheerfully|merrily|gaily|stupidly|foolishly|simply|finally|really|actually|negligently|sloppily|lazily|blithely|promptly|duly|absently|absent-mindedly|thoughtlessly|hastily|hurriedly|casually|calmly|bravely|naturally|conveniently|helpfully|erroneously|simply)$/;

/** The clause of the deed; where the whole sentence was judged, the one whose subject the reproach begins with. */
export function clauseOf({ clause, kind, start, reading: { clauses, words } }: Reproach): Clause | undefined {
  if (clause !== undefined || kind === 'human-error' || kind === 'judgement') return clause;
  return clauses.find(({ subject, verb }) => {
    const first = Math.min(subject?.first ?? verb.first, verb.first);
    return words[first]?.span.start === start;
  });
}

function isNobody(words: readonly Word[], { first }: Phrase): boolean {
  const opening = words[first]?.lower ?? '';
  return /^(nobody|noone|no-one)$/.test(opening) || (opening === 'no' && words[first + 1]?.lower === 'one');
}

/** Before the subject stands nothing but a time or an opening, or else a whole clause that a reason is given for. */
function canStandBefore(words: readonly Word[], { first }: Phrase): boolean {
  const before = words[first - 1];
  if (first === 0) return true;
  const isAboutHim = words
    .slice(0, first)
    .some(({ lower }) => aboutThePerson.test(lower) && !/^(we|our|us)$/.test(lower));
  if (!isAboutHim && (leadsToReason(words, first) || isSetApart(words.slice(0, first)))) return true;
  // "The offshore team" may be read as "the team" only.
  if (/^(DET|ADJ)$/.test(before?.kind ?? '')) return false;
  if (before?.kind !== 'PUNCT' && words[first - 2]?.kind === 'DET') return false;
  if (before?.kind === 'PROPN' && !/day$/.test(before.lower)) return false;
  return words.slice(0, first).every(leadsIn);
}

function leadsToReason(words: readonly Word[], first: number): boolean {
  const before = words[first - 1];
  if (before?.lower === 'that') return /^(VERB|ADJ)$/.test(words[first - 2]?.kind ?? '');
  return /^(because|after|when|since|as)$/.test(before?.lower ?? '');
}

const labels =
  /^(root|trigger|cause|causes|short|in|summary|answer|result|contributing|background|why|factor|reason|note)$/;

/** "Short version:", "Against the advice of the vendor,": no deed of its own, and no trait of the doer. */
function isSetApart(opening: readonly Word[]): boolean {
  const mark = opening.at(-1)?.lower ?? '';
  if (
    opening.some(
      ({ kind, lower }) =>
        kind === 'VERB' || kind === 'AUX' || /^(as|like|who)$|^(?!during|morning|evening).*ing$/.test(lower),
    )
  )
    return false;
  const isLabel = mark === ':' && opening.length <= 4 && labels.test(opening[0]?.lower ?? '');
  const isHindsight = opening.length === 2 && /^(hindsight|retrospect)$/.test(mark);
  return isLabel || isHindsight || (mark === ',' && opening[0]?.kind === 'ADP');
}

function withObject(
  phrases: readonly Phrase[],
  words: readonly Word[],
  deed: Omit<Deed, 'object'>,
  main: number,
): Deed | undefined {
  const next = words[main + 1];
  const isFollowed = phrases.some(({ first }) => first === main + 2);
  const hasParticle = next !== undefined && isFollowed && belongsTo(deed.infinitive, next.lower);
  const object = phrases.find(({ first }) => first === main + (hasParticle ? 2 : 1));
  const whole = object && withAttribute(phrases, words, object, deed.infinitive);
  if (whole === undefined || !isWhole(phrases, words, whole, deed.infinitive)) return undefined;
  return { ...deed, object: whole, ...(hasParticle && { particle: next.lower }) };
}

/** "Turned the alarm off", "looked at the queue": alone these have no passive. */
function isPaired(words: readonly Word[], main: number): boolean {
  const { lemma = '' } = words[main] ?? {};
  const behind = words.slice(main + 1, main + 6).map(({ lower }) => lower);
  if (lemma === 'look') return /^(at|into)$/.test(behind[0] ?? '');
  return lemma === 'turn' && behind.some((word) => /^(on|off|down|up)$/.test(word));
}

function belongsTo(infinitive: string, particle: string): boolean {
  if (reachesBy[particle]?.test(infinitive)) return true;
  return particles.test(particle) && pairs[particle]?.test(infinitive) !== false;
}

/** "…, thinking it was the archive", "after being asked": what has no subject of its own needs the doer. */
function speaksOfDoer(words: readonly Word[], from: number): boolean {
  return words.some(
    (word, index) =>
      index > from &&
      (word.lower === 'being' ||
        (word.lower.endsWith('ing') && words[index - 1]?.lower === ',' && !isOutcome.test(word.lower))),
  );
}

/** "…, leaving no time for corrections" is said of what was done. */
const isOutcome =
  /^(leaving|causing|bringing|taking|locking|cutting|breaking|triggering|including|during|something|nothing|everything|anything|morning|evening|meaning)$/;

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

/** "Re-enable" is in no dictionary. */
function isVerb(word: Word | undefined): boolean {
  return word?.kind === 'VERB' || /^re-[a-z]+$/.test(word?.lower ?? '');
}

/** The verb behind "forgot to", "failed to", "neglected to", "didn't bother to". */
function infinitiveBehind(words: readonly Word[], { verb }: Clause): number | undefined {
  if (!/^(forget|fail|neglect|omit|bother|remember|refuse)$/.test(verb.lemma)) return undefined;
  const isInfinitive = words[verb.last + 1]?.lower === 'to' && isVerb(words[verb.last + 2]);
  return isInfinitive ? verb.last + 2 : undefined;
}

/** "The technician on duty" is one phrase more than one. */
export function onDuty(words: readonly Word[], last: number): number {
  const isOn = /^(on|in)$/.test(words[last + 1]?.lower ?? '');
  return isOn && /^(duty|call|shift|charge|watch)$/.test(words[last + 2]?.lower ?? '') ? last + 2 : last;
}
