import { correctionsOf } from './corrections';
import { infinitiveOfIrregular, infinitiveOfRegular } from './inflection';
import type { Word, WordClass } from './word';

/**
 * Puts right what the tagger is known to get wrong in incident reports: past forms it does not know ("overwrote"),
 * present forms of computing verbs ("acks"), and verbs where only a noun can stand ("the deploy").
 */
export function retagged(words: readonly Word[]): Word[] {
  const result: Word[] = [];
  for (const [index, word] of words.entries()) {
    const place = {
      word,
      lower: word.lower,
      done: result,
      before: result.at(-1),
      after: words[index + 1],
      next: words[index + 2],
    };
    const kind = correctionsOf(word.kind).find(({ when }) => when(place))?.to ?? word.kind;
    result.push({ ...word, kind, lemma: lemmaOf(word, kind) });
  }
  return result;
}

function lemmaOf(word: Word, kind: WordClass): string {
  if (word.lower === 'left') return 'leave';
  if (word.lower === 'being' || word.lower === 'been') return 'be';
  if (word.lower === 'coded' || word.lower === 'hard-coded') return word.lower.slice(0, -1);
  if (kind !== 'VERB') return word.lemma;
  const isUnknown = !word.common && word.lemma === word.lower && /[a-z]{3}ed$/.test(word.lower);
  const regular = word.kind !== 'VERB' || isUnknown ? infinitiveOfRegular(word.lower) : word.lemma;
  return infinitiveOfIrregular(word.lower) ?? regular;
}
