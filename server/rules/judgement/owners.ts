import type { Reading } from '../../model/english';
import type { Phrase } from '../../model/english/phrases';
import { isColleague, isOurselves, type Sight } from './sight';

/** "@ana's hasty backport": colleagues stand before the noun. */
export function ownerBefore({ peopleAt, reading }: Sight, { first, head, possessor }: Phrase): boolean {
  if (first < head && /^(his|her)$/.test(reading.words[first]?.lower ?? '')) return true;
  return possessor !== undefined && peopleAt(first) === possessor;
}

/** Goes from noun to noun over prepositions: "a mistake · in the operation · by the fitter". */
export function ownerBehind(sight: Sight, { last }: Phrase, hops = 0): Phrase | undefined {
  const { words, phrases } = sight.reading;
  const link = words[last + 1];
  const next = phrases.find(({ first }) => first === last + 2);
  if (link?.kind !== 'ADP' || next === undefined || hops > 3) return undefined;
  const isPart = words[next.head]?.lower === 'part' && words[next.last + 1]?.lower === 'of';
  if (isPart) return phrases.find(({ first }) => first === next.last + 2);
  const who = sight.whoIs(next);
  if (isOurselves(who) || who === 'outsider') return undefined;
  if (isColleague(who) && ownership.test(link.lower) && (hops === 0 || /^(by|of|from)$/.test(link.lower)))
    return next;
  return ownerBehind(sight, next, hops + 1);
}

/** "Oversight by the Risk Committee" is what a committee is for. */
export function isSupervision({ words }: Reading, first: number): boolean {
  const behind = words.slice(first + 1, first + 6).map(({ lower }) => lower);
  return (
    words[first]?.lower === 'oversight' &&
    /^(by|of|from)$/.test(behind[0] ?? '') &&
    behind.some((word) => /^(committee|board|council|regulator|authority|management|bodies|body)$/.test(word))
  );
}

const ownership = /^(by|of|from|among|amongst|on|at|in|within)$/;
