import { dayAt, dayNumber } from './when';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Sunday is 0. The first day that is counted, 1970-01-01, was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

type Reader = (parts: readonly string[], today: number) => number;

/** Days are numbers since 1970-01-01. */
const readers: readonly (readonly [RegExp, Reader])[] = [
  [/^today$/, (_, today) => today],
  [/^tomorrow$/, (_, today) => today + 1],
  [/^in (an?|\d{1,3}) days?$/, ([, count], today) => today + amount(count)],
  [/^in (an?|\d{1,3}) weeks?$/, ([, count], today) => today + 7 * amount(count)],
  [/^in (an?|\d{1,2}) months?$/, ([, count], today) => monthsAfter(today, amount(count))],
  [
    /^in (an?|\d{1,3}) (?:business|working) days?$/,
    ([, count], today) => workingDaysAfter(today, amount(count)),
  ],
  [
    /^(?:(?:on|this|next) )?(sunday|monday|tuesday|wednesday|thursday|friday|saturday)$/,
    ([, name = ''], today) => today + ((weekdays.indexOf(name) - weekdayOf(today) + 6) % 7) + 1,
  ],
  [/^end of (?:the |this )?week$/, (_, today) => today + ((5 - weekdayOf(today) + 7) % 7)],
  [/^end of next week$/, (_, today) => today + ((5 - weekdayOf(today) + 7) % 7) + 7],
  [/^end of (?:the |this )?month$/, (_, today) => lastOfMonth(today, 1)],
  [/^end of (?:the |this )?quarter$/, (_, today) => lastOfMonth(today, 3)],
];

/** What `dayOf` reads and people write most, in the order of their days as a rule. */
export const usualDeadlines: readonly string[] = [
  'tomorrow',
  'end of week',
  'next Monday',
  'next Friday',
  'in 5 business days',
  'in 1 week',
  'in 10 business days',
  'in 2 weeks',
  'end of month',
  'in 30 days',
  'in 3 months',
  'end of quarter',
];

/** The day that words say, counted from another: `in 2 weeks` from 20167 (2025-03-20) is 20181. */
export function dayOf(words: string, today: number): number | undefined {
  const said = words.trim().toLowerCase().replace(/\s+/g, ' ');
  for (const [pattern, read] of readers) {
    const found = pattern.exec(said);
    if (found) return read(found, today);
  }
  return undefined;
}

/** `Thu` for 2025-03-20. */
export function weekdayName(day: number): string {
  const name = weekdays[weekdayOf(day)] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1, 3);
}

function amount(count = ''): number {
  return /^an?$/.test(count) ? 1 : Number(count);
}

function workingDaysAfter(today: number, count: number): number {
  let day = today;
  for (let left = count; left > 0; ) {
    day += 1;
    if (weekdayOf(day) % 6 !== 0) left -= 1;
  }
  return day;
}

/** From the 31st of a month to a shorter one is to its last day. */
function monthsAfter(today: number, count: number): number {
  const { year, month, day } = dayAt(today);
  const index = year * 12 + month - 1 + count;
  return Math.min(firstOfMonth(index) + day - 1, firstOfMonth(index + 1) - 1);
}

/** The last day of the group of so many months that a day lies in. */
function lastOfMonth(today: number, group: number): number {
  const { year, month } = dayAt(today);
  const index = year * 12 + month - 1;
  return firstOfMonth(index - (index % group) + group) - 1;
}

function firstOfMonth(index: number): number {
  return dayNumber({ year: Math.floor(index / 12), month: (index % 12) + 1, day: 1 });
}
