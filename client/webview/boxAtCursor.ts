import type { Box, SourceLocation } from '../../server/protocol';

/**
 * The box that is being written when the cursor stands there: the innermost one whose passage holds the cursor, or
 * else the last one that begins before it in the same line, for a cursor on a bullet, a tag or `Q1:`.
 */
export function boxAtCursor(boxes: readonly Box[], cursor: SourceLocation): Box | undefined {
  const around = boxes.findLast(
    ({ extent }) => extent && !isBefore(cursor, extent.start) && !isBefore(extent.end, cursor),
  );
  const inLine = boxes.filter(
    ({ extent }) => extent && extent.start.line <= cursor.line && cursor.line <= extent.end.line,
  );
  return around ?? inLine.findLast(({ extent }) => extent && isBefore(extent.start, cursor)) ?? inLine[0];
}

function isBefore(one: SourceLocation, other: SourceLocation): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
