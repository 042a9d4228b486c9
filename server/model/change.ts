import type { Outline, PlacedBlock, PlacedReading } from './outline';
import type { Postmortem } from './postmortem';
import type { Span } from './span';
import { partsAround, touchedParts } from './touchedParts';

/**
 * The parts of a document that can be told to be what they were without being put together; `edges` is what stands
 * above the first section that we know, and at the end; `effects` is the prose of summary and impact.
 */
export type Part =
  | Exclude<keyof Postmortem, 'text' | 'stretches' | 'conventions' | 'kind'>
  | 'edges'
  | 'effects';

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
  readonly parts: ReadonlySet<Part>;
  /** These, and the parts among whose words or beside whose words something may read otherwise. */
  readonly nearby: ReadonlySet<Part>;
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

/** Whether something that depends on no more than this is what it was, though perhaps in another place. */
export function isUntouched(change: Change, dependencies: Dependencies): boolean {
  return dependencies.every((one) =>
    typeof one === 'string' ? !change.parts.has(one) : readsSame(change, one),
  );
}

/** The same of something that looks at the words around these parts too. */
export function isUntouchedNearby(change: Change, dependencies: Dependencies): boolean {
  return dependencies.every((one) =>
    typeof one === 'string' ? !change.nearby.has(one) : readsSame(change, one),
  );
}

const comparisons = new WeakMap<Change, Map<TextReading, boolean>>();

/** Many rules read the same, such as who is named where. */
function readsSame(change: Change, read: TextReading): boolean {
  const known = comparisons.get(change) ?? new Map<TextReading, boolean>();
  comparisons.set(change, known);
  const same = known.get(read) ?? isSame(change.gone.flatMap(read), change.come.flatMap(read));
  known.set(read, same);
  return same;
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
  if (start === undefined || !haveSameHeadings(gone, come) || hasReturns(gone) !== hasReturns(come))
    return undefined;
  const above = after.slice(0, first);
  const below = after.slice(after.length - same);
  const isOtherDay = earlier.day !== later.day;
  const parts = touchedParts(gone, come, { above, below, outline: later.outline, isOtherDay });
  return {
    from: earlier.version,
    touched: { start, end: before[before.length - same]?.start ?? earlier.length },
    by: later.length - earlier.length,
    parts,
    nearby: new Set([...parts, ...partsAround(above, below)]),
    gone: gone.map(({ text }) => text),
    come: come.map(({ text }) => text),
  };
}

/** Whether the headings are the same, and the text below them belongs to the same kinds of section. */
function haveSameHeadings(gone: readonly PlacedBlock[], come: readonly PlacedBlock[]): boolean {
  const readings = come.flatMap(({ own }) => own.readings);
  const earlier = gone.flatMap(({ own }) => own.readings);
  return (
    readings.length === earlier.length &&
    readings.every(({ head, kind }, index) => {
      const before = earlier[index];
      return (
        before?.kind === kind &&
        before?.head?.form === head?.form &&
        before?.head?.level === head?.level &&
        before?.head?.kind === head?.kind &&
        before?.head?.heading.value === head?.heading.value
      );
    })
  );
}

/** Lines that are written into a document end as those that are there. */
function hasReturns(blocks: readonly PlacedBlock[]): boolean {
  return blocks.some(({ text }) => text.includes('\r'));
}
