import type { Part } from './change';
import { beginsWithTime } from './events';
import type { Outline, PlacedBlock, PlacedReading } from './outline';
import type { Section } from './postmortem';
import type { BlockReading, Reading } from './readings';

/** What a block has: parts, and what may belong to a timeline that stands elsewhere. */
type Sign = Part | 'times' | 'zones';

interface Surroundings {
  readonly above: readonly PlacedBlock[];
  readonly below: readonly PlacedBlock[];
  readonly outline: Outline;
  /** Whether times that stand without a day may have another one now. */
  readonly isOtherDay: boolean;
}

/** The parts of a document that may read otherwise, after some blocks went and others came below the same headings. */
export function touchedParts(
  gone: readonly PlacedBlock[],
  come: readonly PlacedBlock[],
  { above, below, outline, isOtherDay }: Surroundings,
): Set<Part> {
  const signs = signsOf([...gone, ...come]);
  const signsAbove = signsOf(above);
  const parts = new Set<Part>();
  for (const sign of signs) if (sign !== 'times' && sign !== 'zones') parts.add(sign);
  if (signs.has('times') && ![...above, ...below].some(tellsTimeline)) parts.add('timeline');
  // The first zone that is named holds for a timeline that names none.
  if (signs.has('zones') && !signsAbove.has('zones')) parts.add('timeline');
  const at = come[0]?.start ?? 0;
  if (outline.sections.some((section) => listsActions(section, at))) parts.add('actionItems');
  if (below.length === 0 || !above.some(isInKnownSection)) parts.add('edges');
  const starts = new Set(come.map(({ start }) => start));
  if (outline.readings.some((placed) => starts.has(placed.start) && tellsEffects(placed)))
    parts.add('effects');
  for (const [part, dependent] of dependents) if (parts.has(part)) parts.add(dependent);
  if (parts.has('metadata') || isOtherDay) parts.add('timeline').add('actionItems');
  return parts;
}

/** The parts that something between these blocks may be about: it stands among their entries, or right beside one. */
export function partsAround(above: readonly PlacedBlock[], below: readonly PlacedBlock[]): readonly Part[] {
  const signsAbove = signsOf(above);
  const signsBelow = signsOf(below);
  const beside = signsOf([...above.slice(-1), ...below.slice(0, 1)]);
  return continued.filter((part) => beside.has(part) || (signsAbove.has(part) && signsBelow.has(part)));
}

const continued: readonly Part[] = ['timeline', 'factors', 'rootCauses', 'whys', 'actionItems'];

const dependents: readonly (readonly [part: Part, dependent: Part])[] = [
  ['metadata', 'title'],
  ['factors', 'rootCauses'],
];

/** Nothing but a section that says so can be the timeline beside one: logs in other sections are not. */
function tellsTimeline({ own }: PlacedBlock): boolean {
  return own.readings.some(
    ({ kind, timeline }) => kind === 'timeline' && timeline.marks.some(beginsWithTime),
  );
}

function listsActions({ kind, span }: Section, at: number): boolean {
  return kind === 'action-items' && span.start <= at && at < span.end;
}

function isInKnownSection({ own }: PlacedBlock): boolean {
  return own.readings.some(({ kind }) => kind !== undefined);
}

function tellsEffects({ named }: PlacedReading): boolean {
  return named?.kind === 'summary' || named?.kind === 'impact';
}

function signsOf(blocks: readonly PlacedBlock[]): ReadonlySet<Sign> {
  const signs = new Set<Sign>();
  for (const { own } of blocks) for (const sign of signsIn(own)) signs.add(sign);
  return signs;
}

const known = new WeakMap<BlockReading, readonly Sign[]>();

function signsIn(block: BlockReading): readonly Sign[] {
  let signs = known.get(block);
  if (!signs) {
    const found = new Set(block.readings.flatMap(signsOfReading));
    if (block.comments.length > 0) found.add('comments');
    if (block.problems.length > 0) found.add('problems');
    signs = [...found];
    known.set(block, signs);
  }
  return signs;
}

function signsOfReading(reading: Reading): Sign[] {
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
  return (Object.keys(said) as Sign[]).filter((sign) => said[sign]);
}
