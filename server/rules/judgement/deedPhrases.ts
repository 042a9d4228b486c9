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

/** Ways of saying it that no single word gives away, and that are said of people only. */
const humanIdioms = `
  without reading|checking|telling|asking|looking|testing|waiting|verifying|opening|informing|thinking|understanding|noticing|consulting|reviewing|running|trying|knowing|bothering|seeing
  promise ~ and do not|n't
  sign whatever|anything|everything
  set foot
  on the strength of
  as he|she|they always|usually|so|often
  as always
  mind his|her|their own business
  tell ~ to shut|get lost
  wash ~ hands of
  no matter how|what|who
  tell|inform|notify|warn|ask nobody|noone
  with his|her|their eyes|fingers closed|shut|crossed
  not|n't feel like
  put ~ off
  answer to nobody|no
  typical of
  have|had no place|business in|near|on
  could not|n't care less
  better things to
  had other priorities|plans|things
  only|just|merely write|wrote|said|looked|skimmed|clicked|commented|glanced|read|nodded|shrugged
  shrug
  get|got shrugs
  deny that|it|having|any|everything|all
  all by himself|herself|themselves
  behind closed doors
  on his|her|their way|watch
  choose|opt|decide|elect|prefer not to
  decide|vote against
  see|feel|find no need|reason|point
  see fit to
  for reasons best|unknown|only
  behind <who> back|backs
  behind his|her|their|our|everyone 's? back|backs
  play game|games|hero|ping-pong|football|cards|the
  more interested|concerned in|about|with
  not lift a finger
  lift a finger
  wipe his|her|their hands
  sleep through|on
  snooze ~ through
  make up
  fob ~ off
  hit publish|send|deploy|enter|merge|delete|go
  take his|her|their time
  not|n't his|her|their|my problem|job|fault|business
  his|her|their own fault
  pick up the phone
  on his|her|their phone|lunch|break
  go ahead and|anyway
  make no effort|attempt|mention
  know|knew full|perfectly|very well
  in full knowledge
  out of thin air
  change his|her|their mind
  sit on
  wave ~ through|past|on
  nod ~ through
  push|rush|force ~ through
  drop the ball
  be? asleep
  fall asleep
  go|goes|went back to bed|sleep
  go to bed|sleep without|before|instead|while
  go|head home
  go|head off|out|to|for|on to|for|on? the|a|parental|annual? lunch|holiday|leave|coffee|gym|pub|drinks|smoke
  head|leave for the|a|his|her|their
  look the other way
  pay no attention|heed|mind
  pay little attention|heed
  take it upon|on
  take shortcuts|liberties|chances
  jump the gun
  drag his|her|their feet|heels
  pass the buck
  zone out
  shoot from the hip
  play hero|cowboy|around|about
  go rogue
  wing it
  go ahead and|anyway|regardless
  carry on regardless|anyway|as
  get|come round|around to
  sign|signs off on? a|the|it|without|something
  click|clicked|hit approve|merge|yes|ok|deploy|through|continue|accept
  talk|shout|speak over|down
  blow|shrug|brush|wave|laugh|fob ~ off|aside|away
  brush|sweep ~ under
  wander|walk|drift|hang off|away|up|out
  have no idea|clue|business|excuse|intention
  no idea|clue what|how|that
  wash his|her|their hands
  point the finger
  finger|fingers slip|slipping|slipped
  be? in no hurry
  answer|answered his|her|their phone|pager
`;

/** Ways of saying it that would do for a system as well. */
const idioms = `
  think|deem|consider it unnecessary|pointless|fine|enough|beneath
  only <past> ~ ~ after|when|once
  only react|respond|notice|escalate|answer|look|check|test
  one job
  leave ~ in the lurch|hanging|holding
  waste ~ hours|minutes|time|days
  spend ~ hours|minutes|days arguing|bickering|chatting|theorising|theorizing|guessing|blaming|debating
  run|go off with
  make things|matters|it|everything worse
  cut ~ short|loose
  kick ~ off and|then
  pull rank
  bury ~ in|under
  lose|lost his|her|their nerve|temper|head|cool
  bring ~ ~ to its|his|her|their knees
  treat ~ ~ as
  take <number> minutes|hours|days|weeks|months to
  take ages|hours|days|weeks|months|forever|ages|years to
  hang up
  keep ~ deadline|telling|saying|asking|ignoring
  be? left to his|her|their own devices
  over the wall
  throw ~ over
  leave site|work|early|halfway|before|without
  have|had been told|warned|asked|reminded|given
  nothing about it
  at the last minute|moment|second
  do only|half|barely
  a word to|about
  all at once
  stand by and|while
  leave for the day|weekend
  turn a blind eye
  turn a deaf ear
  take|took no notice|action|steps|care
  take a|the shortcut|shortcuts|gamble|chance|risk|flyer|punt
  cut corners|a corner
  get|be distracted|bored|confused|impatient|cocky|complacent|careless|sloppy|lazy
  lose track|patience|interest|focus|concentration|the plot
  be the hero
  press|plough|plow|barrel|forge|power on|through
  press|plough|plow|push|barrel|forge|power|charge|march ahead
  let ~ lapse|expire|slide|slip|rot|run|lie|drift|drop
  leave ~ on|open|running|unattended|enabled|disabled|unlocked|exposed|unfinished|undone|unanswered|unread|lying|half|silenced|muted|in|logged
  leave it|them|us|others|everyone|mobile|the to|for|hanging
  leave no note|notes|trace|documentation|message|handover|instructions
  leave ~ to find|clean|pick|figure|work
  treat|treats ~ as noise|background|optional|a|an
  close ~ as duplicate|duplicates|resolved|fixed|done|noise|wontfix
  press|pressed|hit the|a|enter button|enter|key|merge
  mess|fool|faff|fart|fiddle|muck|monkey around|about|with
  keep on? <ing>
  disappear|vanish
  go missing|dark|silent|quiet|awol|offline|dark
  bring ~ down
  knock ~ out|offline|over
  lock ~ out
  tell|told|inform|informed|notify|notified nobody|noone|zero
  tell|told|inform|informed|notify|warn|warned|ask|asked precisely|exactly|absolutely? nobody|zero|none|no
  nothing|nowt about|to do?
  do|did|done nothing
  say|said nothing
  write|wrote ~ nothing
  do only|half|barely
  see nothing
  <past> exactly|precisely|absolutely nothing|zero|nobody|none
  in the dark
  put ~ in the wrong
  mix|muddle up
  mix ~ up
  guess at
  take ~ for granted
  try to be|play|fix ~ alone|hero|himself|herself
  try to be clever|smart|the
  copy|copied and? paste|pasted
  paste|pasted ~ into
  use ~ as a? sandbox|playground
  comment out
  cover ~ up
  pull the plug
  pull ~ plug
  trip over
  spill ~ on|over
  deny|denied it|that|having|any
  think|thought nothing of
  in one go
  so that it|he|she|they would stop
  annoy|annoying him|her|them
  promise|promised ~ a date
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
