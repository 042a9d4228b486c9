import { type Moment, momentAt } from '../model/moments';
import { dayAt, dayNumber, instantOf } from '../model/when';
import type { ImportContext } from './importer';

/** A line with a time in it, and the words before and behind the time. */
export interface TimedLine {
  /** Counts from 1. */
  readonly line: number;
  /** The whole line. */
  readonly words: string;
  readonly before: string;
  readonly instant: number;
  readonly after: string;
  /** Whether the day stands beside the clock. */
  readonly dated: boolean;
}

/** What is no time, and follows one. */
export interface PlainLine {
  readonly line: number;
  readonly words: string;
}

const halfADay = 12 * 60;
const openings = /^\s*(?:[-*•]\s+)?\[?/;
/** `Casey Lee  2:26 PM`, `Casey Lee [14:26]`, `casey — Today at 2:26 PM`. */
const behindName =
  /^(\S(?:.{0,60}?\S)?)(?:\s{2,}|\s*\t\s*|\s+[—–]\s+|\s+\[|\s+(?=\d{1,2}:\d{2}\s*[AP]M\s*$))(?:(today|yesterday) at )?/i;

/**
 * The lines of a text, those with a time at their beginning or end being timed. A clock without a date is of the day
 * before it in the text, and of the next day once it jumps back by half a day.
 */
export function* timedLines(text: string, context: ImportContext): Generator<TimedLine | PlainLine> {
  let day = dayNumber(context.day);
  let last = -1;
  let line = 0;
  let saysHalf = false;
  for (const words of text.split(/\r?\n/)) {
    line += 1;
    const found = leading(words) ?? trailing(words);
    const { minutes } = found?.moment ?? {};
    if (!found || minutes === undefined) {
      yield { line, words };
      continue;
    }
    const [written] = found.moment.dates;
    if (written) day = dayNumber({ year: context.day.year, ...written });
    else if (minutes < last - halfADay) day += 1;
    // Slack repeats neither name nor half of the day: after "2:26 PM" comes "2:31".
    const isAfternoon = minutes < last && minutes < halfADay && last < minutes + halfADay;
    const minuteOfDay = !written && isAfternoon && saysHalf ? minutes + halfADay : minutes;
    saysHalf ||= /\d\s?[ap]\.?m\b/i.test(words);
    last = minuteOfDay;
    const instant = instantOf(dayAt(day), minuteOfDay, found.moment.zone ?? context.zone);
    yield { line, words, before: found.before, instant, after: found.after, dated: written !== undefined };
  }
}

interface Found {
  readonly moment: Moment;
  readonly before: string;
  readonly after: string;
}

function leading(words: string): Found | undefined {
  const start = openings.exec(words)?.[0].length ?? 0;
  const moment = momentAt(words, start);
  if (moment?.kind !== 'time' || moment.from !== start) return undefined;
  return {
    moment,
    before: '',
    after: words
      .slice(moment.to)
      .replace(/^[\s\]:,|–—-]+/, '')
      .trim(),
  };
}

function trailing(words: string): Found | undefined {
  const name = behindName.exec(words);
  if (!name) return undefined;
  const moment = momentAt(words, name[0].length);
  if (moment?.kind !== 'time' || !/^[\s\]:]*$/.test(words.slice(moment.to))) return undefined;
  return { moment, before: name[1] ?? '', after: '' };
}

const personName = /^[\p{L}@][\p{L}\p{N} ._'’,()@-]{0,59}$/u;

/** Whether words could be how somebody is called in a chat, and nothing else. */
export function isName(words: string): boolean {
  return personName.test(words);
}

/** Whether words are the kind of name that stands alone behind a time: short, and with a capital. */
export function isNameAlone(words: string): boolean {
  return isName(words) && words.split(' ').length <= 4 && /^\p{Lu}/u.test(words);
}
