import { distance } from 'fastest-levenshtein';

/**
 * The known word that was most likely meant, or nothing when none is near: at most one typing slip in three
 * characters. Letter case does not count.
 *
 *     nearest('in progres', ['open', 'in_progress']) // → 'in_progress'
 *     nearest('purple', ['open', 'in_progress'])     // → undefined
 */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const wanted = plain(written);
  let best: string | undefined;
  let fewest = Math.ceil(wanted.length / 3) + 1;
  for (const candidate of known) {
    const slips = distance(wanted, plain(candidate));
    if (slips < fewest) [best, fewest] = [candidate, slips];
  }
  return best;
}

/** Without letter case and separators: `In_Progress`, `in progress` and `in-progress` are one word. */
export function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}

/** For a sentence: `open, closed or done`. */
export function listed(words: readonly string[], joint = 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
}
