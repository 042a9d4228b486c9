import type { Block } from './blocks';
import { chooseTimeline, eventsOf, type TimelineGroup } from './events';
import type { Head } from './heads';
import { lineLevel } from './heads';
import { calendarDate, fieldKind, metadataOf } from './metadata';
import { dayMatch } from './moments';
import { moved } from './moved';
import type { Postmortem, ProseBlock, Section, SectionKind, Timeline } from './postmortem';
import { type BlockContent, type Context, effectiveKind, type Reading } from './readings';
import { kindOfHeading } from './sections';
import type { Located, Span } from './span';
import { timeAtStart } from './timeline';
import type { Day } from './when';

/** A reading at its place in the document, with the section it stands in. */
interface PlacedReading {
  readonly reading: Reading;
  readonly section: number | undefined;
}

/** A section whose end is not known yet. */
interface OpenSection {
  readonly index: number;
  readonly level: number;
  readonly kind: SectionKind | undefined;
  readonly named: number | undefined;
}

interface DraftSection extends Omit<Section, 'span' | 'body'> {
  readonly start: number;
  readonly bodyStart: number;
  readonly rank: number;
  /** The innermost section with a kind that this one stands in, itself included. */
  readonly named: number | undefined;
}

/** Puts together what was read from the blocks: sections close, days and zones are inherited, the timeline is chosen. */
export function assemble(
  text: string,
  blocks: readonly Block<BlockContent>[],
  declared: boolean,
): Postmortem {
  const drafts: DraftSection[] = [];
  const placed: PlacedReading[] = [];
  const comments = [];
  const problems = [];
  const open: OpenSection[] = [];
  let labels = false;
  let title: Located | undefined;
  let lineKind: SectionKind | undefined;

  for (const { start, content } of blocks) {
    const heading = content.heading;
    if (heading) {
      while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
      lineKind = undefined;
      labels = false;
    }
    const around = open.at(-1)?.kind;
    const isTitle = heading?.level === 1 && title === undefined && drafts.every(({ level }) => level > 1);
    const own = heading ? ownKind(heading.content.text, isTitle) : undefined;
    const inherits =
      heading && own === undefined && around === undefined && isTimed(heading.content.text)
        ? drafts.findLast(({ kind }) => kind !== undefined)?.kind
        : undefined;
    const kind = heading
      ? inherits === 'timeline'
        ? 'timeline'
        : effectiveKind(own, around)
      : (lineKind ?? around);
    const isTop = drafts.every((draft) => draft.kind === undefined) && drafts.length < 2;
    const context: Context = { isTop, labels, ...(kind ? { kind } : undefined) };
    const read = content.read(context);
    labels = read.labels;
    lineKind = read.endKind;
    comments.push(...moved(read.comments, start));
    problems.push(...moved(read.problems, start));
    for (const local of read.readings) {
      const reading = moved(local, start);
      const { head } = reading;
      if (head) {
        const level = head.form === 'heading' || head.form === 'ruled' ? head.level : head.level;
        if (head.form !== 'heading') while ((open.at(-1)?.level ?? 0) >= level) open.pop();
        const shown = head.form === 'heading' ? own : head.kind;
        const displayed =
          shown !== undefined && effectiveKind(shown, open.at(-1)?.kind) === shown ? shown : undefined;
        drafts.push({
          ...(displayed ? { kind: displayed } : undefined),
          heading: head.heading,
          level: displayLevel(head, open),
          start: head.start,
          bodyStart: head.bodyStart,
          rank: level,
          named: displayed ? drafts.length : open.findLast(({ named }) => named !== undefined)?.named,
        });
        open.push({ index: drafts.length - 1, level, kind: reading.kind, named: drafts.at(-1)?.named });
        if (
          title === undefined &&
          (head.level === 1 || head.form === 'heading') &&
          displayed === undefined &&
          !isTimed(head.heading.value)
        )
          title = head.heading;
      }
      placed.push({ reading, section: open.at(-1)?.index });
    }
  }
  const sections = closed(drafts, text.length);
  const readings = placed.map(({ reading }) => reading);
  const fields = readings.flatMap((reading) => reading.fields);
  const titleField = fields.find(
    ({ name, value }) => fieldKind(name.value) === 'title' && value.value !== '',
  );
  const shownTitle = title ?? titleField?.value;
  const firstSection = sections.find(({ kind }) => kind !== undefined);
  const metadata = metadataOf(
    fields,
    insertionPoint(text, sections, fields.at(-1)?.value.span, firstSection),
  );
  const id = metadata.id ?? idIn(shownTitle);
  const documentDay =
    dayOf(metadata.date?.value.iso) ?? dayIn(shownTitle?.value) ?? dayIn(titleField?.value.value);
  const timeline = timelineOf(placed, sections, documentDay, text.length);
  const year = documentDay?.year;
  return {
    text,
    kind: kindOf(
      declared,
      fields.map(({ name, value }) => [name.value, value.value] as const),
      sections,
    ),
    ...(shownTitle ? { title: shownTitle } : undefined),
    metadata: id && !metadata.id ? { ...metadata, id } : metadata,
    sections,
    ...(timeline ? { timeline } : undefined),
    factors: readings.flatMap(({ factors }) => factors),
    rootCauses: readings.flatMap(({ rootCauses }) => rootCauses),
    whys: readings.flatMap(({ whys }) => whys),
    actionItems: placed.flatMap(({ reading, section }) => {
      const priority = priorityIn(section === undefined ? undefined : sections[section]?.heading);
      return reading.actionItems.map((item) => {
        const dated =
          item.deadline && year !== undefined && !item.deadline.value.iso
            ? withYear(item.deadline, year)
            : item.deadline;
        return {
          ...item,
          ...(dated ? { deadline: dated } : undefined),
          ...(item.priority || !priority ? undefined : { priority }),
        };
      });
    }),
    prose: placed.flatMap(({ reading, section }) =>
      proseIn(reading, section === undefined ? undefined : (drafts[section]?.named ?? section), sections),
    ),
    comments,
    problems,
  };
}

function ownKind(heading: string, isTitle: boolean): SectionKind | undefined {
  // A title such as "Payment outage: root cause analysis" names the report and opens no section.
  const kind = kindOfHeading(heading);
  return isTitle && /[:–—-]\s/.test(heading.trim().replace(/:$/, '')) ? undefined : kind;
}

function isTimed(heading: string): boolean {
  return timeAtStart({ start: 0, text: heading, parts: [] }) !== undefined;
}

function displayLevel(head: Head, open: readonly OpenSection[]): number {
  if (head.level < lineLevel) return head.level;
  const around = open.findLast(({ level }) => level < lineLevel)?.level ?? 1;
  return Math.min(6, around + (head.level - lineLevel) + 1);
}

function closed(drafts: readonly DraftSection[], end: number): Section[] {
  return drafts.map(({ start, bodyStart, rank, named: _, ...section }, index) => {
    const next = drafts[index + 1];
    const after = drafts.find((other, at) => at > index && other.rank <= rank);
    return {
      ...section,
      span: { start, end: after?.start ?? end },
      body: { start: Math.min(bodyStart, next?.start ?? end), end: next?.start ?? end },
    };
  });
}

function proseIn(
  { prose }: Reading,
  section: number | undefined,
  sections: readonly Section[],
): ProseBlock[] {
  const shown = section === undefined ? undefined : sections[section];
  return prose.map((block) => ({ ...block, ...(shown ? { section: shown } : undefined) }));
}

function timelineOf(
  placed: readonly PlacedReading[],
  sections: readonly Section[],
  day: Required<Day> | undefined,
  end: number,
): Timeline | undefined {
  const groups: (TimelineGroup & { section: number | undefined })[] = [];
  let last: 'timeline' | 'other' = 'other';
  for (const { reading, section } of placed) {
    const isTimeline = reading.kind === 'timeline';
    const current = groups.at(-1);
    const ownKind = section === undefined ? undefined : sections[section]?.kind;
    if (current && isTimeline && last === 'timeline' && !(reading.head && ownKind === 'timeline')) {
      const { marks, zones, sources } = current.part;
      const part = {
        marks: [...marks, ...reading.timeline.marks],
        zones: [...zones, ...reading.timeline.zones],
        sources: [...sources, ...reading.timeline.sources],
      };
      groups[groups.length - 1] = {
        ...current,
        part,
        span: { start: current.span.start, end: Math.min(end, reading.span.end) },
      };
    } else {
      groups.push({ part: reading.timeline, span: reading.span, isTimeline, section });
    }
    last = isTimeline ? 'timeline' : 'other';
  }
  const chosen = chooseTimeline(groups) as (typeof groups)[number] | undefined;
  if (!chosen) return undefined;
  const section = chosen.section === undefined ? undefined : sections[chosen.section];
  return { ...eventsOf(chosen, day), ...(section ? { section } : undefined) };
}

function kindOf(
  declared: boolean,
  fields: readonly (readonly [string, string])[],
  sections: readonly Section[],
): Postmortem['kind'] {
  if (declared) return 'postmortem';
  if (
    fields.some(
      ([name, value]) =>
        /^(?:type|kind|layout|template)$/i.test(name) &&
        /^(?:post-?mortem|incident(?:[ _-]report)?)$/i.test(value),
    )
  )
    return 'postmortem';
  const kinds = new Set(sections.map(({ kind }) => kind).filter((kind) => kind !== undefined));
  const telling: readonly SectionKind[] = [
    'timeline',
    'root-cause',
    'contributing-factors',
    'five-whys',
    'action-items',
    'impact',
    'detection',
    'lessons-learned',
    'went-well',
    'went-wrong',
    'got-lucky',
  ];
  return telling.filter((kind) => kinds.has(kind)).length >= 3 ? 'postmortem' : 'other';
}

function insertionPoint(
  text: string,
  sections: readonly Section[],
  lastField: Span | undefined,
  first: Section | undefined,
): number {
  const limit = first?.span.start ?? text.length;
  const after = lastField && lastField.end <= limit ? lastField.end : (sections[0]?.heading.span.end ?? 0);
  const end = text.indexOf('\n', after);
  return end < 0 ? text.length : end + 1;
}

function priorityIn(heading: Located | undefined): Located | undefined {
  const found =
    /^\W*(P[0-5]|(?:highest|high|medium|low|critical|urgent)(?=\s+priority|\W*$)|priority\s*:?\s*\w+)\b/i.exec(
      heading?.value ?? '',
    );
  return heading && found?.[1] ? { value: found[1], span: heading.span } : undefined;
}

function withYear(deadline: NonNullable<Postmortem['actionItems'][number]['deadline']>, year: number) {
  const { written } = deadline.value;
  for (const { index } of written.matchAll(/\b\w/g)) {
    const [day] = dayMatch(written, index)?.days ?? [];
    if (day && day.year === undefined) {
      const two = (number: number) => String(number).padStart(2, '0');
      return { ...deadline, value: { written, iso: `${year}-${two(day.month)}-${two(day.day)}` } };
    }
  }
  return deadline;
}

function dayOf(iso: string | undefined): Required<Day> | undefined {
  if (iso === undefined) return undefined;
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}

function dayIn(text: string | undefined): Required<Day> | undefined {
  return text === undefined
    ? undefined
    : dayOf(calendarDate({ value: text, span: { start: 0, end: 0 } }).value.iso);
}

const identifier =
  /\b(?:(?:INC|PI|PM|IR|SEV|OUTAGE|INCIDENT|POSTMORTEM)[-_ ]?#?\d{1,4}(?:-\d{1,5})*|[A-Z]{2,6}-\d{2,}(?:-\d+)*)\b/i;

function idIn(title: Located | undefined): Located | undefined {
  const found = title && identifier.exec(title.value);
  return found ? { value: found[0], span: title.span } : undefined;
}
