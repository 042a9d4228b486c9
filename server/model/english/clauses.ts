import type { Clause, Sentence } from './clause';
import type { Phrase } from './phrases';
import { withoutHelper } from './reduced';
import { skipAdverbs, subjectOf } from './subjects';
import { groupAt, isParticiple, startsVerb, type VerbGroup } from './verbs';
import { isMark, type Word } from './word';

/** The clauses in order; what is no clause of its own ("to tell", "without asking") belongs to the one before it. */
export function clausesOf(words: readonly Word[], phrases: readonly Phrase[]): Clause[] {
  const clauses: Clause[] = [];
  const endsAt = new Map(phrases.map((phrase) => [phrase.last, phrase]));
  const startsAt = new Map(phrases.map((phrase) => [phrase.first, phrase]));
  const sentence: Sentence = { words, phrases, endsAt, startsAt, clauses };
  let index = 0;
  while (index < words.length) {
    if (!startsVerb(words, index) || phrases.some((phrase) => phrase.first < index && index < phrase.head)) {
      index += 1;
      continue;
    }
    const clause = clauseAt(sentence, index);
    if (clause !== undefined) clauses.push(clause);
    index = (clause?.verb ?? groupAt(words, index)).last + 1;
  }
  return clauses.map((clause) => withoutHelper(sentence, clause));
}

function clauseAt(sentence: Sentence, index: number): Clause | undefined {
  const inverted = invertedAt(sentence, index);
  if (inverted !== undefined) return inverted;
  const verb = groupAt(sentence.words, index);
  const agent = agentOf(sentence, verb);
  const withAgent = agent === undefined ? {} : { agent };
  if (agent !== undefined && isReducedPassive(sentence, verb, agent)) {
    return { verb: { ...verb, passive: true, past: true, finite: true }, ...withAgent, relation: 'reduced' };
  }
  if (!verb.finite) return gerundOf(sentence, verb);
  const found = subjectOf(sentence, verb);
  return { ...found, verb: underSameModal(sentence, found, verb), ...withAgent };
}

/** "Members need to present a plan and try to give dates": the second verb is needed as well. */
function underSameModal(
  { words, clauses }: Sentence,
  { relation, subject }: Pick<Clause, 'subject' | 'relation'>,
  verb: VerbGroup,
): VerbGroup {
  const modal = clauses.findLast((clause) => clause.subject === subject)?.verb.modal;
  const isBare = verb.first === verb.main && words[verb.main]?.lower === verb.lemma && !verb.past;
  return relation === 'shared' && modal !== undefined && isBare ? { ...verb, modal } : verb;
}

/** "Because of the contractor pulling the cable": after a preposition the phrase before -ing is who does it. */
function gerundOf({ words, endsAt, startsAt }: Sentence, verb: VerbGroup): Clause | undefined {
  if (!words[verb.first]?.lower.endsWith('ing') || verb.lemma === 'be') return undefined;
  const subject = endsAt.get(verb.first - 1);
  const before = words[subject?.first === undefined ? -1 : subject.first - 1];
  if (subject === undefined || before?.kind !== 'ADP') return undefined;
  const isCause =
    before.lower !== 'to' || /^(due|owing|thanks|down)$/.test(words[subject.first - 2]?.lower ?? '');
  if (!isCause || isCompound({ words, startsAt }, subject, verb)) return undefined;
  return { subject, verb: { ...verb, past: true, finite: true }, relation: 'gerund' };
}

/** "Addresses for web hosting": a bare noun before -ing with nothing behind it is one noun with it. */
function isCompound(
  { words, startsAt }: Pick<Sentence, 'words' | 'startsAt'>,
  subject: Phrase,
  verb: VerbGroup,
): boolean {
  const isBare = subject.first === subject.last && words[subject.head]?.kind === 'NOUN';
  return isBare && !startsAt.has(verb.last + 1) && words[verb.last + 1]?.kind !== 'ADP';
}

/** "A layer badly thought out by Wim", "Merged by @t0bi"; but not "failed over by hand". */
function isReducedPassive({ words, startsAt, endsAt }: Sentence, verb: VerbGroup, agent: Phrase): boolean {
  if (verb.passive || verb.first !== verb.main || !isParticiple(words[verb.main])) return false;
  const object = startsAt.get(verb.last + 1);
  const isSubject = endsAt.has(skipAdverbs(words, verb.first - 1));
  if (object !== undefined && isSubject) return false;
  const opening = words[agent.first];
  const isBare = agent.first === agent.last && opening?.kind === 'NOUN' && !opening.lower.endsWith('s');
  return !isBare && !/^(time|end|way|means|mistake|accident)$/.test(words[agent.head]?.lower ?? '');
}

/** "Why didn't Katarzyna escalate", "Had the network team rung us": a helper, the subject, the rest. */
function invertedAt({ words, startsAt, endsAt }: Sentence, index: number): Clause | undefined {
  const helper = words[index];
  if (helper?.kind !== 'AUX') return undefined;
  const negated = /^(n't|not|nt)$/.test(words[index + 1]?.lower ?? '');
  const subject = startsAt.get(index + (negated ? 2 : 1));
  const before = words[index - 1];
  const opens =
    before === undefined ||
    isMark(before) ||
    /^(why|how|when|where|what|whom|so|and|but)$/.test(before.lower);
  if (subject === undefined || !opens || endsAt.has(index - 1)) return undefined;
  if (!hasVerbSoon(words, subject.last + 1)) return undefined;
  if (helper.lemma === 'be' && !isParticiple(words[subject.last + 1])) return undefined;
  const verb = groupAt(words, index, subject.last + 1);
  if (verb.main <= subject.last) return undefined;
  const conditional = helper.lower === 'had' && !/^(why|how|when|where|what)$/.test(before?.lower ?? '');
  return { subject, verb, relation: conditional ? 'condition' : 'question' };
}

function hasVerbSoon(words: readonly Word[], from: number): boolean {
  for (let index = from; index < words.length && index < from + 4; index++) {
    const word = words[index];
    if (word?.kind === 'VERB' || word?.kind === 'AUX') return true;
    if (word === undefined || (word.kind !== 'ADV' && word.kind !== 'PART')) return false;
  }
  return false;
}

function agentOf({ words, startsAt }: Sentence, verb: VerbGroup): Phrase | undefined {
  for (let index = verb.last + 1; index < words.length && index < verb.last + 12; index++) {
    // "Were advised, wrongly, by the officer": one adverb between commas does not part them.
    const isAside =
      words[index]?.lower === ',' && words[index + 1]?.kind === 'ADV' && words[index + 2]?.lower === ',';
    if (isAside) index += 3;
    const word = words[index];
    if (word === undefined || /^[,;:.?!–—]$/.test(word.lower)) return undefined;
    if ((word.kind === 'VERB' && word.lower !== 'live') || word.kind === 'AUX') return undefined;
    if (word.lower === 'by') return startsAt.get(index + 1);
  }
  return undefined;
}
