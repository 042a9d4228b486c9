import { inEnglish, type Translate } from '../l10n/translate';
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
export function inspectionText(inspection: Inspection, translate: Translate = inEnglish): string {
  const { path, title, timeline, sections, factors, rootCauses, whys, actionItems, problems } = inspection;
  const parts = [
    [
      `${path}${title === null ? '' : `: ${title}`}`,
      summary(inspection, translate),
      clock(inspection, translate),
    ]
      .filter(Boolean)
      .join('\n'),
    part(translate('Sections'), sections, ({ kind, heading }) => `${heading} (${kind})`),
    timeline &&
      part(
        `${translate('Timeline')}${timeline.zone ? ` (${timeline.zone})` : ''}`,
        timeline.entries,
        ({ time, source, text }) => words(time, source && `[${source}]`, text),
      ),
    part(translate('Contributing factors'), factors, ({ category, text }) =>
      words(category && `[${category}]`, text),
    ),
    part(translate('Root causes'), rootCauses, ({ text }) => text),
    ...whys.map(({ problem, steps }) =>
      part(
        problem ? translate('Whys of "{quoted}"', { quoted: problem }) : translate('Whys'),
        steps,
        ({ question, answer }) => words(question ?? undefined, '→', answer ?? translate('(no answer)')),
      ),
    ),
    part(translate('Action items'), actionItems, ({ id, priority, text, owner, deadline, status }) =>
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
    part(translate('Could not be read'), problems, ({ message }) =>
      translate('{reason}.', { reason: message.replace(/\.$/, '') }),
    ),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function summary({ id, severity, status, date, durations }: Inspection, translate: Translate): string {
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
  return known
    .flatMap(([name, value]) => (value === null ? [] : [`${translate(name)} ${value}`]))
    .join(' · ');
}

/** What the timeline's own clock says, in the words that stand above it in the editor. */
function clock({ timeline }: Inspection, translate: Translate): string {
  const { detected, mitigated, resolved } = timeline?.keyMoments ?? {};
  const since = (words: string, moment: InspectedMoment | undefined) => {
    const time = length(moment?.sinceStart ?? null);
    return time === null ? [] : [translate(words, { time })];
  };
  return [
    ...since('detected after {time}', detected),
    ...(mitigated?.line === resolved?.line ? [] : since('mitigated after {time}', mitigated)),
    ...since('recovered after {time}', resolved),
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
