import type { DayMark, Entry } from './entry';
import { onFullClock } from './halfDayClock';
import type { Moment } from './moments';
import type { PlacedReading } from './outline';
import type { EventTime, Section, Timeline, TimelineEvent } from './postmortem';
import type { Located, Span } from './span';
import type { TimelinePart } from './timeline';
import { type Day, dayAt, dayNumber, instantOf } from './when';

/** Timed lines that stand together, and whether their section says that it is the timeline. */
interface Group {
  readonly part: TimelinePart;
  readonly span: Span;
  readonly section: Section | undefined;
  readonly isTimeline: boolean;
}

/** The timeline of a document, where it has one. */
export function timelineOf(
  readings: readonly PlacedReading[],
  day: Required<Day> | undefined,
  agreedZone?: string,
): Timeline | undefined {
  const groups = groupsOf(readings);
  const chosen = chooseTimeline(groups);
  const zone = groups.find(({ part, isTimeline }) => !isTimeline && part.zones.length > 0)?.part.zones[0];
  return (
    chosen && {
      ...eventsOf(chosen, day, zone, agreedZone),
      ...(chosen.section ? { section: chosen.section } : undefined),
    }
  );
}

/** A timeline with its sub-headings is one group; anywhere else every stretch is one of its own. */
function groupsOf(readings: readonly PlacedReading[]): Group[] {
  const groups: Group[] = [];
  for (const { reading, section, named } of readings) {
    const { timeline: part, span } = reading;
    const isTimeline = reading.kind === 'timeline';
    const group = groups.at(-1);
    if (isTimeline && group?.isTimeline && !(reading.head && section?.kind === 'timeline')) {
      groups[groups.length - 1] = {
        ...group,
        part: joined(group.part, part),
        span: { start: group.span.start, end: span.end },
      };
    } else {
      groups.push({ part, span, isTimeline, section: named });
    }
  }
  return withContinuations(groups);
}

function withContinuations(groups: readonly Group[]): Group[] {
  const all: Group[] = [];
  for (const group of groups) {
    const before = all.at(-1);
    if (!before || !goesOn(before, group)) all.push(group);
    else {
      const span = { start: before.span.start, end: group.span.end };
      all[all.length - 1] = { ...before, part: joined(before.part, group.part), span };
    }
  }
  return all;
}

/** Whether a timeline right behind another, as "Follow-up timeline" may be, tells what came after. */
function goesOn(before: Group, group: Group): boolean {
  if (!before.isTimeline || !group.isTimeline) return false;
  const last = before.part.marks.at(-1);
  const [first] = group.part.marks;
  if (last?.kind !== 'entry' || first?.kind !== 'entry') return false;
  const [day] = first.moment.dates;
  const [dayBefore] = last.moment.dates;
  const from = last.moment.minutes ?? Number.POSITIVE_INFINITY;
  const isLater = (first.moment.minutes ?? -1) >= from;
  if (!day || !dayBefore) return !day && !dayBefore && isLater;
  const order = compareDays(day, dayBefore);
  return order > 0 || (order === 0 && isLater);
}

function compareDays(one: Day, other: Day): number {
  const [first, second] = [one, other].map(({ year = 2000, month, day }) => dayNumber({ year, month, day }));
  return (first ?? 0) - (second ?? 0);
}

function joined(one: TimelinePart, other: TimelinePart): TimelinePart {
  return {
    marks: [...one.marks, ...other.marks],
    zones: [...one.zones, ...other.zones],
    sources: [...one.sources, ...other.sources],
  };
}

/**
 * A section that says so and whose lines begin with times is the timeline; else the longest run of timed lines,
 * for some reports list a few key times first and tell the story elsewhere.
 */
function chooseTimeline(groups: readonly Group[]): Group | undefined {
  const count = ({ part }: Group) => part.marks.filter(({ kind }) => kind === 'entry').length;
  const rank = (group: Group) =>
    count(group) + (group.isTimeline && group.part.marks.some(beginsWithTime) ? 1_000_000 : 0);
  const candidates = groups.filter((group) => count(group) >= (group.isTimeline ? 1 : 3));
  return candidates.reduce<Group | undefined>(
    (best, group) => (best === undefined || rank(group) > rank(best) ? group : best),
    undefined,
  );
}

/** Whether a line begins with its time, as those of a timeline do. */
export function beginsWithTime(mark: Entry | DayMark): boolean {
  return mark.kind === 'entry' && mark.time.span.start <= mark.description.span.start;
}

/** Six hours back cannot be a slip in the order; it is the next day. */
const midnight = 6 * 60;

/** Gives every entry its instant: days and zones are inherited, midnight and New Year are passed. */
function eventsOf(
  group: Group,
  documentDay: Required<Day> | undefined,
  zoneOverReport: Located | undefined,
  agreedZone: string | undefined,
): Omit<Timeline, 'section'> {
  const { sources } = group.part;
  const marks = onFullClock(group.part.marks);
  const zone = group.part.zones[0] ?? commonZone(marks) ?? zoneOverReport;
  const monthFirst = prefersMonthFirst(marks, documentDay);
  let day = documentDay;
  let minutes: number | undefined;
  const events: TimelineEvent[] = [];
  for (const mark of marks) {
    if (mark.kind === 'day') {
      day = completed(pick(mark.days, monthFirst), day);
      minutes = undefined;
      continue;
    }
    const { moment } = mark;
    const written = pick(moment.dates, monthFirst);
    if (written) {
      day = completed(written, day);
    } else if (moment.minutes !== undefined && minutes !== undefined && minutes - moment.minutes > midnight) {
      day = dayAt(dayNumber(day ?? unknownDay) + 1);
    }
    if (moment.minutes !== undefined) minutes = moment.minutes;
    events.push({
      span: mark.span,
      time: {
        value: timeOf(mark, day ?? unknownDay, zone?.value ?? agreedZone, monthFirst),
        span: mark.time.span,
      },
      ...(mark.source ? { source: mark.source } : undefined),
      ...(mark.actor ? { actor: mark.actor } : undefined),
      description: mark.description,
    });
    if (
      moment.until &&
      moment.minutes !== undefined &&
      moment.until.minutes < moment.minutes - midnight &&
      !moment.until.dates.length
    ) {
      day = dayAt(dayNumber(day ?? unknownDay) + 1);
      minutes = moment.until.minutes;
    }
  }
  return { span: group.span, ...(zone ? { zone } : undefined), sources, events };
}

const unknownDay = { year: 1970, month: 1, day: 1 };

function timeOf(
  { moment, time }: Entry,
  day: Required<Day>,
  zone: string | undefined,
  monthFirst: boolean,
): EventTime {
  const instant = instantIn(moment, day, moment.zone ?? zone);
  const until = instantAfter(moment, day, moment.zone ?? zone, monthFirst);
  return {
    written: time.value,
    precision: precisionOf(moment),
    ...(instant === undefined ? undefined : { instant }),
    ...(until === undefined ? undefined : { until }),
    dated: moment.dates.length > 0,
    ...(moment.zone === undefined ? undefined : { zone: moment.zone }),
  };
}

function precisionOf({ kind, approximate }: Moment): EventTime['precision'] {
  if (kind === 'impossible' || kind === 'relative' || kind === 'unknown') return kind;
  return approximate || kind === 'day' ? 'approximate' : 'exact';
}

function instantIn(moment: Moment, day: Required<Day>, zone: string | undefined): number | undefined {
  if (moment.relative !== undefined) return moment.relative * 60_000;
  return moment.minutes === undefined ? undefined : instantOf(day, moment.minutes, zone);
}

function instantAfter(
  moment: Moment,
  day: Required<Day>,
  zone: string | undefined,
  monthFirst: boolean,
): number | undefined {
  if (!moment.until || moment.minutes === undefined) return undefined;
  const written = pick(moment.until.dates, monthFirst);
  const passes = !written && moment.until.minutes < moment.minutes;
  const end = written ? completed(written, day) : passes ? dayAt(dayNumber(day) + 1) : day;
  return end && instantOf(end, moment.until.minutes, zone);
}

/** A written day with its year: the one of the day before it, or the next when the months start over. */
function completed(day: Day | undefined, before: Required<Day> | undefined): Required<Day> | undefined {
  if (!day) return before;
  if (day.year !== undefined) return { ...day, year: day.year };
  const year = before?.year ?? unknownDay.year;
  const startsOver = before !== undefined && before.month - day.month > 6;
  const goesBack = before !== undefined && day.month - before.month > 6 && before.year > 1970;
  return { ...day, year: startsOver ? year + 1 : goesBack ? year - 1 : year };
}

/** Of `3/4/2025` and the like, the reading that fits the others and the document. */
function pick(days: readonly Day[], monthFirst: boolean): Day | undefined {
  return days.length > 1 && !monthFirst ? days[1] : days[0];
}

function prefersMonthFirst(
  marks: readonly (Entry | DayMark)[],
  documentDay: Required<Day> | undefined,
): boolean {
  const ambiguous = marks
    .map((mark) => (mark.kind === 'day' ? mark.days : mark.moment.dates))
    .filter((days) => days.length > 1);
  const told = marks.find((mark) => mark.kind === 'entry' && mark.moment.monthFirst !== undefined);
  if (told?.kind === 'entry') return told.moment.monthFirst === true;
  const [first] = ambiguous;
  if (!first || !documentDay) return true;
  const distance = ({ month, day, year = documentDay.year }: Day) =>
    Math.abs(dayNumber({ year, month, day }) - dayNumber(documentDay));
  const [one, other] = first;
  return !one || !other || distance(one) <= distance(other);
}

/** The zone that the entries themselves name, when they agree. */
function commonZone(marks: readonly (Entry | DayMark)[]): Located | undefined {
  const zoned = marks.flatMap((mark) =>
    mark.kind === 'entry' && mark.moment.zone !== undefined ? [mark] : [],
  );
  const [first] = zoned;
  if (!first || zoned.some(({ moment }) => moment.zone !== first.moment.zone)) return undefined;
  const zone = first.moment.zone ?? '';
  const { value, span } = first.time;
  const isPlain = value.length === span.end - span.start;
  const start = isPlain ? span.start + value.lastIndexOf(zone) : span.end - zone.length;
  return { value: zone, span: { start, end: start + zone.length } };
}
