import { isPast } from '../../model/english/forms';
import type { Phrase } from '../../model/english/phrases';
import { isMark, type Word, type WordClass } from '../../model/english/word';

export const particles = /^(down|up|off|out|over|through|in|back|away|on)$/;
/** "Dropped the ball", "pulled the plug": as a passive they would be meant literally. */
const isPartOfIdiom =
  /^(importance|eyes|ears|hands|fingers?|minds?|heads?|time|ball|gun|buck|plug|trigger|eye|corners|heels|feet|way|word|idea|attention|care|chance|victory|vinegar|eyelid|word|advantage|note|notice|granted|sight|track|line|steam|nerve|temper|patience|cool|halfway|midway)$/;
/** "Withheld the results from the board": from whom or where belongs to the deed and not to what was acted on. */
const takesFrom =
  /^(withhold|hide|conceal|keep|remove|delete|copy|move|take|steal|restore|migrate|load|disconnect|detach|drop|pull|cut|download|tag|build|deploy|release|publish|ship|push|run)$/;
/** "Moved the licence to the new PC": where something went may stand behind the verb. */
const takesTo =
  /^(move|send|give|hand|switch|point|push|assign|add|connect|change|raise|set|copy|apply|promote|deploy|ship|release|attach|rename|upload|forward|mail|grant|route|plug|write|lower|reduce|cut|increase|upgrade|downgrade|migrate|revert|reset|update|link|expose|post|report|escalate|extend|leave|read|restore|import|export|publish|load|open|transfer|tie|wire)$/;
/** "Asked the DBA to drop it": the infinitive is what the other one did, and no purpose. */
const leadsOthers =
  /^(ask|tell|allow|force|want|expect|instruct|persuade|order|get|urge|advise|pressure|pressurise|leave|trust|enable|need|cause|require|permit|encourage|remind|invite|teach|help|command|direct|find|believe|assume|consider|think|know|train|send|bully|talk|have|choose|appoint|hire)$/;
/** What a thing can be left as: "left the endpoint open". */
const leavesAs = /^(leave|keep|mark|ship|push|deploy|approve|merge|release)$/;
const conditions =
  /^(open|closed|off|on|in|unlocked|unread|untested|unreviewed|unchecked|unplugged|running|disabled|enabled|empty|switched|unattended|unset|unpatched|exposed|public|unanswered|pinned|active|idle|muted|unannounced|live|out|unfinished|overnight|behind)$/;
export const aboutThePerson =
  /^(he|she|they|him|them|himself|herself|themselves|his|her|their|who|we|i|us|our|my)$/;

/** "The e-mail from the provider", "the drop in call volume": what says which one it is belongs to it. */
export function withAttribute(
  phrases: readonly Phrase[],
  words: readonly Word[],
  object: Phrase,
  infinitive: string,
): Phrase {
  const link = words[object.last + 1]?.lower ?? '';
  const noun = words[object.head]?.lower ?? '';
  // "Changed the threshold from 0.5 to 0.05".
  const isNumber = words[object.last + 2]?.kind === 'NUM';
  const isItsOwn =
    link === 'of' ||
    (/^(from|between|behind)$/.test(link) && !takesFrom.test(infinitive) && !isNumber) ||
    (/^(with|about|for|on)$/.test(link) && isAbout.test(noun) && !isNumber) ||
    (/^(in|of)$/.test(link) && isChange.test(noun));
  const attribute = isItsOwn ? phrases.find(({ first }) => first === object.last + 2) : undefined;
  return attribute === undefined
    ? object
    : withAttribute(phrases, words, { ...object, last: attribute.last }, infinitive);
}

const isAbout =
  /^(e-?mails?|mails?|messages?|notices?|notes?|tickets?|warnings?|alerts?|reminders?|contracts?|chapters?|paragraphs?|sections?|memos?|letters?|documentation|alarms?)$/;
const isChange =
  /^(drops?|rises?|increases?|decreases?|spikes?|jumps?|dips?|surges?|growth|changes?|trends?)$/;

/** Words of these classes right behind the object belong to it, or to another deed. */
const goesOn: ReadonlySet<WordClass> = new Set([
  'CCONJ',
  'NOUN',
  'ADJ',
  'VERB',
  'AUX',
  'PROPN',
  'PRON',
  'DET',
]);

/** "Booked the test for quarter-end and told nobody": the next verb needs the doer as well. */
function goesOnActing(words: readonly Word[], phrases: readonly Phrase[], from: number): boolean {
  return words.some((word, index) => {
    if (index <= from) return false;
    const next = words[index + 1];
    // "Read the tag, untied it, and closed the valve".
    if (word.lower === ',')
      return isPast(next?.lower ?? '') && (next?.kind === 'VERB' || words[index + 2]?.kind === 'DET');
    if (!/^(and|but|then|or)$/.test(word.lower) || (word.kind !== 'CCONJ' && word.kind !== 'ADV'))
      return false;
    // "… that was then cancelled".
    if (word.lower === 'then' && words[index - 1]?.kind === 'AUX') return false;
    if (/^(never|not|only)$/.test(next?.lower ?? '') || opensDeed(words, index + 1)) return true;
    return isTakenForNoun(words, phrases, index + 1);
  });
}

/** "… and wrap everything in a `catch`", "… and hits reset": a verb that reads as a noun has nothing that it does. */
function isTakenForNoun(words: readonly Word[], phrases: readonly Phrase[], index: number): boolean {
  const object = words[index + 1];
  if (words[index]?.kind !== 'NOUN' || !/^(DET|PRON|NOUN|VERB)$/.test(object?.kind ?? '')) return false;
  return !hasOwnSubject(words, phrases, index);
}

function opensDeed(words: readonly Word[], index: number): boolean {
  const word = words[index];
  return (
    word?.kind === 'VERB' ||
    isPast(word?.lower ?? '') ||
    (word?.kind === 'ADV' && words[index + 1]?.kind === 'VERB')
  );
}

/** The object must be all of what was acted on, and nothing behind it may speak of the person. */
export function isWhole(
  phrases: readonly Phrase[],
  words: readonly Word[],
  object: Phrase,
  infinitive: string,
): boolean {
  const head = words[object.head];
  const next = words[object.last + 1];
  const objects = /^(tell|inform|warn|notify|ask|involve|call|page|alert)$/.test(infinitive)
    ? /^(it|this|that|these|those|us|anyone|anybody|everyone|everybody)$/
    : /^(it|this|that|these|those)$/;
  if (head === undefined || (head.kind === 'PRON' && !objects.test(head.lower))) return false;
  const behind = words[object.last + 2];
  if (words.slice(object.last + 1).some(isSimile)) return false;
  if (words.some(asksWho)) return false;
  if (next?.lower === ',' && /^(which|who|whose)$/.test(behind?.lower ?? '')) return false;
  if (goesOnActing(words, phrases, object.last)) return false;
  if (isPartOfIdiom.test(head.lower) || words[object.first + 1]?.lower === 'own') return false;
  if (
    words.slice(object.first + 1).some((word, at) => isAboutHim(word, at + object.first + 1 <= object.last))
  )
    return false;
  return next === undefined || mayFollow(phrases, words, object, infinitive, next, behind);
}

/** "…, who was new" speaks of the doer, and "until we know who that was" looks for him. */
function asksWho({ lower }: Word, index: number, words: readonly Word[]): boolean {
  const before = words[index - 1];
  return lower === 'who' && (before?.lower === ',' || before?.kind === 'VERB');
}

/** "Traded it around like a gym pass": mockery stays when its target goes. */
function isSimile({ kind, lower }: Word, index: number, words: readonly Word[]): boolean {
  return lower === 'like' && kind !== 'VERB' && !/^(this|that|it)$/.test(words[index + 1]?.lower ?? '');
}

/** Behind the object the writers may speak of themselves; within it, only of the thing. */
function isAboutHim({ lower }: Word, isWithin: boolean): boolean {
  return aboutThePerson.test(lower) && (isWithin || !/^(we|us|our|my|i|who)$/.test(lower));
}

function mayFollow(
  phrases: readonly Phrase[],
  words: readonly Word[],
  object: Phrase,
  infinitive: string,
  next: Word,
  behind: Word | undefined,
): boolean {
  const isTold = /^(tell|inform|warn|notify)$/.test(infinitive);
  if (isTold) return isMark(next) || /^(that|about|of|before|when|in)$/.test(next.lower);
  if (/^(that|which)$/.test(next.lower)) return behind?.kind === 'VERB' || behind?.kind === 'AUX';
  if (next.lower === 'to') {
    return behind?.kind === 'VERB' ? !leadsOthers.test(infinitive) : takesTo.test(infinitive);
  }
  if (next.lower === 'of') return false;
  // "Left a cluster with 64 GPUs running", "restarted the cluster node by node".
  if (next.lower === 'with' && leavesAs.test(infinitive)) return false;
  if (next.lower === 'by' && behind?.lower === words[object.head]?.lower) return false;
  if (isTimeNext(words, object.last + 1)) return true;
  const isLoose = particles.test(next.lower) && !phrases.some(({ first }) => first === object.last + 2);
  if (infinitive === 'let') return /^(through|in|out)$/.test(next.lower);
  if (leavesAs.test(infinitive) && conditions.test(next.lower)) return true;
  if (isLoose) return isLooseParticle.test(next.lower);
  return (
    !goesOn.has(next.kind) ||
    (next.kind === 'CCONJ' &&
      /^(and|but)$/.test(next.lower) &&
      hasOwnSubject(words, phrases, object.last + 2))
  );
}

/** "Thinned out the snapshots the evening before". */
function isTimeNext(words: readonly Word[], index: number): boolean {
  const [opening = '', noun = ''] = words.slice(index, index + 2).map(({ lower }) => lower);
  return /^(the|last|this|that|next)$/.test(opening) && times.test(noun);
}

const times =
  /^(week|month|year|night|day|morning|evening|afternoon|weekend|minute|hour|(mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter|time)$/;

const isLooseParticle = /^(off|out|down|up|back|through|in|over|away|on)$/;

/** "… and drivers logged off": behind the conjunction somebody or something else acts. */
function hasOwnSubject(words: readonly Word[], phrases: readonly Phrase[], index: number): boolean {
  const subject = phrases.find(({ first }) => first === index);
  const verb = words[subject === undefined ? -1 : subject.last + 1];
  return verb?.kind === 'AUX' || verb?.kind === 'VERB';
}
