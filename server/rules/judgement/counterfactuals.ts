import type { Clause } from '../../model/english/clause';
import type { Candidate } from './candidate';
import { phraseBook } from './phraseBook';
import { type Actor, actorOf, isColleague, isOurselves, type Sight } from './sight';

/** What somebody should, could or would have done, and what if they had. */
export function* counterfactuals(sight: Sight): Generator<Candidate> {
  for (const clause of sight.reading.clauses) {
    const candidate = ofClause(sight, clause);
    if (candidate !== undefined) yield candidate;
  }
  const { words } = sight.reading;
  for (const { first, last } of phrases.find(sight.reading, 0, words.length, sight.peopleAt)) {
    const kind = isUnseen(sight, last) ? 'agentless-hint' : 'counterfactual';
    yield { kind, first, last };
  }
}

const phrases = phraseBook<'counterfactual'>(
  [
    "would|'d have taken|cost|saved <who>",
    'take|took <who> ~ to admit|own|respond|react|reply|answer|join|realise|realize|agree|decide|escalate|understand|wake|get|notice|acknowledge|find|pick|dial|tell|mention|come',
    'take|took <who> ~ to look|check|read|ask|call|notice|open|run|test|see|think|pick',
    'attention|care|thought|effort|communication|diligence|patience|courtesy ~ of|from|by <who> ~ would|could|might',
    'minutes|seconds|glance|phone-call ~ ~ would have',
    "foresight|forethought|thought|care|attention|effort|courage|patience|diligence|goodwill|honesty on <who> 's part ~ ~ would|could|might|'d",
    'foresight|forethought|thought|care|attention|effort|courage|patience|diligence|goodwill|honesty on the part of <who> ~ ~ would|could|might',
    'would|should have been the task|job|duty of',
    "would|should have been <who> 's|' task|job|duty|responsibility|role|place|turn",
    'all <who> had|needed to do',
    'be all <who> had|needed to',
    "all it would|'d have taken ~ ~ <who>",
    'would it have killed|hurt|cost|bothered <who>',
    'would it be|have too much|been to ~ of|from <who>',
    "one|single|simple|quick|proper ~ by|from|of <who> ~ ~ would|could|might|'d",
    'it be|fall|behove|behoove incumbent|up|down|left? on|upon|to? <who> to',
    'it be <who> to',
    'it was for <who> to',
    "it be <who> 's|' job|duty|task|turn|responsibility|role|place|call to",
    'it be the? job|duty|task|turn|responsibility|role|place|obligation of <who> to',
    "<who> 's|' job|duty|task|responsibility|role be|was to",
    '<who> would have been wise|well|better|smart|right to|advised|off',
    '<who> would have done well|better to',
    '<who> might|could at least|also|simply|just|easily|well? have',
    "<who> could|might|should|would have|'ve , ~ , <past>",
    '<who> with ~ eyes|brain|pulse|clue|sense could|would|should|might',
    'can|could|may|might|should reasonably? be expected of|from <who>',
    '<who> can|could|may|might|should surely|reasonably? be expected to',
    'one can|could|may|might|should expect ~ from|of <who>',
    '<who> with ~ years|experience|training ~ must|should|ought|would|could',
    'if only <who>',
    '<who> had|has one|a job',
    '<who> need|needed only have? <past>|to',
    '<who> only had|needed to',
    '<who> had only to',
    '<who> knew|know|knows better',
    '<who> that|who knew|know|knows better',
    '<who> should|ought to? know|known|have better',
    '<who> should|ought|must to? really? know|realise|realize|understand by|better|that|what|how',
    'did|does nobody|none',
    '<who> had every chance|opportunity|reason to',
    'nothing stopped|prevented <who> from',
    "would|wo n't|not have killed|hurt <who>",
    'why|how on earth did|could|would <who>',
    'why|how could <who>',
    'why nobody|noone|no-one|none <past>',
    'why no one <past>',
    'why|how come <who>',
    'had <who> only? bothered|looked|checked|read|asked|called|tested|listened',
  ].map((phrase) => ({ phrase, meaning: 'counterfactual' as const })),
);

/** "Why did nobody notice?" asks for the signal that was not there; "Why did nobody check?" for whoever was not. */
function isUnseen({ reading: { words } }: Sight, last: number): boolean {
  return (
    words[last]?.lower === 'nobody' &&
    /^(notice|see|hear|get|receive|spot)$/.test(words[last + 1]?.lower ?? '')
  );
}

function ofClause(sight: Sight, clause: Clause): Candidate | undefined {
  const { verb, subject } = clause;
  const actor = actorOf(sight, clause);
  const span = (kind: Candidate['kind'], first: number): Candidate => ({
    kind,
    first: Math.min(first, verb.first),
    last: verb.last,
    clause,
  });
  if (actor !== undefined && isHypothetical(sight, clause)) {
    if (isHeldToIt(sight, actor, clause) || (actor.who === 'nobody' && verb.modal !== undefined))
      return span('counterfactual', actor.phrase.first);
    if (isOurselves(actor.who)) return span('owning-up', actor.phrase.first);
  }
  if (subject !== undefined && verb.perfect && isUnreal(verb.modal) && isDeedOfPeople(sight, clause))
    return span('counterfactual', subject.first);
  if (
    verb.passive &&
    verb.perfect &&
    verb.modal === 'should' &&
    clause.agent === undefined &&
    tasks.has(verb.lemma)
  ) {
    return span('agentless-hint', subject?.first ?? verb.first);
  }
  return undefined;
}

/** "Anyone could have restarted it" tells what was possible; "anyone would have" and "people should have" judge. */
function isHeldToIt({ reading }: Sight, { who, phrase }: Actor, { verb }: Clause): boolean {
  if (who === 'anyone' && reading.words[phrase.first - 1]?.lower === 'only') return false;
  if (who === 'anyone')
    return !(verb.modal === 'could' && /^any/.test(reading.words[phrase.head]?.lower ?? ''));
  return isColleague(who);
}

const tasks: ReadonlySet<string> = new Set([
  'catch',
  'notice',
  'spot',
  'review',
  'test',
  'check',
  'communicate',
  'escalate',
  'raise',
  'flag',
  'report',
  'announce',
  'tell',
  'inform',
  'rush',
]);

function isUnreal(modal: string | undefined): boolean {
  return (
    modal === 'should' ||
    modal === 'could' ||
    modal === 'would' ||
    modal === 'might' ||
    modal === 'need' ||
    modal === 'supposed'
  );
}

function isHypothetical({ reading }: Sight, { verb, relation }: Clause): boolean {
  if (verb.passive) return false;
  if (verb.modal === 'supposed') return verb.past;
  if (verb.perfect && isUnreal(verb.modal))
    return !(verb.modal === 'would' && /^(need|have|be)$/.test(verb.lemma));
  if (relation === 'condition')
    return (
      hasConsequence(reading.words.map(({ lower }) => lower)) ||
      (verb.perfect && reading.clauses.length === 1)
    );
  return (
    relation === 'question' &&
    verb.negated &&
    verb.past &&
    /^why$/.test(
      opening(
        reading.words.map(({ lower }) => lower),
        verb.first,
      ),
    )
  );
}

function opening(words: readonly string[], first: number): string {
  return words[first - 1] ?? '';
}

function hasConsequence(words: readonly string[]): boolean {
  return words.some((word) => /^(would|could|might|'d|should|wouldn't|only)$/.test(word));
}

/** "Better communication from the product people would have spared us". */
function isDeedOfPeople(sight: Sight, { subject }: Clause): boolean {
  if (subject === undefined || sight.whoIs(subject) !== 'thing') return false;
  const { words } = sight.reading;
  for (let index = subject.head + 1; index <= subject.last; index++) {
    const isLink =
      /^(from|by)$/.test(words[index]?.lower ?? '') ||
      (words[index]?.lower === 'of' && words[index - 1]?.lower === 'part');
    if (isLink && sight.peopleAt(index + 1) !== undefined) return true;
  }
  return subject.possessor !== undefined && sight.peopleAt(subject.first) !== undefined;
}
