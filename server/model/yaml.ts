import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { moved } from './moved';
import { ownText, remembered } from './remembered';
import type { Located, Span } from './span';
import { partsOf, type YamlPart } from './yamlParts';

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

export interface YamlDocument {
  /** What the document is: a mapping, or a list; neither when it is a lone scalar or empty. */
  readonly map?: YamlMap;
  readonly list?: readonly (Located | YamlMap)[];
  readonly problem?: YamlProblem;
}

/** Nothing in a report is nested deeper than a list of maps of lists; what is deeper is left out. */
const deepest = 6;

/** More values than this no file borrows from itself through aliases, unless it is made to blow up. */
const mostBorrowed = 10_000;

/**
 * Reads YAML, keeping what can be read when something is broken. A value behind an alias is read where the alias
 * stands, up to a limit, so that a small file cannot stand for a huge one. Lists of items are read item by item,
 * so that only the one somebody types in is read again.
 */
export function readYaml(text: string): YamlDocument {
  const cut = partsOf(text);
  if (!cut) return read(text);
  const parts = cut.parts.map((part) => (part.items.length > 0 ? readList(text, part) : readAt(text, part)));
  const problem = parts.find((part) => part.problem)?.problem;
  const found = problem ? { problem } : undefined;
  if (cut.list) return { list: parts.flatMap(({ list = [] }) => list), ...found };
  const entries = parts.flatMap(({ map }) => map?.entries ?? []);
  return { map: { span: { start: entries[0]?.span.start ?? 0, end: text.length }, entries }, ...found };
}

/** A key above a list of items, each of them read by itself. */
function readList(text: string, { start, end, items }: YamlPart): YamlDocument {
  const [first] = items;
  const [above, ...below] = [{ start, end: first?.start ?? end }, ...items].map((part) => readAt(text, part));
  const list = below.flatMap((item) => item.list ?? []);
  const entries = (above?.map?.entries ?? []).map(({ key }) => ({
    key,
    list,
    span: { start: key.span.start, end: start + text.slice(start, end).trimEnd().length },
  }));
  const problem = [above, ...below].find((item) => item?.problem)?.problem;
  return { map: { span: { start, end }, entries }, ...(problem ? { problem } : undefined) };
}

function readAt(text: string, { start, end }: Span): YamlDocument {
  return moved(readPart(ownText(text, start, end)), start);
}

const readPart = remembered(read, 2000);

function read(text: string): YamlDocument {
  const document = parseDocument(text, { prettyErrors: false, strict: false, uniqueKeys: false });
  const [error] = document.errors;
  const reader = new NodeReader(text);
  const root = reader.root(document.contents);
  const problem = error
    ? { span: within(text, error.pos[0], error.pos[1]), message: messageOf(error.code, error.message) }
    : reader.problem;
  return { ...root, ...(problem ? { problem } : undefined) };
}

/** Reads a YAML file as a plain value. Each problem begins with where it stands; then there is no value. */
export function readValue(text: string): { readonly value: unknown; readonly problems: readonly string[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const problems = document.errors.map((error) => {
    const { line, col } = counter.linePos(error.pos[0]);
    return `line ${line}, column ${col}: ${error.message}`;
  });
  if (problems.length > 0) return { value: undefined, problems };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), problems };
  } catch (error) {
    return { value: undefined, problems: [error instanceof Error ? error.message : String(error)] };
  }
}

function messageOf(code: string, message: string): string {
  const reasons: Readonly<Record<string, string>> = {
    TAB_AS_INDENT: 'a line is indented with a tab. Use spaces',
    BAD_INDENT: 'a line is indented differently from its neighbours. Line it up with them',
    MISSING_CHAR:
      'a character is missing, often a closing quote or bracket. Add it, or put the value in quotes',
    BLOCK_AS_IMPLICIT_KEY: 'a value goes on as if it were a key. Put the value in quotes if it contains ": "',
    MULTILINE_IMPLICIT_KEY: 'a key goes over several lines, or its colon is missing. Write "key: value"',
    MULTIPLE_DOCS: 'a second document begins here. Keep everything in one, without "---" in between',
    UNEXPECTED_TOKEN: 'something stands where nothing can. Check the quotes, the dashes and the indentation',
  };
  return `This YAML cannot be read from here on: ${reasons[code] ?? message.replace(/\.$/, '')}.`;
}

/** Turns the library's nodes into values with their places. */
class NodeReader {
  problem: YamlProblem | undefined;
  readonly #anchors = new Map<string, Node>();
  #borrowed = 0;

  constructor(private readonly text: string) {}

  root(node: Node | null): Pick<YamlDocument, 'map' | 'list'> {
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
function within(text: string, start: number, end: number): Span {
  const from = Math.min(Math.max(start, 0), text.length);
  return { start: from, end: Math.min(Math.max(end, from), text.length) };
}

export function isYamlMap(value: Located | YamlMap): value is YamlMap {
  return 'entries' in value;
}

/** The comments of a YAML text: `#` at the start of a line or after a space, outside of quotes and blocks. */
export function* yamlComments(text: string): Generator<{ span: Span; content: string }> {
  let block: number | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const indent = line.length - line.trimStart().length;
    if (block !== undefined && (line.trim() === '' || indent > block)) continue;
    block = /(?:^|[:\s-])[|>][+-]?\d?\s*(?:#.*)?$/.test(line.trimEnd()) ? indent : undefined;
    const start = commentStart(line);
    if (start === undefined) continue;
    const comment = line.slice(start).trimEnd();
    yield {
      span: { start: index + start, end: index + start + comment.length },
      content: comment.slice(1).trim(),
    };
  }
}

function commentStart(line: string): number | undefined {
  if (!line.includes('#')) return undefined;
  let quote: string | undefined;
  for (let index = 0; index < line.length; index++) {
    const character = line[index] ?? '';
    if (quote !== undefined) {
      if (character === '\\' && quote === '"') index++;
      else if (character === quote) quote = undefined;
    } else if (
      (character === '"' || character === "'") &&
      /^|[\s:[{,-]/.test(line[index - 1] ?? ' ') &&
      /[\s:[{,-]/.test(line[index - 1] ?? ' ')
    ) {
      quote = character;
    } else if (character === '#' && (index === 0 || /\s/.test(line[index - 1] ?? ''))) {
      return index;
    }
  }
  return undefined;
}
