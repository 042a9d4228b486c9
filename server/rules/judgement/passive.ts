import type { Phrase } from '../../model/english/phrases';
import type { VerbGroup } from '../../model/english/verbs';
import type { Word } from '../../model/english/word';
import type { Sentence } from '../../model/postmortem';
import { insertion } from '../edits';
import type { Edit, Fix } from '../rule';
import { type Deed, deedOf } from './deed';
import { isBalanced, losesFacts } from './factsKept';
import type { Reproach } from './judge';
import type { Judged } from './judgements';
import { withoutAgent } from './withoutAgent';

/**
 * Says it without the person, by what was acted on:
 * - "Sarah deleted the production database" becomes "The production database was deleted";
 * - "Dave didn't test the change" and "The team should have tested the change" become "No step made sure that the
 *   change was tested", which leaves out the person and the hindsight;
 * - "Who approved this change?" becomes "What made it possible for this change to be approved?";
 * - "The index was dropped by Oksana" becomes "The index was dropped".
 */
export function inPassive(text: string, judged: Judged): Fix | undefined {
  return withoutAgent(text, judged) ?? turned(text, judged);
}

function turned(text: string, judged: Judged): Fix | undefined {
  const turn = turnOf(judged.reproach);
  return turn && rewritten(text, judged, turn.deed, turn.wording);
}

interface Turn {
  readonly deed: Deed;
  readonly wording: Wording;
}

/** Reproaches are remembered with their sentence, and so is how each is turned. */
const turns = new WeakMap<Reproach, { readonly turn: Turn | undefined }>();

function turnOf(reproach: Reproach): Turn | undefined {
  let known = turns.get(reproach);
  if (known === undefined) {
    const deed = deedOf(reproach);
    const wording = deed && wordingOf(deed, reproach.reading.words);
    known = { turn: wording && { deed, wording } };
    turns.set(reproach, known);
  }
  return known.turn;
}

interface Wording {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** Whether what was acted on has just been named and is left out. */
  readonly isShort?: true;
}

function wordingOf(deed: Deed, words: readonly Word[]): Wording | undefined {
  const { verb } = deed.clause;
  const done = `${deed.manner}${deed.participle}${deed.particle === undefined ? '' : ` ${deed.particle}`}`;
  const were = isPlural(deed.object, words) ? 'were' : 'was';
  if (
    !verb.negated &&
    deed.isByNobody &&
    deed.infinitive === 'notice' &&
    verb.modal === undefined &&
    verb.past
  ) {
    const after = ` ${verb.perfect ? 'had gone' : 'went'} unnoticed`;
    return { title: 'Say what happened, without the person', before: '', after };
  }
  if (deed.isAsked) {
    return { title: 'Ask about the step', before: 'What made it possible for ', after: ` to be ${done}` };
  }
  if (isUndone(deed)) {
    if (!canBeEnsured(deed, words)) return undefined;
    const before = 'No step made sure that ';
    return { title: 'Name the step that was missing', before, after: ` ${were} ${done}` };
  }
  if (verb.modal !== undefined || verb.negated || deed.isByNobody || deed.infinitive === 'tell')
    return undefined;
  const opening = words[verb.first]?.lower ?? '';
  // "Misread" and "put" are their own past.
  const past = verb.past || opening === deed.participle;
  const helper = helperFor(opening, { ...verb, past }, were === 'were');
  return { title: 'Say what happened, without the person', before: '', after: ` ${helper} ${done}` };
}

/** "Didn't test it", "nobody tested it", "should have tested it", "was supposed to test it", "forgot to test it". */
function isUndone({ clause: { verb }, isForgotten, isByNobody }: Deed): boolean {
  if (isByNobody) return verb.past && verb.modal === undefined && !verb.negated;
  if (verb.negated) return verb.past && verb.modal === undefined && !isForgotten;
  if (verb.modal === undefined) return isForgotten;
  return (verb.modal === 'should' && verb.perfect) || (verb.modal === 'supposed' && verb.past);
}

/**
 * A reason why it was left undone, or for how long, would become the reason of the step: "did not call until 03:10"
 * is not "no step made sure that somebody was called until 03:10".
 */
function canBeEnsured({ object, infinitive }: Deed, words: readonly Word[]): boolean {
  if (/^(see|hear|know|understand|want|find|mind|pay)$/.test(infinitive)) return false;
  if (/^(single|any|one)$/.test(words[object.first + 1]?.lower ?? '')) return false;
  if (/^(any|single|anything|one)$/.test(words[object.first]?.lower ?? '')) return false;
  return !words.slice(object.last + 1).some(({ lower, kind }, index, rest) => {
    if (
      /^(because|since|until|till|although|though|despite|even|yet|anymore|only|just|but|either|once|too|despite|let|instead|thinking|assuming|so|or)$/.test(
        lower,
      )
    )
      return true;
    const next = rest[index + 1];
    if (lower === 'for')
      return (
        next?.kind === 'NUM' ||
        /^(days|weeks|months|years|hours|minutes|half|over|more|ages)$/.test(next?.lower ?? '') ||
        /^(hours?|days?|weeks?|months?|years?)$/.test(rest[index + 2]?.lower ?? '')
      );
    if (lower === 'as') return kind === 'SCONJ' || kind === 'ADP';
    return lower === 'at' && next?.lower === 'all';
  });
}

function helperFor(opening: string, { perfect, past }: VerbGroup, isMany: boolean): string {
  if (perfect) return /^(had|'d)$/.test(opening) ? 'had been' : isMany ? 'have been' : 'has been';
  return past ? (isMany ? 'were' : 'was') : isMany ? 'are' : 'is';
}

/** "Two clerks", "Friday's on-call": how many or when is a fact. */
function isFactOfDoer(kind: Word['kind'], lower: string): boolean {
  return (
    (kind === 'NUM' && lower !== 'one') || /^(both|all|half|most|several)$/.test(lower) || isDay.test(lower)
  );
}

const isDay = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** Puts `before` where the person stood, and `after` behind what was acted on; both keep their markup. */
function rewritten(
  text: string,
  { sentence, reproach }: Judged,
  deed: Deed,
  wording: Wording,
): Fix | undefined {
  const { words } = reproach.reading;
  const doer = words.slice(deed.first, (deed.clause.subject?.last ?? deed.first) + 1);
  if (!deed.isAsked && !deed.isByNobody && doer.some(({ kind, lower }) => isFactOfDoer(kind, lower)))
    return undefined;
  const own = editsOf(text, sentence, words, deed, wording);
  if (deed.second === undefined || own === undefined) return own && fixOf(wording, own);
  const next = wordingOf(deed.second, words);
  const behind = next && editsOf(text, sentence, words, deed.second, shortened(deed, words, next));
  return behind && fixOf(wording, [...own, ...behind]);
}

/** "Cut the lead and covered it up": "the lead was cut and covered up", unless "it" could be something in between. */
function shortened({ object, second }: Deed, words: readonly Word[], wording: Wording): Wording {
  const isSame =
    second !== undefined &&
    words[second.object.head]?.lower === 'it' &&
    /^(and|but|,)$/.test(words[object.last + 1]?.lower ?? '');
  return isSame
    ? { ...wording, after: wording.after.replace(/^ (?:was|is|has been|had been) /, ''), isShort: true }
    : wording;
}

function fixOf({ title }: Wording, edits: readonly Edit[]): Fix {
  return { title, kind: 'suggestion', edits };
}

function editsOf(
  text: string,
  { span }: Sentence,
  words: readonly Word[],
  { first, object }: Deed,
  { before, after, isShort }: Wording,
): Edit[] | undefined {
  const offset = span.start;
  const start = offset + (words[first]?.span.start ?? 0);
  const opening = words[object.first];
  if (opening === undefined) return undefined;
  const objectStart = withMarkup(text, offset + opening.span.start);
  const end = offset + endOf(text.slice(offset, span.end), words, object);
  const objectEnd = objectStart + beforeQuotation(text.slice(objectStart, end)).length;
  if (!isBalanced(text.slice(start, objectStart)) || !isBalanced(text.slice(objectStart, objectEnd)))
    return undefined;
  if (!isWholeText(text, objectStart, objectEnd)) return undefined;
  if (isShort) return [{ span: { start, end: objectEnd }, newText: after }];
  if (losesFacts(text.slice(start, objectStart))) return undefined;
  return [
    { span: { start, end: objectStart }, newText: first === 0 ? before : lowered(before) },
    ...opened(text, offset, opening, before === '' && first === 0),
    insertion(objectEnd, after),
  ];
}

/** Not "experiment 5" of "experiment 5%". */
function isWholeText(text: string, start: number, end: number): boolean {
  return !/[.?!,;:]$/.test(text.slice(start, end)) && !/^[%/€$£°\w-]/.test(text.slice(end));
}

/** In "skipped the canary "to save time"" the quotation is no part of the canary, as it is in "a "quick fix"". */
function beforeQuotation(object: string): string {
  const [, thing, quotation] = /^(.*?)(\s*["“].*)$/s.exec(object) ?? [];
  if (thing === undefined || quotation === undefined) return object;
  return /^(?:|an?|the|his|her|their|my|our|this|that)$/i.test(thing) ? object : thing;
}

/** Markup that opens right before a word, such as a backtick or a bracket, belongs to it. */
function withMarkup(text: string, start: number): number {
  let from = start;
  while (from > 0 && /[`*_["]/.test(text[from - 1] ?? '')) from -= 1;
  return from;
}

/** Code and links are padded in the words, so a phrase ends where the next word begins, less space and comma. */
function endOf(sentence: string, words: readonly Word[], { last }: Phrase): number {
  const own = words[last]?.span.end ?? 0;
  const next = words[last + 1]?.span.start ?? sentence.length;
  return own + sentence.slice(own, next).trimEnd().length;
}

/** The first word of the sentence gets its capital; "his changes" are "the changes" once he is gone. */
function opened(text: string, offset: number, word: Word, isFirst: boolean): Edit[] {
  const span = { start: offset + word.span.start, end: offset + word.span.end };
  const written = text.slice(span.start, span.end);
  if (written.toLowerCase() !== word.lower || text[span.start - 1] === '`') return [];
  if (word.lower === 'us') return [{ span, newText: isFirst ? 'We' : 'we' }];
  if (/\d/.test(written)) return [];
  const neutral = /^(his|her|their|my|our)$/.test(word.lower)
    ? 'the'
    : /^any(one|body)$/.test(word.lower)
      ? word.lower
      : written;
  const newText = isFirst ? neutral.charAt(0).toUpperCase() + neutral.slice(1) : neutral;
  return newText === written ? [] : [{ span, newText }];
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function isPlural({ head }: Phrase, words: readonly Word[]): boolean {
  const before = words[head - 1];
  const noun = words[head]?.lower === 'words' && before?.kind === 'NOUN' ? before : words[head];
  if (noun === undefined) return false;
  // A quotation is masked by this word, and is one thing, however many words it has.
  if (noun.lower === 'words') return false;
  if (
    /^(these|those|both|they|them|us|people|staff|police|criteria|children|men|women|indices)$/.test(
      noun.lower,
    )
  )
    return true;
  return (
    noun.kind === 'NOUN' &&
    noun.lower.endsWith('s') &&
    noun.lemma !== noun.lower &&
    !noun.lower.endsWith('ss')
  );
}
