import type { Piece } from './markdown';
import { filler, type Passage } from './passage';
import type { ProseBlock, Sentence } from './postmortem';
import type { Span } from './span';

export type LocalProse = Omit<ProseBlock, 'section'>;

/** The author's own words in a list of pieces. Headings, quotations and code have none. */
export function readProse(pieces: readonly Piece[]): LocalProse[] {
  const blocks: LocalProse[] = [];
  for (const piece of pieces) {
    if (piece.quoted) continue;
    if (piece.kind === 'paragraph') add(blocks, piece.content, 'paragraph');
    else if (piece.kind === 'item') add(blocks, piece.content, 'list-item');
    else if (piece.kind === 'table') {
      for (const { cells } of piece.rows) for (const { content } of cells) add(blocks, content, 'table-cell');
    }
  }
  return blocks;
}

function add(blocks: LocalProse[], content: Passage, role: ProseBlock['role']): void {
  const block = proseOf(content, role);
  if (block) blocks.push(block);
}

export function proseOf(content: Passage, role: ProseBlock['role']): LocalProse | undefined {
  if (!/\p{Letter}{2}/u.test(content.text) || isNoProse(content)) return undefined;
  const words = wordsOf(content);
  const sentences: Sentence[] = [];
  for (const [start, end] of sentenceBounds(words)) {
    const text = words.slice(start, end);
    if (/\p{Letter}{2}/u.test(text)) {
      sentences.push({ span: { start: content.start + start, end: content.start + end }, words: text });
    }
  }
  const [first] = sentences;
  const last = sentences.at(-1);
  if (!first || !last) return undefined;
  return { span: { start: first.span.start, end: last.span.end }, role, sentences };
}

/** Link definitions, template prompts in italics or brackets, and lines of a log. */
export function isNoProse({ text, parts }: Passage): boolean {
  const trimmed = text.replaceAll(filler, '').trim();
  if (/^\[[^\]]+\]:\s*\S+/.test(trimmed) && !/\s[a-z]+\s[a-z]+\s/.test(trimmed)) return true;
  if (/^[[{<][^\]}>]*[\]}>][.:]?$/.test(trimmed)) return true;
  const [only] = parts;
  return (
    only?.kind === 'emphasis' && only.content.end - only.content.start >= trimmed.length && trimmed.length > 0
  );
}

const noun = 'thing';

/** The same text for a reader of English: markup and quotations blanked, code and bare links made a noun. */
function wordsOf({ start, text, parts }: Passage): string {
  let words = text.replaceAll(filler, ' ');
  for (const part of parts) {
    if (part.kind === 'code' && !isHandle(text.slice(part.span.start - start, part.span.end - start)))
      words = replace(words, part.span, start, noun);
    else if (part.kind === 'link' && /^(?:https?:|www\.)/.test(text.slice(part.content.start - start))) {
      words = replace(words, part.span, start, noun);
    }
  }
  for (const [pattern, substitute] of masks) {
    words = words.replace(pattern, (found) => fitted(substitute, found));
  }
  return words
    .replace(speech, (found) => (isName(found) ? found : fitted('words', found)))
    .replace(/[\r\n\t]/g, ' ');
}

/** A handle is somebody's name, in code or not. */
function isHandle(code: string): boolean {
  return /^[`\uFEFF]*@[a-z][\w-]*[`\uFEFF]*$/i.test(code);
}

const speech = /“[^”“]{1,600}”|"[^"]{1,600}"|«[^»]{1,600}»|„[^“”]{1,600}[“”]/g;

/** A word or two in quotation marks are a name, as in the "config" service; more is somebody's speech. */
function isName(quoted: string): boolean {
  return quoted.trim().split(/\s+/).length <= 2;
}

function replace(words: string, span: Span, start: number, substitute: string): string {
  const from = Math.max(0, span.start - start);
  const to = Math.min(words.length, span.end - start);
  return words.slice(0, from) + fitted(substitute, words.slice(from, to)) + words.slice(to);
}

function fitted(substitute: string, found: string): string {
  if (substitute === '') return ' '.repeat(found.length);
  if (found.length >= substitute.length) return substitute.padEnd(found.length);
  return (found.length >= 2 ? 'it' : '').padEnd(found.length);
}

const masks: readonly (readonly [pattern: RegExp, substitute: string])[] = [
  // References to links and footnotes keep their words: `[the dashboard][grafana]`, `[^1]`.
  [/(?<=\])\[[^\]\n]{0,120}\]/g, ''],
  [/\[\^[^\]\s]{1,40}\]/g, ''],
  [/\{\{[^}\n]{0,200}\}\}/g, ''],
  [/<https?:\/\/[^\s>]+>|(?:https?:\/\/|www\.)[^\s<>()[\]"']+[^\s<>()[\]"'.,;:!?]/g, noun],
  [/&(?:[a-z]{2,8}|#\d{1,6});/gi, ''],
  [/~~[^~\n]{1,300}~~/g, ''],
  [/[[\]]/g, ''],
];

/** Where sentences begin and end, without the white space around them. */
export function* sentenceBounds(words: string): Generator<[start: number, end: number]> {
  let start = 0;
  for (const found of words.matchAll(/[.!?…]+["'”’)\]]*(?=\s|$)|\n\s*\n|[:;](?=\s*\n)/g)) {
    const end = found.index + found[0].length;
    if (!endsSentence(words, start, found.index, end)) continue;
    yield* bounds(words, start, end);
    start = end;
  }
  yield* bounds(words, start, words.length);
}

const abbreviations =
  /(?:^|[\s([])(?:e\.g|i\.e|etc|vs|cf|approx|ca|resp|incl|excl|misc|no|nr|fig|sec|min|max|mr|mrs|ms|dr|st|jr|inc|ltd|co|corp|dept|est|a\.m|p\.m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|[A-Za-z])$/i;

function endsSentence(words: string, start: number, dot: number, end: number): boolean {
  if (end >= words.length) return true;
  const rest = /^\s*(\S?)/.exec(words.slice(end, end + 40))?.[1] ?? '';
  if (rest === '') return true;
  if (words[dot] !== '.' || words[dot + 1] === '.') return !/\p{Lowercase_Letter}/u.test(rest);
  const before = words.slice(Math.max(start, dot - 12), dot);
  if (/\p{Lowercase_Letter}/u.test(rest)) return false;
  return (
    !abbreviations.test(before) ||
    (/\b(?:etc|a\.m|p\.m|min|max)$/i.test(before) && /\p{Uppercase_Letter}/u.test(rest))
  );
}

function* bounds(words: string, from: number, to: number): Generator<[number, number]> {
  let start = from;
  let end = to;
  while (start < end && /[\s*+>-]/.test(words[start] ?? '')) start++;
  while (end > start && /\s/.test(words[end - 1] ?? '')) end--;
  if (end > start) yield [start, end];
}
