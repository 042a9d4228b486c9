import type { Clause } from '../../model/english/clause';
import type { Candidate } from './candidate';
import type { Sight } from './sight';

const unmeant =
  /^(accidentally|mistakenly|inadvertently|unintentionally|erroneously|carelessly|negligently|incorrectly|wrongly)$/;
const slips = words(
  'miss overlook forget mistype neglect misread misjudge underestimate fat-finger skip ignore',
);
const duties = words(
  'test check review verify communicate follow carry escalate validate tell inform announce read',
);
const left = words(
  'step test review check item procedure page alert warning ticket email message checklist approval reminder',
);

/**
 * Wording that leaves the person out and the reproach in: "was accidentally deleted", "was overlooked", "Forgot to
 * bump the version".
 */
export function* hints(sight: Sight): Generator<Candidate> {
  for (const clause of sight.reading.clauses) {
    const { verb, subject, relation } = clause;
    if (relation === 'fragment' && verb.past && verb.main === verb.first && slips.has(verb.lemma)) {
      yield { kind: 'owning-up', first: verb.first, last: verb.last };
    }
    if (subject !== undefined && isSlipWithoutDoer(sight, clause)) {
      yield { kind: 'agentless-hint', first: subject.first, last: verb.last };
    }
  }
}

function isSlipWithoutDoer(sight: Sight, { verb, subject, agent, relation }: Clause): boolean {
  if (subject === undefined || !verb.passive || !verb.past || verb.progressive || verb.modal !== undefined)
    return false;
  if (agent !== undefined || relation === 'question' || sight.whoIs(subject) !== 'thing') return false;
  const { words } = sight.reading;
  const around = [words[verb.main - 1], words[verb.last + 1], words[verb.first - 1]];
  if (around.some((word) => unmeant.test(word?.lower ?? ''))) return true;
  if (verb.negated) return duties.has(verb.lemma);
  const isLeftOut = /^(skip|ignore)$/.test(verb.lemma) && !left.has(words[subject.head]?.lemma ?? '');
  return slips.has(verb.lemma) && !isLeftOut;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
