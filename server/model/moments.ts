import { type Day, isDay, zonePattern } from './when';

/**
 * A time as written at some place in a line. Nothing is decided here that needs the rest of the document: what
 * day it is when none is written, or the zone.
 */
export interface Moment {
  /** Indexes into the text it was read from; brackets around it are not part of it. */
  readonly from: number;
  readonly to: number;
  readonly approximate: boolean;
  readonly dates: readonly Day[];
  /** Set where a date is all numbers, and which of them is the month can be told. */
  readonly monthFirst?: boolean;
  /** Minutes since midnight; missing when only a day or nothing certain is written. */
  readonly minutes?: number;
  readonly until?: { readonly minutes: number; readonly dates: readonly Day[] };
  readonly zone?: string;
  /** Minutes since the beginning of the incident: `T+5`. */
  readonly relative?: number;
  readonly kind: 'time' | 'day' | 'unknown' | 'relative' | 'impossible';
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+(?:the\\s+)?)?';

/** The second day of `March 15–16, 2025`; the first one counts. */
const untilDay = '(?:\\s?[-–]\\s?\\d{1,2}(?:st|nd|rd|th)?(?=,?\\s+\\d{4}(?![\\d:])))?';

type Patterns = readonly (readonly [RegExp, (parts: readonly string[]) => readonly Day[]])[];

/** `3/4/2025` is two days until somebody knows better. */
const dayPatterns: Patterns = [
  [
    // Word processors set hyphens at which no line breaks.
    /(\d{4,5})[-‐‑/.](\d{1,2})[-‐‑/.](\d{1,2})(?:\/\d{1,2}(?=\s))?(?!\d)/y,
    ([, year = '', m, d]) => [{ year: Number(year.slice(0, 4)), month: Number(m), day: Number(d) }],
  ],
  [
    /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?![\d:])/y,
    ([, one, other, year]) => [
      { year: fullYear(year), month: Number(one), day: Number(other) },
      { year: fullYear(year), month: Number(other), day: Number(one) },
    ],
  ],
  [
    new RegExp(
      `${weekday}${month}\\s*-?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d)${untilDay}(?:(?:,\\s*|\\s+|-)(\\d{4})(?![\\d:]))?`,
      'iy',
    ),
    ([, name, d, year]) => [written(name, d, year)],
  ],
  [
    new RegExp(
      `${weekday}(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:\\s?[-–/]\\s?\\d{1,2}(?:st|nd|rd|th)?(?=\\s))?[\\s-]*(?:of\\s+)?${month}(?![a-z])(?:(?:,\\s*|\\s+|-)(\\d{4}|'?\\d{2}(?![\\d:]))(?![\\d:]))?`,
      'iy',
    ),
    ([, d, name, year]) => [written(name, d, year)],
  ],
  [
    /(\d{1,2})[/-](\d{1,2})(?=[\s,]+[~≈]?\d{1,2}:\d{2})/y,
    ([, one, other]) => [
      { month: Number(one), day: Number(other) },
      { month: Number(other), day: Number(one) },
    ],
  ],
];

function written(name = '', d = '', year?: string): Day {
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return { month, day: Number(d), ...(year ? { year: fullYear(year) } : undefined) };
}

function fullYear(year = ''): number {
  const number = Number(year.replace("'", ''));
  return number < 100 ? 2000 + number : number;
}

const approximately =
  /(?:[~≈]|(?:ca?|circa|approx|approximately|around|about|roughly|at|by|from|between|since|before|after)(?:\.\s*|\s+|(?=\d)))\s*/iy;
const loose = /^(?:at|by|from|between|since)/i;
/** `Wed 14:30`: which Wednesday, only the entries around it can tell. */
const dayName =
  /(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+(?:at\s+)?(?=[~≈]?\d{1,2}:\d{2})/iy;
const joiner = /(?:\s*(?:,\s*(?:at\b)?|T(?=\d)|@|\bat\b|[-–—:|])\s*|\s+)/y;
const clock = /(\d{1,2})\s?[:h.]\s?(\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?![\d%])\s*([ap]\.?m\b\.?)?/iy;
const hour = /(\d{1,2})\s*([ap]\.?m\b\.?)/iy;
const fourDigits =
  /([01]\d|2[0-3])([0-5]\d)(?!\d)(?:(?=\s*(h\b|hrs?\b|hours\b|Z\b|UTC|GMT|[ECMP][SD]?T\b|CES?T\b))|)/y;
const partlyKnown = /(\d{1,2}):(?:\?\?|[xX]{2}|\d[?xX]|--)/y;
const unknown =
  /(?:\?{2,}(?::\?{2})?|-{2}:-{2}|[xX]{2}:[xX]{2}|\d[xX]:[xX]{2}|(?:time\s+)?(?:TBC|TBD|unknown)\b|n\/a\b)/iy;
const amount =
  '([+−–-])\\s?(\\d{1,4})(?::(\\d{2}))?(?::\\d{2})?(?:\\s?(hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z]))?(?:\\s?(\\d{1,2})\\s?(?:minutes?|mins?|m)?(?!\\w|:\\d))?(?!\\w|:\\d)';
const relative = new RegExp(`T\\s?(?:${amount}|0(?!\\d))`, 'y');
const bareRelative = new RegExp(amount.replace('[+−–-]', '[+−]'), 'y');
const range = /\s*(?:[-–—→]|\.{2,3}|to\b|until\b|till\b|and\b)\s*/iy;
const zone = new RegExp(`[\\s\\uFEFF]*\\(?(${zonePattern.source})(?:\\s?\\(${zonePattern.source}\\))?`, 'y');

/** Reads the time that stands at an index, if one does. */
export function momentAt(text: string, beginning: number): Moment | undefined {
  const index = beginning + (match(dayName, text, beginning)?.[0].length ?? 0);
  const guess = match(approximately, text, index);
  const from = index + (guess?.[0].length ?? 0);
  const approximate = guess !== undefined && !loose.test(guess[0]);
  return relativeAt(text, from) ?? absoluteAt(text, guess && !approximate ? from : index, from, approximate);
}

function relativeAt(text: string, from: number): Moment | undefined {
  const found = match(relative, text, from) ?? match(bareRelative, text, from);
  if (!found) return undefined;
  const [all, sign = '+', first = '0', second, unit = '', more = '0'] = found;
  const inHours = /^h/i.test(unit) || (unit === '' && second !== undefined);
  const scale = inHours ? 60 : /^s/i.test(unit) ? 1 / 60 : 1;
  const minutes = Number(first) * scale + (inHours ? Number(second ?? more) : 0);
  return {
    from,
    to: from + all.length,
    approximate: false,
    dates: [],
    relative: sign === '+' ? minutes : -minutes,
    kind: 'relative',
  };
}

function absoluteAt(text: string, from: number, at: number, approximate: boolean): Moment | undefined {
  let day = dayMatch(text, at);
  let position = at + (day?.length ?? 0);
  const joined = day ? match(joiner, text, position)?.[0].length : 0;
  const start = position + (joined ?? 0);
  const guessed = day ? match(approximately, text, start) : undefined;
  const time =
    joined === undefined ? undefined : clockAt(text, start + (guessed?.[0].length ?? 0), day !== undefined);
  if (!day && !time) return undefined;
  let impossible = time?.impossible === true || day?.impossible === true;
  let until: Moment['until'];
  let zoneName: string | undefined;
  if (time) {
    position = start + (guessed?.[0].length ?? 0) + time.length;
    [zoneName, position] = zoneAt(text, position);
    const end = time.minutes === undefined ? undefined : rangeEnd(text, position);
    if (end) {
      until = { minutes: end.minutes, dates: end.dates };
      impossible ||= end.impossible;
      position = end.to;
      if (zoneName === undefined) [zoneName, position] = zoneAt(text, position);
    }
    if (!day) [day, position] = dayAfter(text, position);
  }
  const kind = impossible ? 'impossible' : !time ? 'day' : time.minutes === undefined ? 'unknown' : 'time';
  return {
    from,
    to: position,
    approximate: approximate || guessed !== undefined || time?.approximate === true,
    dates: day?.days ?? [],
    ...(day?.monthFirst === undefined ? undefined : { monthFirst: day.monthFirst }),
    ...(time?.minutes === undefined ? undefined : { minutes: time.minutes }),
    ...(until ? { until } : undefined),
    ...(zoneName === undefined ? undefined : { zone: zoneName }),
    kind,
  };
}

function zoneAt(text: string, position: number): [zone: string | undefined, end: number] {
  const found = match(zone, text, position);
  if (!found) return [undefined, position];
  // `10:00:00-07:00` has an offset, `13:30-13:45` is a range.
  const isExact = /T\d\d?:\d\d$|:\d\d:\d\d(?:\.\d+)?$/.test(text.slice(Math.max(0, position - 14), position));
  const end = position + found[0].length;
  if (found[1]?.startsWith('-') && (!isExact || /^:\d\d/.test(text.slice(end, end + 3)))) {
    return [undefined, position];
  }
  return [found[1], found[0].includes('(') && text[end] === ')' ? end + 1 : end];
}

const behind = /(?:\s*[,(]\s*|\s+)(?:on\s+)?/y;

/** `14:02 UTC, Saturday March 15th: …`: a day behind the time, set apart from what happened. */
function dayAfter(text: string, position: number): [day: DayMatch | undefined, end: number] {
  const start = position + (match(behind, text, position)?.[0].length ?? 0);
  const day = start > position ? dayMatch(text, start) : undefined;
  const end = start + (day?.length ?? 0);
  return day && !day.impossible && /^\s*(?:[:)\]|–—]|-\s|$)/.test(text.slice(end, end + 5))
    ? [day, end]
    : [undefined, position];
}

interface DayMatch {
  readonly days: readonly Day[];
  readonly length: number;
  readonly impossible: boolean;
  /** Whether the numbers themselves tell what is the month: `15/3` and `3/15` do. */
  readonly monthFirst?: boolean;
}

/** Reads the day at an index: `2025-03-15`, `March 15th, 2025`, `15. März` is not read, `15/3/25` is. */
export function dayMatch(text: string, at: number): DayMatch | undefined {
  for (const [pattern, read] of dayPatterns) {
    const found = match(pattern, text, at);
    if (!found) continue;
    const readings = read(found);
    const days = readings.filter(isDay);
    const tells = readings.length > 1 && days.length === 1;
    const isTypo = /^\d{5}/.test(found[0]);
    if (days.length > 0 || found[0].length >= 8) {
      return {
        days,
        length: found[0].length,
        impossible: isTypo || days.length === 0,
        ...(tells ? { monthFirst: days[0] === readings[0] } : undefined),
      };
    }
  }
  return undefined;
}

interface ClockMatch {
  readonly length: number;
  readonly minutes?: number;
  readonly approximate?: boolean;
  readonly impossible?: boolean;
}

function clockAt(text: string, at: number, afterDay: boolean): ClockMatch | undefined {
  const full = match(clock, text, at);
  if (full && !(full[0].includes('.') && !/[:h]/.test(full[0]) && /\d/.test(text[at - 1] ?? ''))) {
    const [all, hours = '', minutes = '', , half] = full;
    return { length: all.trimEnd().length, ...minutesOf(Number(hours), Number(minutes), half) };
  }
  const partly = match(partlyKnown, text, at);
  if (partly) {
    return { length: partly[0].length, minutes: Number(partly[1]) * 60, approximate: true };
  }
  const whole = match(hour, text, at);
  if (whole) return { length: whole[0].length, ...minutesOf(Number(whole[1]), 0, whole[2]) };
  const digits = match(fourDigits, text, at);
  if (digits && (afterDay || digits[3] !== undefined)) {
    const marker = /^\s*(?:h|hrs?|hours)\b/i.exec(text.slice(at + 4, at + 12))?.[0].length ?? 0;
    return { length: 4 + marker, ...minutesOf(Number(digits[1]), Number(digits[2]), undefined) };
  }
  const none = match(unknown, text, at);
  return none ? { length: none[0].length } : undefined;
}

function minutesOf(hours: number, minutes: number, half: string | undefined): Omit<ClockMatch, 'length'> {
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return { impossible: true };
  if (half === undefined) return { minutes: hours * 60 + minutes };
  // "13:55 PM" cannot be, but what was meant can be told.
  if (hours > 12 || hours === 0) return { minutes: hours * 60 + minutes, impossible: true };
  return { minutes: ((hours % 12) + (/^p/i.test(half) ? 12 : 0)) * 60 + minutes };
}

function rangeEnd(
  text: string,
  at: number,
): { to: number; minutes: number; dates: readonly Day[]; impossible: boolean } | undefined {
  const dash = match(range, text, at);
  if (!dash) return undefined;
  let start = at + dash[0].length;
  const day = dayMatch(text, start);
  if (day) start += day.length + (match(joiner, text, start + day.length)?.[0].length ?? 0);
  const time = clockAt(text, start, false);
  if (time?.minutes === undefined) return undefined;
  return {
    to: start + time.length,
    minutes: time.minutes,
    dates: day?.days ?? [],
    impossible: time.impossible === true,
  };
}

function match(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}
