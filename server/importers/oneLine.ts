const longest = 300;

/** A text as one line of a timeline: line breaks and control characters become spaces, and what is long is cut. */
export function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const end = line.lastIndexOf(' ', longest);
  const cut = line.slice(0, end > longest / 2 ? end : longest);
  // A cut through the middle of an emoji would leave half of it.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
