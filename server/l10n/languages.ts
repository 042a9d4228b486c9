import german from './german.json';
import { inEnglish, type Translate, translationBy } from './translate';

/** Every language there is, by its tag: each has all words, with their English as the key. */
export const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = { de: german };

/**
 * Speaks the language of an editor's `locale`, such as `de` or `de-AT`, as far as we know it, and else English.
 */
export function translateFor(locale = 'en'): Translate {
  const [language = ''] = locale.toLowerCase().split('-');
  const words = Object.hasOwn(languages, language) ? languages[language] : undefined;
  return words ? translationBy(new Map(Object.entries(words))) : inEnglish;
}
