import type { Candidate } from './candidate';
import { phraseBook } from './phraseBook';
import { actorOf, isColleague, isOurselves, type Sight } from './sight';

const badWords =
  'bad|poor|terrible|awful|dreadful|stupid|silly|foolish|lazy|sloppy|careless|reckless|hasty|rash|rushed|botched|shoddy|slapdash|irresponsible|questionable|dubious|obvious|appalling|abysmal|inexcusable|unforgivable|unacceptable|incompetent|amateur|amateurish|negligent|ill-advised|ill-considered|ill-judged|misguided|short-sighted|shortsighted|naive|unprofessional|disastrous|catastrophic|pathetic|ridiculous|idiotic|crazy|insane|wrong|inept|clumsy|thoughtless|half-hearted|half-baked|cavalier|complacent|arrogant|selfish|wretched|woeful|lousy|crap|crappy|rubbish|laughable|embarrassing|gung-ho';

const conduct =
  'judgement|judgment|decision|decision-making|choice|mistake|error|call|idea|work|job|planning|attitude|approach|behaviour|behavior|handling|preparation|communication|reasoning|thinking|move|deploy|deployment|change|review|handover|coding|craftsmanship|workmanship|management|leadership|reaction|response|oversight|discipline|hygiene|excuse|execution|coordination|supervision|advice|assumption';

const vices =
  'arrogance|laziness|ignorance|stubbornness|incompetence|indifference|complacency|impatience|ego|inexperience|inability|unwillingness|refusal|reluctance|insistence|obsession|attitude|naivety|hurry|haste|disregard|contempt|whim|stupidity|greed|vanity|recklessness|sloppiness|overconfidence|cowardice|apathy|foolishness|bravado|meddling|dithering|tinkering|bungling';

/** Adjectives that describe a person and not an event. */
const flaws = phraseBook<'judgement'>(
  [
    'careless|sloppy|lazy|negligent|reckless|incompetent|inexperienced|clueless|irresponsible|complacent|overconfident|stubborn|arrogant|hasty|impatient|distracted|drunk|hungover|unprofessional|unqualified|inattentive|absent-minded|thoughtless|slapdash|naive|oblivious|disorganised|disorganized|unprepared|cavalier|inept|foolish|stupid|idiotic|cocky|gung-ho|unreliable|uncooperative|blasé|blase|flippant|half-asleep|asleep|hopeless|useless|dim|dense|slow-witted|trigger-happy|sleepy|greedy|nonchalant|unhelpful|indifferent|overcautious|lackadaisical',
    'too|far junior|inexperienced|lazy|tired|busy|proud|eager|keen|slow|quick|green|impatient|new|timid|trusting|casual|optimistic|confident|comfortable|stubborn|focused|preoccupied',
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
    `${badWords} <noun> by|from <who>`,
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
    `<who> 's|' ~ ${vices}`,
    `${vices} of|by|from|among <who>`,
    `${vices} on the part of <who>`,
    '<who> with ~ too much|little',
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
    const flaw = flaws.find(reading, clause.verb.first, end, sight.peopleAt)[0];
    if (
      flaw === undefined ||
      (clause.verb.negated && !/^(not|n't|no)$/.test(reading.words[flaw.first]?.lower ?? ''))
    )
      continue;
    yield {
      kind: isColleague(actor.who) ? 'judgement' : 'owning-up',
      first: Math.min(actor.phrase.first, clause.verb.first),
      last: flaw.last,
    };
  }
  for (const { first, last } of remarks.find(reading, 0, reading.words.length, sight.peopleAt)) {
    yield { kind: 'judgement', first, last };
  }
}

function endOfClause({ reading }: Sight, from: number): number {
  for (let index = from; index < reading.words.length; index++) {
    if (/^[;:.?!()–—→]$/.test(reading.words[index]?.lower ?? '')) return index;
  }
  return reading.words.length;
}
