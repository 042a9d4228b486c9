import type { Clause } from '../../model/english/clause';
import type { Sight } from './sight';

/** "… followed the disk first, as the only alert was about the disk": a reason in the system follows. */
export function isExplained(sight: Sight, clause: Clause): boolean {
  return isExplainedBefore(sight, clause) || isExplainedBehind(sight, clause);
}

/** "GitHub collapses long diffs, so the reviewers …", "As no procedure existed, responders …". */
function isExplainedBefore({ reading, whoIs }: Sight, { subject, verb }: Clause): boolean {
  const { words, clauses } = reading;
  const start = subject?.first ?? verb.first;
  const reason = clauses.findLast((other) => other.verb.last < start);
  if (reason?.subject === undefined || whoIs(reason.subject) !== 'thing') return false;
  const isResult = words[start - 1]?.lower === 'so' && words[start - 2]?.lower === ',';
  const isOpening =
    /^(as|since|because|given)$/.test(words[0]?.lower ?? '') &&
    words[1]?.kind !== 'NUM' &&
    words[start - 1]?.lower === ',';
  return isResult || (isOpening && reason === clauses[0]);
}

function isExplainedBehind({ reading, whoIs }: Sight, { verb }: Clause): boolean {
  const { words, clauses } = reading;
  const reason = words.findIndex(
    ({ lower }, index) =>
      index > verb.last &&
      /^(as|since|because|given|whose|but|;|–|—)$/.test(lower) &&
      words[index - 1]?.kind !== 'AUX',
  );
  if (reason < 0) return false;
  // "… as it got on her nerves" goes on about the person.
  if (words.slice(reason).some(({ lower }) => /^(he|she|his|her|him)$/.test(lower))) return false;
  const because = clauses.find((other) => other.verb.first > reason);
  if (because === undefined || because.verb.lemma === 'do') return false;
  if (because.subject === undefined) return true;
  const { first } = because.subject;
  const isNobody = [words[first], words[first - 1]].some((word) =>
    /^(nobody|none|no|neither)$/.test(word?.lower ?? ''),
  );
  return whoIs(because.subject) === 'thing' && !isNobody;
}
