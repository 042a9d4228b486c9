// What may not be lost when words are taken out of a sentence.

/** Numbers, times, code and links that would go with the person are facts: then nothing is rewritten. */
export function losesFacts(removed: string): boolean {
  return /\d|`|\]\(|https?:/.test(removed.replace(/`@[\w-]+`|@[\w-]+/g, ''));
}

/** No markup may be opened in one part of the sentence and closed in another. */
export function isBalanced(part: string): boolean {
  const isEven = (mark: string) => part.split(mark).length % 2 === 1;
  return ['`', '**', '"'].every(isEven) && part.split('[').length === part.split(']').length;
}
