import type { Cast } from '../../model/cast';
import type { Reading } from '../../model/english';
import type { Clause } from '../../model/english/clause';
import type { Phrase } from '../../model/english/phrases';
import type { VerbGroup } from '../../model/english/verbs';
import { type Who, whoIs } from '../../model/people';
import { departments, isIn, roles } from '../../model/roles';
import { humanVerbs, machineVerbs } from './verbs';

/** How the text around a sentence is meant, which decides how much may be said there. */
export type Tone = 'cause' | 'strict' | 'plain' | 'elsewhere' | 'gentle' | 'praise';

/** A sentence together with who is who in it. */
export interface Sight {
  readonly reading: Reading;
  readonly tone: Tone;
  whoIs(phrase: Phrase): Who;
  /** The colleagues named by the phrase that starts here; answers the index of its last word. */
  readonly peopleAt: (index: number) => number | undefined;
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
  return {
    reading,
    tone,
    whoIs: who,
    peopleAt: (index) => {
      const phrase = startsAt.get(index);
      if (phrase === undefined) return undefined;
      if (phrase.possessor !== undefined && phrase.possessor >= index) {
        const owner = { first: phrase.first, last: phrase.possessor, head: phrase.possessor };
        return isColleague(whoIs(reading, owner, cast)) ? phrase.possessor : undefined;
      }
      return isAnybody(who(phrase)) ? phrase.last : undefined;
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
  const phrase = clause.verb.passive ? clause.agent : clause.subject;
  if (phrase === undefined) return undefined;
  const who = sight.whoIs(phrase);
  if (who !== 'perhaps') return { phrase, who };
  if (!isDoneByPeople(sight, clause, phrase)) return undefined;
  const head = sight.reading.words[phrase.head]?.lower ?? '';
  return { phrase, who: isIn(departments, head) || head === 'they' ? 'group' : 'person' };
}

/**
 * What may be a department is people when it does what no machine does; any other noun without an article only
 * when it does what nobody but people does.
 */
function isDoneByPeople({ reading }: Sight, clause: Clause, phrase: Phrase): boolean {
  const head = reading.words[phrase.head];
  if (head === undefined) return false;
  const opening = reading.words[clause.verb.first]?.lower ?? '';
  const isDepartment = isIn(departments, head.lower) || isIn(roles, head.lower) || head.lower === 'they';
  const isPlural = /^(were|are|have)$/.test(opening) && !/s$/.test(head.lower);
  if (isPlural && isIn(departments, head.lower)) return true;
  const deeds = reading.clauses.filter(({ subject, verb }) => subject === phrase && !verb.passive);
  return [clause, ...deeds].some(({ verb }) => isHumanDeed(reading, verb, isDepartment));
}

function isHumanDeed({ words }: Reading, { lemma, last }: VerbGroup, isDepartment: boolean): boolean {
  if (humanVerbs.has(lemma) || /^(tell|push|merge)$/.test(lemma)) return true;
  if (!isDepartment) return false;
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
