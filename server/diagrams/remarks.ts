import type { Box, BoxFinding, Drawing, SourceLocation } from '../protocol';
import type { Finding } from '../rules/rule';
import { locator } from './sourceLocation';

/**
 * The same pictures with what was found in the words behind each box. A finding stands on the smallest box it lies
 * in; one about more than a box is the text's business alone, and so is what is said at the title, which is about the
 * document as a whole. Places stay the same with findings and without.
 */
export function withFindings(
  drawings: readonly Drawing[],
  findings: readonly Finding[],
  text: string,
): readonly Drawing[] {
  if (findings.length === 0) return drawings;
  const locate = locator(text);
  const placed = findings.map((finding) => ({
    start: locate.of(finding.span.start),
    end: locate.of(finding.span.end),
    finding: {
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
    } satisfies BoxFinding,
  }));
  return drawings.map((drawing) => {
    const found = new Map<string, BoxFinding[]>();
    for (const { start, end, finding } of placed) {
      const box = smallestAround(drawing.boxes, start, end);
      if (box) found.set(box.id, [...(found.get(box.id) ?? []), finding]);
    }
    const boxes = drawing.boxes.map((box) => {
      const own = found.get(box.id);
      return own ? { ...box, findings: own } : box;
    });
    return found.size === 0 ? drawing : { ...drawing, boxes };
  });
}

/** Boxes stand before what belongs under them, so the last one that fits is the innermost. */
function smallestAround(boxes: readonly Box[], start: SourceLocation, end: SourceLocation): Box | undefined {
  return boxes.findLast(
    ({ role, extent }) =>
      role !== 'effect' && extent && !isBefore(start, extent.start) && !isBefore(extent.end, end),
  );
}

function isBefore(one: SourceLocation, other: SourceLocation): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
