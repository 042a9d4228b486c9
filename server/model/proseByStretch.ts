import { declareSame, readingsOf } from './change';
import type { PlacedReading } from './outline';
import type { Postmortem, ProseBlock } from './postmortem';

/** The stretches of a document that were read each by itself and have prose; of what was read without a memory, none. */
export function stretchesOfProse(postmortem: Postmortem): readonly PlacedReading[] {
  return (readingsOf(postmortem) ?? []).filter(({ own }) => own.prose.length > 0);
}

const shownAlone = new WeakMap<PlacedReading, Postmortem>();

/** A document as somebody sees it who is shown one stretch of its prose. */
export function showing(postmortem: Postmortem, placed: PlacedReading): Postmortem {
  let shown = shownAlone.get(placed);
  if (!shown) {
    const prose = { value: placed.prose, enumerable: true };
    shown = Object.create(postmortem, { prose }) as Postmortem;
    declareSame(shown, postmortem);
    shownAlone.set(placed, shown);
  }
  return shown;
}

/** Finds the first prose that begins at an offset or behind it, by halving. */
export function proseFinder(postmortem: Postmortem): (offset: number) => ProseBlock | undefined {
  const stretches = stretchesOfProse(postmortem);
  const isRead = stretches.length > 0;
  const lastStart = ({ start, own }: PlacedReading) => start + (own.prose.at(-1)?.span.start ?? 0);
  return (offset) => {
    const index = firstWhere(stretches, (placed) => lastStart(placed) >= offset);
    const prose = isRead ? (stretches[index]?.prose ?? []) : postmortem.prose;
    return prose[firstWhere(prose, ({ span }) => span.start >= offset)];
  };
}

/** The index of the first value for which something holds that holds for all after it; the length where none does. */
function firstWhere<Value>(values: readonly Value[], holds: (value: Value) => boolean): number {
  let low = 0;
  for (let high = values.length; low < high; ) {
    const middle = (low + high) >> 1;
    const value = values[middle];
    if (value !== undefined && holds(value)) high = middle;
    else low = middle + 1;
  }
  return low;
}
