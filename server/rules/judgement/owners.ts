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

const ownership = /^(by|of|from|among|amongst|on|at|in|within)$/;
