/**
 * What was learned from labelled sentences: how much each cue speaks for a reproach, in hundredths, and from which
 * sum on a sentence counts as one. `npm run train` writes it.
 */
export interface Weights {
  readonly bias: number;
  readonly threshold: number;
  readonly cues: ReadonlyMap<string, number>;
}

/** Long sentences have many cues, so each counts for less: the length of the vector of cues is always this. */
const length = 4;

/** The size that each of so many cues has. */
export function sizeOfEach(count: number): number {
  return length / Math.sqrt(Math.max(1, count));
}

/** How much a sentence speaks for a reproach, in hundredths of a natural logarithm of the odds; zero is even. */
export function weigh(cues: ReadonlySet<string>, { bias, cues: weights }: Weights): number {
  let sum = 0;
  for (const cue of cues) sum += weights.get(cue) ?? 0;
  return bias + sum * sizeOfEach(cues.size);
}
