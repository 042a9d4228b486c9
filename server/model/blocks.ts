import { ownText } from './remembered';
import type { Span } from './span';

/**
 * A report is read block by block. A block is a stretch of whole lines that Markdown reads the same whether the
 * rest of the document is there or not, so what was read from it can be kept until its own text changes.
 */
export interface Block<Content> {
  readonly start: number;
  readonly text: string;
  readonly kind: 'yaml' | 'toml' | 'markdown';
  /** The head of the table that the block goes on with: a long table is cut between its rows. */
  readonly lead: string;
  readonly content: Content;
}

type BlockText = Pick<Block<unknown>, 'text' | 'kind' | 'lead'>;

/** In UTF-16 units. So long may a block grow before it is cut at the next item, row or paragraph … */
const longBlock = 4000;
const longTable = 2500;
/** … and so long before it is cut at the next line, whatever that does to the paragraph. */
const tooLongBlock = 12_000;

/**
 * Cuts a text into blocks. With the blocks of an earlier version only the lines around what changed are looked
 * at; all others keep their content. The result never depends on the earlier version.
 */
export function blocksOf<Content>(
  text: string,
  read: (block: BlockText) => Content,
  earlier: { readonly text: string; readonly blocks: readonly Block<Content>[] } = { text: '', blocks: [] },
): Block<Content>[] {
  const { same, sameAtEnd } = difference(earlier.text, text);
  const shift = text.length - earlier.text.length;
  const blocks = mayOpenFrontMatter(earlier) ? [] : unchangedAtStart(earlier, same);
  const firstKept = earlier.blocks.findIndex(({ start }) => start >= earlier.text.length - sameAtEnd);
  const kept = new Map<number, number>();
  for (let index = firstKept; index >= 0 && index < earlier.blocks.length; index++) {
    kept.set((earlier.blocks[index]?.start ?? 0) + shift, index);
  }
  let start = endOf(blocks.at(-1));
  let lead = earlier.blocks[blocks.length]?.lead ?? '';
  if (blocks.length === 0) lead = '';
  while (start < text.length) {
    const reached = kept.get(start);
    // The first block may be front matter, so it can only stay where it is.
    const mayStay = reached !== undefined && earlier.blocks[reached]?.lead === lead;
    if (mayStay && (reached === 0) === (start === 0)) {
      const rest = earlier.blocks.slice(reached);
      return blocks.concat(
        shift === 0 ? rest : rest.map((block) => ({ ...block, start: block.start + shift })),
      );
    }
    const cut = nextCut(text, start, lead);
    const block = { text: ownText(text, start, cut.end), kind: cut.kind, lead };
    blocks.push({ start, ...block, content: read(block) });
    start = cut.end;
    lead = cut.lead;
  }
  return blocks;
}

/** How many characters two texts share at their start and, without overlapping that, at their end. */
function difference(before: string, after: string): { same: number; sameAtEnd: number } {
  const shorter = Math.min(before.length, after.length);
  const same = longestEqual(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const sameAtEnd = longestEqual(
    shorter - same,
    (from, to) =>
      before.slice(before.length - to, before.length - from) ===
      after.slice(after.length - to, after.length - from),
  );
  return { same, sameAtEnd };
}

/** Compares pieces that are halved where they differ: an engine compares strings faster than we can characters. */
function longestEqual(limit: number, isEqual: (from: number, to: number) => boolean): number {
  let length = 0;
  for (let step = limit; step > 0; ) {
    if (length + step <= limit && isEqual(length, length + step)) length += step;
    else step >>>= 1;
  }
  return length;
}

/** Where a block ends is decided by the two lines after it, so those must be unchanged as well. */
function unchangedAtStart<Content>(
  { text, blocks }: { text: string; blocks: readonly Block<Content>[] },
  same: number,
): Block<Content>[] {
  let count = blocks.findIndex((block) => endOf(block) >= same);
  for (; count > 0; count--) {
    const second = lineAt(text, endOf(blocks[count - 1])).next;
    if (lineAt(text, second).next < same) break;
  }
  return blocks.slice(0, Math.max(0, count));
}

/** A fence on the first line that nothing closed yet: any line typed below may close it and so change block one. */
function mayOpenFrontMatter({ text, blocks }: { text: string; blocks: readonly Block<unknown>[] }): boolean {
  return blocks[0]?.kind === 'markdown' && /^\uFEFF?(?:---|\+\+\+)/.test(text);
}

function endOf(block: { start: number; text: string } | undefined): number {
  return block ? block.start + block.text.length : 0;
}

const frontMatterFences = new Map<string, 'yaml' | 'toml'>([
  ['---', 'yaml'],
  ['+++', 'toml'],
]);

const aboutWhys = /^#{1,6}\s.{0,80}\bwhy(?:'?s)?\b/i;

/** Where a block ends, what it is, and what the next one goes on with. */
interface Cut {
  readonly end: number;
  readonly kind: Block<unknown>['kind'];
  readonly lead: string;
}

function nextCut(text: string, start: number, lead: string): Cut {
  if (start === 0) {
    const opening = lineAt(text, text.startsWith('\uFEFF') ? 1 : 0);
    const kind = frontMatterFences.get(opening.line.trimEnd());
    for (let next = opening.next; kind && next < text.length; ) {
      const { line, next: after } = lineAt(text, next);
      if (line.trimEnd() === opening.line.trimEnd()) return { end: after, kind, lead: '' };
      next = after;
    }
  }
  return { ...endOfMarkdown(text, start, lead), kind: 'markdown' };
}

function lineAt(text: string, start: number): { line: string; next: number } {
  const end = text.indexOf('\n', start);
  return end < 0
    ? { line: text.slice(start), next: text.length }
    : { line: text.slice(start, end), next: end + 1 };
}

/** The end of the first stretch after which the next line stands at the left margin and begins something new. */
function endOfMarkdown(text: string, start: number, lead: string): { end: number; lead: string } {
  let open: Open = { inList: false, before: '', ...(lead === '' ? undefined : { table: lead }) };
  // Each answer in a chain of whys is asked about by the next question: a chain is read as a whole.
  const limit = aboutWhys.test(lineAt(text, start).line) ? tooLongBlock : longBlock;
  for (let position = start; position < text.length; ) {
    const { line, next } = lineAt(text, position);
    if (position > start && open.until === undefined) {
      const cut = cutBefore(line, open, { length: position - start, limit }, () => lineAt(text, next).line);
      if (cut !== undefined) return { end: position, lead: cut };
    }
    open = after(line, open);
    position = next;
  }
  return { end: text.length, lead: '' };
}

/** Whether a block may end before a line, and if so what the next block goes on with. */
function cutBefore(
  line: string,
  open: Open,
  { length, limit }: { length: number; limit: number },
  next: () => string,
): string | undefined {
  if (length >= tooLongBlock) return open.table ?? '';
  if (open.table !== undefined) return length >= longTable && line.includes('|') ? open.table : undefined;
  if (open.html || !/^\S/.test(line)) return undefined;
  if (/^#{1,6}(?:\s|$)/.test(line)) return '';
  if (open.before === '' && /^(?:=+|-+)\s*$/.test(next())) return '';
  if (length < limit) return undefined;
  const isItem = open.inList && /^(?:[-*+]|\d{1,9}[.)])\s+\S/.test(line);
  return isItem || open.before === '' || /^(?:={2,}|-{2,}|#{1,6}\s.*)$/.test(open.before) ? '' : undefined;
}

/**
 * Cuts a block again, at blank lines with unindented lines around them and no list before them: Markdown reads both
 * sides the same, though what a section says goes on there. The blank lines belong to no portion.
 */
export function* portionsOf(text: string): Generator<Span> {
  let start = 0;
  let end = 0;
  let open: Open = { inList: false, before: '' };
  let isBlank = true;
  let isUnindented = true;
  for (let position = doubtful.test(text) ? text.length : 0; position < text.length; ) {
    const { line, next } = lineAt(text, position);
    const isAtMargin = /^\S/.test(line);
    if (isBlank && isUnindented && isAtMargin && end > start && !open.inList && open.until === undefined) {
      yield { start, end };
      start = position;
    }
    open = after(line, open);
    const isAfterBlank = isBlank;
    isBlank = /^[ \t\r]*$/.test(line);
    if (!isBlank) {
      isUnindented = isAtMargin && (isAfterBlank || isUnindented);
      end = position + line.length - (line.endsWith('\r') ? 1 : 0);
    }
    position = next;
  }
  yield { start, end: text.length };
}

/** A fence that may or may not belong to a list, and a carriage return that ends a line to Markdown and not to us. */
const doubtful = /^[ \t\uFEFF]+(?:`{3}|~{3})|\r(?!\n)/m;

/** What a line leaves open for the lines after it. */
interface Open {
  readonly inList: boolean;
  /** The line before, without the white space around it. */
  readonly before: string;
  /** The head of the table whose rows these are, as two lines. */
  readonly table?: string;
  /** Inside HTML that ends at the next blank line. */
  readonly html?: boolean;
  /** Inside code or HTML that goes on until a line matches. */
  readonly until?: RegExp;
}

const rawHtml: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
];

function after(line: string, open: Open): Open {
  const before = line.trim();
  if (open.until) return open.until.test(line) ? { inList: open.inList, before } : open;
  if (before === '') return { inList: open.inList, before };
  const isItem = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(line);
  const inList = isItem || (open.inList && !(open.before === '' && /^\S/.test(line)));
  const until = opened(line, inList);
  if (until) return { inList, before, until };
  const html = open.html || (open.before === '' && /^ {0,3}<\/?[a-z][a-z0-9-]*(?:[\s/>]|$)/i.test(line));
  const table = open.table ?? (inList ? undefined : tableHead(line, open.before));
  return { inList, before, ...(html ? { html } : undefined), ...(table ? { table } : undefined) };
}

/** What closes the code or the HTML that a line opens. */
function opened(line: string, inList: boolean): RegExp | undefined {
  const [, indent = '', marker = ''] = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
  // A fence inside a list item is closed by whatever stands at the margin; all others go on until they close.
  if (marker !== '' && !(inList && indent.length >= 2)) {
    return new RegExp(`^ {0,3}${marker}${marker[0]}*\\s*$`);
  }
  const raw = rawHtml.find(([opening, closing]) => opening.test(line) && !closing.test(line));
  return raw?.[1];
}

function tableHead(line: string, before: string): string | undefined {
  const isDelimiter = before.includes('|') && line.includes('-') && /^\s{0,3}[|:-][\s|:-]*$/.test(line);
  return isDelimiter ? `${before}\n${line.trim()}\n` : undefined;
}
