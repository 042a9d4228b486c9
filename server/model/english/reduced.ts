import type { Clause, Sentence } from './clause';
import type { Phrase } from './phrases';
import type { VerbGroup } from './verbs';

/**
 * A participle whose helper was left out has something done to it: "employees named in the annex contributed",
 * "with the reasons recorded in the ticket", "Brooks assigned to hide the button". Read as a deed, it would be theirs.
 */
export function withoutHelper(sentence: Sentence, clause: Clause): Clause {
  const { verb, subject, relation } = clause;
  if (subject === undefined || verb.passive || relation !== 'main' || !isBareParticiple(sentence, verb))
    return clause;
  const isReduced =
    isBehindPreposition(sentence, subject) ||
    isInsideSubject(sentence, clause, subject) ||
    isAppointed(sentence, verb);
  return isReduced ? { ...clause, verb: { ...verb, passive: true } } : clause;
}

/** The forms in -ed are both past and participle; behind a participle stands no object. */
function isBareParticiple({ words, startsAt }: Sentence, { first, main, last, negated }: VerbGroup): boolean {
  const isForm = first === main && /[a-z]{2}ed$/.test(words[main]?.lower ?? '');
  const isParticle = /^(off|out|up|down|on|back|away|over|past)$/.test(words[last + 1]?.lower ?? '');
  return isForm && !negated && !startsAt.has(last + 1) && !(isParticle && startsAt.has(last + 2));
}

/** "From every department listed as a subscriber", "with deputies nominated"; but not "the fix of Joseba worked". */
function isBehindPreposition({ words }: Sentence, { first, head }: Phrase): boolean {
  const before = words[first - 1];
  const isNoun = words[head]?.kind === 'NOUN' && !/^(wh|none|all|both)/.test(words[first]?.lower ?? '');
  return isNoun && before?.kind === 'ADP' && /^(of|from|for|to|by|into|with)$/.test(before.lower);
}

/** Another verb has all of this as its subject: "documents changed in the last two days would be missing". */
function isInsideSubject({ clauses }: Sentence, { verb }: Clause, subject: Phrase): boolean {
  return clauses.some(
    (other) =>
      other.subject !== undefined &&
      other.verb.first > verb.last &&
      other.subject.first === subject.first &&
      other.subject.last > verb.last,
  );
}

/** "Dana tasked to find out": one is given such a thing to do, and nobody gives it without saying to whom. */
function isAppointed({ words }: Sentence, { main, last }: VerbGroup): boolean {
  const isGiven =
    /^(assigned|tasked|told|paged|instructed|required|scheduled|appointed|nominated|reminded|ordered|invited)$/;
  return (
    isGiven.test(words[main]?.lower ?? '') &&
    words[last + 1]?.lower === 'to' &&
    words[last + 2]?.kind === 'VERB'
  );
}
