import type { DayMark, Entry } from './entry';

const noon = 12 * 60;
/** Six hours ahead is the longest pause that we take for one afternoon. */
const longestStep = 6 * 60;

/**
 * Entries of a clock with twelve hours that leaves out “pm”: `12:16` and then `1:52` is the same afternoon. Such a
 * clock shows itself by what it lacks: no hour above twelve, none before one, none written `01`, no “am” or “pm”.
 *
 *     11:50 · 12:16 · 1:52 · 2:30     // → 11:50 · 12:16 · 13:52 · 14:30
 *     11:50 · 12:16 · 01:52           // → as written: this clock has twenty-four hours, and it is the next day
 */
export function onFullClock(marks: readonly (Entry | DayMark)[]): readonly (Entry | DayMark)[] {
  const clocks = marks.filter(hasClock);
  if (clocks.length < 3 || !clocks.every(couldBeHalf)) return marks;
  const turn = clocks.findIndex((mark, index) => isPastNoon(clocks[index - 1], mark));
  const after = new Set<Entry | DayMark>(turn < 0 ? [] : clocks.slice(turn));
  const goesOn = clocks.every(
    (mark, index) =>
      index <= turn ||
      (mark.moment.minutes < noon && mark.moment.minutes >= (clocks[index - 1]?.moment.minutes ?? 0)),
  );
  return after.size > 0 && goesOn ? marks.map((mark) => (after.has(mark) ? inAfternoon(mark) : mark)) : marks;
}

type Clock = Entry & { readonly moment: { readonly minutes: number } };

function hasClock(mark: Entry | DayMark): mark is Clock {
  return mark.kind === 'entry' && mark.moment.minutes !== undefined;
}

function couldBeHalf({ moment, time }: Clock): boolean {
  const isMarked = /\b0\d\s?[:h.]\s?\d|\d\s*[ap]\.?m\b/i.test(time.value);
  return !isMarked && moment.minutes >= 60 && moment.minutes < noon + 60 && moment.until === undefined;
}

function isPastNoon(before: Clock | undefined, { moment: { minutes, dates } }: Clock): boolean {
  if (!before || dates.length > 0 || before.moment.minutes < noon - 120) return false;
  return minutes < before.moment.minutes && minutes + noon - before.moment.minutes <= longestStep;
}

function inAfternoon(mark: Entry | DayMark): Entry | DayMark {
  return hasClock(mark) ? { ...mark, moment: { ...mark.moment, minutes: mark.moment.minutes + noon } } : mark;
}
