/**
 * Matches of several patterns in one text, in its order, without those that overlap another: the one that begins
 * first counts, of two that begin together the longer.
 */
export function* withoutOverlaps(matches: readonly RegExpExecArray[]): Generator<RegExpExecArray> {
  const ordered = matches.toSorted(
    (one, other) => one.index - other.index || other[0].length - one[0].length,
  );
  let end = 0;
  for (const match of ordered) {
    if (match.index < end) continue;
    yield match;
    end = match.index + match[0].length;
  }
}
