import type { Reading } from '../../model/english';
import type { Clause } from '../../model/english/clauses';
import type { Phrase } from '../../model/english/phrases';
import { type Cast, type Who, whoIs } from '../../model/people';
import { departments, isIn } from '../../model/roles';
import { humanVerbs } from './verbs';

/** How the text around a sentence is meant, which decides how much may be said there. */
export type Tone = 'strict' | 'plain' | 'gentle' | 'praise';

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
      const phrase = reading.phrases.find(({ first }) => first === index);
      if (phrase === undefined) return undefined;
      if (phrase.possessor !== undefined && phrase.possessor >= index) {
        const owner = { first: phrase.first, last: phrase.possessor, head: phrase.possessor };
        return isColleague(whoIs(reading, owner, cast)) ? phrase.possessor : undefined;
      }
      return isColleague(who(phrase)) ? phrase.last : undefined;
    },
  };
}

export function isColleague(who: Who): boolean {
  return who === 'person' || who === 'group';
}

export function isOurselves(who: Who): boolean {
  return who === 'we' || who === 'i';
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

/** What may be a name or a department is people when one of its deeds is one that only people do. */
function isDoneByPeople({ reading }: Sight, clause: Clause, phrase: Phrase): boolean {
  const head = reading.words[phrase.head];
  const opening = reading.words[clause.verb.first]?.lower ?? '';
  if (
    /^(were|are|have)$/.test(opening) &&
    head !== undefined &&
    !/s$/.test(head.lower) &&
    isIn(departments, head.lower)
  )
    return true;
  const deeds = reading.clauses.filter(({ subject, verb }) => subject === phrase && !verb.passive);
  return [clause, ...deeds].some(({ verb }) => humanVerbs.has(verb.lemma));
}
