import type { Span } from './span';

/**
 * What stands at the left margin of a YAML text: a key with its value, or an item of a list. Where the value of a
 * key is a list of mappings, its items are parts too, for they mean the same whatever stands beside them.
 */
export interface YamlPart extends Span {
  /** The items of the list below the key, with their indentation; empty when the part is to be read as a whole. */
  readonly items: readonly Span[];
}

export interface YamlParts {
  /** The parts are items of a list; otherwise they are keys of a mapping. */
  readonly list: boolean;
  readonly parts: readonly YamlPart[];
  /** Anchors or aliases tie them together, so that one may mean something else without the others. */
  readonly isTied: boolean;
}

const noItems: readonly Span[] = [];
const key = /^(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*:(?:[ \t\r]|$)/;
const keyAlone = /^(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*:[ \t]*(?:#.*)?$/;
const dash = /^-(?:[ \t\r]|$)/;
const itemWithKey = /^-[ \t]+["']?[\w-]+["']?[ \t]*:(?:[ \t\r]|$)/;
/** An anchor or an alias, which ties parts together. A word in `*asterisks*` is none. */
const tie = /[-:,[{?][ \t]*[&*][\w-]+(?=[\s,\]}]|$)/m;

/**
 * Cuts a text where YAML means the same on both sides, so that a key in one part leaves the others as they were read.
 * Undefined where that cannot be told from the lines alone, or where nothing would be gained.
 *
 *     partsOf('items:\n  - a: 1\n  - a: 2\n')
 *     // → { list: false, isTied: false, parts: [{ start: 0, end: 25, items: [{ start: 7, end: 16 }, { start: 16, end: 25 }] }] }
 */
export function partsOf(text: string): YamlParts | undefined {
  const parts: Draft[] = [];
  for (const { 0: line, 1: margin = '', index } of text.matchAll(/^([ ]*)[^\s#][^\n]*/gm)) {
    const content = line.slice(margin.length);
    const last = parts.at(-1);
    const isItem = dash.test(content);
    if (!last && /^---[ \t\r]*$/.test(content)) continue;
    if (margin === '' && !(isItem && last?.isKey)) {
      const isKey = !isItem;
      if ((isKey && !key.test(content)) || (last && last.isKey !== isKey)) return undefined;
      const isAlone = isKey && keyAlone.test(content.trimEnd());
      parts.push({ start: index, isKey, isAlone, starts: [], areMaps: true });
    } else if (!last) return undefined;
    else if (last.isAlone) addLine(last, margin.length, isItem, itemWithKey.test(content), index);
    else if (margin === '') return undefined;
  }
  const [first] = parts;
  const isWorthIt = first?.isKey === false ? parts.length > 1 : parts.some(isListOfMaps);
  if (!first || !isWorthIt) return undefined;
  return { list: !first.isKey, parts: finished(parts, text.length), isTied: tie.test(text) };
}

interface Draft {
  readonly start: number;
  readonly isKey: boolean;
  /** Nothing stands behind the colon, so that what follows may be a list. */
  isAlone: boolean;
  /** How far the items of the list are indented, once there is one. */
  indent?: number;
  starts: number[];
  areMaps: boolean;
}

function addLine(part: Draft, indent: number, isItem: boolean, isMap: boolean, start: number): void {
  part.indent ??= indent;
  if (indent > part.indent) return;
  if (isItem && indent === part.indent) {
    part.starts.push(start);
    part.areMaps &&= isMap;
  } else {
    part.isAlone = false;
    part.starts = [];
  }
}

function isListOfMaps({ starts, areMaps }: Draft): boolean {
  return starts.length > 1 && areMaps;
}

/** What stands above the first part is read with it. */
function finished(parts: readonly Draft[], length: number): YamlPart[] {
  return parts.map((part, index) => {
    const end = parts[index + 1]?.start ?? length;
    const start = index === 0 ? 0 : part.start;
    if (!isListOfMaps(part)) return { start, end, items: noItems };
    const items = part.starts.map((from, at) => ({ start: from, end: part.starts[at + 1] ?? end }));
    return { start, end, items };
  });
}
