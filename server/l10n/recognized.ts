/** Longer words are nobody's label. */
const longest = 300;

/**
 * Translates words that come with their data filled in: as a list of known words, or by a template that they fit.
 * What is neither comes back as it is.
 *
 *     recognizer(german, 'ours')('Write 2025-11-28')  // by `Write {words}`
 *     recognizer(german, 'ours')('who will do it and until when') // by its two parts
 *
 * What is `anybody's` may be the document's: there a team called “Open Source” is no file to be opened, and a template
 * has to be an amount or a long one.
 */
export function recognizer(
  words: ReadonlyMap<string, string>,
  whose: 'ours' | "anybody's",
): (english: string) => string {
  const shapes = [...words]
    .filter(([english]) => isShape(english))
    .map(shapeOf)
    .filter((shape) => whose === 'ours' || isUnmistakable(shape));
  // What has more words of its own is the better fit.
  shapes.sort((one, other) => other.fixed - one.fixed);

  function said(english: string): string {
    if (english.length > longest) return english;
    return words.get(english) ?? listed(english) ?? shaped(english) ?? english;
  }

  /** `a, b or c`, where all of them are known. */
  function listed(english: string): string | undefined {
    const joint = [' and ', ' or '].find((one) => english.includes(one)) ?? ', ';
    const at = english.lastIndexOf(joint);
    if (at < 0) return undefined;
    const parts = [...english.slice(0, at).split(', '), english.slice(at + joint.length)];
    const known = parts.map((part) => words.get(part));
    if (!known.every((part) => part !== undefined)) return undefined;
    const word = joint.trim();
    const between = word === ',' ? ', ' : ` ${words.get(word) ?? word} `;
    return `${known.slice(0, -1).join(', ')}${between}${known.at(-1)}`;
  }

  function shaped(english: string): string | undefined {
    for (const { begins, pattern, translation } of shapes) {
      const found = english.startsWith(begins) ? pattern.exec(english)?.groups : undefined;
      if (found)
        return translation.replace(/\{(\w+)\}/g, (_, name) =>
          name === 'quoted' ? (found[name] ?? '') : said(found[name] ?? ''),
        );
    }
    return undefined;
  }

  return said;
}

/** Whole sentences are filled where they are said; labels and amounts may come from anywhere. */
function isShape(english: string): boolean {
  const own = english.replace(/\{\w+\}/g, ' ');
  return own !== english && !/[.?]$/.test(english) && /\p{L}{3}/u.test(own);
}

interface Shape {
  readonly begins: string;
  readonly pattern: RegExp;
  /** How many letters are its own. */
  readonly fixed: number;
  readonly translation: string;
}

function shapeOf([english, translation]: readonly [string, string]): Shape {
  const parts = english.split(/\{(\w+)\}/);
  const source = parts
    .map((part, index) =>
      index % 2 === 0 ? escaped(part) : `(?<${part}>${part === 'count' ? '\\d+' : '[^]+?'})`,
    )
    .join('');
  const fixed = parts.filter((_, index) => index % 2 === 0).join('').length;
  return { begins: parts[0] ?? '', pattern: new RegExp(`^${source}$`), fixed, translation };
}

function isUnmistakable({ pattern, fixed }: Shape): boolean {
  return fixed > 20 || pattern.source.startsWith('^(?<count>');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
