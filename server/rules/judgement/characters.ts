import type { Clause } from '../../model/english/clause';
import type { Phrase } from '../../model/english/phrases';
import { isIn, roles } from '../../model/roles';
import type { Candidate } from './candidate';
import { phraseBook } from './phraseBook';
import { actorOf, isAboutCauses, isColleague, isOurselves, type Sight } from './sight';

const badWords =
  'bad|poor|terrible|awful|dreadful|stupid|silly|foolish|lazy|sloppy|careless|reckless|hasty|rash|rushed|botched|shoddy|slapdash|irresponsible|questionable|dubious|obvious|appalling|abysmal|inexcusable|unforgivable|unacceptable|incompetent|amateur|amateurish|negligent|ill-advised|ill-considered|ill-judged|misguided|short-sighted|shortsighted|naive|unprofessional|disastrous|catastrophic|pathetic|ridiculous|idiotic|crazy|insane|wrong|inept|clumsy|thoughtless|half-hearted|half-baked|cavalier|complacent|arrogant|selfish|wretched|woeful|lousy|crap|crappy|rubbish|laughable|embarrassing|gung-ho';

const conduct =
  'judgement|judgment|decision|decision-making|choice|mistake|error|call|idea|work|job|planning|attitude|approach|behaviour|behavior|handling|preparation|communication|reasoning|thinking|move|deploy|deployment|change|review|handover|coding|craftsmanship|workmanship|management|leadership|reaction|response|oversight|discipline|hygiene|excuse|execution|coordination|supervision|advice|assumption';

const virtues =
  'diligence|care|attention|vigilance|discipline|thought|effort|communication|preparation|rigour|rigor|ownership|interest|respect|supervision|coordination|thoroughness|caution|accountability|professionalism|commitment|responsiveness|cooperation|awareness|judgement|judgment';

const vices =
  'arrogance|laziness|ignorance|stubbornness|incompetence|indifference|complacency|impatience|ego|inexperience|inability|unwillingness|refusal|reluctance|insistence|obsession|attitude|naivety|hurry|haste|disregard|contempt|whim|stupidity|greed|vanity|recklessness|sloppiness|overconfidence|cowardice|apathy|foolishness|bravado|meddling|dithering|tinkering|bungling';

/** Adjectives that describe a person and not an event. */
const traits =
  'careless|sloppy|lazy|negligent|reckless|incompetent|inexperienced|clueless|irresponsible|complacent|overconfident|stubborn|arrogant|hasty|impatient|distracted|drunk|hungover|unprofessional|unqualified|inattentive|absent-minded|thoughtless|slapdash|naive|oblivious|disorganised|disorganized|unprepared|cavalier|inept|foolish|stupid|idiotic|cocky|gung-ho|unreliable|uncooperative|blasé|blase|flippant|half-asleep|asleep|hopeless|useless|dim|dense|slow-witted|trigger-happy|sleepy|greedy|nonchalant|unhelpful|indifferent|overcautious|lackadaisical|over-eager|overeager|over-zealous|overzealous|over-confident|over-enthusiastic|bored|clumsy|forgetful|ignorant|overworked|hapless|hot-headed|headstrong|self-appointed|so-called|untrained|ill-prepared|tired|sleepy|inattentive|nosy|overambitious|over-ambitious|ham-fisted|cack-handed|dozy|hungover|spineless|pig-headed|deaf|blind';

const traitWords: ReadonlySet<string> = new Set(traits.split('|'));

const flaws = phraseBook<'judgement'>(
  [
    traits,
    'too|far junior|inexperienced|lazy|tired|busy|proud|eager|keen|slow|quick|green|impatient|new|timid|trusting|casual|optimistic|confident|comfortable|stubborn|focused|preoccupied',
    'busy chatting|playing|gossiping|partying|shopping|flirting|arguing|theorising|theorizing|celebrating|drinking',
    'slow to <noun>|react|respond|notice|realise|realize|escalate|acknowledge|answer|ack|recognise|recognize|act|pick',
    "not|n't careful|thorough|attentive|diligent|qualified|competent|cautious|conscientious|ready|prepared|interested|bothered|listening|thinking|looking|paying",
    "not|n't careful|thorough|attentive|experienced|diligent|qualified|competent|up|very|particularly|exactly|really|sufficiently|as|enough careful|thorough|attentive|experienced|diligent|qualified|competent|to|bright|enough",
    'anything but <noun>|thorough|careful|prepared|professional|diligent',
    'out of his|her|their depth',
    "not|n't up to the|it|scratch",
    'asleep at',
    'at fault',
    'quite|perfectly|too happy to leave|let|ignore|skip',
    'in over his|her|their head|heads',
    'no business <ing>|being|running|touching',
    'no idea|clue what|how|that',
    'less than careful|thorough|competent|helpful|diligent|forthcoming',
    'off his|her|their game',
    'miles|nowhere away|to|near be|his|her|their? seen|found|desk|post',
    'nowhere to be seen|found',
  ].map((phrase) => ({ phrase, meaning: 'judgement' as const })),
);

const remarks = phraseBook<'judgement'>(
  [
    `<who> 's|' ~ ${conduct} ~ ~ be ~ ${badWords}`,
    `<who> 's|' ${badWords} ${conduct}`,
    `<who> 's|' attitude of|to|towards`,
    `${badWords} ${conduct}? <noun>? by|from|of <who>`,
    `${badWords} ${conduct} on the part of <who>`,
    `${badWords} ${conduct} on <who> 's part`,
    `${badWords} <noun> by|from|of <who>`,
    'classic? rookie|amateur|schoolboy|novice|beginner|cowboy move|hour|stuff|behaviour|behavior|work',
    'amateur hour',
    'the? lazy|easy|cheap|coward way out',
    'half a brain',
    'any|an|a|ounce|shred|modicum of? common? sense|brains|competence|professionalism',
    'hard|difficult|impossible to understand|believe|see|imagine|explain|fathom|grasp|comprehend|credit|accept how|why|that <who>',
    'beyond me|belief|comprehension|us how|why|that',
    'beggars|beggar|defies|defy belief|comprehension',
    'great|nice|brilliant|bright|genius|lovely|good|top|smart|clever idea|move|job|work|one|stuff ~ ~ ~ thanks|cheers <who>',
    'thanks|cheers <who> , great|nice|brilliant|lovely|for nothing|that',
    'for nothing , <who>',
    'nice|great|good|well one|job|work|done|going , <who>',
    "someone|somebody thought it was|would|'d be? a|clever|funny|smart|good idea|to",
    'should|ought be? to? ashamed',
    "ca|can|could n't|not believe ~ nobody|<who>",
    'nobody|noone bothered|cared|bother|care',
    'nobody|none ~ could be bothered',
    'idiot|idiots|moron|morons|clown|clowns|muppet|numpty|imbecile|imbeciles|genius|geniuses|joker|jokers',
    'clever clogs',
    'bright spark|sparks',
    'rocket science|surgery',
    "ca|can|could|is n't|not be? that|so|too hard|difficult to",
    'worth his|her|their salt',
    "ca|can|could n't|not be relied|trusted|counted|depended",
    '<who> have been told|warned|reminded|asked ~ ~ twice|repeatedly|times|every|often|since|before|enough',
    "<who> 's|' idea of",
    'expect|expected more|better from|of <who>',
    'common sense',
    'special kind of',
    '<who> would|might do well|better to',
    '<who> would be wise|well-advised to',
    "could|can not|n't be bothered|arsed",
    'in no uncertain terms',
    'sloppy|careless|shoddy|slapdash|lazy|negligent|half-hearted|slipshod handover|review|reviews|testing|work|job|deploy|planning|communication|preparation|coding|housekeeping|hand-over|supervision|management|execution',
    'debate|argument|quarrel|squabble|squabbles|squabbling|row|bickering|blame-game|turf-war|tug-of-war|dispute between|among <who>',
    '<who> have no place|business in|near|on',
    'stop hiring',
    'maybe|perhaps? next time <who> will|would|might|can',
    'somebody|someone|anybody|anyone reliable|competent|responsible|sensible|capable|trustworthy',
    'which|that be typical|classic|vintage',
    '<who> like he|she|they drive|drives|talk|talks|dress|eat|eats',
    'what could possibly? go wrong',
    'what did <who> expect',
    'predictable result|results|consequence|consequences|outcome',
    'botch|bodge|rush job',
    'half a job',
    "for heaven|god|goodness|pete|christ 's sake",
    'this|that is what you|we get|happens when|if',
    'what you get when|for',
    'at his|her|their own risk|peril',
    'read and understood',
    "ca|can|could n't|not have <who> <ing>",
    'any fool|idiot|child|schoolboy|schoolchild|beginner',
    'how hard can|could it',
    'a|any|no|one competent|half-competent|half-decent|self-respecting|halfway',
    'regrettable|disappointing|unacceptable|inexcusable|unforgivable|shameful|incredible|unbelievable|inexplicable|baffling|scandalous that <who>',
    'a pity|shame|disgrace|scandal that <who>',
    `insufficient|inadequate|too|no|little|zero|missing|lacking|poor|unsatisfactory little|enough? ${virtues} by|from|of|among <who>`,
    `insufficient|inadequate|no|little|zero|missing|poor ${virtues} on the part of <who>`,
    `<who> 's|' ~ ${vices}`,
    `${vices} of|by|from|among <who>`,
    `${vices} on the part of <who>`,
    '<who> with ~ too much|little',
    '<who> with any|some|half|the|an ~ experience|sense|brains|clue|idea|brain|self-respect|training',
    "<who> who|that ca|can|could n't|not|never even? read|write|tell|spell|type|count|code|follow|be|use",
    'not <who> finest|best hour|work|moment',
    'embarrassment|disgrace',
    "<who> can|could not|n't be trusted|bothered",
    "<who> clearly|obviously|evidently|apparently had|has|did|does|was|were|do no|not|n't ~ clue|idea|care|understand|know|bother|read|listen|think",
    'what <who> built|wrote|did|made|designed|delivered be ~ lazy|mess|sloppy|joke|rubbish|hack|disgrace|wrong',
    '<who> , as usual|always|ever',
    'what was|were <who> thinking',
    'what|whatever possessed <who>',
    'cowboy|cowboys',
  ].map((phrase) => ({ phrase, meaning: 'judgement' as const })),
);

/** What somebody is like, or what is thought of what they decided. */
export function* characters(sight: Sight): Generator<Candidate> {
  const { reading } = sight;
  for (const clause of reading.clauses) {
    if (
      !/^(be|become|grow|get|seem|look|prove|feel|turn|appear|stay|remain)$/.test(clause.verb.lemma) ||
      clause.verb.modal !== undefined
    )
      continue;
    const actor = actorOf(sight, { ...clause, verb: { ...clause.verb, passive: false } });
    if (actor === undefined || !(isColleague(actor.who) || isOurselves(actor.who))) continue;
    const end = endOfClause(sight, clause.verb.last + 1);
    const flaw = flawIn(sight, clause, end);
    if (flaw === undefined) continue;
    yield {
      kind: isColleague(actor.who) ? 'judgement' : 'owning-up',
      first: Math.min(actor.phrase.first, clause.verb.first),
      last: flaw,
    };
  }
  for (const phrase of reading.phrases) {
    const isFlawed = reading.words
      .slice(phrase.first, phrase.head)
      .some(({ lower }) => traitWords.has(lower));
    if (isFlawed && isColleagueOrRole(sight, phrase)) {
      yield { kind: 'judgement', first: phrase.first, last: phrase.last };
    }
  }
  for (const { first, last } of remarks.find(reading, 0, reading.words.length, sight.peopleAt)) {
    yield { kind: 'judgement', first, last };
  }
}

/** The last word of what somebody is said to be: a known flaw, or in a section about causes anything unusual. */
function flawIn(sight: Sight, { verb }: Clause, end: number): number | undefined {
  const { words } = sight.reading;
  const flaw = flaws.find(sight.reading, verb.first, end, sight.peopleAt)[0];
  const isDenied = verb.negated && !/^(not|n't|no)$/.test(words[flaw?.first ?? -1]?.lower ?? '');
  if (flaw !== undefined) return isDenied ? undefined : flaw.last;
  const next = words.findIndex((word, index) => index > verb.last && word.kind !== 'ADV');
  const isTrait = words[next]?.kind === 'ADJ' && next < end && !conditions.has(words[next]?.lower ?? '');
  return isAboutCauses(sight) && isTrait && !verb.negated && verb.past ? next : undefined;
}

/** What people are without anybody holding it against them. */
const conditions: ReadonlySet<string> = new Set([
  ...[
    'able',
    'unable',
    'aware',
    'unaware',
    'available',
    'unavailable',
    'online',
    'offline',
    'ready',
    'present',
    'absent',
  ],
  ...[
    'responsible',
    'busy',
    'involved',
    'sure',
    'unsure',
    'certain',
    'new',
    'alone',
    'happy',
    'glad',
    'done',
    'asleep',
  ],
  ...[
    'awake',
    'back',
    'away',
    'sick',
    'ill',
    'tired',
    'due',
    'free',
    'right',
    'correct',
    'confident',
    'familiar',
  ],
  ...[
    'unfamiliar',
    'small',
    'large',
    'short',
    'interested',
    'quick',
    'fast',
    'prompt',
    'helpful',
    'supportive',
    'patient',
  ],
  ...[
    'calm',
    'great',
    'good',
    'excellent',
    'brilliant',
    'careful',
    'thorough',
    'attentive',
    'proactive',
    'responsive',
  ],
  ...[
    'likely',
    'unlikely',
    'first',
    'last',
    'next',
    'other',
    'same',
    'such',
    'part',
    'close',
    'remote',
    'local',
    'active',
  ],
  ...[
    'welcome',
    'willing',
    'subject',
    'similar',
    'different',
    'independent',
    'experienced',
    'skilled',
    'grateful',
    'only',
  ],
  ...[
    'concerned',
    'worried',
    'surprised',
    'confused',
    'stuck',
    'blocked',
    'overloaded',
    'overwhelmed',
    'separate',
  ],
]);

function isColleagueOrRole(sight: Sight, phrase: Phrase): boolean {
  const who = sight.whoIs(phrase);
  return (
    isColleague(who) || (who === 'perhaps' && isIn(roles, sight.reading.words[phrase.head]?.lower ?? ''))
  );
}

function endOfClause({ reading }: Sight, from: number): number {
  for (let index = from; index < reading.words.length; index++) {
    if (/^[;:.?!()–—→]$/.test(reading.words[index]?.lower ?? '')) return index;
  }
  return reading.words.length;
}
