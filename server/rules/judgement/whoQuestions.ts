import type { Clause } from '../../model/english/clause';
import type { Candidate } from './candidate';
import { phraseBook } from './phraseBook';
import { actorOf, isAnybody, isColleague, isOurselves, type Sight } from './sight';
import { harmfulVerbs, isFault } from './verbs';

/** What people are told when care is meant to be the control. */
const care = phraseBook<'care'>(
  [
    'more|very|extra|really careful|cautious|diligent|vigilant|attentive|mindful|thorough|disciplined|responsible|professional|conscientious|considerate|alert|proactive',
    'be careful|cautious|vigilant|attentive|diligent|mindful|thorough|disciplined',
    'pay more|close|closer|better|greater|proper? attention',
    'take|exercise|show more|better|greater|extra|due|proper? care|caution|responsibility|ownership',
    'double-check|double-checks|triple-check',
    'double check',
    'think|look|ask|check twice|before|first|again|harder',
    'remember to',
    'stop|start|quit|cease <ing>',
    'learn to|how|from|that|his|her|their|the',
    'read ~ before|first|properly|carefully|again',
    'try|work|look|think harder',
    'do|communicate|listen|behave|perform better|more',
    'test|check|review|read things|everything|stuff|it|code|changes? more|better|properly|carefully|harder',
    'own up',
    'get his|her|their act together',
    'keep|stick to? the rules|process|procedure',
    'care more|about',
    'know better',
    'respect the',
    'follow|obey|observe ~ instruction|instructions|procedure|procedures|process|processes|rule|rules|policy|policies|checklist|runbook',
    'understand|accept|realise|realize|grasp that',
    'take ~ more? seriously',
    'be reminded|retrained|re-trained|disciplined|reprimanded|lectured|educated|told',
    'watch what|his|her|their|out',
    'always|never|actually|properly|finally',
    'at least|last',
    'in future',
    'from now on',
    'next time',
    'for once',
    'keep his|her|their',
  ].map((phrase) => ({ phrase, meaning: 'care' as const })),
);

const demands = phraseBook<'who-question'>(
  [
    'remind|warn|urge|lecture|scold|reprimand|discipline|retrain|re-train|re-educate|admonish|sanction|punish|fire|sack|educate <who>',
    'tell|ask|train|coach|teach <who> to|not ~ more|careful|attention|double-check|stop|remember|properly|better|harder|carefully|twice|forget|before',
    "do n't|not|nt forget|forgetting to",
    'please|pls? never|always forget|remember to',
    'have ~ word|words|chat|talk|conversation with|to him|her|them|<who>',
    '<who> to be taken|removed|banned|barred|excluded|suspended|replaced|demoted',
    'be spoken|talked to',
    'give <who> a|an ~ talking-to|warning|dressing-down|reprimand|lecture',
    'send|put|enrol|enroll|sign <who> on|through a|the|an ~ course|training|plan|class|refresher|leave',
    '<who> need|needs|require|requires more|better|additional|further|some|a|proper? training|retraining|supervision|coaching|discipline|lesson|reminder|refresher|wake-up',
    "revoke|remove|suspend|restrict|withdraw|limit <who> 's|' ~ access|rights|permissions|privileges|account",
    'take ~ rights|access|permissions|privileges ~ away? from <who>',
    'take away ~ from <who>',
    'attributable|attributed|traceable to <who>',
    '<who> to be reminded|retrained|told|disciplined|warned|spoken|lectured|reprimanded|taught',
    'please|pls ~ people|everyone|everybody|folks|guys|all',
    'coach|mentor|counsel <who> on|about|in|to',
    'talking-to|telling-off|dressing-down|bollocking|ear-bashing|slap',
    'stern|good|proper talking|telling|dressing|word|kick',
    'reminder|reminders|memo|warning|lecture to|for <who>',
    '<who> : no more|stop|please|never|always',
    'vigilance|care|attention|diligence|discipline|caution|accuracy|professionalism be expected|required|demanded|needed of|from|by <who>',
    '<who> will|shall|must face|bear|suffer|expect',
    'he|she|they can be trusted',
    'answer|answers to <who>',
    'babysit|baby-sit your|his|her|their|a|the',
    'blame lies|rests|falls with|on <who>',
    'to|the blame <who>',
    'blame <who> for',
    'we|i blame <who>',
    "<who> 's|' fault",
    'fault of <who>',
    '<who> responsible for the? ~ outage|incident|failure|breakage|mess|bug|downtime|error|mistake|disaster|crash|leak|breach|deletion|loss|deleting|breaking|causing|problem',
    'down to <who> and|not|for|who|again',
    'hold|held <who> accountable|responsible|liable',
    'be held accountable|responsible',
    '<who> owe|owes ~ apology|explanation|beers|cake',
    '<who> has|have to explain|answer|account',
    'make an example of',
    'disciplinary|written|verbal|formal action|warning|measures|procedure|proceedings|hearing',
    'heads must|will|should roll',
    'offender|offenders|perpetrator|perpetrators|scapegoat',
    'guilty party|parties',
    'name|identify|find|catch the culprit|culprits|guilty|offender',
    'guess who',
    'no prize|prizes for guessing',
    'we all know who',
    'naming|name no names',
    '<who> shall|will remain nameless',
    "be <who> 's|' job|responsibility|duty|task|turn to",
    'answer for this|that|it',
    '<who> ~ lose ~ rights|access|key|keys|privileges|bonus|permissions|badge',
    'make it ~ clear|plain to <who>',
    'quiz|drill|grill <who> on|about',
    'impress on|upon <who>',
    'warning letter|shot',
    'issue ~ warning ~ to <who>',
    'courtesy of <who>',
    'until he|she|they know|knows|learn|learns|understand|have|has|can|prove|proves',
    'find|figure|work|ask out? who ~ <past>',
    'repeat|undergo|redo|attend ~ training|course|refresher|certification',
    "should|must|may|can not|n't be allowed|permitted|trusted|let",
    '<who> to apologise|apologize|explain',
    'apologise|apologize to <who>',
    'every|each colleague|employee|engineer|developer|operator ~ obliged|required|expected|reminded',
    'trace back to <who>',
    'whose bright|brilliant|great|stupid|idea|fault|mistake|decision|responsibility',
    'whose idea|fault|mistake|decision|job be',
    'whodunnit|whodunit',
    'point the finger at',
    'which|who ~ be at fault',
    'which|who ~ be to blame',
    'the? culprit be <who>',
    '<who> be the? culprit|offender|perpetrator',
    'it|this|that|one|mistake|error|outage ~ be|lie on|with <who>',
    'that was <who>',
  ].map((phrase) => ({ phrase, meaning: 'who-question' as const })),
);

export function* whoQuestions(sight: Sight): Generator<Candidate> {
  const { reading } = sight;
  for (const clause of reading.clauses) {
    const candidate = culpritAsked(sight, clause) ?? blamed(sight, clause) ?? admonished(sight, clause);
    if (candidate !== undefined) yield candidate;
  }
  for (const { first, last } of demands.find(reading, 0, reading.words.length, sight.peopleAt)) {
    if (isTold(sight, first) && !isNegated(sight, first)) yield { kind: 'who-question', first, last };
  }
}

/** A demand is an order or something people do; "the bot reminds the channel" is neither. */
function isTold(sight: Sight, first: number): boolean {
  const clause = sight.reading.clauses.find(({ verb }) => verb.first <= first && first <= verb.last);
  if (clause?.subject === undefined) return true;
  const who = sight.whoIs(clause.subject);
  return who !== 'outsider';
}

function isNegated({ reading }: Sight, first: number): boolean {
  const before = reading.words.slice(Math.max(0, first - 3), first);
  return before.some(({ lower }) => /^(not|n't|no|never|nobody|without)$/.test(lower));
}

const culpable: ReadonlySet<string> = new Set([
  'approve',
  'merge',
  'push',
  'deploy',
  'write',
  'change',
  'allow',
  'authorise',
  'authorize',
  'sign',
  'review',
  'commit',
  'release',
  'touch',
  'make',
  'put',
  'set',
  'configure',
  'wave',
  'ok',
  'greenlight',
  'decide',
  'think',
  'ship',
  'screw',
  'build',
  'let',
  'do',
  'test',
  'run',
  'install',
  'enter',
  'type',
]);

/** "Who approved this?", "find out who merged it"; not "Who can restart the group?". */
function culpritAsked({ reading }: Sight, clause: Clause): Candidate | undefined {
  const { subject, verb } = clause;
  if (
    subject === undefined ||
    !verb.past ||
    verb.modal !== undefined ||
    verb.negated ||
    !isCulpable(verb.lemma)
  )
    return undefined;
  const { words } = reading;
  if (!/^(who|which)$/.test(words[subject.first]?.lower ?? '')) return undefined;
  const isPerson =
    words[subject.first]?.lower === 'who' ||
    words.slice(subject.first, subject.last + 1).some((word) => word.lower === 'of');
  const isAsked = words.at(-1)?.lower.endsWith('?') === true || words.some((word) => word.lower === '?');
  const before = words
    .slice(Math.max(0, subject.first - 3), subject.first)
    .map(({ lower }) => lower)
    .join(' ');
  const isSought = /(find out|figure out|establish|determine|clarify|know|ask)$/.test(before);
  if (!isPerson || !(isAsked || isSought) || /(n't|not) (ask|asking)/.test(before)) return undefined;
  if (isAsked && subject.first > 0 && words[subject.first - 1]?.kind === 'NOUN') return undefined;
  return {
    kind: 'who-question',
    first: subject.first,
    last: reading.phrases.find((phrase) => phrase.first === verb.last + 1)?.last ?? verb.last,
    clause,
  };
}

function isCulpable(lemma: string): boolean {
  return culpable.has(lemma) || isFault(lemma) || harmfulVerbs.has(lemma);
}

/** "Radu is to blame", "the engineers were at fault", and in one's own name "that is our fault". */
function blamed(sight: Sight, clause: Clause): Candidate | undefined {
  const { words } = sight.reading;
  const { verb, subject } = clause;
  if (subject === undefined || verb.negated) return undefined;
  const after = words
    .slice(verb.first, verb.last + 5)
    .map(({ lower }) => lower)
    .join(' ');
  if (!/\b(to blame|at fault|guilty|culpable|the culprit)\b/.test(after)) return undefined;
  const who = sight.whoIs(subject);
  const isSearch = /^(who|which)$/.test(words[subject.first]?.lower ?? '');
  if (!isColleague(who) && !isSearch) return undefined;
  return {
    kind: 'who-question',
    first: subject.first,
    last: verb.lemma === 'blame' ? verb.last : Math.min(words.length - 1, verb.last + 2),
  };
}

/** "Dave needs to be more careful", "People must start reading", "Be more careful". */
function admonished(sight: Sight, clause: Clause): Candidate | undefined {
  const { verb } = clause;
  const { words, clauses } = sight.reading;
  const isOrder = clause.relation === 'order' && words[verb.first]?.lower === words[verb.first]?.lemma;
  const isDemand =
    (verb.modal === 'need' || verb.modal === 'should' || verb.modal === 'must') && !verb.perfect;
  if (!isOrder && !isDemand && !verbNeeds(verb.lemma)) return undefined;
  const actor = actorOf(sight, { ...clause, verb: { ...verb, passive: false } });
  if (
    !isOrder &&
    (actor === undefined || !(isAnybody(actor.who) || isOurselves(actor.who) || actor.who === 'you'))
  )
    return undefined;
  const next = clauses.find((other) => other.verb.first > verb.last);
  const end = next?.relation === 'main' ? (next.subject?.first ?? next.verb.first) : words.length;
  const found = care.find(sight.reading, verb.first, Math.max(end, verb.last + 1), sight.peopleAt)[0];
  if (found === undefined || (isOrder && found.first > verb.last + 1)) return undefined;
  const isCareItself = /^(be|pay|take|show|exercise|think|remember|double-check|babysit|please)$/.test(
    verb.lemma,
  );
  if (isOrder && !isCareItself) return undefined;
  if (
    isOrder &&
    /^(start|stop|do|test|check|review|read|try|work|look|keep|stick)$/.test(words[found.first]?.lower ?? '')
  )
    return undefined;
  const kind = actor !== undefined && isOurselves(actor.who) ? 'owning-up' : 'who-question';
  return { kind, first: Math.min(actor?.phrase.first ?? verb.first, verb.first), last: found.last };
}

function verbNeeds(lemma: string): boolean {
  return lemma === 'need' || lemma === 'have';
}
