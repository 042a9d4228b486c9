import type { StatedDuration } from './postmortem';
import { remembered } from './remembered';

const units: readonly (readonly [name: RegExp, milliseconds: number])[] = [
  [/^(?:ms|milliseconds?)$/i, 1],
  [/^(?:s|secs?|seconds?)$/i, 1000],
  [/^(?:m|mins?|minutes?)$/i, 60_000],
  [/^(?:h|hrs?|hours?)$/i, 3_600_000],
  [/^(?:d|days?)$/i, 86_400_000],
  [/^(?:w|wks?|weeks?)$/i, 604_800_000],
];
const amount =
  /(\d+(?:[.,]\d+)?|\b(?:an?|one|two|three|half an)\b)\s*-?\s*(ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)(?![a-z])/gi;
const numberWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  'half an': 0.5,
};

/**
 * Reads how long something took, as authors write it: `48 minutes (14:21 - 15:09 UTC)` gives 2,880,000
 * milliseconds, `~1h 28m` gives 5,280,000 and is approximate, `a while` has no number.
 */
export const readDuration = remembered(read, 1000);

function read(written: string): StatedDuration {
  const approximate =
    /[~≈]|\b(?:about|around|approx|approximately|roughly|circa|almost|nearly|over|up to|at least|more than|less than)\b|\+\s*$/i.test(
      written,
    );
  // What follows in parentheses explains the number; it is no part of the sum.
  const stated = written.replace(/\([^)]*\)?/g, ' ');
  const milliseconds = sum(stated) ?? clock(stated) ?? sum(written);
  return { written, approximate, ...(milliseconds === undefined ? undefined : { milliseconds }) };
}

function sum(text: string): number | undefined {
  let total: number | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const found of text.matchAll(amount)) {
    const [all, number = '', unit = ''] = found;
    const scale = units.find(([name]) => name.test(unit))?.[1] ?? 0;
    // "2 hours and 5 minutes" is one length of time, "10 minutes, later 20 minutes" is two.
    if (
      total !== undefined &&
      (scale >= smallest || !/^[\s,]*(?:and\s+)?$/.test(text.slice(end, found.index)))
    )
      break;
    const value = numberWords[number.toLowerCase()] ?? Number(number.replace(',', '.'));
    total = (total ?? 0) + value * scale;
    smallest = scale;
    end = found.index + all.length;
  }
  return total;
}

/** `01:28` and `1:28:05` are hours and minutes. */
function clock(text: string): number | undefined {
  const found = /^\s*[~≈]?\s*(\d{1,3}):([0-5]\d)(?::([0-5]\d))?\s*(?:h|hrs|hours)?\s*$/.exec(text);
  if (!found) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
