import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { moved } from './moved';
import { ownText, remembered } from './remembered';
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

export interface YamlDocument {
  /** What the document is: a mapping, or a list; neither when it is a lone scalar or empty. */
  readonly map?: YamlMap;
  readonly list?: readonly (Located | YamlMap)[];
  readonly problem?: YamlProblem;
}

/** Nothing in a report is nested deeper than a list of maps of lists; what is deeper is left out. */
const deepest = 6;

/**
 * Reads YAML, keeping what can be read when something is broken. Aliases are not followed, so a small file
 * cannot stand for a huge one.
 */
export function readYaml(text: string): YamlDocument {
  const starts = startsOfItems(text);
  if (starts.length < 2) return read(text);
  // What stands above the first item is read with it.
  const items = [0, ...starts.slice(1)].map((start, index) =>
    moved(readItem(ownText(text, start, starts[index + 1])), start),
  );
  const problem = items.find((item) => item.problem)?.problem;
  return { list: items.flatMap(({ list = [] }) => list), ...(problem ? { problem } : undefined) };
}

/** Items of a list mean the same whatever stands beside them, so that only the one somebody types in is read again. */
const readItem = remembered(read, 2000);

/**
 * Where the items of a list at the left margin begin. There is none when anything else stands at the margin: a key,
 * or the mark of another document.
 */
function startsOfItems(text: string): number[] {
  const starts: number[] = [];
  for (const { 0: opening, index } of text.matchAll(/^[^\s#]\s?/gm)) {
    if (opening.trim() !== '-' || opening === '-') return [];
    starts.push(index);
  }
  return starts;
}

function read(text: string): YamlDocument {
  const document = parseDocument(text, { prettyErrors: false, strict: false, uniqueKeys: false });
  const [error] = document.errors;
  const problem = error && {
    span: within(text, error.pos[0], error.pos[1]),
    message: messageOf(error.code, error.message),
  };
  return { ...rootOf(text, document.contents), ...(problem ? { problem } : undefined) };
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
    UNEXPECTED_TOKEN: 'something stands where nothing can. Check the quotes, the dashes and the indentation',
  };
  return `This YAML cannot be read from here on: ${reasons[code] ?? message.replace(/\.$/, '')}.`;
}

function rootOf(text: string, node: Node | null): Pick<YamlDocument, 'map' | 'list'> {
  if (isMap(node)) return { map: mapOf(text, node, 0) };
  if (isSeq(node)) return { list: listOf(text, node.items, 0) };
  return {};
}

function mapOf(text: string, map: YAMLMap, depth: number): YamlMap {
  const entries: YamlEntry[] = [];
  for (const { key, value } of map.items) {
    if (!isScalar(key) || !key.range) continue;
    const start = key.range[0];
    const written = value as Node | null;
    const end = written?.range?.[1] ?? key.range[1];
    const entry = {
      key: { value: String(key.value), span: within(text, start, key.range[1]) },
      span: within(text, start, Math.max(end, key.range[1])),
    };
    if (isScalar(written)) entries.push({ ...entry, value: scalarOf(text, written) });
    else if (isSeq(written) && depth < deepest)
      entries.push({ ...entry, list: listOf(text, written.items, depth + 1) });
    else if (isMap(written) && depth < deepest)
      entries.push({ ...entry, map: mapOf(text, written, depth + 1) });
    else entries.push(entry);
  }
  return { span: within(text, map.range?.[0] ?? 0, map.range?.[1] ?? 0), entries };
}

function listOf(text: string, items: readonly unknown[], depth: number): (Located | YamlMap)[] {
  const list: (Located | YamlMap)[] = [];
  for (const item of items) {
    if (isMap(item) && depth < deepest) list.push(mapOf(text, item, depth + 1));
    else if (isScalar(item)) list.push(scalarOf(text, item));
  }
  return list;
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
