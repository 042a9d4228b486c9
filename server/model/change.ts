import { beginsWithTime } from './events';
import type { Outline, PlacedBlock, PlacedReading } from './outline';
import type { Postmortem, Section } from './postmortem';
import type { BlockReading, Reading } from './readings';
import type { Span } from './span';

/**
 * The parts of a document that can be told to be what they were without being put together; `edges` is what stands
 * above the first section that we know, and at the end; `effects` is the prose of summary and impact.
 */
export type Part =
  | Exclude<keyof Postmortem, 'text' | 'stretches' | 'conventions' | 'kind'>
  | 'edges'
  | 'effects';

/** What a block has: parts, and what may belong to a timeline that stands elsewhere. */
type Sign = Part | 'times' | 'zones';

/** What is read of some lines wherever they stand, such as the names in them. */
export type TextReading = (text: string) => readonly string[];

/** What an answer depends on, beside the words that stand in these parts. */
export type Dependencies = readonly (Part | TextReading)[];

/** Names one version of one document, and keeps nothing of it. */
export type Version = Readonly<Record<never, never>>;

/**
 * What an edit did to a document. Between the two versions nothing else has changed: the headings say the same, and
 * what is not in `parts` reads the same in other places.
 */
export interface Change {
  readonly from: Version;
  /** What was read anew, in whole blocks, as offsets into the earlier version. */
  readonly touched: Span;
  /** How far everything behind it has moved. */
  readonly by: number;
  /** The parts that may read otherwise. */
  readonly parts: ReadonlySet<Sign>;
  /** The blocks that went, and those that came instead. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** What a version is compared with the next one by. */
export interface Draft {
  readonly version: Version;
  readonly length: number;
  readonly outline: Outline;
  /** The day that the first sentences name; it may be the day of times that stand without one. */
  readonly day: string | undefined;
}

interface Declared {
  readonly version: Version;
  readonly readings: readonly PlacedReading[];
  readonly change: Change | undefined;
}

const changes = new WeakMap<Postmortem, Declared>();

/** Says which version a document is, and what has changed since the one before, where that can be told. */
export function declareVersion(postmortem: Postmortem, draft: Draft, earlier: Draft | undefined): void {
  changes.set(postmortem, {
    version: draft.version,
    readings: draft.outline.readings,
    change: earlier && changeBetween(earlier, draft),
  });
}

/** `undefined` for what was not read with a memory. */
export function versionOf(postmortem: Postmortem): Version | undefined {
  return changes.get(postmortem)?.version;
}

export function changeOf(postmortem: Postmortem): Change | undefined {
  return changes.get(postmortem)?.change;
}

/** What was read block by block, in the order of the text; `undefined` for what was read without a memory. */
export function readingsOf(postmortem: Postmortem): readonly PlacedReading[] | undefined {
  return changes.get(postmortem)?.readings;
}

/** The same version of the document, of which only a part is shown. */
export function declareSame(shown: Postmortem, postmortem: Postmortem): void {
  const declared = changes.get(postmortem);
  if (declared) changes.set(shown, declared);
}

/** Where an offset of the earlier version is now; `undefined` inside what was read anew. */
export function across({ touched, by }: Change, offset: number): number | undefined {
  if (offset <= touched.start) return offset;
  return offset >= touched.end ? offset + by : undefined;
}

/** Whether something that depends on no more than this is what it was, though perhaps in another place. */
export function isUntouched({ parts, gone, come }: Change, dependencies: Dependencies): boolean {
  return dependencies.every((one) =>
    typeof one === 'string' ? !parts.has(one) : isSame(gone.flatMap(one), come.flatMap(one)),
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/**
 * What is read of a document and names no place in it, kept from version to version while nothing that it depends on
 * has changed. The earlier version must have been asked too.
 */
export function keptWhileSame<Value>(
  dependencies: Dependencies,
  read: (postmortem: Postmortem) => Value,
): (postmortem: Postmortem) => Value {
  const values = new WeakMap<Version, { readonly value: Value }>();
  return (postmortem) => {
    const { version = postmortem, change } = changes.get(postmortem) ?? {};
    const earlier = change && isUntouched(change, dependencies) ? values.get(change.from) : undefined;
    const kept = values.get(version) ?? earlier ?? { value: read(postmortem) };
    values.set(version, kept);
    return kept.value;
  };
}

function changeBetween(earlier: Draft, later: Draft): Change | undefined {
  const [before, after] = [earlier.outline.blocks, later.outline.blocks];
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first]?.own === after[first]?.own) first++;
  let same = 0;
  while (same < shorter - first && before.at(-1 - same)?.own === after.at(-1 - same)?.own) same++;
  const gone = before.slice(first, before.length - same);
  const come = after.slice(first, after.length - same);
  const start = gone[0]?.start;
  if (start === undefined || shapeOf(gone) !== shapeOf(come) || hasReturns(gone) !== hasReturns(come))
    return undefined;
  const parts = new Set<Sign>([...gone, ...come].flatMap(({ own }) => [...partsIn(own)]));
  const others = [...after.slice(0, first), ...after.slice(after.length - same)];
  if (parts.has('times') && !others.some(tellsTimeline)) parts.add('timeline');
  // The first zone that is named holds for a timeline that names none.
  if (parts.has('zones') && !after.slice(0, first).some(({ own }) => partsIn(own).has('zones')))
    parts.add('timeline');
  for (const part of continued) {
    const isIn = ({ own }: PlacedBlock) => partsIn(own).has(part);
    const isBefore = after.slice(0, first).findLastIndex(isIn);
    const isAfter = after.slice(after.length - same).findIndex(isIn);
    const isBeside = (isBefore >= 0 && isBefore === first - 1) || isAfter === 0;
    if (isBeside || (isBefore >= 0 && isAfter >= 0)) parts.add(part);
  }
  const isBelow = ({ kind, span }: Section) =>
    kind === 'action-items' && span.start <= start && start < span.end;
  if (later.outline.sections.some(isBelow)) parts.add('actionItems');
  const isKnown = ({ own }: PlacedBlock) => own.readings.some(({ kind }) => kind !== undefined);
  if (same === 0 || !after.slice(0, first).some(isKnown)) parts.add('edges');
  const isTouched = (placed: PlacedReading) => come.some(({ start: at }) => at === placed.start);
  const tellsEffects = ({ named }: PlacedReading) => named?.kind === 'summary' || named?.kind === 'impact';
  if (later.outline.readings.some((placed) => isTouched(placed) && tellsEffects(placed)))
    parts.add('effects');
  for (const [part, dependent] of dependents) if (parts.has(part)) parts.add(dependent);
  if (parts.has('metadata') || earlier.day !== later.day) parts.add('timeline').add('actionItems');
  const end = before[before.length - same]?.start ?? earlier.length;
  return {
    from: earlier.version,
    touched: { start, end },
    by: later.length - earlier.length,
    parts,
    gone: gone.map(({ text }) => text),
    come: come.map(({ text }) => text),
  };
}

/** What stands between their entries or beside them may be about them. */
const continued: readonly Part[] = ['timeline', 'factors', 'rootCauses', 'whys', 'actionItems'];

const dependents: readonly (readonly [part: Part, dependent: Part])[] = [
  ['metadata', 'title'],
  ['factors', 'rootCauses'],
];

/** Lines that are written into a document end as those that are there. */
function hasReturns(blocks: readonly PlacedBlock[]): boolean {
  return blocks.some(({ text }) => text.includes('\r'));
}

/** The headings, and what kinds of section the text below them belongs to. */
function shapeOf(blocks: readonly PlacedBlock[]): string {
  const shapes = blocks.flatMap(({ own }) =>
    own.readings.map(({ head, kind }) => [kind, head?.form, head?.level, head?.kind, head?.heading.value]),
  );
  return JSON.stringify(shapes);
}

/** Nothing but a section that says so can be the timeline beside one: logs in other sections are not. */
function tellsTimeline({ own }: PlacedBlock): boolean {
  return own.readings.some(
    ({ kind, timeline }) => kind === 'timeline' && timeline.marks.some(beginsWithTime),
  );
}

const known = new WeakMap<BlockReading, ReadonlySet<Sign>>();

function partsIn(block: BlockReading): ReadonlySet<Sign> {
  let parts = known.get(block);
  if (!parts) {
    const names = block.readings.flatMap(partsOfReading);
    if (block.comments.length > 0) names.push('comments');
    if (block.problems.length > 0) names.push('problems');
    parts = new Set(names);
    known.set(block, parts);
  }
  return parts;
}

function partsOfReading(reading: Reading): Sign[] {
  const { marks, zones, sources } = reading.timeline;
  const said: Partial<Record<Sign, boolean>> = {
    metadata: reading.fields.length > 0,
    timeline: reading.kind === 'timeline' || sources.length > 0,
    times: marks.length > 0,
    zones: zones.length > 0,
    factors: reading.factors.length + reading.introducedFactors.length > 0 || reading.announcesCauses,
    rootCauses: reading.rootCauses.length > 0,
    whys: reading.whys.length > 0,
    actionItems: reading.kind === 'action-items' || reading.actionItems.length + reading.promises.length > 0,
    prose: reading.prose.length > 0,
  };
  return (Object.keys(said) as Sign[]).filter((part) => said[part]);
}
