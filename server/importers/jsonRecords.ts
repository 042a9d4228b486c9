import { type ParseError, parse, printParseErrorCode, visit } from 'jsonc-parser';
import { instantOfStamp } from '../model/when';
import type { Imported, ImportedEvent, Importer, Unreadable } from './importer';

/** A value out of a JSON file, of which nothing is known but that it has keys. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** How one program writes its records as JSON. */
export interface JsonRecords {
  readonly title: string;
  /** The key under which the list stands, where it is not the file itself. */
  readonly listKeys: readonly string[];
  /** Whether a record is this program's. */
  readonly recognises: (record: JsonRecord) => boolean;
  /** What happened, or why that cannot be said. No event at all is fine for what is no news. */
  readonly read: (record: JsonRecord) => readonly ImportedEvent[] | string;
}

/**
 * Reads a file of JSON: a list, an object with a list in it, a single record, or one record per line. A file that
 * breaks off is read as far as it goes.
 */
export function jsonImporter(kind: JsonRecords): Importer {
  return { title: kind.title, read: (text) => readJson(text, kind) };
}

function readJson(text: string, kind: JsonRecords): Imported | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const { value, unreadable } = parsed(text);
  const { items, key } = listIn(value, kind.listKeys);
  const known = items.filter((item) => isRecord(item) && kind.recognises(item)).length;
  if (known === 0 || known * 2 < items.length) return undefined;

  const events: ImportedEvent[] = [];
  const wrong: { readonly index: number; readonly reason: string }[] = [];
  items.forEach((item, index) => {
    const read = isRecord(item) ? kind.read(item) : 'this is no record';
    if (typeof read === 'string') wrong.push({ index, reason: read });
    else events.push(...read);
  });
  const lines = wrong.length > 0 ? linesOfItems(text, key) : [];
  return {
    events,
    unreadable: [...wrong.map(({ index, reason }) => ({ line: lines[index] ?? 1, reason })), ...unreadable],
  };
}

interface Parsed {
  readonly value: unknown;
  readonly unreadable: readonly Unreadable[];
}

/** Every importer asks for the same text in turn, so the last answer is kept. */
let lastText: string | undefined;
let lastParsed: Parsed = { value: undefined, unreadable: [] };

function parsed(text: string): Parsed {
  if (text !== lastText) {
    lastText = text;
    lastParsed = parseAnew(text);
  }
  return lastParsed;
}

/** Lets go of the text that was read last, which may be long. */
export function forgetJson(): void {
  lastText = undefined;
  lastParsed = { value: undefined, unreadable: [] };
}

function parseAnew(text: string): Parsed {
  try {
    return { value: JSON.parse(text), unreadable: [] };
  } catch {
    return recordPerLine(text) ?? parseTolerantly(text);
  }
}

function recordPerLine(text: string): Parsed | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return undefined;
  try {
    return { value: lines.map((line): unknown => JSON.parse(line)), unreadable: [] };
  } catch {
    return undefined;
  }
}

function parseTolerantly(text: string): Parsed {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!first) return { value, unreadable: [] };
  const line = text.slice(0, first.offset).split('\n').length;
  return { value, unreadable: [{ line, reason: `the JSON is broken here (${brokenJson(first.error)})` }] };
}

/** What is wrong with JSON, by the number that the library has for it: `comma expected`. */
export function brokenJson(error: number): string {
  return printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

interface List {
  readonly items: readonly unknown[];
  /** Where the list stands, unless it is the file itself. */
  readonly key?: string;
}

function listIn(value: unknown, keys: readonly string[]): List {
  if (Array.isArray(value)) return { items: value };
  if (!isRecord(value)) return { items: [] };
  for (const key of keys) {
    const list = value[key];
    if (Array.isArray(list)) return { items: list, key };
  }
  return { items: [value] };
}

/** The line on which each item of the list begins, counted from 1. */
function linesOfItems(text: string, key: string | undefined): number[] {
  const lines: number[] = [];
  const listDepth = key === undefined ? 1 : 2;
  let depth = 0;
  let property: string | undefined;
  const note = (line: number): void => {
    if (depth === listDepth && (key === undefined || property === key)) lines.push(line + 1);
  };
  const open = (_offset: number, _length: number, line: number): void => {
    note(line);
    depth += 1;
  };
  const close = (): void => {
    depth -= 1;
  };
  visit(text, {
    onObjectProperty: (name) => {
      if (depth === 1) property = name;
    },
    onObjectBegin: open,
    onArrayBegin: open,
    onObjectEnd: close,
    onArrayEnd: close,
    onLiteralValue: (_value, _offset, _length, line) => note(line),
  });
  return lines;
}

/** The text under a key, or under keys below keys; nothing when it is absent or no text. */
export function textAt(record: JsonRecord, ...keys: readonly string[]): string | undefined {
  let value: unknown = record;
  for (const key of keys) value = isRecord(value) ? value[key] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The time stamp under a key, in milliseconds since the epoch; nothing when there is none that can be read. */
export function instantAt(record: JsonRecord, key: string): number | undefined {
  const stamp = textAt(record, key);
  return stamp === undefined ? undefined : instantOfStamp(stamp);
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
