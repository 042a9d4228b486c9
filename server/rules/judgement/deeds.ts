import type { Clause } from '../../model/english/clause';
import type { Phrase } from '../../model/english/phrases';
import type { Candidate } from './candidate';
import { credits } from './credits';
import type { DeedSign } from './deedSigns';
import { adverseVerbs } from './lexicon/adversity';
import type { Match } from './phraseBook';
import { type Actor, actorOf, isAboutCauses, isColleague, isNamedLikePeople, type Sight } from './sight';
import { type Region, regionOf, signsOf } from './signsOfDeed';
import { duties, machineVerbs, motives, repairVerbs } from './verbs';
import { isRefusal, weightOfOwnVerb, weightOfVerb } from './verbWeights';

/**
 * Faults told as deeds: somebody did something, and the verb, a negation or the way it is told makes it a
 * reproach. Every sign has a weight; a reproach is two or more.
 */
export function* deeds(sight: Sight): Generator<Candidate> {
  const { clauses } = sight.reading;
  const done = new Set<number>();
  for (const clause of clauses) {
    const actor = actorOf(sight, clause);
    if (actor === undefined) {
      const found = ofPerhaps(sight, clause);
      if (found !== undefined) yield found;
    }
    if (actor?.who === 'thing' && isTheirThing(sight, clause)) {
      yield { kind: 'individual-fault', first: actor.phrase.first, last: clause.verb.last };
    }
    if (actor === undefined || done.has(actor.phrase.first)) continue;
    done.add(actor.phrase.first);
    if (actor.who === 'thing' || actor.who === 'outsider' || actor.who === 'you') continue;
    const candidate = judged(sight, actor, deedsOf(sight, actor, clauses));
    if (candidate !== undefined) yield candidate;
  }
}

/** Who could be a department is one where an idiom is used that is said of people only. */
function ofPerhaps(sight: Sight, clause: Clause): Candidate | undefined {
  const { subject, verb } = clause;
  if (subject === undefined || verb.passive || sight.whoIs(subject) !== 'perhaps') return undefined;
  if (!isNamedLikePeople(sight.reading, subject)) return undefined;
  const actor: Actor = { phrase: subject, who: 'group' };
  const own = sight.reading.clauses.filter((other) => other.subject === subject);
  return signsOf(sight, actor, own).some(({ meaning }) => meaning.human)
    ? judged(sight, actor, own)
    : undefined;
}

/** "Dave's deploy took down checkout": the deed has been made a thing, and the thing a culprit. */
function isTheirThing({ reading, peopleAt }: Sight, { subject, verb }: Clause): boolean {
  if (subject?.possessor === undefined || peopleAt(subject.first) !== subject.possessor) return false;
  if (verb.negated || verb.modal !== undefined || !verb.past) return false;
  const after = reading.words[verb.last + 1]?.lower ?? '';
  return (
    breaking.has(verb.lemma) ||
    (adverseVerbs.has(verb.lemma) && !machineVerbs.has(verb.lemma)) ||
    (verb.lemma === 'leave' && after === 'out') ||
    (/^(take|bring|knock)$/.test(verb.lemma) && /^(down|out|offline|the|all|every)/.test(after))
  );
}

const breaking: ReadonlySet<string> = new Set([
  ...[
    'break',
    'cause',
    'crash',
    'lock',
    'corrupt',
    'trigger',
    'delete',
    'wipe',
    'overwrite',
    'ruin',
    'kill',
    'wreck',
  ],
]);

function deedsOf(sight: Sight, actor: Actor, clauses: readonly Clause[]): Clause[] {
  return clauses.filter((clause) => {
    if (isTakenUp(sight, actor, clause)) return true;
    const other = actorOf(sight, clause)?.phrase;
    return other !== undefined && (other.first === actor.phrase.first || isPronounOf(sight, actor, other));
  });
}

/** "Was sure the change was harmless and did not ask": whom only people do goes back to the person. */
function isTakenUp(sight: Sight, { phrase, who }: Actor, clause: Clause): boolean {
  if (clause.relation !== 'shared' || clause.subject === undefined || !isColleague(who)) return false;
  if (clause.subject.first < phrase.last || sight.whoIs(clause.subject) !== 'thing') return false;
  return duties.has(clause.verb.lemma);
}

/** "One of the engineers was deleting a cluster, and he was not aware": he is the engineer. */
function isPronounOf({ reading }: Sight, { who, phrase }: Actor, other: Phrase): boolean {
  return (
    who === 'person' && other.first > phrase.last && /^(he|she)$/.test(reading.words[other.head]?.lower ?? '')
  );
}

function judged(sight: Sight, actor: Actor, own: readonly Clause[]): Candidate | undefined {
  const [opening] = own;
  if (opening?.verb.passive && !opening.verb.negated && repairVerbs.has(opening.verb.lemma)) return undefined;
  // "People trust what loads first" is how people are.
  const isHowPeopleAre = ({ verb }: Clause) => motives.has(verb.lemma) && !verb.past && !verb.negated;
  if (actor.who === 'anyone' && own.every(isHowPeopleAre)) return undefined;
  const isOwn = !isColleague(actor.who);
  const signs = signsOf(sight, actor, own).filter(
    ({ meaning }) =>
      !isOwn || (meaning.weight > 1 && !meaning.spared && (isAboutCauses(sight) || actor.who === 'nobody')),
  );
  const isHuman = signs.some(({ meaning }) => meaning.human);
  const isUnable = own.some(isInability) && isHuman;
  if (!isUnable && own.every(({ verb }) => verb.modal !== undefined && !isRefusal(sight, verb)))
    return undefined;
  const weigh = isOwn ? weightOfOwnVerb : weightOfVerb;
  const verbs = own.map((clause) => weigh(sight, actor, clause));
  if (actor.who === 'nobody' && !isHuman && Math.max(...verbs) < 2) return undefined;
  const heaviest = Math.max(0, ...verbs, ...signs.map(({ meaning }) => meaning.weight));
  const sum = sumOf(signs) + verbs.reduce((total, weight) => total + weight, 0);
  if (!isReproach(sight, sum, heaviest)) return undefined;
  if (actor.who !== 'nobody' && isCredit(sight, own, regionOf(sight, actor, own))) return undefined;
  const last = Math.max(
    ...own.map(({ verb }) => verb.last),
    ...signs.filter(({ meaning }) => meaning.weight > 1).map((sign) => sign.last),
  );
  const first = Math.min(
    actor.phrase.first,
    own[0]?.subject?.first ?? actor.phrase.first,
    own[0]?.verb.first ?? actor.phrase.first,
  );
  const [only] = own;
  const clause = own.length === 1 && only !== undefined ? { clause: only } : {};
  return {
    kind: kindFor(actor, isHuman),
    first,
    last: withObject(sight, Math.max(last, actor.phrase.last)),
    ...clause,
  };
}

/** "Could not wait", "can't be bothered": told of people who could have. */
function isInability({ verb }: Clause): boolean {
  return (verb.modal === 'could' || verb.modal === 'can') && verb.negated && !verb.perfect;
}

/** What is reported ends with what was acted on: "forgot" goes on to "to raise the limit". */
function withObject({ reading }: Sight, deed: number): number {
  const isInfinitive = reading.words[deed + 1]?.lower === 'to' && reading.words[deed + 2]?.kind === 'VERB';
  const last = isInfinitive ? deed + 2 : deed;
  const object = reading.phrases.find((phrase) => phrase.first <= last + 1 && last < phrase.last);
  return object?.last ?? last;
}

/** "Nobody noticed" hints; "nobody bothered to look" is said of people who could have. */
function kindFor({ who }: Actor, isHuman: boolean): Candidate['kind'] {
  if (who === 'person') return 'individual-fault';
  if (who === 'nobody' && isHuman) return 'group-fault';
  if (who === 'group' || who === 'anyone') return 'group-fault';
  return who === 'nobody' ? 'agentless-hint' : 'owning-up';
}

/** In a timeline people may be seen acting, and in praise nearly everything is meant well. */
function isReproach({ tone }: Sight, sum: number, heaviest: number): boolean {
  if (tone === 'praise') return sum >= 5;
  return tone === 'gentle' ? heaviest >= 2 : sum >= 2;
}

/** Signs that overlap are one sign. */
function sumOf(signs: readonly Match<DeedSign>[]): number {
  let sum = 0;
  let reached = -1;
  for (const { meaning, first, last } of signs) {
    if (first <= reached) continue;
    sum += meaning.weight;
    reached = last;
  }
  return sum;
}

/** What was done as told, agreed or right counts for somebody, whatever the verb. */
function isCredit({ reading, peopleAt }: Sight, own: readonly Clause[], { from, to }: Region): boolean {
  if (own.some(({ verb }) => verb.negated)) return false;
  return credits.find(reading, from, reading.words.length, peopleAt).some(({ first }) => first < to);
}
