import type { Block } from './blocks';
import type { Conventions } from './conventions';
import { withYear } from './deadlines';
import { kindOfDocument } from './documentKind';
import { timelineOf } from './events';
import { headedFactors } from './headedFactors';
import { dayIn, dayInSummary, isInFrontMatter } from './incidentDay';
import { fieldKind, metadataOf, withIdAndDate } from './metadata';
import { type Outline, Outliner, type PlacedReading } from './outline';
import type { ActionItem, ContributingFactor, Field, Postmortem, RootCause, Section } from './postmortem';
import type { BlockContent } from './readings';
import type { Headings } from './sections';
import type { Located } from './span';
import { type Day, dayOfIso } from './when';
import { whysOf } from './whyHeadings';

/** Puts together what was read from the blocks. */
export function assemble(
  text: string,
  blocks: readonly Block<BlockContent>[],
  { declared, conventions, headings }: { declared: boolean; conventions: Conventions; headings: Headings },
): Postmortem {
  const {
    title: heading,
    sections,
    readings,
    comments,
    problems,
  } = new Outliner(headings).outlineOf(text, blocks);
  const fields = readings.flatMap(({ reading }) => reading.fields);
  const title = titleOf(heading, fields);
  const prose = readings.flatMap(({ reading, named }) =>
    reading.prose.map((block) => (named ? { ...block, section: named } : block)),
  );
  const metadata = withIdAndDate(metadataOf(fields, insertionPoint(text, sections, fields)), text, title);
  const published = metadata.date !== undefined && isInFrontMatter(text, metadata.date.span.start);
  const day = dayOfIso(
    (published ? undefined : metadata.date?.value.iso) ??
      dayIn(readings.find(({ reading }) => reading.kind === 'timeline')?.reading.head?.heading.value ?? '') ??
      dayInSummary(prose) ??
      metadata.date?.value.iso,
  );
  const timeline = timelineOf(readings, day, conventions.zone || undefined);
  const factors = factorsOf(readings);
  return {
    text,
    conventions,
    stretches: blocks,
    kind: kindOfDocument(declared, {
      fields,
      sections,
      ...(title ? { title } : undefined),
      ...(timeline ? { timeline } : undefined),
    }),
    ...(title ? { title } : undefined),
    metadata,
    sections,
    ...(timeline ? { timeline } : undefined),
    factors,
    rootCauses: rootCausesOf(readings, factors),
    whys: whysOf(readings),
    actionItems: actionItemsOf(readings, day),
    prose,
    comments,
    problems,
  };
}

/** A first-rank heading; without one the `title` of the front matter; without that whatever heading comes first. */
function titleOf(heading: Outline['title'], fields: readonly Field[]): Located | undefined {
  const field = fields.find(
    ({ name, value }) => fieldKind(name.value) === 'title' && value.value !== '',
  )?.value;
  if (!heading || (field && heading.level > 1)) return field;
  return { value: heading.value, span: heading.span };
}

function factorsOf(readings: readonly PlacedReading[]): ContributingFactor[] {
  const factors = readings.flatMap(({ reading }) => reading.factors);
  if (factors.length > 0) return factors;
  const introduced = readings.flatMap(({ reading }) => reading.introducedFactors);
  return introduced.length > 0 ? introduced : headedFactors(readings);
}

/** A point below "Root cause" that is one of the factors is not told twice. */
function rootCausesOf(
  readings: readonly PlacedReading[],
  factors: readonly ContributingFactor[],
): readonly RootCause[] {
  const told = new Set(factors.map(({ span }) => span.start));
  return readings.flatMap(({ reading }) => reading.rootCauses.filter(({ span }) => !told.has(span.start)));
}

/** The items with what they inherit: the priority of the heading over them, the year of the incident. */
function actionItemsOf(readings: readonly PlacedReading[], day: Required<Day> | undefined): ActionItem[] {
  return readings.flatMap(({ reading, section }, index) => {
    const isIntroduction = reading.promises.length > 0 && isFollowedByList(readings, index);
    const items = isIntroduction ? reading.actionItems : [...reading.actionItems, ...reading.promises];
    const priority = section && priorityIn(section.heading);
    return items.map((item) => ({
      ...item,
      ...(item.deadline && day ? { deadline: withYear(item.deadline, day.year) } : undefined),
      ...(item.priority || !priority ? undefined : { priority }),
    }));
  });
}

/** Prose at the top of a section that has a list further down introduces it and promises nothing of its own. */
function isFollowedByList(readings: readonly PlacedReading[], index: number): boolean {
  if (readings[index]?.reading.head?.kind !== 'action-items') return false;
  for (let next = index + 1; readings[next]?.reading.kind === 'action-items'; next++) {
    if ((readings[next]?.reading.actionItems.length ?? 0) > 0) return true;
  }
  return false;
}

function priorityIn(heading: Located): Located | undefined {
  const found =
    /^\W*(P[0-5]|(?:highest|high|medium|low|critical|urgent)(?=\s+priority|\W*$)|priority\s*:?\s*\w+)\b/i.exec(
      heading.value,
    );
  return found?.[1] ? { value: found[1], span: heading.span } : undefined;
}

/** The line after the last field at the top of the report, or after its title. */
function insertionPoint(text: string, sections: readonly Section[], fields: readonly Field[]): number {
  const limit = sections.find(({ kind }) => kind !== undefined)?.span.start ?? text.length;
  // A heading with its value below it is a field, and no place for one.
  const headings = new Set(sections.map(({ heading }) => heading.span.start));
  const last = fields.findLast(
    ({ name, value }) => value.span.end <= limit && !headings.has(name.span.start),
  );
  const after = last?.value.span.end ?? sections[0]?.heading.span.end ?? 0;
  const end = text.indexOf('\n', after);
  return end < 0 ? text.length : end + 1;
}
