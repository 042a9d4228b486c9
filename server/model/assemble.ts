import type { Block } from './blocks';
import type { Draft } from './change';
import { collectedItems } from './collectedItems';
import type { Conventions } from './conventions';
import { kindByContent } from './documentKind';
import { timelineOf } from './events';
import { collectedFactors } from './headedFactors';
import { dayIn, dayInSummary, isInFrontMatter, mostOfSummary } from './incidentDay';
import { fieldKind, metadataOf, withIdAndDate } from './metadata';
import { movedTo } from './moved';
import { type Outline, Outliner, type PlacedReading } from './outline';
import type {
  ContributingFactor,
  Field,
  Metadata,
  Postmortem,
  ProseBlock,
  RootCause,
  Section,
} from './postmortem';
import type { BlockContent } from './readings';
import { once } from './remembered';
import type { Headings } from './sections';
import type { Located } from './span';
import { type Day, dayOfIso } from './when';
import { whysOf } from './whyHeadings';

/**
 * Puts together what was read from the blocks. While somebody types, most parts are asked for by nobody, for what
 * was found in them is known: so each is put together when it is asked for.
 */
export function assemble(
  text: string,
  blocks: readonly Block<BlockContent>[],
  { declared, conventions, headings }: { declared: boolean; conventions: Conventions; headings: Headings },
  earlier?: Outline,
): { readonly postmortem: Postmortem; readonly draft: Draft } {
  const outline = new Outliner(headings).outlineOf(text, blocks, earlier);
  const { sections, readings } = outline;
  const fields = once(() => readings.flatMap((placed) => placed.fields));
  const title = once(() => titleOf(outline.title, fields()));
  const prose = once(() => readings.flatMap((placed) => placed.prose));
  const metadata = once(() =>
    withIdAndDate(metadataOf(fields(), insertionPoint(text, sections, fields())), text, title()),
  );
  const day = once(() => dayOf(text, metadata(), readings));
  const timeline = once(() => timelineOf(readings, day(), conventions.zone || undefined));
  const factors = once(() => collectedFactors(readings));
  const rootCauses = once(() => rootCausesOf(readings, factors()));
  const whys = once(() => whysOf(readings));
  const actionItems = once(() => collectedItems(readings, day()));
  const comments = once(() => outline.blocks.flatMap(({ own, start }) => movedTo(start, own.comments)));
  const problems = once(() => outline.blocks.flatMap(({ own, start }) => movedTo(start, own.problems)));
  const postmortem: Postmortem = {
    text,
    conventions,
    stretches: blocks,
    sections,
    get kind() {
      return declared ? 'postmortem' : kindByContent(postmortem);
    },
    get title() {
      return title();
    },
    get metadata() {
      return metadata();
    },
    get timeline() {
      return timeline();
    },
    get factors() {
      return factors();
    },
    get rootCauses() {
      return rootCauses();
    },
    get whys() {
      return whys();
    },
    get actionItems() {
      return actionItems();
    },
    get prose() {
      return prose();
    },
    get comments() {
      return comments();
    },
    get problems() {
      return problems();
    },
  };
  return {
    postmortem,
    draft: { version: {}, length: text.length, outline, day: dayInSummary(firstProse(readings)) },
  };
}

/** The day of the incident, as far as it is needed to place times and deadlines that are written without one. */
function dayOf(
  text: string,
  { date }: Metadata,
  readings: readonly PlacedReading[],
): Required<Day> | undefined {
  const isPublication = date !== undefined && isInFrontMatter(text, date.span.start);
  return dayOfIso(
    (isPublication ? undefined : date?.value.iso) ??
      dayIn(readings.find(({ own }) => own.kind === 'timeline')?.own.head?.heading.value ?? '') ??
      dayInSummary(firstProse(readings)) ??
      date?.value.iso,
  );
}

/** What stands before the details, wherever that is: the offsets are not moved. */
function firstProse(readings: readonly PlacedReading[]): ProseBlock[] {
  const first: ProseBlock[] = [];
  for (const placed of readings) {
    if (first.length >= mostOfSummary) break;
    const { named, own } = placed;
    first.push(...own.prose.map((block) => (named ? { ...block, section: named } : block)));
  }
  return first;
}

/** A first-rank heading; without one the `title` of the front matter; without that whatever heading comes first. */
function titleOf(heading: Outline['title'], fields: readonly Field[]): Located | undefined {
  const field = fields.find(
    ({ name, value }) => fieldKind(name.value) === 'title' && value.value !== '',
  )?.value;
  if (!heading || (field && heading.level > 1)) return field;
  return { value: heading.value, span: heading.span };
}

/** A point below "Root cause" that is one of the factors is not told twice. */
function rootCausesOf(
  readings: readonly PlacedReading[],
  factors: readonly ContributingFactor[],
): readonly RootCause[] {
  const told = new Set(factors.map(({ span }) => span.start));
  return readings.flatMap(({ reading }) => reading.rootCauses.filter(({ span }) => !told.has(span.start)));
}

/** The line after the last field at the top of the report, or after its title, or above its first section. */
function insertionPoint(text: string, sections: readonly Section[], fields: readonly Field[]): number {
  const limit = sections.find(({ kind }) => kind !== undefined)?.span.start ?? text.length;
  // A heading with its value below it is a field, and no place for one.
  const headings = new Set(sections.map(({ heading }) => heading.span.start));
  const last = fields.findLast(
    ({ name, value }) => value.span.end <= limit && !headings.has(name.span.start),
  );
  const [first] = sections;
  // What stands below "Key events" belongs to them, also where no title stands above.
  if (!last && first?.kind !== undefined) return lineStart(text, first.span.start);
  // A title may be underlined.
  const title = first && Math.max(first.heading.span.end, first.body.start - 1);
  const end = text.indexOf('\n', last?.value.span.end ?? title ?? 0);
  return end < 0 ? text.length : end + 1;
}

/** A byte order mark stays what the text begins with. */
function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}
