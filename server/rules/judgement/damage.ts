import type { Clause } from '../../model/english/clause';
import type { Word } from '../../model/english/word';
import type { Candidate } from './candidate';
import { actorOf, isColleague, type Sight } from './sight';
import { repairVerbs } from './verbs';

/**
 * "Dave deployed a change that broke the website": a plain deed, and what was handled did the damage. In a timeline
 * that is what happened, and nothing more.
 */
export function* damage(sight: Sight): Generator<Candidate> {
  if (sight.tone === 'gentle' || sight.tone === 'praise') return;
  const { clauses } = sight.reading;
  const owed = owedTo(sight);
  if (owed !== undefined) yield owed;
  for (const clause of clauses) {
    const actor = actorOf(sight, clause);
    if (actor === undefined || !isColleague(actor.who) || !isPlainDeed(clause)) continue;
    const harm = clauses.find(
      (other) => isDoneByObject(sight, clause, other) || isSeenByNobody(sight, clause, other),
    );
    if (harm === undefined) continue;
    const kind = actor.who === 'person' ? 'individual-fault' : 'group-fault';
    const first = Math.min(actor.phrase.first, clause.subject?.first ?? actor.phrase.first);
    yield { kind, first, last: harm.verb.last, clause };
  }
}

/** "Thanks to Jonas the backup was gone": whom a damage is owed to. */
function owedTo(sight: Sight): Candidate | undefined {
  const { words, clauses, phrases } = sight.reading;
  const link = words.findIndex(
    ({ lower }, index) =>
      /^(to|of)$/.test(lower) && /^(thanks|courtesy|owing)$/.test(words[index - 1]?.lower ?? ''),
  );
  const whom = link < 0 ? undefined : phrases.find(({ first }) => first === link + 1);
  if (whom === undefined || !isColleague(sight.whoIs(whom))) return undefined;
  const harm = clauses.find(
    ({ verb }) =>
      verb.past &&
      !verb.negated &&
      (isDamage(words, verb.lemma, verb.last) || /^(lose|fail|die|crash|go|come|arrive)$/.test(verb.lemma)),
  );
  if (harm === undefined || harm.subject === whom) return undefined;
  const kind = sight.whoIs(whom) === 'person' ? 'individual-fault' : 'group-fault';
  return { kind, first: Math.min(link - 1, harm.verb.first), last: Math.max(whom.last, harm.verb.last) };
}

function isPlainDeed({ verb, relation }: Clause): boolean {
  const isTold = relation === 'main' || relation === 'shared';
  return isTold && verb.past && !verb.negated && verb.modal === undefined && !repairVerbs.has(verb.lemma);
}

/** The relative clause hangs on the very thing that was handled: "a change that broke", "the job, which wiped". */
function isDoneByObject(sight: Sight, deed: Clause, { relation, subject, verb }: Clause): boolean {
  const { words, phrases } = sight.reading;
  if (relation !== 'relative' || subject === undefined || verb.negated || !verb.past) return false;
  const object = phrases.find(({ first }) => first > deed.verb.last);
  if (object === undefined || object.first !== subject.first || sight.whoIs(subject) !== 'thing')
    return false;
  return object.first - deed.verb.last <= 2 && isDamage(words, verb.lemma, verb.last);
}

/** "Shipped a table nobody had checked". */
function isSeenByNobody(sight: Sight, deed: Clause, { subject, verb }: Clause): boolean {
  if (subject === undefined || !verb.perfect || verb.modal !== undefined) return false;
  const object = sight.reading.phrases.find(({ first }) => first > deed.verb.last);
  return object !== undefined && subject.first === object.last + 1 && sight.whoIs(subject) === 'nobody';
}

const breaking = new Set(
  'break wreck crash wipe corrupt ruin cripple destroy kill erase cause trigger lock delete flood'.split(' '),
);

export function isDamage(words: readonly Word[], lemma: string, last: number): boolean {
  const after = words.slice(last + 1, last + 7).map(({ lower }) => lower);
  if (breaking.has(lemma)) return true;
  return /^(take|bring|knock)$/.test(lemma) && after.some((word) => /^(down|out|offline)$/.test(word));
}
