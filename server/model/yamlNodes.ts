import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Located, Span } from './span';

/** A YAML mapping with the place of every key and value. Offsets count from the start of the text. */
export interface YamlMap {
  readonly span: Span;
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: Located;
  /** The text of a scalar as its author meant it; missing for mappings and lists. */
  readonly value?: Located;
  readonly list?: readonly (Located | YamlMap)[];
  readonly map?: YamlMap;
  /** The key with its value. */
  readonly span: Span;
}

export interface YamlProblem {
  readonly span: Span;
  readonly message: string;
}

/** Nothing in a report is nested deeper than a list of maps of lists; what is deeper is left out. */
export const deepest = 6;

/** More values than this no file borrows from itself through aliases, unless it is made to blow up. */
const mostBorrowed = 10_000;

/** Turns the library's nodes into values with their places. */
export class YamlNodeReader {
  problem: YamlProblem | undefined;
  readonly #anchors = new Map<string, Node>();
  #borrowed = 0;

  constructor(private readonly text: string) {}

  root(node: Node | null): Pick<YamlEntry, 'map' | 'list'> {
    const { map, list } = this.#value(node, -1);
    return { ...(map ? { map } : undefined), ...(list ? { list } : undefined) };
  }

  /** What is borrowed through an alias stands in the place of the alias. */
  #value(node: unknown, depth: number, place?: Span): Omit<YamlEntry, 'key' | 'span'> {
    if (isAlias(node)) return this.#behind(node, depth, place);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return {};
    if (place && ++this.#borrowed > mostBorrowed) return this.#refuse(tooManyAliases, place);
    if (node.anchor) this.#anchors.set(node.anchor, node);
    if (isScalar(node)) {
      const value = scalarOf(this.text, node);
      return { value: place ? { ...value, span: place } : value };
    }
    if (depth >= deepest) return {};
    if (isMap(node)) return { map: this.#map(node, depth + 1, place) };
    return { list: this.#list(node.items, depth + 1, place) };
  }

  #behind(alias: Alias, depth: number, around?: Span): Omit<YamlEntry, 'key' | 'span'> {
    const place = around ?? within(this.text, alias.range?.[0] ?? 0, alias.range?.[1] ?? 0);
    const node = this.#anchors.get(alias.source);
    return node ? this.#value(node, depth, place) : this.#refuse(noAnchor(alias.source), place);
  }

  #refuse(message: string, span: Span): Record<string, never> {
    this.problem ??= { span, message };
    return {};
  }

  #map(map: YAMLMap, depth: number, place?: Span): YamlMap {
    const entries: YamlEntry[] = [];
    const inherited: YamlEntry[] = [];
    for (const { key, value } of map.items) {
      if (!isScalar(key) || !key.range) continue;
      const start = key.range[0];
      const end = Math.max((value as Node | null)?.range?.[1] ?? 0, key.range[1]);
      const read = this.#value(value, depth, place);
      if (key.value === '<<') inherited.push(...inheritedFrom(read));
      else
        entries.push({
          key: { value: String(key.value), span: place ?? within(this.text, start, key.range[1]) },
          ...read,
          span: place ?? within(this.text, start, end),
        });
    }
    const own = new Set(entries.map(({ key }) => key.value));
    return {
      span: place ?? within(this.text, map.range?.[0] ?? 0, map.range?.[1] ?? 0),
      entries: [...entries, ...inherited.filter(({ key }) => !own.has(key.value))],
    };
  }

  #list(items: readonly unknown[], depth: number, place?: Span): (Located | YamlMap)[] {
    const list: (Located | YamlMap)[] = [];
    for (const item of items) {
      const { map, value } = this.#value(item, depth, place);
      const read = map ?? value;
      if (read) list.push(read);
    }
    return list;
  }
}

/** `<<: *defaults` and `<<: [*defaults, *more]`; of two that give the same key the first counts. */
function inheritedFrom({ map, list = [] }: Pick<YamlEntry, 'map' | 'list'>): YamlEntry[] {
  const found = new Map<string, YamlEntry>();
  for (const { entries } of map ? [map] : list.filter(isYamlMap))
    for (const entry of entries) if (!found.has(entry.key.value)) found.set(entry.key.value, entry);
  return [...found.values()];
}

const tooManyAliases =
  'The aliases in this YAML stand for more than 10,000 values, so those from here on are not read. Write the values out where they are used.';

function noAnchor(name: string): string {
  return `No value above is marked “&${name}”, so this alias stands for nothing. Write the value out, or put it in quotes if it begins with an asterisk.`;
}

/** The value of a scalar; its span has no quotes, and a block scalar's span begins on its first line. */
function scalarOf(
  text: string,
  {
    value,
    range,
    source,
    type,
  }: {
    value: unknown;
    range?: readonly number[] | null | undefined;
    source?: string | undefined;
    type?: unknown;
  },
): Located {
  let start = range?.[0] ?? 0;
  let end = range?.[1] ?? start;
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') {
    start++;
    if (end - 1 >= start) end--;
  } else if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') {
    const firstBreak = text.indexOf('\n', start);
    start = firstBreak < 0 || firstBreak > end ? end : firstBreak + 1;
    while (start < end && /\s/.test(text[start] ?? '')) start++;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  }
  const written =
    value === null || value === undefined
      ? ''
      : typeof value === 'string'
        ? value
        : (source ?? String(value));
  return { value: written.trim(), span: within(text, start, end) };
}

/** The library may point just behind the text when something is missing at its end. */
export function within(text: string, start: number, end: number): Span {
  const from = Math.min(Math.max(start, 0), text.length);
  return { start: from, end: Math.min(Math.max(end, from), text.length) };
}

export function isYamlMap(value: Located | YamlMap): value is YamlMap {
  return 'entries' in value;
}
