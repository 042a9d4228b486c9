const mark = /^\s*(?:✅|☑️?|✔️?|✓|\[?(?:DONE|Done|COMPLETED|Completed|FIXED)\]?\s*[:–—-])\s*/u;
const remark =
  /(?:✅|☑|✔|[([_*\uFEFF–—:;-]\s*(?:already )?(?:done|completed?|fixed|shipped|resolved|closed)(?:[,:\s]+(?:in|on|by|via|with|at)\s[^()[\]\n]{1,50})?[)\]_*.\s!]*$|\((?:already )?(?:done|completed|fixed|closed|resolved|shipped)\b[^)]{0,40}\))/iu;
const told =
  /^(?:we|I|they|the team|(?:the|all|an?)\s[^.:;,]{2,80}?)?\s*(?:have|has|'ve|’ve)\s+(?:already\s+|now\s+|also\s+|since\s+)?(?:been\s+)?(?:already\s+|now\s+)?(?:\w+ed|made|built|set|put|written|rewritten|begun|done|taken|sent|found|run|given|kept|shut|split|brought|got|gotten|held|left|met|paid|read|seen|spent|told|undergone)\b/i;

/** The length of a done mark that an item begins with: `✅ `, `DONE: `. */
export function doneMarkLength(text: string): number {
  return mark.exec(text)?.[0].length ?? 0;
}

/**
 * Whether an item's own words say that it is done: `… (DONE)`, `… _done in 2.4_`, or told as history: "We have
 * disabled the job".
 */
export function saysItIsDone(words: string): boolean {
  return (
    remark.test(words) || /(?<!NOT )\bDONE\b/.test(words) || told.test(words.replaceAll('\uFEFF', '').trim())
  );
}

/** "Done (hotfix)", "✅", "closed", "shipped in 2.4" say that an item is done; "not done" and "80 % done" do not. */
export function saysDone(status: string): boolean {
  if (/\b(?:not|isn't|to be|never|partly|partially|almost|half)\b|\d\s?%/i.test(status)) {
    return /100\s?%/.test(status);
  }
  return /✅|☑|✔|✓|^\s*(?:\[x\]|x|yes)\s*$|\b(?:done|completed?|closed|resolved|shipped|merged|fixed|finished|implemented|deployed)\b/iu.test(
    status,
  );
}
