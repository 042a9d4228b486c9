import type { Postmortem, WhyChain, WhyStep } from '../../model/postmortem';

/** Every step of every chain, branches included, with the chain it belongs to. */
export function* everyStep({ whys }: Postmortem): Generator<{ chain: WhyChain; step: WhyStep }> {
  for (const chain of whys) {
    for (const path of pathsOf(chain)) {
      for (const step of path.own) yield { chain, step };
    }
  }
}

export interface Path {
  readonly steps: readonly WhyStep[];
  /** The steps that no earlier path of the chain has. */
  readonly own: readonly WhyStep[];
}

/** Every way from the first question of a chain to an answer that nothing asks further. */
export function* pathsOf({ steps }: WhyChain): Generator<Path> {
  const seen = new Set<WhyStep>();
  const walk = function* (taken: readonly WhyStep[], next: readonly WhyStep[]): Generator<Path> {
    if (next.length === 0 && taken.length > 0) {
      const own = taken.filter((step) => !seen.has(step));
      for (const step of own) seen.add(step);
      yield { steps: taken, own };
    }
    for (const step of next) yield* walk([...taken, step], step.next);
  };
  yield* walk([], steps);
}
