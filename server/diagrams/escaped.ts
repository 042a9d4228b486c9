/**
 * Words as they stand between tags and in attributes, in XML and in HTML. XML knows no control characters and no
 * halves of a surrogate pair, not even escaped ones: a space stands for each.
 *
 * @example escaped('a < b') // 'a &#60; b'
 */
export function escaped(text: string): string {
  return text
    .replace(/[\p{Control}\p{Surrogate}\uFFFE\uFFFF]/gu, ' ')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
