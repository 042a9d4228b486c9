import type { Candidate } from './candidate';
import type { Sight } from './sight';
import { faultVerbs } from './verbs';

const unmeant =
  /^(accidentally|mistakenly|inadvertently|unintentionally|erroneously|carelessly|negligently|incorrectly|wrongly)$/;
const missed: ReadonlySet<string> = new Set([
  'miss',
  'overlook',
  'forget',
  'skip',
  'mistype',
  'neglect',
  'ignore',
  'misread',
  'misjudge',
  'underestimate',
  'fat-finger',
]);
const tasks: ReadonlySet<string> = new Set([
  'test',
  'check',
  'review',
  'verify',
  'communicate',
  'follow',
  'carry',
  'notice',
  'escalate',
  'validate',
  'tell',
  'inform',
  'announce',
  'read',
  'catch',
]);

/** Passive wording that leaves the person out and the reproach in: "was accidentally deleted", "was overlooked". */
export function* hints(sight: Sight): Generator<Candidate> {
  const { words, clauses } = sight.reading;
  for (const clause of clauses) {
    const { verb, subject } = clause;
    if (
      clause.relation === 'fragment' &&
      verb.past &&
      faultVerbs.has(verb.lemma) &&
      verb.main === verb.first &&
      verb.lemma !== 'fail'
    ) {
      yield { kind: 'owning-up', first: verb.first, last: verb.last };
    }
    if (!verb.passive || clause.agent !== undefined || verb.modal !== undefined) continue;
    if (subject === undefined || sight.whoIs(subject) !== 'thing') continue;
    const adverb = [words[verb.main - 1], words[verb.last + 1], words[verb.first - 1]].some((word) =>
      unmeant.test(word?.lower ?? ''),
    );
    const isReproach =
      adverb ||
      (missed.has(verb.lemma) && !verb.negated) ||
      (verb.negated && verb.past && tasks.has(verb.lemma));
    if (isReproach) yield { kind: 'agentless-hint', first: subject.first, last: verb.last };
  }
}
