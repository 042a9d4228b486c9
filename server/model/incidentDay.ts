import { dayMatch } from './moments';
import type { Postmortem, ProseBlock, Timeline } from './postmortem';
import { remembered } from './remembered';
import { type Span, touches } from './span';
import { dayInZone, isoDay, millisecondsPerDay } from './when';

/**
 * The day on which an incident began, as `YYYY-MM-DD`: as the report states it, else as its title, its first
 * sentences, its timeline or the name of its file say.
 */
export function incidentDay(postmortem: Postmortem, path = ''): string | undefined {
  const { metadata, title, timeline } = postmortem;
  const { date } = metadata;
  const stated = date?.value.iso;
  const isPublication = date !== undefined && isInFrontMatter(postmortem.text, date.span.start);
  const isTitled = date !== undefined && date.span.start === title?.span.start;
  const titled = dayIn(title?.value ?? '');
  const summarized = dayInSummary(postmortem.prose);
  const [told] = daysInSummary(postmortem.prose, date?.span);
  const isWriting = date !== undefined && isDayOfWriting(postmortem, timeline, told);
  const timed = timeline && dayOfTimeline(timeline);
  // A title may name the day of the worst, or of the report, where the story itself begins on an earlier one.
  const isLate = titled !== undefined && timed !== undefined && timed < titled && timed === summarized;
  const days = [
    isPublication || isTitled || isWriting ? undefined : stated,
    isLate ? undefined : titled,
    isWriting && summarized === stated ? told : summarized,
    timed,
  ].filter((day) => day !== undefined);
  // A title copied from the last report has the wrong day; the file's name tells which of them to believe.
  const named = dayIn(path.replace(/^.*[\\/]|_/g, ' '));
  return days.find((day) => day === named) ?? days[0] ?? stated ?? dayOnItsOwn(postmortem) ?? named;
}

/** `*March 15, 2025*` or `## Date: March 15, 2025` below the title. */
function dayOnItsOwn({ text, sections }: Postmortem): string | undefined {
  const end = sections.find(({ kind }) => kind !== undefined)?.span.start ?? text.length;
  const lines = text.slice(0, Math.min(end, 1000)).split('\n');
  const heading = lines.find((words) => /^#+ *(?:incident +)?date *:/i.test(words));
  if (heading !== undefined) return dayIn(heading);
  const line = lines.find((words) => /\d/.test(words) && words.length < 40 && !/[:(]/.test(words));
  return line && /^[\s*_>-]*(?:[A-Z][a-z]+,?\s+)?[\w., /-]+[\s*_]*$/.test(line) ? dayIn(line) : undefined;
}

/**
 * A bare "Date" after all that is told is the day on which somebody wrote it down: after the last entry, or where
 * the timeline has no days, after the day that the summary begins with and named nowhere else in it.
 */
function isDayOfWriting(
  { metadata: { date, fields }, prose }: Postmortem,
  timeline: Timeline | undefined,
  summarized: string | undefined,
): boolean {
  const field = fields.find(({ value }) => value.span.start === date?.span.start);
  const stated = date?.value.iso;
  if (!/^\W*date\W*$/i.test(field?.name.value ?? '') || stated === undefined) return false;
  const days = timeline ? daysOf(timeline) : [];
  const isDated =
    days.some((day) => day !== stated) ||
    timeline?.events.some(({ time }) => hasDay.test(time.value.written));
  if (isDated) return (days.toSorted().at(-1) ?? stated) < stated;
  return (
    summarized !== undefined && summarized < stated && ![...daysInSummary(prose, date?.span)].includes(stated)
  );
}

/** Entries without a day of their own stand on the day that the report states. */
const hasDay = /[A-Za-z]{3}|\d[-/.]\d/;

/** The day of the first entry, or of the last where the newest stands first; a day without a time will do. */
function dayOfTimeline(timeline: Timeline): string | undefined {
  const days = daysOf(timeline);
  const [first] = days;
  const last = days.at(-1);
  return first !== undefined && last !== undefined && last < first ? last : first;
}

function daysOf({ events, zone }: Timeline): readonly string[] {
  return events.flatMap(({ time: { value } }) => {
    if (value.precision === 'relative') return [];
    const { instant = 0, written } = value;
    const day = instant > oneYear ? dayInZone(instant, value.zone ?? zone?.value) : dayIn(written);
    return day === undefined ? [] : [day];
  });
}

/** In milliseconds: a timeline without any date begins on the first day of the epoch. */
const oneYear = 366 * millisecondsPerDay;

/** Front matter often dates the page and not the incident. */
export function isInFrontMatter(text: string, offset: number): boolean {
  const fence = /^\uFEFF?(---|\+\+\+)/.exec(text)?.[1];
  return fence !== undefined && offset < text.indexOf(`\n${fence}`, 3);
}

/** So many blocks of prose stand before the details, at most. */
export const mostOfSummary = 12;

/** The first day in what stands before the details. */
export function dayInSummary(prose: readonly ProseBlock[]): string | undefined {
  for (const day of daysInSummary(prose)) return day;
  return undefined;
}

/** The days that the sentences before the details begin with, but for the one that a field states. */
function* daysInSummary(prose: readonly ProseBlock[], field?: Span): Generator<string> {
  for (const { section, sentences } of prose.slice(0, mostOfSummary)) {
    if (section?.kind !== undefined && section.kind !== 'summary' && section.kind !== 'impact') continue;
    for (const { words, span } of sentences.slice(0, 6)) {
      if (field && touches(span, field)) continue;
      const day = dayIn(words);
      if (day) yield day;
    }
  }
}

/** The first day with its year in a text; an address tells when something was put there. */
export const dayIn = remembered((written) => {
  const text = written.includes('://') ? written.replace(/\b\w+:\/\/\S+/g, ' ') : written;
  for (const { index } of text.matchAll(/(?<![\w.-]|\d\/)(?=\d{1,4}[-‐‑–/. stndrh]|[A-Z][a-z]{2})\w/g)) {
    const [day] = dayMatch(text, index)?.days ?? [];
    if (day?.year !== undefined) return isoDay({ ...day, year: day.year });
  }
  return undefined;
}, 1000);
