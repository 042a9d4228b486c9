import type { Clause } from '../../model/english/clause';
import type { VerbGroup } from '../../model/english/verbs';
import { isMark, type Word } from '../../model/english/word';
import { isExplained } from './explained';
import { type Actor, isAboutCauses, isColleague, type Sight, type Tone } from './sight';
import {
  changingVerbs,
  cooperation,
  duties,
  habits,
  harmfulVerbs,
  isFault,
  machineVerbs,
  motives,
  ordinaryVerbs,
  repairVerbs,
  statesOfMind,
} from './verbs';

/** What the writers say of themselves, or of nobody, counts only where it is plainly meant as a failing. */
export function weightOfOwnVerb(sight: Sight, actor: Actor, clause: Clause): number {
  const { lemma, negated, progressive, past } = clause.verb;
  if (negated && actor.who === 'anyone')
    return isAboutCauses(sight) && duties.has(lemma) && !clause.verb.modal ? 2 : 0;
  if (actor.who === 'anyone' && past && /^(assume|think|believe|hope)$/.test(lemma) && isAboutCauses(sight))
    return 2;
  const isPlain = negated || actor.who === 'nobody' ? past && !progressive : isFault(lemma) && past;
  return isPlain ? weightOfVerb(sight, actor, clause) : 0;
}

export function weightOfVerb(sight: Sight, actor: Actor, clause: Clause): number {
  const { verb, relation, subject } = clause;
  const { words } = sight.reading;
  if (relation === 'condition') return 0;
  if (verb.modal !== undefined) return isRefusal(sight, verb) ? 2 : 0;
  if (words[subject?.head ?? -1]?.lower === 'whoever' && verb.past) return 2;
  const after = words[verb.last + 1]?.lower ?? '';
  const isNone =
    subject !== undefined &&
    (/^(none|neither|nobody|no|few|hardly)$/.test(words[subject.first]?.lower ?? '') ||
      /^(not|hardly)$/.test(words[subject.first - 1]?.lower ?? ''));
  if (verb.negated || isNone || actor.who === 'nobody') {
    const isTold = isUndone(sight, clause) || isReported(sight, clause);
    const isDone = verb.past || verb.perfect || isAboutCauses(sight) || sight.tone === 'gentle';
    if (isTold || isUnasked(words, verb)) return 0;
    const isNever = words
      .slice(Math.max(0, verb.first - 1), verb.main)
      .some(({ lower }) => lower === 'never');
    const isTotal = isNever || /^(none|neither|nobody)$/.test(words[subject?.first ?? -1]?.lower ?? '');
    if (verb.passive || (isTotal && isColleague(actor.who) && isAboutCauses(sight)))
      return isFault(verb.lemma) ? 0 : 2;
    return weightOfOmission(verb.lemma, isDone, isAboutCauses(sight) && isColleague(actor.who));
  }
  if (isAskedInFact(sight, clause)) return 0;
  if (isDescribed(sight, actor, verb)) return 0;
  if (isKeptFromAll(words, verb)) return 2;
  if (/^(nothing|neither)$/.test(after)) return 0;
  if (isIdiom(words, verb.lemma, verb.last)) return 0;
  const complement = words[verb.last + 1]?.lower === 'to' ? words[verb.last + 2] : undefined;
  const isOfSystems = complement !== undefined && isIdiom(words, complement.lemma, verb.last + 2);
  if (complement?.kind === 'VERB' && isFault(complement.lemma) && !isOfSystems) return 2;
  if (isFault(verb.lemma)) return 2;
  if (harmfulVerbs.has(verb.lemma)) return isAboutCauses(sight) ? 2 : 1;
  if (sight.countsPlace && isCauseByItsPlace(sight, actor, clause)) return 2;
  if (sight.tone === 'plain' && actor.who === 'person' && verb.past && changingVerbs.has(verb.lemma))
    return 1;
  if (isAboutCauses(sight) && !verb.passive) {
    if (motives.has(verb.lemma)) return 2;
    if (sight.countsPlace && verb.past && changingVerbs.has(verb.lemma) && !isExplained(sight, clause))
      return weightOfChange(sight, actor);
  }
  if (
    verb.passive &&
    verb.past &&
    isAboutCauses(sight) &&
    !repairVerbs.has(verb.lemma) &&
    !cooperation.has(verb.lemma)
  )
    return actor.who === 'person' ? 2 : unusual[sight.tone] - 1;
  if (!sight.countsPlace || !isUnusual(sight, verb) || isExplained(sight, clause)) return 0;
  return unusual[sight.tone];
}

/**
 * Whatever somebody did, told in a section about causes, is told as the cause; unless the sentence goes on to say what
 * they had before them, or it is what people do in any incident.
 */
function isCauseByItsPlace(sight: Sight, actor: Actor, clause: Clause): boolean {
  const { verb } = clause;
  if (!isAboutCauses(sight) || verb.passive || verb.progressive) return false;
  if (isReported(sight, clause) || isDueLater(sight, clause) || isRepairWork(sight, clause)) return false;
  if (!verb.past && (!isTold(clause) || habits.has(verb.lemma))) return false;
  if (repairVerbs.has(verb.lemma) || statesOfMind.has(verb.lemma) || cooperation.has(verb.lemma))
    return false;
  return !isExplained(sight, clause) && !(actor.who === 'group' && hasPurpose(sight, clause));
}

/** "It stays so until somebody switches it back" tells of nobody in particular and of no time. */
function isDueLater({ reading: { words } }: Sight, { subject, verb }: Clause): boolean {
  return (
    !verb.past &&
    /^(until|till|unless|once|whenever|before)$/.test(words[(subject?.first ?? 0) - 1]?.lower ?? '')
  );
}

/** "Published the fix", "deployed a workaround". */
function isRepairWork({ reading: { words } }: Sight, { verb }: Clause): boolean {
  return words
    .slice(verb.last + 1, verb.last + 4)
    .some(({ lower }) => /^(fix|workaround|remedy|spare|replacement|mitigation)$/.test(lower));
}

function isTold({ relation, subject }: Clause): boolean {
  return (relation === 'main' || relation === 'shared') && subject !== undefined;
}

/** "The team changed this to keep staging apart": what it was meant for is told with it. */
function hasPurpose({ reading: { words } }: Sight, { verb }: Clause): boolean {
  return words.some(
    ({ lower }, index) => index > verb.last + 1 && lower === 'to' && words[index + 1]?.kind === 'VERB',
  );
}

/** "Did somebody skip the step?" asks; "Why did nobody look?" does not. */
export function isAskedInFact({ reading: { words } }: Sight, { relation, verb }: Clause): boolean {
  return (
    relation === 'question' &&
    !verb.negated &&
    isMark(words[verb.first - 1]) &&
    words[verb.first]?.lemma === 'do'
  );
}

/** "Foldkit ships the surface as parts": in the present a name is described, unless only people do such a thing. */
function isDescribed(
  { reading, tone }: Sight,
  { phrase }: Actor,
  { lemma, past, perfect }: VerbGroup,
): boolean {
  if (past || perfect || tone === 'gentle' || reading.words[phrase.head]?.kind !== 'PROPN') return false;
  return !isFault(lemma) || machineVerbs.has(lemma);
}

/** What these verbs say with the word behind them is no fault: "agreed to fail over", "dug into the logs". */
const idioms: Readonly<Record<string, RegExp>> = {
  hold: /^back$/,
  fail: /^(over|back|forward|open|fast)$/,
  break: /^(down|out|off|even|up|it|through)$/,
  dig: /^(in|into|through|around|deeper)$/,
  default: /^(the|it|this|that|to|all|every)$/,
};

function isIdiom(words: readonly Word[], lemma: string, index: number): boolean {
  return Object.hasOwn(idioms, lemma) && idioms[lemma]?.test(words[index + 1]?.lower ?? '') === true;
}

/** "Told the control room nothing", "informed no one": a duty whose object is nobody. */
function isKeptFromAll(words: readonly Word[], { lemma, past, last, passive }: VerbGroup): boolean {
  if (
    !past ||
    passive ||
    !/^(tell|ask|warn|inform|notify|consult|call|say|check|test|verify|document)$/.test(lemma)
  )
    return false;
  const behind = words.slice(last + 1, last + 6);
  const end = behind.findIndex(({ lower, kind }) => kind === 'PUNCT' || /^(that|but|and|of)$/.test(lower));
  return behind
    .slice(0, end < 0 ? behind.length : end)
    .some(
      ({ lower }, index, all) =>
        /^(nothing|nobody|no-one)$/.test(lower) || (lower === 'no' && all[index + 1]?.lower === 'one'),
    );
}

/** An everyday deed, in a section about causes: as the cause itself it points at somebody. */
function weightOfChange({ tone }: Sight, { who }: Actor): number {
  return tone === 'cause' && who === 'person' ? 2 : 1;
}

/** "The product owner wouldn't hear of a delay". */
export function isRefusal(sight: Sight, { modal, negated, perfect, passive }: VerbGroup): boolean {
  return modal === 'would' && negated && !perfect && !passive && isAboutCauses(sight);
}

/** What a verb that is no everyday one weighs, by what the section is about. */
const unusual: Readonly<Record<Tone, number>> = {
  cause: 2,
  strict: 2,
  plain: 2,
  elsewhere: 1,
  gentle: 0,
  praise: 0,
};

function isUnusual(sight: Sight, { lemma, past, passive }: VerbGroup): boolean {
  const isKnown = repairVerbs.has(lemma) || ordinaryVerbs.has(lemma) || statesOfMind.has(lemma);
  return !passive && !isKnown && /^[a-z-]{3,}$/.test(lemma) && (past || isAboutCauses(sight));
}

const telling =
  /^(say|confirm|claim|state|deny|verify|report|tell|inform|reply|answer|insist|think|believe)$/;

/** "A session which she hadn't asked for" came by itself. */
function isUnasked(words: readonly Word[], { lemma, last, perfect }: VerbGroup): boolean {
  const isOpen =
    words[last + 1]?.lower === 'for' && (isMark(words[last + 2]) || words[last + 2]?.kind === 'CCONJ');
  return lemma === 'ask' && perfect && isOpen;
}

/** "He confirmed that he did not suspend it": what somebody says of themselves is no reproach. */
function isReported({ reading }: Sight, { subject, verb }: Clause): boolean {
  const before = reading.clauses.findLast((other) => other.verb.last < (subject?.first ?? verb.first));
  const isTelling = telling.test(before?.verb.lemma ?? '');
  const start = subject?.first ?? verb.first;
  const distance = start - (before?.verb.last ?? start);
  return isTelling && (distance < 5 || (distance < 9 && reading.words[start - 1]?.lower === 'that'));
}

/** "Was not reviewed by another developer" misses somebody; "was not followed by the officer" accuses one. */
function isUndone({ reading }: Sight, { verb, agent }: Clause): boolean {
  if (!verb.passive) return false;
  const opening = reading.words[agent?.first ?? -1]?.lower ?? '';
  return agent === undefined || /^(another|an?|any|other|anyone|somebody|someone)$/.test(opening);
}

function weightOfOmission(lemma: string, past: boolean, isCause: boolean): number {
  if (isFault(lemma)) return 0;
  if (/^(understand|realise|realize|think|recognise|recognize|grasp|see)$/.test(lemma))
    return isCause ? 2 : 1;
  if (statesOfMind.has(lemma) || lemma === 'do') return 0;
  return past ? 2 : 1;
}
