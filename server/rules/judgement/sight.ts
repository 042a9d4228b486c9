import type { Cast } from '../../model/cast';
import type { Reading } from '../../model/english';
import type { Clause } from '../../model/english/clause';
import type { Phrase } from '../../model/english/phrases';
import type { VerbGroup } from '../../model/english/verbs';
import { isCapitalised } from '../../model/english/word';
import { type Who, whoIs } from '../../model/people';
import {
  departments,
  departmentsThatAreThings,
  isIn,
  namesThatAreWords,
  organisations,
  roles,
  softwareMarks,
} from '../../model/roles';
import { type DeedSign, deedSigns } from './deedSigns';
import { adverseVerbs } from './lexicon/adversity';
import type { Match } from './phraseBook';
import { humanVerbs, machineVerbs } from './verbs';

/** How the text around a sentence is meant, which decides how much may be said there. */
export type Tone = 'cause' | 'strict' | 'plain' | 'elsewhere' | 'gentle' | 'praise';

/** A sentence together with who is who in it. */
export interface Sight {
  readonly reading: Reading;
  readonly tone: Tone;
  /** Whether a deed may count for a fault because it is told in a section about causes, whatever its verb. */
  readonly countsPlace?: true;
  whoIs(phrase: Phrase): Who;
  /** The colleagues named by the phrase that starts here; answers the index of its last word. */
  readonly peopleAt: (index: number) => number | undefined;
  /** Everything in the sentence that could be a sign of a fault; looked for once, when first asked. */
  readonly signs: () => readonly Match<DeedSign>[];
}

/** Who does the deed of a clause: the subject, or behind `by` when the verb is passive. */
export interface Actor {
  readonly phrase: Phrase;
  readonly who: Who;
}

export function sightOf(reading: Reading, cast: Cast, tone: Tone): Sight {
  const known = new Map<Phrase, Who>();
  const startsAt = new Map(reading.phrases.map((phrase) => [phrase.first, phrase]));
  const who = (phrase: Phrase) => {
    const found = known.get(phrase) ?? whoIs(reading, phrase, cast);
    known.set(phrase, found);
    return found;
  };
  let signs: readonly Match<DeedSign>[] | undefined;
  const lasts = new Map<number, number | undefined>();
  const peopleAt = (index: number) => {
    if (!lasts.has(index)) lasts.set(index, lastOfPeople(index));
    return lasts.get(index);
  };
  const lastOfPeople = (index: number) => {
    const phrase = startsAt.get(index);
    if (phrase === undefined) return undefined;
    if (phrase.possessor !== undefined && phrase.possessor >= index) {
      const owner = { first: phrase.first, last: phrase.possessor, head: phrase.possessor };
      const named = reading.words[phrase.possessor];
      const isName = named?.kind === 'PROPN' && namesThatAreWords.has(named.lower);
      return isName || isColleague(whoIs(reading, owner, cast)) ? phrase.possessor : undefined;
    }
    return isAnybody(who(phrase)) ? phrase.last : undefined;
  };
  return {
    reading,
    tone,
    whoIs: who,
    peopleAt,
    signs: () => {
      signs ??= deedSigns.find(reading, 0, reading.words.length, peopleAt);
      return signs;
    },
  };
}

export function isColleague(who: Who): boolean {
  return who === 'person' || who === 'group';
}

/** Colleagues, or people at large where they are told what to do. */
export function isAnybody(who: Who): boolean {
  return isColleague(who) || who === 'anyone';
}

export function isOurselves(who: Who): boolean {
  return who === 'we' || who === 'i';
}

export function isAboutCauses({ tone }: Sight): boolean {
  return tone === 'cause' || tone === 'strict';
}

export function actorOf(sight: Sight, clause: Clause): Actor | undefined {
  if (isLoneParticiple(sight.reading, clause)) return undefined;
  const phrase = clause.verb.passive ? clause.agent : clause.subject;
  if (phrase === undefined || isPlace(sight.reading, clause, phrase)) return undefined;
  if (isLetDo(sight.reading, phrase)) return undefined;
  const who = sight.whoIs(phrase);
  if (who !== 'perhaps') return { phrase, who };
  if (!isDoneByPeople(sight, clause, phrase)) return undefined;
  const head = sight.reading.words[phrase.head]?.lower ?? '';
  return {
    phrase,
    who: isDepartment(head) || head === 'they' || isTitle(sight.reading, phrase) ? 'group' : 'person',
  };
}

/** "The site near Rotterdam lost connection": a name right behind such a word does nothing itself. */
function isPlace({ words }: Reading, { verb }: Clause, { first, head }: Phrase): boolean {
  const before = words[first - 1]?.lower ?? '';
  return (
    !verb.passive &&
    words[head]?.kind === 'PROPN' &&
    /^(near|at|in|into|within|inside|via|through|around)$/.test(before)
  );
}

/** "Let Sales know what to say": whoever is to be let do something has done nothing yet. */
function isLetDo({ words }: Reading, { first }: Phrase): boolean {
  return first === 1 && /^(let|help)$/.test(words[0]?.lower ?? '');
}

function isDepartment(noun: string): boolean {
  return isIn(departments, noun) || isIn(organisations, noun);
}

/** A department, an organisation, a role, a title or a name; not just any noun that opens a sentence. */
export function isNamedLikePeople(reading: Reading, phrase: Phrase): boolean {
  const head = reading.words[phrase.head];
  if (head === undefined) return false;
  if (departmentsThatAreThings.has(head.lower) && !isCapitalised(head)) return false;
  const isName = head.kind === 'PROPN' && phrase.first === phrase.last && namesThatAreWords.has(head.lower);
  return isDepartment(head.lower) || isIn(roles, head.lower) || isName || isTitle(reading, phrase);
}

/** "Retail Digital", "Payments Change": words of the language, written as a name. */
function isTitle({ words }: Reading, { first, last }: Phrase): boolean {
  return (
    last > first &&
    words
      .slice(first, last + 1)
      .every((word) => isCapitalised(word) && !softwareMarks.has(word.lower) && !/\d/.test(word.text))
  );
}

/** "Cutover done", "a call by Mr. Rao given the load": the form of these verbs that tells no deed without a helper. */
function isLoneParticiple({ words }: Reading, { verb }: Clause): boolean {
  return (
    verb.first === verb.main &&
    /^(done|gone|seen|known|given|taken|written|broken|begun|chosen|driven|fallen|hidden|shown|shaken|stolen|thrown|torn|worn|withdrawn|overwritten|undone|overrun)$/.test(
      words[verb.main]?.lower ?? '',
    )
  );
}

/**
 * What may be a department is people when it does what no machine does; any other noun without an article only
 * when it does what nobody but people does.
 */
function isDoneByPeople(sight: Sight, clause: Clause, phrase: Phrase): boolean {
  const { reading } = sight;
  const head = reading.words[phrase.head];
  if (head === undefined) return false;
  if (isJoinedToThing(sight, phrase)) return false;
  const opening = reading.words[clause.verb.first]?.lower ?? '';
  if (clause.relation === 'condition' && isDepartment(head.lower) && isCapitalised(head)) return true;
  const isTeam = head.lower === 'they' || isNamedLikePeople(reading, phrase);
  const isPlural = /^(were|are|have)$/.test(opening) && !/s$/.test(head.lower);
  if (isPlural && isIn(departments, head.lower)) return true;
  const deeds = reading.clauses.filter(({ subject, verb }) => subject === phrase && !verb.passive);
  return [clause, ...deeds].some(({ verb }) => isHumanDeed(reading, verb, isTeam));
}

/** "Trading and remittance activity halted": the two are of one kind. */
function isJoinedToThing({ reading, whoIs }: Sight, { last }: Phrase): boolean {
  if (reading.words[last + 1]?.lower !== 'and') return false;
  const other = reading.phrases.find(({ first }) => first === last + 2);
  return other !== undefined && whoIs(other) === 'thing';
}

function isHumanDeed({ words }: Reading, { lemma, last }: VerbGroup, isDepartment: boolean): boolean {
  const object = words[last + 1]?.lower === 'due' ? 'ADP' : (words[last + 1]?.kind ?? 'PUNCT');
  if (adverseVerbs.has(lemma) && !machineVerbs.has(lemma))
    return /^(DET|NOUN|PRON|PROPN|ADJ|NUM)$/.test(object);
  if (humanVerbs.has(lemma) || (isDepartment && /^(push|merge)$/.test(lemma))) return true;
  if (!isDepartment) return false;
  // What is picked up without being named is the phone.
  if (lemma === 'pick' && words[last + 1]?.lower === 'up' && /^([.,;]|)$/.test(words[last + 2]?.lower ?? ''))
    return true;
  if (/^(warn|inform|notify|call|ask)$/.test(lemma) && /^(us|me)$/.test(words[last + 1]?.lower ?? ''))
    return true;
  const next = words[last + 1];
  const goesOn = next?.lower === 'to' ? words[last + 2] : next;
  const another = goesOn?.kind === 'VERB' ? [goesOn.lemma] : [];
  if ([lemma, ...another].some((verb) => !machineVerbs.has(verb))) return true;
  return (
    /^(let|neglect|forget)$/.test(lemma) ||
    words
      .slice(last)
      .some((word, index, rest) => word.lower === 'without' && /ing$/.test(rest[index + 1]?.lower ?? ''))
  );
}
