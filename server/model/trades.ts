import type { Phrase } from './english/phrases';
import type { Word } from './english/word';
import { isIn, organisations, programs } from './roles';

/** "About 30,000 people", "48k employees": nobody has so many colleagues on one incident. */
export function isCrowd(inside: readonly Word[]): boolean {
  return inside.some(({ kind, lower }) =>
    kind === 'NUM' || lower === 'k'
      ? /^(\d{5,}|\d{1,3}([,.]\d{3})+|k|thousands?|millions?)$/.test(lower)
      : false,
  );
}

/** "Someone outside the company", "a caller claiming to be from IT". */
export function isFromOutside(words: readonly Word[], { head }: Phrase): boolean {
  if (!/^(outside|who|claim|pos|pretend|purport|impersonat)/.test(words[head + 1]?.lower ?? '')) return false;
  const behind = words
    .slice(head + 1, head + 6)
    .map(({ lower }) => lower)
    .join(' ');
  return (
    /^outside (of )?(the|our) (company|organi[sz]ation|firm|project|bank|hospital)\b/.test(behind) ||
    /^(who )?(claim(ed|ing|s) to be|pos(ed|ing|es) as|pretend(ed|ing|s) to be|purport(ed|ing|s) to be|impersonat(ed|ing|es))\b/.test(
      behind,
    )
  );
}

/** "The rigger", "the jointer": trades are without number, and so are machines; what is done decides. */
export function isDoer(inside: readonly Word[], head: Word): boolean {
  if (isIn(programs, head.lower)) return false;
  const isTheOnly = inside.length === 1 && inside[0]?.kind === 'DET';
  const isTheirs = inside.some(({ lower }, index) => lower === "'s" && isEmployer(inside[index - 1]));
  return (
    head.kind === 'NOUN' &&
    ((isTheOnly && /[a-z]{3}er$/.test(head.lower)) || (isTheirs && /[a-z]{3}ers?$/.test(head.lower)))
  );
}

function isEmployer(word: Word | undefined): boolean {
  return (
    word !== undefined && (isIn(organisations, word.lower) || /^(client|tenant|partner)$/.test(word.lower))
  );
}

/** "The linesmen", "a chairwoman". */
export function isTradesman(noun: string): boolean {
  return (
    /[a-z]{3}(s|ts|es|rs|ds|ns|ks|er|or|[a-z])?(man|men|woman|women)$/.test(noun) && !notTradesmen.test(noun)
  );
}

/** "First line", "the second level", "tier 2": those who take the calls. */
export function isLineOfSupport(words: readonly Word[], { first, last, head }: Phrase): boolean {
  const noun = words[head]?.lower ?? '';
  if (!/^(line|level|tier)$/.test(noun)) return false;
  const around = words.slice(first, last + 1).map(({ lower }) => lower);
  return (
    around.some((word) => /^(first|second|third|1st|2nd|3rd)$/.test(word)) ||
    (noun === 'tier' && /^[1-4]$/.test(around.at(-1) ?? ''))
  );
}

/** "The setter skipped it to make his numbers": he who has a pronoun of a person is one, whatever his trade. */
export function isPersonByPronoun(words: readonly Word[], phrase: Phrase, head: Word): boolean {
  if (head.kind !== 'NOUN' || !/(er|or|ist|ant|ent|man|woman|ee|ian|ic)$/.test(head.lower)) return false;
  return words
    .slice(phrase.last + 1, phrase.last + 16)
    .some(({ lower }) => /^(he|she|his|her|him|himself|herself)$/.test(lower));
}

const notTradesmen = /^(specimen|regimen|abdomen|acumen|german|roman|human|talisman|caiman|shaman|ottoman)$/;

/** "The informaticist", "two dieticians": nothing but people is called so. */
export const isScholar = /[a-z]{3}(ician|ologist|icist|onomist|ographer|rapher)s?$/;
