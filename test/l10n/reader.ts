import { inEnglish, type Phrase, type Translate, translationBy } from '../../server/l10n/translate';

/** A reader who hears what is said to them, and sees where it stands in what they are shown. */
export class Reader {
  readonly heard: Phrase[] = [];

  /** A language in which everything is the English between two marks. */
  readonly translate: Translate = (english, data = {}) => {
    if (english !== '') this.heard.push({ english, data });
    return `${begin}${inEnglish(english, data)}${end}`;
  };
}

const [begin, end] = ['⦅', '⦆'];
const marked = new RegExp(`${begin}[^${begin}${end}]*${end}`, 'g');

/** What went round the translation. */
export function withoutMarked(text: string): string {
  const rest = text.replace(marked, '');
  return rest === text ? text : withoutMarked(rest);
}

/** Neither a path in quotation marks nor a length of time. */
function isWord(value: string): boolean {
  return !/^"|^\d.*(?:min|h|d|s)$/.test(value) && /\p{L}{3}/u.test(value);
}

/**
 * The words among what was heard for which a language has none. Data are words of the document, or ours: what the
 * document has is left out.
 */
export function missingIn(
  words: Readonly<Record<string, string>>,
  heard: readonly Phrase[],
  isOfDocument: (words: string) => boolean,
): string[] {
  const translate = translationBy(new Map(Object.entries(words)));
  const isKnown = (english: string) =>
    Object.hasOwn(words, english) || translate(english) !== english || isOfDocument(english);
  const missing = heard.flatMap(function unknown({ english, data = {} }: Phrase): string[] {
    const parts = Object.entries(data).flatMap(([name, value]) => {
      if (typeof value === 'object') return 'english' in value ? unknown(value) : [];
      const isOwn =
        name !== 'quoted' &&
        !String(value).includes(begin) &&
        !english.includes(`“{${name}}”`) &&
        isWord(String(value));
      return isOwn && !isKnown(String(value)) ? [String(value)] : [];
    });
    const isSaid = !/\p{L}/u.test(english.replace(/\{\w+\}/g, '')) || isKnown(english);
    return isSaid ? parts : [english, ...parts];
  });
  return [...new Set(missing)];
}
