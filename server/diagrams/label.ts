/** Longer labels are cut: a picture is no place to read a chapter, and nobody waits for one to be measured. */
const longestLabel = 600;

/**
 * What stands in a picture for a passage of the document: on one line, and without the Markdown around words.
 * `label('**No** step ran\n  `nginx -t`')` is `No step ran nginx -t`.
 */
export function label(written: string): string {
  const words = written
    .slice(0, longestLabel * 4)
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/[\p{Control}\p{Surrogate}\uFFFE\uFFFF]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...words];
  return letters.length <= longestLabel
    ? words
    : `${letters
        .slice(0, longestLabel - 1)
        .join('')
        .trimEnd()}…`;
}
