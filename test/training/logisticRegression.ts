/** One labelled example: the cues that it shows, all of one size, and how much it counts. */
export interface Example {
  readonly cues: readonly number[];
  readonly size: number;
  readonly isPositive: boolean;
  readonly weight: number;
}

export interface Regression {
  readonly bias: number;
  readonly weights: Float64Array;
}

export interface Strictness {
  /** How strongly weights that say little are drawn to nothing, so that most cues have none. */
  readonly sparse: number;
  /** How strongly large weights are drawn back. */
  readonly small: number;
  readonly passes: number;
}

/**
 * Logistic regression by proximal descent, one example after the other ("follow the regularised leader", McMahan et
 * al. 2013, Ad Click Prediction, algorithm 1). The same examples give the same weights: nothing is drawn at random.
 */
export function regress(examples: readonly Example[], cueCount: number, strictness: Strictness): Regression {
  const { sparse, small, passes } = strictness;
  const bias = cueCount;
  const gradients = new Float64Array(cueCount + 1);
  const squares = new Float64Array(cueCount + 1);
  const weights = new Float64Array(cueCount + 1);
  const step = (index: number, gradient: number) => {
    const before = squares[index] ?? 0;
    const after = before + gradient * gradient;
    const pull = (Math.sqrt(after) - Math.sqrt(before)) / learningRate;
    const sum = (gradients[index] ?? 0) + gradient - pull * (weights[index] ?? 0);
    gradients[index] = sum;
    squares[index] = after;
    const isKept = index === bias || Math.abs(sum) > sparse;
    const excess = sum - Math.sign(sum) * (index === bias ? 0 : sparse);
    weights[index] = isKept ? -excess / ((1 + Math.sqrt(after)) / learningRate + small) : 0;
  };
  for (let pass = 0; pass < passes; pass++) {
    for (const { cues, size, isPositive, weight } of inTurn(examples, pass)) {
      let sum = weights[bias] ?? 0;
      for (const cue of cues) sum += (weights[cue] ?? 0) * size;
      const error = (1 / (1 + Math.exp(-sum)) - (isPositive ? 1 : 0)) * weight;
      for (const cue of cues) step(cue, error * size);
      step(bias, error);
    }
  }
  return { bias: weights[bias] ?? 0, weights: weights.subarray(0, cueCount) };
}

const learningRate = 0.3;

/** Each pass strides through the examples with another prime, so that no file of examples comes in one piece. */
function* inTurn<Item>(items: readonly Item[], pass: number): Generator<Item> {
  const stride = strides.find((prime, index) => index >= pass % strides.length && items.length % prime !== 0);
  for (let turn = 0; turn < items.length; turn++) {
    const item = items[(turn * (stride ?? 1)) % items.length];
    if (item !== undefined) yield item;
  }
}

const strides = [7919, 104_729, 15_485_863, 1299709, 49_979_687];
