import { remembered } from '../model/remembered';

/**
 * Says English words in the reader's language. `{name}` is where data goes; the words are translated before they are
 * filled, and what has no translation stays English.
 *
 *     german('There is no “{heading}” section.', { heading: 'Impact' }) // → 'Der Abschnitt „Impact“ fehlt.'
 */
export type Translate = (english: string, data?: PhraseData) => string;

export type PhraseData = Readonly<Record<string, string | number | Phrase>>;

/** Words that are not said yet: whoever shows them decides in which language. */
export interface Phrase {
  readonly english: string;
  readonly data?: PhraseData;
}

/** `words` are the translations by their English. */
export function translationBy(words: ReadonlyMap<string, string>): Translate {
  const said = (value: string | number | Phrase): string | number =>
    typeof value === 'object' ? translate(value.english, value.data) : value;
  const translate: Translate = (english, data = {}) =>
    filled(words.get(english) ?? english, (name) => {
      const value = data[name];
      return value === undefined ? `{${name}}` : String(said(value));
    });
  return translate;
}

export const inEnglish: Translate = translationBy(new Map());

/** One pass, so that braces inside the data stay as they are; a placeholder without data stays visible. */
function filled(template: string, dataOf: (name: string) => string): string {
  return partsOf(template)
    .map((part, index) => (index % 2 === 0 ? part : dataOf(part)))
    .join('');
}

/** Words and, at every second place, the name of what goes between them. */
const partsOf = remembered((template: string) => template.split(/\{(\w+)\}/), 1000);
