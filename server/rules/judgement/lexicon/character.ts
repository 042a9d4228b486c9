/** What people do and decide, and what of it can be judged. */
export const conductNouns: ReadonlySet<string> = words(`
  judgement judgment decision decision-making choice mistake error call idea work job planning attitude approach behaviour behavior handling preparation communication reasoning thinking move deploy deployment change review handover coding craftsmanship workmanship management leadership reaction response oversight discipline hygiene excuse execution coordination supervision advice assumption
  plan work handover hand-over fix patch assumption testing coding supervision backport check reply answer
  explanation tinkering thinking effort attempt procurement rollout approval sign-off investigation analysis estimate
  promise leave hiring onboarding documentation note notes email message commit merge push hack gamble shortcut manner
  way fashion style behaviour stunt trick excuse conduct performance treatment use interpretation reading belief hope
  thing act action deed omission neglect exercise briefing delegation prioritisation
  prioritization stewardship housekeeping maintenance ownership optimism confidence attention
`);

/** Of these the adjective is meant for the decider even where nobody is named: "a daft decision". */
export const choices: ReadonlySet<string> = words(`
  decision choice call idea move judgement judgment gamble stunt attitude behaviour behavior excuse deed handling conduct
  planning management leadership supervision craftsmanship workmanship thinking optimism job work mistake error
  oversight approval sign-off handover manner fashion fix testing review housekeeping hack decision-making
`);

/** What somebody is missed for not having had. */
export const virtues: ReadonlySet<string> = words(`
  diligence care attention vigilance discipline thought effort communication preparation rigour rigor ownership interest respect supervision coordination thoroughness caution accountability professionalism commitment responsiveness cooperation awareness  
  rigour rigor initiative urgency curiosity candour candor honesty courtesy foresight forethought seriousness
  common-sense sense concentration focus competence skill expertise experience knowledge transparency openness
  accuracy precision prudence patience empathy humility decency sensitivity appreciation understanding backbone
  courage willingness interest follow-up followup follow-through oversight teamwork imagination
`);

/** Said of things as well, so that somebody must be named with them. */
export const adjectivesOfThings: ReadonlySet<string> = words(`
  wrong incorrect faulty erroneous bad poor weak accidental inadvertent unintentional unintended premature minimal token
  cursory superficial avoidable unnecessary needless improper inappropriate mistaken fatal confused blind idle chaotic
  unrealistic optimistic misplaced unreliable hesitant catastrophic disastrous terrible awful horrible dreadful dense dim
  thick erratic unacceptable questionable dubious bizarre mad slack lax casual tepid sluggish belated tardy unannounced
  unauthorised unauthorized covert rogue rushed rapid hurried precipitous weak sorry petty incapable useless unfit
  unsuited hopeless disorganised disorganized unprepared tired bored asleep stale ill-timed unfounded unwarranted
  preventable unforced ruinous calamitous unhelpful immature unilateral unavoidable inexplicable pointless deaf lazy dumb
  naive naïve greedy promiscuous unresponsive endless delayed deliberate 
  haphazard uninformed 
`);

/** What people are without anybody holding it against them. */
export const conditions: ReadonlySet<string> = words(`
  able unable aware unaware available unavailable online offline ready present absent responsible busy involved sure unsure certain new alone happy glad done asleep awake back away sick ill tired due free right correct confident familiar unfamiliar small large short interested quick fast prompt helpful supportive patient calm great good excellent brilliant careful thorough attentive proactive responsive likely unlikely comfortable effective efficient useful valuable instrumental essential crucial decisive successful consistent tireless first last next other same such part close remote local active welcome willing subject similar different independent experienced skilled grateful only concerned worried surprised confused stuck blocked overloaded overwhelmed separate
  familiar blocked paged on-site logged awake junior senior remote pregnant ill sick injured hospitalised
`);

/** What is said of somebody behind "was", "seemed" and the like; written as `phraseBook.ts` reads it. */
export const flaws: readonly string[] = lines(`
  too|far junior|inexperienced|lazy|tired|busy|proud|eager|keen|slow|quick|green|impatient|new|timid|trusting|casual|optimistic|confident|comfortable|stubborn|focused|preoccupied
  busy chatting|playing|gossiping|partying|shopping|flirting|arguing|theorising|theorizing|celebrating|drinking
  slow to <noun>|react|respond|notice|realise|realize|escalate|acknowledge|answer|ack|recognise|recognize|act|pick
  not|n't careful|thorough|attentive|diligent|qualified|competent|cautious|conscientious|ready|prepared|interested|bothered|listening|thinking|looking|paying
  not|n't careful|thorough|attentive|experienced|diligent|qualified|competent|up|very|particularly|exactly|really|sufficiently|as|enough careful|thorough|attentive|experienced|diligent|qualified|competent|to|bright|enough
  anything but <noun>|thorough|careful|prepared|professional|diligent
  out of his|her|their depth
  not|n't up to the|it|scratch
  asleep at
  at fault
  quite|perfectly|too happy to leave|let|ignore|skip
  in over his|her|their head|heads
  no business <ing>|being|running|touching
  no idea|clue what|how|that
  less than careful|thorough|competent|helpful|diligent|forthcoming
  not|n't exactly|really|quite the fastest|sharpest|brightest|quickest|best|keenest|cleverest
  off his|her|their game
  miles|nowhere away|to|near be|his|her|their? seen|found|desk|post
  nowhere to be seen|found
  not|n't exactly|really|quite|particularly|very|terribly|overly|too|at <noun>|helpful|interested|keen|careful|fast|quick|bothered|thorough|forthcoming|bright|clever|awake|sober|prompt|responsive|cooperative|concerned
  too <noun>|lazy|proud|scared|afraid|stubborn|arrogant|impatient|important|clever|cool|good|cheap|mean|stingy|drunk|sleepy|cautious|far|ready
  just|simply|plain|purely|frankly lazy|careless|stupid|wrong|ignorant|rude
`);

/** Remarks about people, with or without irony. */
export const remarks: readonly string[] = lines(`
  <who> 's|' attitude of|to|towards
  classic? rookie|amateur|schoolboy|novice|beginner|cowboy move|hour|stuff|behaviour|behavior|work
  amateur hour
  the? lazy|easy|cheap|coward way out
  half a brain
  any|an|a|ounce|shred|modicum of? common? sense|brains|competence|professionalism
  hard|difficult|impossible to understand|believe|see|imagine|explain|fathom|grasp|comprehend|credit|accept how|why|that <who>
  beyond me|belief|comprehension|us how|why|that
  beggars|beggar|defies|defy belief|comprehension
  great|nice|brilliant|bright|genius|lovely|good|top|smart|clever idea|move|job|work|one|stuff ~ ~ ~ thanks|cheers <who>
  thanks|cheers <who> , great|nice|brilliant|lovely|for nothing|that
  for nothing , <who>
  nice|great|good|well one|job|work|done|going , <who>
  someone|somebody thought it was|would|'d be? a|clever|funny|smart|good idea|to
  should|ought be? to? ashamed
  ca|can|could n't|not believe ~ nobody|<who>
  nobody|noone bothered|cared|bother|care
  nobody|none ~ could be bothered
  idiot|idiots|moron|morons|clown|clowns|muppet|numpty|imbecile|imbeciles|genius|geniuses|joker|jokers
  clever clogs
  bright spark|sparks
  rocket science|surgery
  ca|can|could|is n't|not be? that|so|too hard|difficult to
  worth his|her|their salt
  ca|can|could n't|not be relied|trusted|counted|depended
  <who> have been told|warned|reminded|asked ~ ~ twice|repeatedly|times|every|often|since|before|enough
  <who> 's|' idea of
  expect|expected more|better from|of <who>
  common sense
  special kind of
  <who> would|might do well|better to
  <who> would be wise|well-advised to
  could|can not|n't be bothered|arsed
  in no uncertain terms
  debate|argument|quarrel|squabble|squabbles|squabbling|row|bickering|blame-game|turf-war|tug-of-war|dispute between|among <who>
  <who> have no place|business in|near|on
  stop hiring
  maybe|perhaps? next time <who> will|would|might|can
  somebody|someone|anybody|anyone reliable|competent|responsible|sensible|capable|trustworthy
  which|that be typical|classic|vintage
  <who> like he|she|they drive|drives|talk|talks|dress|eat|eats
  what could possibly? go wrong
  what did <who> expect
  predictable result|results|consequence|consequences|outcome
  botch|bodge|rush job
  half a job
  for heaven|god|goodness|pete|christ 's sake
  this|that is what you|we get|happens when|if
  what you get when|for
  at his|her|their own risk|peril
  read and understood
  ca|can|could n't|not have <who> <ing>
  any fool|idiot|child|schoolboy|schoolchild|beginner
  how hard can|could it
  a|any|no|one competent|half-competent|half-decent|self-respecting|halfway
  regrettable|disappointing|unacceptable|inexcusable|unforgivable|shameful|incredible|unbelievable|inexplicable|baffling|scandalous that <who>
  a pity|shame|disgrace|scandal that <who>
  <who> with ~ too much|little
  <who> with any|some|half|the|an ~ experience|sense|brains|clue|idea|brain|self-respect|training
  <who> who|that ca|can|could n't|not|never even? read|write|tell|spell|type|count|code|follow|be|use
  not <who> finest|best hour|work|moment
  embarrassment|disgrace
  <who> can|could not|n't be trusted|bothered
  <who> clearly|obviously|evidently|apparently had|has|did|does|was|were|do no|not|n't ~ clue|idea|care|understand|know|bother|read|listen|think
  what <who> built|wrote|did|made|designed|delivered be ~ lazy|mess|sloppy|joke|rubbish|hack|disgrace|wrong
  <who> , as usual|always|ever
  what was|were <who> thinking
  what|whatever possessed <who>
  cowboy|cowboys
  hard|difficult|impossible to understand|believe|see|imagine|explain|fathom|grasp|comprehend|credit|accept how|why|that|what|how <who>|professionals|people|adults|grown-ups
  nobody|noone|anybody|anyone|everybody|everyone sane|sensible|reasonable|competent|responsible|serious|sober
  <who> by name|nature
  wishful thinking
  shouting|slanging|blame|turf|ego|pissing match|game|war|trip|contest
  blame-game|turf-war|mud-slinging|ego-trip|power-trip|pet-project
  pet|ego|vanity project
  need ~ adults|grown-ups|grownups|professionals|adult|grown-up
  by nobody|noone|no-one
  less than forthcoming|helpful|careful|thorough|competent|honest|enthusiastic|professional
  dumb|stupid|silly|foolish|daft|careless|reckless|crazy|idiotic|naive|irresponsible|unprofessional thing|way to do|say|go|work|run
  lack of common? sense
  peak|pure|sheer|utter|total|complete|blatant|gross|rank dumb|stupidity|laziness|incompetence|negligence|carelessness|arrogance|idiocy|ignorance|vanity|folly|madness|recklessness|sloppiness
  big brain
  galaxy brain
 
  of a kindergarten|circus|clown
  a? kindergarten|circus|clown-show
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

function lines(list: string): readonly string[] {
  return list.trim().split(/\n\s*/);
}
