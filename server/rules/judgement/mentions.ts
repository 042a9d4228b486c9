import type { Clause } from '../../model/english/clause';
import type { Phrase } from '../../model/english/phrases';
import type { Word } from '../../model/english/word';
import type { Candidate } from './candidate';
import { adverseVerbs } from './lexicon/adversity';
import { actorOf, isAboutCauses, isColleague, type Sight } from './sight';
import { isPlainNoun } from './signsOfDeed';
import { machineVerbs } from './verbs';

/**
 * Sentences whose grammar is loose still say who and what: somebody is named, and behind the name stands what is said
 * of people only. "Dev on duty (Luis), coffee in hand, waved it through".
 */
export function* mentions(sight: Sight): Generator<Candidate> {
  if (sight.tone === 'praise') return;
  const { reading } = sight;
  if (isWish(reading.words)) return;
  if (!reading.phrases.some((phrase) => sight.peopleAt(phrase.first) !== undefined)) return;
  const named = namedAsCause(sight);
  if (named !== undefined) yield named;
  const withheld = isAboutCauses(sight) ? withheldBy(sight) : undefined;
  if (withheld !== undefined) yield withheld;
  for (const phrase of reading.phrases) {
    const doing = isColleague(sight.whoIs(phrase)) ? doingWrong(sight, phrase) : undefined;
    if (doing !== undefined)
      yield {
        kind: sight.whoIs(phrase) === 'person' ? 'individual-fault' : 'group-fault',
        first: phrase.first,
        last: doing,
      };
  }
  for (const { meaning, first, last } of sight.signs()) {
    if (!meaning.human || meaning.spared || meaning.denied || isPlainNoun(reading.words, first)) continue;
    const somebody = whoeverIsMeant(sight, first);
    if (somebody === undefined || isDenied(sight, somebody.last, first)) continue;
    if (isGuarded(sight, somebody)) continue;
    const kind = sight.whoIs(somebody) === 'person' ? 'individual-fault' : 'group-fault';
    yield { kind, first: somebody.first, last };
  }
}

/** "It would be useful to have a channel for …" tells what is to be, not what was. */
function isWish([it, would, be, good]: readonly Word[]): boolean {
  return (
    it?.lower === 'it' &&
    would?.lower === 'would' &&
    be?.lower === 'be' &&
    /^(useful|good|nice|helpful|great|better|handy)$/.test(good?.lower ?? '')
  );
}

const dues =
  /^(answer|reply|response|word|warning|notice|handover|hand-over|call|callback|question|check|review|test|acknowledgement|escalation|heads-up|explanation|apology|attempt|effort|sign|message|note|communication)s?$/;

/** "Not a word from the vendor's engineers", "no reply from Piet": an omission told as a noun. */
function withheldBy(sight: Sight): Candidate | undefined {
  const { words, phrases } = sight.reading;
  const due = phrases.find(
    ({ first, head }) =>
      dues.test(words[head]?.lower ?? '') &&
      (/^(no|zero|nary)$/.test(words[first]?.lower ?? '') ||
        (/^(an?|one)$/.test(words[first]?.lower ?? '') && words[first - 1]?.lower === 'not')),
  );
  if (due === undefined || !/^(from|by)$/.test(words[due.last + 1]?.lower ?? '')) return undefined;
  const whom = phrases.find(({ first }) => first === due.last + 2);
  const who = whom && sight.whoIs(whom);
  if (whom === undefined || who === undefined || !isColleague(who)) return undefined;
  return { kind: who === 'person' ? 'individual-fault' : 'group-fault', first: due.first, last: whom.last };
}

/** "The new guy." as an answer to why, or "Root cause: Joanna": nothing is said but who. */
function namedAsCause(sight: Sight): Candidate | undefined {
  const { words, phrases, clauses } = sight.reading;
  if (!isAboutCauses(sight) || clauses.length > 0 || words.length > 9) return undefined;
  const [only, another] = phrases;
  if (only === undefined || (another !== undefined && sight.tone !== 'cause')) return undefined;
  const named = phrases.find(
    (phrase) => sight.peopleAt(phrase.first) !== undefined && isNamed(sight, phrase),
  );
  if (named === undefined || words.some(({ kind }) => kind === 'NUM')) return undefined;
  return { kind: 'individual-fault', first: named.first, last: named.last };
}

function isNamed({ reading, whoIs }: Sight, phrase: Phrase): boolean {
  const before = reading.words[phrase.first - 1];
  if (/^(no|zero|missing)$/.test(reading.words[phrase.first]?.lower ?? '')) return false;
  const isOpening = before === undefined || /^(:|because|is|=|-)$/.test(before.lower);
  // "Hyperswap: …" is a list of addresses and not an answer.
  if (reading.words[phrase.last + 1]?.lower === ':') return false;
  return isOpening && (whoIs(phrase) === 'person' || phrase.possessor !== undefined);
}

/** "Takumi, misunderstanding the order," and "the clerk ignoring the lamp". */
function doingWrong({ reading }: Sight, { head, last }: Phrase): number | undefined {
  const isName = reading.words[head]?.kind === 'PROPN';
  const comma = reading.words[last + 1]?.lower === ',' ? 1 : 0;
  const stem = /^(.{3,})ing$/.exec(reading.words[last + 1 + comma]?.lower ?? '')?.[1];
  if (stem === undefined) return undefined;
  const isFault = [stem, `${stem}e`, stem.slice(0, -1)].some(
    (verb) => adverseVerbs.has(verb) && !(isName && machineVerbs.has(verb)),
  );
  return isFault ? last + 1 + comma : undefined;
}

/** The colleague named last before it, unless the clause it stands in is about something else. */
function whoeverIsMeant(sight: Sight, sign: number): Phrase | undefined {
  const { clauses, phrases } = sight.reading;
  const clause = clauses.findLast(
    ({ verb, subject }) => (subject?.first ?? verb.first) <= sign && verb.first <= sign,
  );
  if (clause !== undefined && isAboutSomethingElse(sight, clause)) return undefined;
  return phrases.findLast((phrase) => phrase.last < sign && isColleague(sight.whoIs(phrase)));
}

function isAboutSomethingElse(sight: Sight, clause: Clause): boolean {
  if (clause.subject === undefined && clause.verb.passive) return true;
  if (clause.verb.modal !== undefined) return true;
  const actor = actorOf(sight, clause);
  if (actor === undefined) return clause.subject !== undefined && sight.whoIs(clause.subject) !== 'perhaps';
  return true;
}

/** "Nothing stopped engineers from …" tells which control there is or is not. */
function isGuarded({ reading }: Sight, { first, last }: Phrase): boolean {
  const before = reading.words[first - 1];
  return (
    /^(stop|prevent|keep|block|protect)$/.test(before?.lemma ?? '') &&
    reading.words[last + 1]?.lower === 'from'
  );
}

function isDenied({ reading }: Sight, from: number, to: number): boolean {
  return reading.words
    .slice(from + 1, to)
    .some(({ lower }) => /^(not|n't|no|never|to|if|would|could)$/.test(lower));
}
