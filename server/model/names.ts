import type { Cast } from './cast';
import type { Phrase } from './english/phrases';
import { isCapitalised, isMark, type Word } from './english/word';
import { firstNames, groups, isIn, namesThatAreWords, products, roles, softwareMarks } from './roles';

/** Whom a name names: a person, a group by its handle, a system, or one of the names that could be either. */
export function byName(
  words: readonly Word[],
  phrase: Phrase,
  head: Word,
  cast: Cast,
): 'person' | 'group' | 'perhaps' | 'thing' {
  if (head.kind !== 'PROPN' && !isCapitalised(head)) return 'thing';
  const name = head.lower.replace(/^@/, '');
  if (/^(utc|gmt|[ap]m|[ecmp][sd]?t|cest|bst|ist)$/.test(name) || isTerm(words, phrase)) return 'thing';
  // "61 Hz", "132 kV"
  if (words[phrase.head - 1]?.kind === 'NUM' && phrase.head > phrase.first && head.text.length < 4)
    return 'thing';
  if (head.lower.startsWith('@')) return isBotName(name) ? 'thing' : name.includes('/') ? 'group' : 'person';
  if (cast.people.has(name) && !isVersioned(words, phrase)) return 'person';
  const inside = words.slice(phrase.first, phrase.head);
  if (/^(\p{Lu}\.){2,}$/u.test(head.text)) return 'person';
  if (phrase.possessor === undefined && inside.some((word) => isIn(roles, word.lower))) return 'person';
  if (isAddressed(words, phrase)) return 'person';
  if (!isTitleCase(head.text) || isBotName(name) || products.has(name) || cast.systems.has(name))
    return 'thing';
  if (
    inside.some(
      (word) =>
        word.kind === 'DET' || (word.kind === 'NOUN' && !isCapitalised(word)) || products.has(word.lower),
    )
  )
    return 'thing';
  if (isVersioned(words, phrase) || isAppositionOfSystem(words, phrase)) return 'thing';
  const isFullName =
    inside.length === 1 && inside[0] !== undefined && isTitleCase(inside[0].text) && !inside[0].common;
  if (isFullName) return 'person';
  if (firstNames.has(name)) return 'person';
  if (isPluralOfTerm(name)) return 'perhaps';
  if (isCompound(name)) return 'thing';
  if (head.common) return namesThatAreWords.has(name) || isTitle(words, phrase) ? 'perhaps' : 'thing';
  return 'person';
}

/** "Mr. Mills", "Transplant coordinator Mills": whoever is addressed so is a person, whatever else is called so. */
function isAddressed(words: readonly Word[], { first, head }: Phrase): boolean {
  const before = words[first - 1];
  const isTitled = [before, words[first]].some(
    (word, index) => titles.test(word?.lower ?? '') && (index === 0 || head > first),
  );
  const isNamed = !words.slice(first, head + 1).some(({ lower }) => products.has(lower));
  return (
    isTitled ||
    (isNamed && before?.kind === 'NOUN' && roles.has(before.lower) && isTitleCase(words[head]?.text ?? ''))
  );
}

const titles =
  /^(mr|mrs|ms|miss|dr|prof|professor|herr|frau|señor|señora|monsieur|madame|shri|smt|capt|sgt|lt)\.?$/;

/** "The testnet, referred to as Matsnet": whoever is introduced so is no person. */
function isTerm(words: readonly Word[], { first }: Phrase): boolean {
  return words[first - 1]?.lower === 'as' && /^(to|known)$/.test(words[first - 2]?.lower ?? '');
}

/** "Webhooks", "Tailnets": a long word that no dictionary has, in the plural, is a term rather than a name. */
function isPluralOfTerm(name: string): boolean {
  return (
    (name.length > 6 && /([bdgkmpt]|er|or|ion)s$/.test(name)) ||
    /[a-z]{2}(od|ad|ul|iv|ut|ot|ang)es$/.test(name)
  );
}

/** "Failover", "Rollback", "Autoscaler" where a sentence begins: nobody is called so. */
function isCompound(name: string): boolean {
  return (
    name.length > 6 &&
    /(over|back|hook|book|scaler|flow|tion|sion|ment|ness|(live|dead|grid)lock)$/.test(name)
  );
}

/** "Bob, our deploy bot, rolled out": what stands between the commas says what Bob is. */
function isAppositionOfSystem(words: readonly Word[], phrase: Phrase): boolean {
  if (words[phrase.last + 1]?.lower !== ',') return false;
  const aside = words.slice(phrase.last + 2, phrase.last + 8);
  const end = aside.findIndex(isMark);
  const noun = end > 0 && end < 5 ? aside[end - 1] : undefined;
  return (
    noun?.kind === 'NOUN' &&
    !isIn(roles, noun.lower) &&
    !isIn(groups, noun.lower) &&
    /^(our|the|a|an|its)$/.test(aside[0]?.lower ?? '')
  );
}

/** "Team Falcon", "Squad Blue". */
export function isNamedGroup(words: readonly Word[], { first, head }: Phrase, name: Word): boolean {
  return (
    isCapitalised(name) &&
    words.slice(first, head).some(({ lower, kind }) => kind !== 'PRON' && isIn(groups, lower)) &&
    !isIn(roles, name.lower)
  );
}

function isTitleCase(text: string): boolean {
  return /^\p{Lu}[\p{Ll}'’]+(-\p{Lu}\p{Ll}+)*$/u.test(text) || /^(Mc|Mac|O['’])\p{Lu}\p{Ll}+$/u.test(text);
}

function isBotName(name: string): boolean {
  return /(bot|robot|-ci|\[bot\])$/.test(name) || /^(k8s-ci|dependabot|renovate|mergify|bors)/.test(name);
}

/** "Harbor (2.4)" */
export function isVersioned(words: readonly Word[], phrase: Phrase): boolean {
  if (words[phrase.last + 1]?.lower !== '(') return false;
  const inside = words.slice(phrase.last + 2, phrase.last + 8).map((word) => word.lower);
  return inside.some((word) => /^v?\d+(\.\d+)*$/.test(word));
}

/** "Retail Digital": words of the language, written as a name. */
function isTitle(words: readonly Word[], { first, last }: Phrase): boolean {
  const inside = words.slice(first, last + 1);
  return (
    last > first &&
    inside.every((word) => isCapitalised(word) && !softwareMarks.has(word.lower) && !products.has(word.lower))
  );
}
