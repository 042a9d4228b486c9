import type { Document, ItsFunction, ItsHelpers, Model, WinkMethods } from 'wink-nlp';
import type { Clause } from './english/clause';
import { clausesOf } from './english/clauses';
import { type Phrase, phrasesOf } from './english/phrases';
import { retagged } from './english/retag';
import type { Word, WordClass } from './english/word';
import { joinedWords } from './english/word';
import { remembered } from './remembered';

/**
 * A sentence as its reader understands it: who does what. Spans are UTF-16 offsets into the text that was read.
 *
 * `readEnglish("Dave didn't test his changes")` gives one clause whose subject is the phrase `Dave` and whose verb
 * has the lemma `test`, is negated and in the past.
 */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly phrases: readonly Phrase[];
  readonly clauses: readonly Clause[];
}

/** While someone types, all sentences but one are the ones of a moment ago; this many are kept. */
const mostReadings = 4000;
const readings = new Map<string, Reading>();

/** Longer than any sentence: what is behind it is a list, a log or a table that lost its lines, and is not read. */
const longestSentence = 2000;

/** Reads one sentence. Whatever the text, a reading comes out; a stretch without words has no clauses. */
export function readEnglish(text: string): Reading {
  const known = readings.get(text);
  if (known !== undefined) return known;
  if (readings.size >= mostReadings) readings.clear();
  const words = retagged(joinedWords(wordsOf(text.slice(0, longestSentence))));
  const phrases = phrasesOf(words);
  const reading = { text, words, phrases, clauses: clausesOf(words, phrases) };
  readings.set(text, reading);
  return reading;
}

function wordsOf(text: string): Word[] {
  const { nlp, its } = language();
  const straight = text.replaceAll('’', "'");
  const document = nlp.readDoc(straight);
  const tokens = document.tokens();
  const texts = tokens.out();
  const classes = tokens.out(its.pos) as WordClass[];
  // The library's types give this helper one parameter less than it has.
  const lemmas = tokens.out(its.lemma as unknown as ItsFunction<string>);
  let from = 0;
  return texts.map((token, index) => {
    const found = straight.indexOf(token, from);
    const start = found < 0 ? from : found;
    const end = Math.min(text.length, start + token.length);
    from = end;
    return {
      text: text.slice(start, end),
      lower: token.toLowerCase(),
      lemma: lemmaOf((lemmas[index] ?? token).toLowerCase(), classes[index] ?? 'X'),
      kind: classes[index] ?? 'X',
      common: isCommon(token.toLowerCase()),
      span: { start, end },
    };
  });
}

/** Plurals are not all in the dictionary: `Backups` at the start of a sentence is no name. */
const isCommon = remembered((lower) => {
  if (isInDictionary(lower)) return true;
  return lower.length > 5 && lower.endsWith('s') && isInDictionary(lower.slice(0, -1));
}, 20_000);

/** Words come back, and the library takes longer to look one up than to read it. */
const isInDictionary = remembered((word) => !language().anyDocument.isOOV(word), 20_000);

/** The library's lemma, with the last letter that it sometimes loses: `involv` becomes `involve`. */
function lemmaOf(lemma: string, kind: WordClass): string {
  if (lemma === 'instal') return 'install';
  const isCut = kind === 'VERB' && !isInDictionary(lemma) && isInDictionary(`${lemma}e`);
  return isCut ? `${lemma}e` : lemma;
}

interface Language {
  readonly nlp: WinkMethods;
  readonly its: ItsHelpers;
  /** Every document knows the whole dictionary. */
  readonly anyDocument: Document;
}

let loaded: Language | undefined;

/**
 * The library and its model take a fifth of a second to load, so that happens when the first sentence is read
 * and not when the editor starts. The bundler sees the two names and packs them.
 */
function language(): Language {
  if (loaded === undefined) {
    const winkNLP = require('wink-nlp') as (model: Model, pipe: string[]) => WinkMethods;
    const nlp = winkNLP(require('wink-eng-lite-web-model') as Model, ['pos']);
    loaded = { nlp, its: nlp.its, anyDocument: nlp.readDoc('') };
  }
  return loaded;
}

declare const require: (name: string) => unknown;
