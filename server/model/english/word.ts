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

/** Joins what was written without spaces around a hyphen, so that `on-call` and `rubber-stamped` are one word. */
export function joinedWords(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const hyphen = joined.at(-1);
    const before = joined.at(-2);
    if (
      before &&
      hyphen?.lower === '-' &&
      areAdjacent(before, hyphen) &&
      areAdjacent(hyphen, word) &&
      isWordLike(word)
    ) {
      joined.splice(-2, 2, join(before, word));
    } else {
      joined.push(word);
    }
  }
  return joined;
}

function join(before: Word, after: Word): Word {
  return {
    text: `${before.text}-${after.text}`,
    lower: `${before.lower}-${after.lower}`,
    lemma: `${before.lower}-${after.lemma}`,
    kind: hyphenated.get(`${before.lower}-${after.lower}`) ?? after.kind,
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
