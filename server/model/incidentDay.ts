import { dayMatch } from './moments';
import type { Postmortem, ProseBlock } from './postmortem';
import { remembered } from './remembered';
import { dayInZone, isoDay, millisecondsPerDay } from './when';

/**
 * The day on which an incident began, as `YYYY-MM-DD`: as the report states it, else as its title, its first
 * sentences, its timeline or the name of its file say.
 */
export function incidentDay(postmortem: Postmortem, path = ''): string | undefined {
  const { metadata, title, timeline } = postmortem;
  const stated = metadata.date?.value.iso;
  const isPublication =
    metadata.date !== undefined && isInFrontMatter(postmortem.text, metadata.date.span.start);
  const first = timeline?.events.find(
    ({ time }) => time.value.precision !== 'relative' && (time.value.instant ?? 0) > oneYear,
  );
  const days = [
    isPublication ? undefined : stated,
    dayIn(title?.value ?? ''),
    dayInSummary(postmortem.prose),
    first && dayInZone(first.time.value.instant ?? 0, first.time.value.zone ?? timeline?.zone?.value),
  ].filter((day) => day !== undefined);
  // A title copied from the last report has the wrong day; the file's name tells which of them to believe.
  const named = dayIn(path.replace(/^.*[\\/]|_/g, ' '));
  return days.find((day) => day === named) ?? days[0] ?? stated ?? named;
}

/** In milliseconds: a timeline without any date begins on the first day of the epoch. */
const oneYear = 366 * millisecondsPerDay;

/** Front matter often dates the page and not the incident. */
export function isInFrontMatter(text: string, offset: number): boolean {
  const fence = /^\uFEFF?(---|\+\+\+)/.exec(text)?.[1];
  return fence !== undefined && offset < text.indexOf(`\n${fence}`, 3);
}

/** The first day in what stands before the details. */
export function dayInSummary(prose: readonly ProseBlock[]): string | undefined {
  for (const { section, sentences } of prose.slice(0, 12)) {
    if (section?.kind !== undefined && section.kind !== 'summary' && section.kind !== 'impact') continue;
    for (const { words } of sentences.slice(0, 6)) {
      const day = dayIn(words);
      if (day) return day;
    }
  }
  return undefined;
}

/** The first day with its year in a text. */
export const dayIn = remembered((text) => {
  for (const { index } of text.matchAll(/(?<![\w.-]|\d\/)(?=\d{1,4}[-/. stndrh]|[A-Z][a-z]{2})\w/g)) {
    const [day] = dayMatch(text, index)?.days ?? [];
    if (day?.year !== undefined) return isoDay({ ...day, year: day.year });
  }
  return undefined;
}, 1000);
