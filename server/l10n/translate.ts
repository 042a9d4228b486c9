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

export type PhraseData = Readonly<Record<string, string | number | Phrase | Listing>>;

/** Words with the data that goes between them, not said yet: whoever shows them decides in which language. */
export interface Phrase {
  readonly english: string;
  readonly data?: PhraseData;
}

/** Words as they are written somewhere, to be joined in the reader's language: `full, short or custom`. */
export interface Listing {
  readonly words: readonly string[];
  readonly joint: 'and' | 'or';
}

export function phrase(english: string, data: PhraseData = {}): Phrase {
  return { english, data };
}

export function oneOf(words: readonly string[]): Listing {
  return { words, joint: 'or' };
}

export function allOf(words: readonly string[]): Listing {
  return { words, joint: 'and' };
}

const same = (english: string) => english;

export const inEnglish: Translate = translator(same, same, same);

/** `words` are the translations by their English; `and` and `or` are among them, for lists. */
export function translationBy(words: ReadonlyMap<string, string>): Translate {
  const ours = remembered(recognizer(words, 'ours'), 2000);
  const anybodys = remembered(recognizer(words, "anybody's"), 2000);
  return translator(
    (english) => words.get(english) ?? english,
    (english) => words.get(english) ?? ours(english),
    (word) => words.get(word) ?? anybodys(word),
  );
}

/** `templateOf` gives the words around the data, `whole` what comes without any, `said` what the data say. */
function translator(
  templateOf: (english: string) => string,
  whole: (english: string) => string,
  said: (word: string) => string,
): Translate {
  const value = (one: Exclude<PhraseData[string], string>): string => {
    if (typeof one === 'number') return String(one);
    return 'words' in one ? joined(one) : translate(one.english, one.data);
  };
  const joined = ({ words, joint }: Listing): string =>
    words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${said(joint)} ${words.at(-1)}`;
  /**
   * One pass, so that braces inside the data stay as they are; a placeholder without data stays visible. What stands in
   * quotation marks, or is called `quoted`, is the document's and stays as it is; other data may be words of ours, such
   * as `3 days`.
   */
  const translate: Translate = (english, data) => {
    if (!data) return whole(english);
    return partsOf(templateOf(english))
      .map((part, index) => {
        const given = index % 2 === 0 ? part : (data[part] ?? `{${part}}`);
        if (typeof given !== 'string') return value(given);
        const isOwn = part === 'quoted' || english.includes(`“{${part}}”`);
        return index % 2 === 0 || isOwn ? given : said(given);
      })
      .join('');
  };
  return translate;
}

/** Words and, at every second place, the name of what goes between them. */
const partsOf = remembered((template) => template.split(/\{(\w+)\}/), 1000);
