import { type Document, parseDocument, visit, type YAMLError } from 'yaml';
import { moved } from './moved';
import { ownText, remembered } from './remembered';
import type { Located, Span } from './span';
import { isTooDeep } from './yamlDepth';
import {
  isYamlMap,
  within,
  type YamlEntry,
  type YamlMap,
  YamlNodeReader,
  type YamlProblem,
} from './yamlNodes';
import { partsOf, type YamlPart, type YamlParts } from './yamlParts';

export { isYamlMap, type YamlEntry, type YamlMap, type YamlProblem };

export interface YamlDocument {
  /** What the document is: a mapping, or a list; neither when it is a lone scalar or empty. */
  readonly map?: YamlMap;
  readonly list?: readonly (Located | YamlMap)[];
  readonly problem?: YamlProblem;
  /** The problem is one of syntax, and something behind it may not have been read. */
  readonly isBroken?: true;
}

/**
 * Reads YAML, keeping what can be read when something is broken. A value behind an alias is read where the alias
 * stands, up to a limit, so that a small file cannot stand for a huge one. Lists of items are read item by item,
 * so that only the one somebody types in is read again.
 */
export function readYaml(text: string): YamlDocument {
  const cut = partsOf(text);
  if (!cut) return read(text);
  if (!cut.isTied) return readParts(text, cut);
  // What an open quote swallowed is read by itself; what aliases stand for is then missing in it.
  const whole = read(text);
  return whole.isBroken
    ? { ...readParts(text, cut), ...(whole.problem && { problem: whole.problem }) }
    : whole;
}

function readParts(text: string, cut: YamlParts): YamlDocument {
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
  const part = readPart(ownText(text, start, end));
  const last = standing.get(part);
  if (last?.start === start) return last.document;
  const document = moved(part, start);
  standing.set(part, { start, document });
  return document;
}

/** Where each part stood when it was last read: all above the line somebody types in stand there still. */
const standing = new WeakMap<YamlDocument, { readonly start: number; readonly document: YamlDocument }>();

const readPart = remembered(read, 2000);

/** Said instead of beginning to read. */
export const tooDeep: YamlProblem = {
  span: { start: 0, end: 0 },
  message: 'This YAML is nested too deeply, so it was not read.',
};

function read(text: string): YamlDocument {
  if (isTooDeep(text)) return { problem: tooDeep };
  const document = parseDocument(text, { prettyErrors: false, strict: false, uniqueKeys: false });
  const [error] = document.errors;
  const reader = new YamlNodeReader(text);
  const root = reader.root(document.contents);
  if (error) return { ...root, problem: problemOf(text, error, document), isBroken: true };
  return { ...root, ...(reader.problem && { problem: reader.problem }) };
}

/** In words for the writer of the YAML. */
export function problemOf(text: string, { pos, code, message }: YAMLError, document: Document): YamlProblem {
  const quote = code === 'MISSING_CHAR' ? openQuote(document, pos[0]) : undefined;
  if (quote === undefined) return { span: within(text, pos[0], pos[1]), message: messageOf(code, message) };
  const line = /[^\r\n]*/.exec(text.slice(quote))?.[0].trimEnd() ?? '';
  return { span: within(text, quote, quote + line.length), message: messageOf('OPEN_QUOTE', message) };
}

/** The library finds out at the end of the text; the writer wants to know where the quote was opened. */
function openQuote(document: Document, end: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] < end && range[1] >= end) start = range[0];
    },
  });
  return start;
}

function messageOf(code: string, message: string): string {
  const reasons: Readonly<Record<string, string>> = {
    TAB_AS_INDENT: 'a line is indented with a tab. Use spaces',
    BAD_INDENT: 'a line is indented differently from its neighbours. Line it up with them',
    MISSING_CHAR:
      'a character is missing, often a closing quote or bracket. Add it, or put the value in quotes',
    OPEN_QUOTE: 'this quote is never closed. Add the closing one',
    BLOCK_AS_IMPLICIT_KEY: 'a value goes on as if it were a key. Put the value in quotes if it contains ": "',
    MULTILINE_IMPLICIT_KEY: 'a key goes over several lines, or its colon is missing. Write "key: value"',
    MULTIPLE_DOCS: 'a second document begins here. Keep everything in one, without "---" in between',
    UNEXPECTED_TOKEN: 'something stands where nothing can. Check the quotes, the dashes and the indentation',
  };
  return `This YAML cannot be read from here on: ${reasons[code] ?? message.replace(/\.$/, '')}.`;
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
