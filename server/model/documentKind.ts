import { keptWhileSame } from './change';
import type { DocumentKind, Field, Postmortem, SectionKind, TimelineEvent } from './postmortem';

/** Sections that tell a postmortem from any other document with a summary. */
const telling: ReadonlySet<SectionKind> = new Set([
  'timeline',
  'impact',
  'detection',
  'root-cause',
  'contributing-factors',
  'five-whys',
  'action-items',
  'lessons-learned',
  'went-well',
  'went-wrong',
  'got-lucky',
]);
const enough = 3;
const incidentTitle = /\b(?:post-?\s?mortem|incident|outage|downtime|root cause|rca)\b/i;

/** A Markdown file that no settings declare is a postmortem when its front matter or its title and headings say so. */
export const kindByContent = keptWhileSame(['title', 'metadata', 'sections', 'timeline'], readKind);

function readKind({ title, metadata: { fields }, sections, timeline }: Postmortem): DocumentKind {
  if (fields.some(saysSo)) return 'postmortem';
  const kinds = new Set(sections.flatMap(({ kind }) => (kind ? [kind] : [])));
  const count = [...kinds].filter((kind) => telling.has(kind)).length;
  // Plans have a summary, a timeline and next steps as well, but no clock times.
  const isTimed = timeline !== undefined && timeline.events.filter(hasClockTime).length >= 2;
  const isTitled = title !== undefined && incidentTitle.test(title.value);
  return count >= enough || (count >= 2 && isTitled) || (kinds.size >= enough && isTimed)
    ? 'postmortem'
    : 'other';
}

function saysSo({ name, value }: Field): boolean {
  return (
    /^(?:type|kind|layout|template)$/i.test(name.value) &&
    /^(?:post-?mortem|incident(?:[ _-](?:report|review))?)$/i.test(value.value)
  );
}

function hasClockTime({ time }: TimelineEvent): boolean {
  return time.value.precision === 'exact' && time.value.instant !== undefined;
}
