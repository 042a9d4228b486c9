import type { Postmortem } from '../../model/postmortem';
import { remembered } from '../../model/remembered';
import { contains, type Span } from '../../model/span';

const minute = 60_000;
const minutesPerDay = 24 * 60;

interface ClockTime {
  /** Since midnight. */
  readonly minutes: number;
  readonly at: number;
}

const clockTimesIn = remembered(
  (text): readonly ClockTime[] =>
    Array.from(text.matchAll(/(?<![\d:.])([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d%])/g), (found) => ({
      minutes: Number(found[1]) * 60 + Number(found[2]),
      at: found.index,
    })),
  10_000,
);

/** The clock times that some lines name. */
export function clockTimes(text: string): readonly string[] {
  return clockTimesIn(text).map(({ minutes }) => String(minutes));
}

/**
 * Whether two clock times anywhere in the report, outside of some spans, are so many milliseconds apart, give or
 * take a tolerance. Reports name key times at the top, in prose and in captions, and not only in the timeline.
 * False for a day or more, which clock times cannot tell.
 */
export function areApart(
  milliseconds: number,
  tolerance: number,
  { stretches }: Postmortem,
  except: readonly Span[],
): boolean {
  const length = Math.round(milliseconds / minute);
  if (length >= minutesPerDay) return false;
  const shown = new Set<number>();
  for (const { start, text } of stretches) {
    for (const { minutes, at } of clockTimesIn(text)) {
      const place = { start: start + at, end: start + at };
      if (!except.some((span) => contains(span, place))) shown.add(minutes);
    }
  }
  const slack = Math.round(tolerance / minute);
  for (const from of shown) {
    for (let to = from + length - slack; to <= from + length + slack; to++) {
      if (to !== from && shown.has(to % minutesPerDay)) return true;
    }
  }
  return false;
}
