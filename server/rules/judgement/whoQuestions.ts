import type { Clause } from '../../model/english/clause';
import type { VerbGroup } from '../../model/english/verbs';
import { isMark, type Word } from '../../model/english/word';
import type { Candidate } from './candidate';
import { admonitions, reprimands } from './lexicon/admonitions';
import { phraseBook } from './phraseBook';
import {
  actorOf,
  isAboutCauses,
  isAnybody,
  isColleague,
  isNamedLikePeople,
  isOurselves,
  type Sight,
} from './sight';
import { harmfulVerbs, isFault } from './verbs';

/** What people are told when care is meant to be the control. */
const care = phraseBook(admonitions.map((phrase) => ({ phrase, meaning: 'care' as const })));

const demands = phraseBook(reprimands.map((phrase) => ({ phrase, meaning: 'demand' as const })));

export function* whoQuestions(sight: Sight): Generator<Candidate> {
  const { reading } = sight;
  for (const clause of reading.clauses) {
    const candidate =
      culpritAsked(sight, clause) ??
      blamed(sight, clause) ??
      faultLaid(sight, clause) ??
      admonished(sight, clause);
    if (candidate !== undefined) yield candidate;
  }
  const asked = authorAsked(sight);
  if (asked !== undefined) yield asked;
  const assigned = assignedCare(sight);
  if (assigned !== undefined) yield assigned;
  for (const { first, last } of demands.find(reading, 0, reading.words.length, sight.peopleAt)) {
    if (isTold(sight, first) && !isNegated(sight, first)) yield { kind: 'who-question', first, last };
  }
}

/** A demand is an order or something people do; "the bot reminds the channel" is neither. */
function isTold(sight: Sight, first: number): boolean {
  const { words, clauses } = sight.reading;
  // "Screenshots courtesy of Dana" thanks for them.
  if (words[first]?.lower === 'courtesy' && !isMark(words[first - 1]) && clauses.length === 0) return false;
  if (isApology(sight, first) || isWarning(sight, first) || isManual(words, first)) return false;
  const clause = clauses.find(({ verb }) => verb.first <= first && first <= verb.last);
  if (clause?.subject === undefined) return true;
  const who = sight.whoIs(clause.subject);
  const { lemma, past, modal } = clause.verb;
  const isNoun = words[clause.subject.head]?.kind !== 'PRON';
  const isThing = who === 'thing' || (who === 'perhaps' && !isNamedLikePeople(sight.reading, clause.subject));
  if (isOurselves(who) || (isThing && isNoun)) return !(past && modal === undefined);
  return who !== 'outsider' && !(lemma === 'ask' && past && modal === undefined && isColleague(who));
}

/** "We want to apologise to everyone whose work was lost". */
function isApology({ reading, whoIs }: Sight, first: number): boolean {
  if (!/^apologi[sz]e$/.test(reading.words[first]?.lemma ?? '')) return false;
  const clause = reading.clauses.findLast(({ verb }) => verb.first <= first);
  return clause?.subject !== undefined && isOurselves(whoIs(clause.subject));
}

/** "To run a script, remember to make it executable" is what a manual says to anybody. */
function isManual(words: readonly Word[], first: number): boolean {
  const purpose = words.findIndex(
    ({ lower }, index) => lower === 'to' && isMark(words[index - 1]) && words[index + 1]?.kind === 'VERB',
  );
  return words[first]?.lemma === 'remember' && purpose >= 0 && purpose < first;
}

/** "The analyst warned that no data came in": it is he who warns. */
function isWarning({ reading: { clauses } }: Sight, first: number): boolean {
  const index = clauses.findIndex(({ subject }) => subject?.first === first);
  const [warning, warned] = index < 0 ? [] : clauses.slice(index);
  if (warning === undefined || warned === undefined) return false;
  const isTelling = warning.verb.lemma === 'warn' && warning.verb.past && !warning.verb.passive;
  return isTelling && warned.verb.past && warned.verb.modal === undefined;
}

function isNegated({ reading }: Sight, first: number): boolean {
  const before = reading.words.slice(Math.max(0, first - 3), first);
  return before.some(({ lower }) => /^(not|n't|no|never|nobody|without)$/.test(lower));
}

const culpable: ReadonlySet<string> = new Set([
  'approve',
  'merge',
  'push',
  'deploy',
  'write',
  'change',
  'allow',
  'authorise',
  'authorize',
  'sign',
  'review',
  'commit',
  'release',
  'touch',
  'make',
  'put',
  'set',
  'configure',
  'wave',
  'ok',
  'greenlight',
  'decide',
  'think',
  'ship',
  'screw',
  'build',
  'let',
  'do',
  'test',
  'run',
  'install',
  'enter',
  'type',
]);

/** "Who approved this?", "find out who merged it"; not "Who can restart the group?". */
function culpritAsked({ reading }: Sight, clause: Clause): Candidate | undefined {
  const { subject, verb } = clause;
  if (
    subject === undefined ||
    !verb.past ||
    verb.modal !== undefined ||
    verb.negated ||
    !isCulpable(reading.words, verb)
  )
    return undefined;
  const { words } = reading;
  if (!/^(who|which)$/.test(words[subject.first]?.lower ?? '')) return undefined;
  const isPerson =
    words[subject.first]?.lower === 'who' ||
    words.slice(subject.first, subject.last + 1).some((word) => word.lower === 'of');
  const isAsked = words.at(-1)?.lower.endsWith('?') === true || words.some((word) => word.lower === '?');
  const before = words
    .slice(Math.max(0, subject.first - 3), subject.first)
    .map(({ lower }) => lower)
    .join(' ');
  const isSought = /(find out|figure out|establish|determine|clarify|know|ask)$/.test(before);
  if (!isPerson || !(isAsked || isSought) || /(n't|not) (ask|asking)/.test(before)) return undefined;
  if (isAsked && subject.first > 0 && words[subject.first - 1]?.kind === 'NOUN') return undefined;
  return {
    kind: 'who-question',
    first: subject.first,
    last: reading.phrases.find((phrase) => phrase.first === verb.last + 1)?.last ?? verb.last,
    clause,
  };
}

function isCulpable(words: readonly Word[], { lemma, last }: VerbGroup): boolean {
  const isConsent =
    lemma === 'give' && words.slice(last + 1, last + 4).some(({ lower }) => consent.test(lower));
  return isConsent || culpable.has(lemma) || isFault(lemma) || harmfulVerbs.has(lemma);
}

const consent = /^(permission|approval|light|nod|go-ahead|blessing|ok|okay|order|authority)$/;

/** "Whose signature is on the permit?" looks for a person; "Whose data was lost?" for a customer. */
function authorAsked({ reading }: Sight): Candidate | undefined {
  const { words } = reading;
  const opening = words.findIndex(({ lower }) => lower === 'whose');
  if (opening < 0 || opening > 1 || !words.at(-1)?.lower.endsWith('?')) return undefined;
  const asked = words.slice(opening + 1, opening + 4).findIndex(({ lemma }) => authorship.test(lemma));
  return asked < 0 ? undefined : { kind: 'who-question', first: opening, last: opening + 1 + asked };
}

const authorship =
  /^(signature|idea|job|decision|call|responsibility|fault|change|commit|initial|name|watch|desk|branch|finger|mistake|error|approval|login|duty|task|turn|brainwave|plan|script|code)s?$/;

/** "Radu is to blame", "the engineers were at fault", and in one's own name "that is our fault". */
function blamed(sight: Sight, clause: Clause): Candidate | undefined {
  const { words } = sight.reading;
  const { verb, subject } = clause;
  if (subject === undefined || verb.negated) return undefined;
  const after = words
    .slice(verb.first, verb.last + 5)
    .map(({ lower }) => lower)
    .join(' ');
  if (!/\b(to blame|at fault|guilty|culpable|the culprit)\b/.test(after)) return undefined;
  if (after.includes('the culprit') && verb.lemma !== 'be') return undefined;
  const who = sight.whoIs(subject);
  const isSearch = /^(who|which)$/.test(words[subject.first]?.lower ?? '');
  if (!isColleague(who) && !isSearch) return undefined;
  return {
    kind: 'who-question',
    first: subject.first,
    last: verb.lemma === 'blame' ? verb.last : Math.min(words.length - 1, verb.last + 2),
  };
}

/** "The fault lies squarely with Northway Cables", "at the door of the registrar". */
function faultLaid(sight: Sight, { verb, subject }: Clause): Candidate | undefined {
  const { words, phrases } = sight.reading;
  if (verb.lemma !== 'lie' || verb.negated || subject === undefined) return undefined;
  if (!words.slice(0, verb.first).some(({ lemma }) => /^(fault|blame|guilt|responsibility)$/.test(lemma)))
    return undefined;
  const whom = phrases.find(
    ({ first }) =>
      first > verb.last && first < verb.last + 8 && /^(with|of)$/.test(words[first - 1]?.lower ?? ''),
  );
  const who = whom && sight.whoIs(whom);
  if (whom === undefined || who === undefined || !(isAnybody(who) || who === 'perhaps')) return undefined;
  return { kind: 'who-question', first: subject.first, last: whom.last };
}

/** "Dave needs to be more careful", "People must start reading", "Be more careful". */
function admonished(sight: Sight, clause: Clause): Candidate | undefined {
  const { verb } = clause;
  const { words, clauses } = sight.reading;
  const isOrder = clause.relation === 'order' && words[verb.first]?.lower === words[verb.first]?.lemma;
  const isDemand = /^(need|should|must|will)$/.test(verb.modal ?? '') && !verb.perfect;
  if (!isOrder && !isDemand && !verbNeeds(verb.lemma)) return undefined;
  if (isManual(words, verb.first)) return undefined;
  const actor = actorOf(sight, { ...clause, verb: { ...verb, passive: false } });
  if (
    !isOrder &&
    (actor === undefined || !(isAnybody(actor.who) || isOurselves(actor.who) || actor.who === 'you'))
  )
    return undefined;
  const next = clauses.find((other) => other.verb.first > verb.last);
  const end = next?.relation === 'main' ? (next.subject?.first ?? next.verb.first) : words.length;
  const found = care.find(sight.reading, verb.first, Math.max(end, verb.last + 1), sight.peopleAt)[0];
  if (found === undefined || (isOrder && found.first > verb.last + 1)) return undefined;
  const isOfUs = actor !== undefined && isOurselves(actor.who);
  if (isOfUs && (verb.modal === 'will' || found.first > verb.last + 1 || !isAboutCauses(sight)))
    return undefined;
  const isCareItself = /^(be|pay|take|show|exercise|think|remember|double-check|babysit|please)$/.test(
    verb.lemma,
  );
  if (isOrder && !isCareItself) return undefined;
  if (
    isOrder &&
    /^(start|stop|do|test|check|review|read|try|work|look|keep|stick)$/.test(words[found.first]?.lower ?? '')
  )
    return undefined;
  const kind = isOfUs ? 'owning-up' : isToNobody(sight, clause) ? 'agentless-hint' : 'who-question';
  return { kind, first: Math.min(actor?.phrase.first ?? verb.first, verb.first), last: found.last };
}

/** "Managers to ensure that their staff read the mails": whoever opens the item is to take care. */
function assignedCare(sight: Sight): Candidate | undefined {
  const { reading } = sight;
  const opening = reading.phrases[0];
  if (opening?.first !== 0 || !/^(to|:|,|must)$/.test(reading.words[opening.last + 1]?.lower ?? ''))
    return undefined;
  if (!isAnybody(sight.whoIs(opening))) return undefined;
  const found = care.find(reading, opening.last + 2, reading.words.length, sight.peopleAt)[0];
  if (found === undefined || found.first > opening.last + 3) return undefined;
  return { kind: 'who-question', first: 0, last: found.last };
}

/** "Take greater care with the rates" is addressed to nobody; "Be more careful, guys" is. */
function isToNobody(sight: Sight, { relation, verb }: Clause): boolean {
  if (relation !== 'order' || /^(be|stop|remember|think)$/.test(verb.lemma)) return false;
  return !sight.reading.phrases.some(
    (phrase) => isAnybody(sight.whoIs(phrase)) || sight.whoIs(phrase) === 'you',
  );
}

function verbNeeds(lemma: string): boolean {
  return lemma === 'need';
}
