import type { Box, DiagramKind, DiagramsResult, Drawing, Line } from '../../server/protocol';

/**
 * Pictures for a page that has the ones before. What is as it was is only named, a box or a line by its ID and a whole
 * picture by its kind: at a key that is nearly all of it.
 */
export interface AbridgedDiagrams extends Omit<DiagramsResult, 'drawings'> {
  readonly drawings: readonly (AbridgedDrawing | DiagramKind)[];
}

export interface AbridgedDrawing extends Omit<Drawing, 'boxes' | 'lines'> {
  readonly boxes: readonly (Box | string)[];
  readonly lines: readonly (Line | string)[];
}

/**
 * Names what the page has already.
 *
 * @example abridge(diagrams, diagrams).drawings // ['fishbone', 'five-whys', 'timeline']
 */
export function abridge(diagrams: DiagramsResult, before: DiagramsResult | undefined): AbridgedDiagrams {
  if (!before) return diagrams;
  return { ...diagrams, drawings: diagrams.drawings.map((one) => abridgeDrawing(one, ofKind(before, one))) };
}

/** The pictures themselves, with the very boxes that were there before; nothing if others were before. */
export function restore(
  abridged: AbridgedDiagrams,
  before: DiagramsResult | undefined,
): DiagramsResult | undefined {
  const drawings = abridged.drawings.map((one) =>
    typeof one === 'string'
      ? before?.drawings.find(({ kind }) => kind === one)
      : restoreDrawing(one, before && ofKind(before, one)),
  );
  return drawings.every((one) => one !== undefined) ? { ...abridged, drawings } : undefined;
}

function abridgeDrawing(drawing: Drawing, before: Drawing | undefined): AbridgedDrawing | DiagramKind {
  if (!before) return drawing;
  const boxes = abridgeThings(drawing.boxes, before.boxes);
  const lines = abridgeThings(drawing.lines, before.lines);
  const { boxes: _boxes, lines: _lines, ...head } = drawing;
  const { boxes: boxesBefore, lines: linesBefore, ...headBefore } = before;
  const isSame =
    isEqual(head, headBefore) &&
    isEqual(boxes, boxesBefore.map(idOf)) &&
    isEqual(lines, linesBefore.map(idOf));
  return isSame ? drawing.kind : { ...head, boxes, lines };
}

function restoreDrawing(abridged: AbridgedDrawing, before: Drawing | undefined): Drawing | undefined {
  const boxes = restoreThings(abridged.boxes, before?.boxes);
  const lines = restoreThings(abridged.lines, before?.lines);
  return boxes && lines && { ...abridged, boxes, lines };
}

function abridgeThings<Thing extends Identified>(
  things: readonly Thing[],
  before: readonly Thing[],
): (Thing | string)[] {
  const known = byId(before);
  return things.map((thing) => (isEqual(thing, known.get(thing.id)) ? thing.id : thing));
}

function restoreThings<Thing extends Identified>(
  things: readonly (Thing | string)[],
  before: readonly Thing[] = [],
): Thing[] | undefined {
  const known = byId(before);
  const restored = things.map((thing) => (typeof thing === 'string' ? known.get(thing) : thing));
  return restored.every((thing) => thing !== undefined) ? restored : undefined;
}

interface Identified {
  readonly id: string;
}

function idOf({ id }: Identified): string {
  return id;
}

function byId<Thing extends Identified>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function ofKind({ drawings }: DiagramsResult, { kind }: { readonly kind: DiagramKind }): Drawing | undefined {
  return drawings.find((drawing) => drawing.kind === kind);
}

/** All of it came as JSON, in the order in which the server always writes it. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
