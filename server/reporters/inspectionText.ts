import { duration } from '../model/lengthOfTime';
import type { InspectedMoment, Inspection } from './inspection';

/**
 * For people: what was read, a line each, with the line number it stands at.
 *
 *     postmortems/db.md: Postmortem: PI-2025-012 — Outage
 *     severity SEV-1 · date 2025-03-15
 *
 *     Timeline (UTC)
 *       14  14:02  [GH] Merged
 */
export function inspectionText(inspection: Inspection): string {
  const { path, title, timeline, sections, factors, rootCauses, whys, actionItems, problems } = inspection;
  const parts = [
    [`${path}${title === null ? '' : `: ${title}`}`, summary(inspection), clock(inspection)]
      .filter(Boolean)
      .join('\n'),
    part('Sections', sections, ({ kind, heading }) => `${heading} (${kind})`),
    timeline &&
      part(
        `Timeline${timeline.zone ? ` (${timeline.zone})` : ''}`,
        timeline.entries,
        ({ time, source, text }) => words(time, source && `[${source}]`, text),
      ),
    part('Contributing factors', factors, ({ category, text }) => words(category && `[${category}]`, text)),
    part('Root causes', rootCauses, ({ text }) => text),
    ...whys.map(({ problem, steps }) =>
      part(words('Whys', problem && `of "${problem}"`), steps, ({ question, answer }) =>
        words(question ?? undefined, '→', answer ?? '(no answer)'),
      ),
    ),
    part('Action items', actionItems, ({ id, priority, text, owner, deadline, status }) =>
      words(
        id,
        priority,
        text,
        [owner, deadline, status]
          .filter(Boolean)
          .join(', ')
          .replace(/^(.+)$/, '($1)'),
      ),
    ),
    part('Could not be read', problems, ({ message }) => message),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function summary({ id, severity, status, date, durations }: Inspection): string {
  const known: readonly [name: string, value: string | null][] = [
    ['id', id],
    ['severity', severity],
    ['status', status],
    ['date', date],
    ['duration', length(durations.duration)],
    ['time to detect', length(durations.timeToDetect)],
    ['time to mitigate', length(durations.timeToMitigate)],
    ['time to resolve', length(durations.timeToResolve)],
  ];
  return known.flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`])).join(' · ');
}

/** What the timeline's own clock says, in the words that stand above it in the editor. */
function clock({ timeline }: Inspection): string {
  const { detected, mitigated, resolved } = timeline?.keyMoments ?? {};
  const since = (words: string, moment: InspectedMoment | undefined) => {
    const time = length(moment?.sinceStart ?? null);
    return time === null ? [] : [`${words} after ${time}`];
  };
  return [
    ...since('detected', detected),
    ...(mitigated?.line === resolved?.line ? [] : since('mitigated', mitigated)),
    ...since('recovered', resolved),
  ].join(' · ');
}

function length(milliseconds: number | null): string | null {
  return milliseconds === null ? null : duration(milliseconds);
}

function part<Entry extends { readonly line: number }>(
  heading: string,
  entries: readonly Entry[],
  textOf: (entry: Entry) => string,
): string {
  if (entries.length === 0) return '';
  const width = entries.reduce((widest, { line }) => Math.max(widest, String(line).length), 0);
  return [
    heading,
    ...entries.map((entry) => `  ${String(entry.line).padStart(width)}  ${textOf(entry)}`),
  ].join('\n');
}

function words(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
