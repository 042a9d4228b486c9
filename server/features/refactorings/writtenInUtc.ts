import type { TimelineEvent } from '../../model/postmortem';
import { dayInZone, dayNumber, dayOfIso, wallClock } from '../../model/when';

const approximation = String.raw`(?:[~≈]|(?:ca?|circa|approx|approximately|around|about|roughly)\.?\s+)?\s*`;
const isoDate = String.raw`(\d{4}-\d\d-\d\d)(?:T|\s+|,\s*)`;
const otherDate = String.raw`((?:[A-Za-z]{3,9}\.?,?\s+){0,2}\d{1,2}(?:st|nd|rd|th)?,?(?:\s+[A-Za-z]{3,9}\.?)?(?:,?\s+\d{4})?,?\s+(?:at\s+)?)`;
const clock = String.raw`(\d{1,2}[:.h]\d\d)((?::\d\d(?:\.\d+)?)?)(\s?[ap]\.?m\.?)?`;
const range = String.raw`(\s*(?:[-–—→]|to)\s*)${clock}`;
const zoneName = String.raw`(\s*\(?(?:[A-Za-z][\w/+:-]*|[+-]\d\d:?\d\d)(?:\s(?:[A-Z][a-z]+\s)?[Tt]ime)?\)?)?`;
const shape = new RegExp(
  `^(${approximation})(?:${isoDate}|${otherDate})?${clock}(?:${range})?${zoneName}$`,
  'i',
);

/** Rewrites the times of entries in their order, following the days as a reader does: a day is inherited, and six hours back are the next one. */
export class TimesInUtc {
  #end = 0;
  #before: { readonly old: Reading; readonly written: Reading } | undefined;

  constructor(private readonly text: string) {}

  /** How the time of the next entry is written in UTC; nothing when it cannot be. */
  next({ span, time }: TimelineEvent, zone: string): string | undefined {
    const { value } = time;
    const now = this.text.slice(time.span.start, time.span.end);
    if (value.instant === undefined) return now;
    const parts = shape.exec(now);
    if (!parts || value.precision === 'relative') return undefined;
    const [, lead = '', iso, named = '', , seconds = '', , joiner, , untilSeconds = '', , name = ''] = parts;
    const old = readingOf(value.instant, zone);
    const written = readingOf(value.instant, 'UTC');
    const isElsewhere = value.dated && iso === undefined && named === '';
    if ((named !== '' || isElsewhere) && old.day !== written.day) return undefined;
    const isFree = this.text.slice(this.#end, span.start).trim() === '';
    const needsDay = !value.dated && !this.#isInherited(old, written, isFree);
    const until = value.until === undefined ? undefined : readingOf(value.until, 'UTC');
    if (joiner !== undefined && until === undefined) return undefined;
    this.#end = span.end;
    this.#before = { old: until ? readingOf(value.until ?? 0, zone) : old, written: until ?? written };
    const day =
      iso === undefined && !needsDay
        ? named
        : iso && now.includes(`${iso}T`)
          ? `${written.day}T`
          : `${written.day} `;
    const end = until && joiner !== undefined ? `${joiner}${until.clock}${untilSeconds}` : '';
    return `${lead}${day}${written.clock}${seconds}${end}${inUtc(name)}`;
  }

  /**
   * Whether the day is the one that a reader will take without being told: the one of the entry before it, and behind
   * a heading or a line, which may be a day, also the one that it was on.
   */
  #isInherited(old: Reading, written: Reading, isFree: boolean): boolean {
    const before = this.#before?.written;
    const inherited = before && (before.minutes - written.minutes > 360 ? before.number + 1 : before.number);
    const follows = inherited === undefined || inherited === written.number;
    return follows && ((isFree && before !== undefined) || old.number === written.number);
  }
}

interface Reading {
  readonly day: string;
  /** Days since 1970. */
  readonly number: number;
  readonly clock: string;
  readonly minutes: number;
}

function readingOf(instant: number, zone: string): Reading {
  const { clock: shown } = wallClock(instant, zone);
  const day = dayInZone(instant, zone);
  const [hours = 0, minutes = 0] = shown.split(':').map(Number);
  const number = dayNumber(dayOfIso(day) ?? { year: 1970, month: 1, day: 1 });
  return { day, number, clock: shown, minutes: hours * 60 + minutes };
}

/** ` CET` becomes ` UTC`, and `+01:00` right behind the clock becomes `Z`. */
function inUtc(name: string): string {
  if (name === '' || name === 'Z') return name;
  if (/^[+-]/.test(name)) return 'Z';
  const [, before = ' ', after = ''] = /^(\s*\(?).*?(\)?)$/.exec(name) ?? [];
  return `${before}UTC${after}`;
}
