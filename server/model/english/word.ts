import type { Span } from '../span';

/** The universal part-of-speech tags, as far as we use them. */
export type WordClass =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** One word of a sentence. Hyphenated words such as `on-call` are one word. */
export interface Word {
  /** As written. */
  readonly text: string;
  /** In lower case, with a straight apostrophe: `N’t` gives `n't`. */
  readonly lower: string;
  /** The dictionary form: `forgot` gives `forget`, `n't` gives `not`. */
  readonly lemma: string;
  readonly kind: WordClass;
  /** Whether it is a word of the general language: true for `finance`, false for `Bartek` and `istio`. */
  readonly common: boolean;
  /** Offsets into the sentence that was read. */
  readonly span: Span;
}

export function isCapitalised(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text);
}

export function isMark(word: Word | undefined): boolean {
  return word === undefined || word.kind === 'PUNCT' || word.kind === 'SYM' || word.kind === 'X';
}

/**
 * Joins what was written without spaces around a hyphen, so that `on-call` and `rubber-stamped` are one word, and so
 * are the handles `@ana.w` and `amirh@`, the name `docs.example.dev` and the time `0415L` of a log line.
 */
export function joinedWords(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const mark = joined.at(-1);
    const before = joined.at(-2);
    if (before && mark && isHyphenated(before, mark, word)) joined.splice(-2, 2, join(before, mark, word));
    else if (mark && isCutName(mark, word)) joined.splice(-1, 1, join(mark, '', word));
    else if (mark && isMilitaryTime(mark, word))
      joined.splice(-1, 1, { ...join(mark, '', word), kind: 'SYM' });
    else if (mark && isHandle(mark, word)) joined.splice(-1, 1, { ...join(mark, '', word), kind: 'PROPN' });
    else joined.push(word);
  }
  return joined;
}

function isHyphenated(before: Word, mark: Word, word: Word): boolean {
  const joins =
    mark.lower === '-' || (mark.lower === '.' && (before.lower.startsWith('@') || isDotted(before, word)));
  return joins && areAdjacent(before, mark) && areAdjacent(mark, word) && isWordLike(word);
}

/** The library cuts "Łukasz" and "Sławomir" at the letter that English does not have. */
function isCutName(part: Word, rest: Word): boolean {
  const isWord = /^\p{L}+$/u.test(part.text) && /^\p{L}+$/u.test(rest.text);
  return areAdjacent(part, rest) && isWord && /\P{ASCII}/u.test(part.text + rest.text);
}

/** "docs.example.dev" is one name; "failed.We" lacks a space, and so do figures and letters with a point. */
function isDotted(before: Word, after: Word): boolean {
  return /\p{L}[\p{L}\p{N}]$/u.test(before.text) && /^\p{Ll}[\p{L}\p{N}]+$/u.test(after.text);
}

/** "amirh@" is how some write whom they know by an address. */
function isHandle(name: Word, mark: Word): boolean {
  return mark.text === '@' && areAdjacent(name, mark) && /^[a-z][\w-]+$/.test(name.text);
}

/** Four digits and the letter of a zone: local time or Zulu. */
function isMilitaryTime(digits: Word, letter: Word): boolean {
  return /^[0-2]\d[0-5]\d$/.test(digits.text) && /^[LZ]$/.test(letter.text) && areAdjacent(digits, letter);
}

function join(before: Word, mark: Word | '', after: Word): Word {
  const between = mark === '' ? '' : mark.text;
  const lower = `${before.lower}${between}${after.lower}`;
  return {
    text: `${before.text}${between}${after.text}`,
    lower,
    lemma: `${before.lower}${between}${after.lemma}`,
    kind:
      between === '.' || (isCapitalised(before) && between === '')
        ? 'PROPN'
        : (hyphenated.get(lower) ?? after.kind),
    common: before.common && after.common,
    span: { start: before.span.start, end: after.span.end },
  };
}

/** Where the last part alone would mislead about the whole. */
const hyphenated: ReadonlyMap<string, WordClass> = new Map([
  ['on-call', 'NOUN'],
  ['sign-off', 'NOUN'],
  ['hand-over', 'NOUN'],
  ['follow-up', 'NOUN'],
  ['clean-up', 'NOUN'],
  ['roll-out', 'NOUN'],
  ['roll-back', 'NOUN'],
  ['stand-up', 'NOUN'],
  ['heads-up', 'NOUN'],
]);

function areAdjacent(one: Word, other: Word): boolean {
  return one.span.end === other.span.start;
}

function isWordLike(word: Word): boolean {
  return /^[\p{L}\p{N}]/u.test(word.text);
}
