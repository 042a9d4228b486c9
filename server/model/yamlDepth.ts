/** Deeper than any YAML that people write, and far from the depth at which its parser runs out of stack. */
const deepest = 100;

/**
 * Whether YAML is nested so deeply that its parser, which calls itself for each level, had better not begin. Brackets
 * in quotes count too, for it takes a hundred that are not closed to make a difference.
 */
export function isTooDeep(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > deepest) return true;
  }
  // Levels that a line opens before its first word: `- - - - ? a`, and spaces.
  for (const [opening] of text.matchAll(/^[ \t\-?:]+/gm)) if (opening.length > 2 * deepest) return true;
  return false;
}
