import type { Span } from '../../model/span';
import { lineAt, nextLineStart } from '../../rules/lines';

/**
 * Where the cursor stands in a settings file. It is read from the lines and their indentation, because YAML that is
 * being typed is broken half of the time.
 */
export interface Place {
  /** The keys above, from the top of the file; zero stands for an item of a list. */
  readonly path: readonly (string | number)[];
  /** Whether a key can stand here, or only the value of the last key of the path. */
  readonly role: 'key' | 'value';
  /** The keys that stand beside the one that is typed. */
  readonly keys: ReadonlySet<string>;
  /** What is typed so far and what follows it without a gap. */
  readonly span: Span;
}

/** The dashes, then a key and its value: `  - files: docs/**`. */
const line = /^(\s*(?:-\s+)*)(?:(["']?)([\w./-]+)\2:(?:\s+(.*))?)?$/;
const typedKey = /^(\s*(?:-\s+)*)((?:[\w.][\w./-]*)?)$/;
const flowKey = /^\{(?:[^{}]*,)?\s*([\w./-]*)$/;
const flowValue = /^\{(?:[^{}]*,)?\s*([\w./-]+):\s+([\w./-]*)$/;
const flowItem = /^\[(?:[^[\]]*,)?\s*([\w./-]*)$/;

export function placeIn(text: string, offset: number): Place | undefined {
  const { start } = lineAt(text, offset);
  const before = text.slice(start, offset);
  const rest = /^[\w./-]*/.exec(text.slice(offset, offset + 100))?.[0].length ?? 0;
  const spanOf = (typed: string) => ({ start: offset - typed.length, end: offset + rest });

  const key = typedKey.exec(before);
  if (key) {
    const [, opening = '', typed = ''] = key;
    return { ...around(text, start, opening), role: 'key', span: spanOf(typed) };
  }
  const [, opening = '', , name, value = ''] = line.exec(before) ?? [];
  if (name === undefined) return undefined;
  const path = [...around(text, start, opening).path, name];
  const inside = flowKey.exec(value)?.[1];
  if (inside !== undefined) return { path, role: 'key', keys: keysInFlow(value), span: spanOf(inside) };
  const [, innerName, innerValue = ''] = flowValue.exec(value) ?? [];
  if (innerName !== undefined)
    return { path: [...path, innerName], role: 'value', keys: new Set(), span: spanOf(innerValue) };
  const item = flowItem.exec(value)?.[1];
  if (item !== undefined) return { path: [...path, 0], role: 'value', keys: new Set(), span: spanOf(item) };
  return /^[\w./-]*$/.test(value) ? { path, role: 'value', keys: new Set(), span: spanOf(value) } : undefined;
}

function keysInFlow(value: string): ReadonlySet<string> {
  return new Set([...value.matchAll(/[{,]\s*([\w./-]+):/g)].map(([, key = '']) => key));
}

/** What stands around a line that begins with white space and dashes: what it is part of, and what is beside it. */
function around(text: string, start: number, opening: string): Pick<Place, 'path' | 'keys'> {
  const path: (string | number)[] = [];
  const keys = new Set<string>();
  const own = opening.length;
  let limit = own;
  let isItem = false;
  const enterItems = (dashes: readonly number[]) => {
    for (const dash of dashes.toReversed().filter((column) => column < limit)) {
      path.unshift(0);
      limit = dash;
      isItem = true;
    }
  };
  const begins = dashesIn(opening);
  enterItems(begins);
  for (const words of linesAbove(text, start)) {
    if (limit === 0 && !isItem) break;
    const found = line.exec(words);
    if (!found || isBlank(words)) continue;
    const [, prefix = '', , key] = found;
    const column = prefix.length;
    if (key !== undefined && (column < limit || (isItem && column === limit))) {
      path.unshift(key);
      limit = column;
      isItem = false;
    } else if (key !== undefined && column === own && path.length === 0) keys.add(key);
    enterItems(dashesIn(prefix));
  }
  if (own === 0) for (const words of linesAbove(text, start)) addKey(keys, words, own);
  for (const words of linesBelow(text, start)) {
    const [, prefix = ''] = line.exec(words) ?? [];
    const depth = dashesIn(prefix)[0] ?? prefix.length;
    if (!isBlank(words) && depth < own) break;
    addKey(keys, words, own);
  }
  return { path, keys };
}

function addKey(keys: Set<string>, words: string, column: number): void {
  const [, prefix = '', , key] = line.exec(words) ?? [];
  if (key !== undefined && prefix.length === column) keys.add(key);
}

function dashesIn(opening: string): number[] {
  return [...opening.matchAll(/-/g)].map(({ index }) => index);
}

function isBlank(words: string): boolean {
  return /^\s*(?:#.*)?$/.test(words);
}

/** From the line before the one that begins at `start` to the first. */
function* linesAbove(text: string, start: number): Generator<string> {
  for (let at = start; at > 0; ) {
    const above = lineAt(text, at - 1);
    yield text.slice(above.start, above.end);
    at = above.start;
  }
}

/** From the line after the one that begins at `start` to the last. */
function* linesBelow(text: string, start: number): Generator<string> {
  for (let at = nextLineStart(text, start); at < text.length; at = nextLineStart(text, at)) {
    const below = lineAt(text, at);
    yield text.slice(below.start, below.end);
  }
}
