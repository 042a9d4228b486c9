import { remembered } from '../model/remembered';
import { recognizer } from './recognized';

/**
 * Says English words in the reader's language. `{name}` is where data goes; the words are translated before they are
 * filled, and what has no translation stays English. Words that come filled already, such as the title of a fix, are
 * recognized by their shape.
 *
 *     german('There is no “{heading}” section.', { heading: 'Impact' }) // → 'Der Abschnitt „Impact“ fehlt.'
 *     german('Write 2025-11-28') // → '2025-11-28 schreiben'
 */
export type Translate = (english: string, data?: PhraseData) => string;

export type PhraseData = Readonly<Record<string, string | number>>;

/** Words with the data that goes between them, not said yet: whoever shows them decides in which language. */
export interface Phrase {
  readonly english: string;
  readonly data: PhraseData;
}

export const inEnglish: Translate = (english, data) =>
  data ? filled(english, english, data, String) : english;

/** `words` are the translations by their English; `and` and `or` are among them, for lists. */
export function translationBy(words: ReadonlyMap<string, string>): Translate {
  const recognized = remembered(recognizer(words), 2000);
  const said = (english: string) => words.get(english) ?? recognized(english);
  return (english, data) =>
    data ? filled(words.get(english) ?? english, english, data, said) : said(english);
}

/**
 * One pass, so that braces inside the data stay as they are; a placeholder without data stays visible. What stands in
 * quotation marks is the document's and stays as it is; other data may be words of ours, such as `3 days`.
 */
function filled(template: string, english: string, data: PhraseData, said: (word: string) => string): string {
  return partsOf(template)
    .map((part, index) => {
      if (index % 2 === 0) return part;
      const value = data[part];
      if (typeof value !== 'string') return value ?? `{${part}}`;
      return english.includes(`“{${part}}”`) ? value : said(value);
    })
    .join('');
}

/** Words and, at every second place, the name of what goes between them. */
const partsOf = remembered((template) => template.split(/\{(\w+)\}/), 1000);
