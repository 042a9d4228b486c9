import { type Pill, pill } from './fishboneParts';
import type { Item } from './item';

/** Two bones that meet the spine at the same place, one above and one below it. */
export interface BoneColumn {
  readonly pills: readonly Pill[];
  readonly width: number;
  /** Where the bones meet the spine, from the left end of all columns. */
  readonly end: number;
}

/** Room for lines of some 25 letters: in less, sentences would have to be cut. */
const narrowestColumn = 250;
const widestPill = 230;
const pillGap = 16;

/**
 * Shares the room along the spine among pairs of bones: a pair with many factors gets more, one without any gets
 * what its names need. The share depends on how many factors there are and not on their words, so that the fish
 * keeps still while somebody types. `undefined` when there is not enough room for all.
 */
export function boneColumns(bones: readonly Item[], room: number): BoneColumn[] | undefined {
  const pairs = Array.from({ length: Math.ceil(bones.length / 2) }, (_, index) =>
    bones.slice(index * 2, index * 2 + 2).map((bone) => pill(bone, widestPill)),
  );
  const needs = pairs.map((pills) => {
    const weight = Math.max(...pills.map(({ item }) => leafCount(item)));
    const names = Math.max(...pills.map(({ width }) => width)) + pillGap;
    return { pills, weight, least: weight === 0 ? names : Math.max(names, narrowestColumn) };
  });
  const left = room - sum(needs.map(({ least }) => least));
  if (left < 0) return undefined;

  const weights = sum(needs.map(({ weight }) => weight));
  let end = 0;
  return needs.map(({ pills, weight, least }) => {
    const width = least + (weights === 0 ? left / needs.length : (left * weight) / weights);
    end += width;
    return { pills, width, end };
  });
}

function leafCount({ children }: Item): number {
  return sum(children.map((child) => 1 + leafCount(child)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
