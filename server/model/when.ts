import { DateTime, FixedOffsetZone, IANAZone, type Zone } from 'luxon';

/** A day as numbers; `month` counts from 1. The year is missing when it is not written. */
export interface Day {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

export const millisecondsPerMinute = 60_000;
export const millisecondsPerDay = 86_400_000;

/**
 * The zones that people abbreviate, in minutes east of Greenwich. A name such as `PT` says the place and not the
 * offset, so it stands for the place's own rules.
 */
const zoneNames: Readonly<Record<string, number | string>> = {
  UTC: 0,
  UCT: 0,
  GMT: 0,
  Z: 0,
  ZULU: 0,
  WET: 0,
  WAT: 60,
  CAT: 120,
  EAT: 180,
  GST: 240,
  NPT: 345,
  ICT: 420,
  WEST: 60,
  BST: 60,
  IST: 330,
  CET: 60,
  CEST: 120,
  MET: 60,
  MEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  SAST: 120,
  PKT: 300,
  WIB: 420,
  SGT: 480,
  PHT: 480,
  HKT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  ACST: 570,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  BRT: -180,
  ART: -180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
  ET: 'America/New_York',
  CT: 'America/Chicago',
  MT: 'America/Denver',
  PT: 'America/Los_Angeles',
  EASTERN: 'America/New_York',
  CENTRAL: 'America/Chicago',
  MOUNTAIN: 'America/Denver',
  PACIFIC: 'America/Los_Angeles',
  'CENTRAL EUROPEAN TIME': 'Europe/Paris',
};

/** A pattern that finds a zone as authors write it: `UTC`, `PST (UTC-7)`, `GMT+2`, `+02:00`, `US/Pacific`. */
export const zonePattern = new RegExp(
  `(?:(?:${Object.keys(zoneNames)
    .filter((name) => !/[a-z]{4,}|EASTERN|CENTRAL|MOUNTAIN|PACIFIC|ZULU/.test(name))
    .sort((one, other) => other.length - one.length)
    .join('|')})(?![A-Za-z])(?:\\s?[+-]\\s?\\d{1,2}(?::?\\d{2})?(?!\\d))?` +
    '|[+-]\\d{2}:?\\d{2}(?!\\d)' +
    '|(?:US?C?|America|Europe|Asia|Australia|Africa|Pacific|Atlantic|Etc)/[A-Z][A-Za-z_]+' +
    '|(?:Eastern|Central|Mountain|Pacific|Central European)(?: (?:Standard|Daylight|Summer))? [Tt]ime)',
);

/** Whether times can be read in a zone: `isZone('CET')`, `isZone('Europe/Paris')` and `isZone('UTC+2')` are true. */
export function isZone(written: string): boolean {
  return zoneOf(written) !== undefined;
}

const zones = new Map<string, Zone | undefined>();

function zoneOf(written: string): Zone | undefined {
  if (!zones.has(written)) zones.set(written, findZone(written));
  return zones.get(written);
}

function findZone(written: string): Zone | undefined {
  const name = written.replace(/ (?:standard |daylight |summer )?time$/i, '').trim();
  const known = zoneNames[name.toUpperCase()] ?? zoneNames[written.toUpperCase()];
  if (typeof known === 'number') return FixedOffsetZone.instance(known);
  if (known !== undefined) return IANAZone.create(known);
  const offset = /^([A-Za-z]*)\s?([+-])\s?(\d{1,2}):?(\d{2})?$/.exec(name);
  if (offset) {
    const [, base = '', sign, hours = '0', minutes = '0'] = offset;
    const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
    const from = zoneNames[base.toUpperCase()];
    // `PST (UTC-7)` never comes here as one piece; `PST-8` repeats the offset that the name already has.
    return FixedOffsetZone.instance(typeof from === 'number' && from !== 0 ? from : shift);
  }
  const place = /^[A-Z]+\/Pacific$/i.test(name) ? 'America/Los_Angeles' : name;
  return IANAZone.isValidZone(place) ? IANAZone.create(place) : undefined;
}

/** A wall clock in a zone as milliseconds since the epoch; an unknown zone counts as UTC. */
export function instantOf(day: Required<Day>, minutes: number, zone: string | undefined): number {
  const wall = dayNumber(day) * millisecondsPerDay + minutes * millisecondsPerMinute;
  const found = zone === undefined ? undefined : zoneOf(zone);
  if (!found) return wall;
  if (found instanceof FixedOffsetZone) return wall - found.offset(0) * millisecondsPerMinute;
  return DateTime.fromMillis(wall, { zone: 'utc' }).setZone(found, { keepLocalTime: true }).toMillis();
}

/**
 * The milliseconds since the epoch of a time stamp as programs write them, with its zone; UTC when it has none:
 * `2025-03-15T14:21:03Z`, `2025-03-15 14:21:03 +0100`, `Sat Mar 15 14:21:03 2025 +0000`. Nothing for other texts, and
 * for the first days of the calendar, with which programs say that there is no time.
 */
export function instantOfStamp(written: string): number | undefined {
  const iso = written.trim().replace(/^(\S{10}) (\S{5,}) ?/, '$1T$2');
  // The form nearly all programs use is read by the language itself, which is what files of 50,000 events need.
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(iso)) {
    const instant = Date.parse(iso);
    return instant >= 0 ? instant : undefined;
  }
  for (const read of [DateTime.fromISO(iso, { zone: 'utc' }), gitDate(written.trim())]) {
    if (read.isValid && read.year >= 1970) return read.toMillis();
  }
  return undefined;
}

function gitDate(written: string): DateTime {
  return DateTime.fromFormat(written, 'EEE MMM d HH:mm:ss yyyy ZZZ', { zone: 'utc', locale: 'en-US' });
}

/** The day, as `YYYY-MM-DD`, that it was in a zone at an instant. */
export function dayInZone(instant: number, zone: string | undefined): string {
  const found = (zone === undefined ? undefined : zoneOf(zone)) ?? FixedOffsetZone.utcInstance;
  const { year, month, day } = DateTime.fromMillis(instant, { zone: found });
  return isoDay({ year, month, day });
}

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: Required<Day>): number {
  return Math.round(Date.UTC(year, month - 1, day) / millisecondsPerDay);
}

export function dayAt(number: number): Required<Day> {
  const date = DateTime.fromMillis(number * millisecondsPerDay, { zone: 'utc' });
  return { year: date.year, month: date.month, day: date.day };
}

/** Whether there is such a day; the 29th of February counts when the year is not known. */
export function isDay({ year = 2024, month, day }: Day): boolean {
  return year >= 1970 && year <= 2199 && DateTime.utc(year, month, day).isValid;
}

/** `YYYY-MM-DD`. */
export function isoDay({ year, month, day }: Required<Day>): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

/** The day that `YYYY-MM-DD` says. */
export function dayOfIso(iso: string | undefined): Required<Day> | undefined {
  if (iso === undefined) return undefined;
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

/** How far a zone is from UTC at an instant, in minutes: `offsetThen('PST', …)` is -480; nothing for unknown ones. */
export function offsetThen(zone: string, instant: number): number | undefined {
  return zoneOf(zone)?.offset(instant);
}

/** Names for the two halves of the year, and a place that keeps them; where both are in use side by side, none. */
const halves: readonly (readonly [standard: string, daylight: string, place: string])[] = [
  ['PST', 'PDT', 'America/Los_Angeles'],
  ['AKST', 'AKDT', 'America/Anchorage'],
  ['EST', 'EDT', 'America/New_York'],
  ['CET', 'CEST', 'Europe/Paris'],
  ['MET', 'MEST', 'Europe/Paris'],
  ['EET', 'EEST', 'Europe/Helsinki'],
  ['WET', 'WEST', 'Europe/Lisbon'],
  ['NZST', 'NZDT', 'Pacific/Auckland'],
];
/** Places that never change their clocks keep the standard name of these all year. */
const daylightOnly: typeof halves = [
  ['MST', 'MDT', 'America/Denver'],
  ['CST', 'CDT', 'America/Chicago'],
  ['AEST', 'AEDT', 'Australia/Sydney'],
  ['GMT', 'BST', 'Europe/London'],
];

/**
 * What a zone is called at an instant, where it is not what is written: nowhere is it PST in July.
 *
 *     zoneNameThen('PST', Date.parse('2025-07-15')) // → 'PDT'
 *     zoneNameThen('PST', Date.parse('2025-12-15')) // → undefined
 */
export function zoneNameThen(written: string, instant: number): string | undefined {
  const name = written.trim().toUpperCase();
  const half = [...halves, ...daylightOnly].find(
    ([standard, daylight]) => name === standard || name === daylight,
  );
  if (!half || (name === half[0] && daylightOnly.includes(half))) return undefined;
  const [standard, daylight, place] = half;
  const isDaylight = IANAZone.create(place).offset(instant) === zoneNames[daylight];
  const then = isDaylight ? daylight : standard;
  return then === name ? undefined : then;
}

/** What a clock in a zone shows at an instant: `{ day: '2025-03-15', clock: '15:21' }`; an unknown zone is UTC. */
export function wallClock(instant: number, zone: string | undefined): { day: string; clock: string } {
  const found = (zone === undefined ? undefined : zoneOf(zone)) ?? FixedOffsetZone.utcInstance;
  const time = DateTime.fromMillis(instant, { zone: found });
  return { day: time.toFormat('yyyy-MM-dd'), clock: time.toFormat('HH:mm') };
}
