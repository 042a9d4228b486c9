import { humanIdioms, idioms } from './idioms';
import { type Entry, phraseBook } from './phraseBook';

/**
 * What is said about how, when and why somebody did something. `weight` is how much of a reproach it is: 2 stands
 * alone, two of weight 1 make one.
 */
export interface DeedSign {
  readonly weight: number;
  /** Whether it counts in the deed's own clause only, or wherever it stands behind the deed. */
  readonly reach: 'clause' | 'sentence';
  /** Said of people only, so that it tells people from software. */
  readonly human?: true;
  /** Does not count when somebody found, told or repaired something. */
  readonly spared: boolean;
}

const strong: DeedSign = { weight: 2, reach: 'sentence', spared: false };
const idiom: DeedSign = { weight: 2, reach: 'sentence', spared: false, human: true };
const strongAdjunct: DeedSign = { weight: 2, reach: 'sentence', spared: true, human: true };
const weak: DeedSign = { weight: 1, reach: 'clause', spared: true };
const strongObject: DeedSign = { weight: 2, reach: 'clause', spared: true };
const weakObject: DeedSign = { weight: 1, reach: 'clause', spared: true };

/** Meant badly or done without meaning to. */
const manner = `
  mistakenly accidentally carelessly inadvertently unintentionally erroneously wrongly incorrectly improperly negligently
  recklessly blindly blithely hastily sloppily lazily stupidly foolishly thoughtlessly needlessly prematurely unwittingly
  knowingly wilfully willfully merrily cheerfully irresponsibly poorly unilaterally mindlessly casually brazenly
  absent-mindedly absentmindedly haphazardly half-heartedly flippantly nonchalantly clumsily ineptly idly unthinkingly
  naively unadvisedly rashly impatiently frantically wrongfully unknowingly singlehandedly single-handedly absently
  predictably inexplicably inexcusably lackadaisically thoughtlessly apathetically obliviously
  by|in|through mistake|accident|error
  in a hurry|rush|panic
  in haste
  in his|her|their haste|hurry|rush|panic|eagerness
  on his|her|their own authority|initiative|accord|bat
  off his|her|their own bat
  out of laziness|habit|convenience|impatience|boredom|spite|carelessness|frustration|ignorance
  for no good? reason
  for his|her|their own convenience
  to save himself|herself|themselves|time|effort
  just to <past>|see|get|save|avoid|be
  to see what happens
  as usual|always
  yet again
  once again|more
  to try something|things|it out?
  from memory
  to make his|her|their numbers|quota|life|bonus|deadline
  so as to
  of all things|times|days|places
  for fun
  the wrong way|side round|around|up?
  like a cowboy|maniac|fool
  any|either old how
  whatever order|way he|she|they like|please|fancy|want
`;

const leavingOut = `
  without a|an|any|the|his|her|their? prior|proper|further|second|single|explicit|written|formal|peer|so? <step>
  without so much as
  without even|first|once|ever
  with no <step>
  instead of
  rather than <ing>|ask|check|wait|escalate|test|call|read|follow
  on a|the|his|her|their hunch|guess|whim|assumption|impulse
  so that it|he|she|they would|did|could
  because he|she|they want|wanted|think|thought|assume|assumed|hate|prefer|feel|felt
`;

const pressingOn = `
  before checking|testing|reading|asking|verifying|confirming|telling|looking|validating|reviewing|informing|waiting
  before ~ complete|completed|finished|green|approved|done|over|ready|signed|through|confirmed|agreed|tested|passed
  , again
  anyway
  regardless
  nonetheless|nevertheless
  all the same
  anyhow
  despite ~ warning|warnings|alert|alerts|reminder|reminders|objection|objections|advice|runbook|being|having|instructions|request|requests|e-mail|e-mails|email|emails|checks|errors|message|messages|red|freeze
  in spite of ~ warning|warnings|alert|alerts|reminder|reminders|objection|objections|advice|being|having|e-mail|e-mails|email|emails|checks|errors|messages
  even though|if|when ~ say|tell|warn|remind|ask|know|reminder|runbook|calendar|documentation|checklist|policy|warning|alert
  after being? <past> not? to
  after be|having been? warn|tell|ask|remind|advise
  against advice|orders|instructions|policy|protocol|procedure|guidance|recommendations
  against the|our|all|better|his|her|their advice|plan|policy|rules|procedure|protocol|guidance|runbook|judgement|judgment|instructions
  contrary to
  in violation|breach|defiance of
  tell|ask|warn|remind ~ twice|thrice|repeatedly|before
`;

const haste = `
  although|though|despite
  in spite of
  even though
  still
  straight|directly to|into|on|onto|in prod|production|live|main|master|the|thing|trunk
  on|in production|prod|live directly|by hand
  on a? friday ~ evening|afternoon|night|at
  at <number> on a friday
  minutes|seconds|moments|hours after|before
  before the|it|any|anyone|he|she|they|his|her|their
  before <ing>
  by hand
  with his|her|their own
  from his|her|their own? laptop|phone|machine|workstation|bed|desktop|home|notebook|pc
  his|her|their own? laptop|local|personal
  again
  only
  simply
  just
  merely
  happily
  deliberately
  quietly
  silently
  overnight
  for <number>|several|many|some days|weeks|months|hours
  for days|weeks|months|hours|ages|years
  for a|an|half|nearly|almost|about|over|several|the|more week|day|month|hour|best|whole|full|half|days|weeks|months|hours|an|than
  late
  later
  half of|the
  half-way|halfway
`;

/** What was wrong with what they handled. */
const object = `
  the|a|an? wrong
  incorrect|erroneous|faulty|broken|buggy|flawed|untested|unreviewed|unapproved|unvetted|half-baked|half-finished|botched|dodgy|sloppy|bogus|unsafe|insecure|outdated-looking
  a bad|poor|poorly|badly
  bad|faulty change|config|commit|code|deploy|deployment|release|query|migration|configuration|value|build|push|merge|patch|script|update|rule|data|assumption|call|decision
  typo
  make a|an|the|another|second|third|same ~ mistake|mess|hash|pig|error|blunder
`;

const weakObjects = `
  in order to
  the other way round|around
  of course
  naturally|surprise
  needless to say
  unfortunately|sadly|regrettably|clearly|obviously|apparently|evidently
  not|n't fully|really|quite? aware|sure
  have|has since left|quit|departed
  take|turn|switch|shut ~ down|offline|out|off
  production|prod|live
  the entire|whole
  uncommitted|unfinished|incomplete|stale|obsolete|expired|plaintext|plain-text|debug
  too many|few|much|little|late|early|long|soon
`;

export const deedPhrases = phraseBook<DeedSign>([
  ...entries(manner, strong, splitWords),
  ...entries(leavingOut, strongAdjunct),
  ...entries(pressingOn, strongAdjunct),
  ...entries(haste, weak),
  ...entries(object, strongObject),
  ...entries(weakObjects, weakObject),
  ...entries(humanIdioms, idiom),
  ...entries(idioms, strong),
]);

function entries<Meaning>(list: string, meaning: Meaning, split = splitLines): Entry<Meaning>[] {
  return split(list).map((phrase) => ({ phrase, meaning }));
}

function splitLines(list: string): string[] {
  return list.trim().split(/\n\s*/);
}

/** The adverbs stand side by side to save room; a line with a pattern in it is one phrase. */
function splitWords(list: string): string[] {
  return splitLines(list).flatMap((line) =>
    /ly( |$)/.test(line.split(' ')[0] ?? '') ? line.split(' ') : [line],
  );
}
