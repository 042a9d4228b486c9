/**
 * A report is read block by block. A block is a stretch of whole lines that Markdown reads the same whether the
 * rest of the document is there or not, so what was read from it can be kept until its own text changes.
 */
export interface Block<Content> {
  readonly start: number;
  readonly text: string;
  readonly kind: 'yaml' | 'toml' | 'markdown';
  readonly content: Content;
}

/** A block without a heading in it is cut at the next paragraph once it is this long, in UTF-16 units. */
const longBlock = 4000;

/**
 * Cuts a text into blocks. With the blocks of an earlier version only the lines around what changed are looked
 * at; all others keep their content. The result never depends on the earlier version.
 */
export function blocksOf<Content>(
  text: string,
  read: (text: string, kind: Block<Content>['kind']) => Content,
  earlier: { readonly text: string; readonly blocks: readonly Block<Content>[] } = { text: '', blocks: [] },
): Block<Content>[] {
  const { same, sameAtEnd } = difference(earlier.text, text);
  const shift = text.length - earlier.text.length;
  const blocks = mayOpenFrontMatter(earlier) ? [] : unchangedAtStart(earlier.blocks, same);
  const kept = new Map(
    earlier.blocks
      .filter(({ start }) => start >= earlier.text.length - sameAtEnd)
      .map((block, index, all) => [block.start + shift, earlier.blocks.length - all.length + index]),
  );
  let start = blocks.reduce((_, block) => block.start + block.text.length, 0);
  while (start < text.length) {
    const reached = kept.get(start);
    if (reached !== undefined) {
      const rest = earlier.blocks.slice(reached);
      return blocks.concat(
        shift === 0 ? rest : rest.map((block) => ({ ...block, start: block.start + shift })),
      );
    }
    const { end, kind } = nextBlock(text, start);
    const blockText = text.slice(start, end);
    blocks.push({ start, text: blockText, kind, content: read(blockText, kind) });
    start = end;
  }
  return blocks;
}

/** How many characters two texts share at their start and, without overlapping that, at their end. */
function difference(before: string, after: string): { same: number; sameAtEnd: number } {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before.charCodeAt(same) === after.charCodeAt(same)) same++;
  let sameAtEnd = 0;
  while (
    sameAtEnd < shorter - same &&
    before.charCodeAt(before.length - 1 - sameAtEnd) === after.charCodeAt(after.length - 1 - sameAtEnd)
  ) {
    sameAtEnd++;
  }
  return { same, sameAtEnd };
}

/** Where a block ends is decided by the line after it, so that line must be unchanged as well. */
function unchangedAtStart<Content>(blocks: readonly Block<Content>[], same: number): Block<Content>[] {
  let count = 0;
  while (count + 1 < blocks.length && endOf(blocks[count + 1]) <= same) count++;
  return blocks.slice(0, count);
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

function nextBlock(text: string, start: number): { end: number; kind: 'yaml' | 'toml' | 'markdown' } {
  if (start === 0) {
    const opening = lineAt(text, text.startsWith('\uFEFF') ? 1 : 0);
    const kind = frontMatterFences.get(opening.line.trimEnd());
    for (let next = opening.next; kind && next < text.length; ) {
      const { line, next: after } = lineAt(text, next);
      if (line.trimEnd() === opening.line.trimEnd()) return { end: after, kind };
      next = after;
    }
  }
  return { end: endOfMarkdown(text, start), kind: 'markdown' };
}

function lineAt(text: string, start: number): { line: string; next: number } {
  const end = text.indexOf('\n', start);
  return end < 0
    ? { line: text.slice(start), next: text.length }
    : { line: text.slice(start, end), next: end + 1 };
}

/** The end of the first stretch after which the next line stands at the left margin and begins something new. */
function endOfMarkdown(text: string, start: number): number {
  let open: Open = { inList: false, afterBlank: true };
  for (let position = start; position < text.length; ) {
    const { line, next } = lineAt(text, position);
    const atMargin = /^\S/.test(line) && open.until === undefined;
    if (position > start && atMargin) {
      if (/^#{1,6}(?:\s|$)/.test(line) && !open.html) return position;
      if (open.afterBlank && position - start >= longBlock) return position;
    }
    open = after(line, open);
    position = next;
  }
  return text.length;
}

/** What a line leaves open for the lines after it. */
interface Open {
  readonly inList: boolean;
  readonly afterBlank: boolean;
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
  const blank = line.trim() === '';
  if (open.until) {
    return open.until.test(line) ? { inList: open.inList, afterBlank: false } : open;
  }
  if (blank) return { inList: open.inList, afterBlank: true };
  const isItem = /^\s*(?:[-*+]|\d{1,9}[.)])(?:\s|$)/.test(line);
  const inList = isItem || (open.inList && !(open.afterBlank && /^\S/.test(line)));
  const fence = /^( *)(`{3,}(?=[^`]*$)|~{3,})/.exec(line);
  // A fence inside a list item is closed by whatever stands at the margin; all others go on until they close.
  if (fence && !(inList && (fence[1]?.length ?? 0) >= 2) && (fence[1]?.length ?? 0) < 4) {
    const [, , marker = ''] = fence;
    return { inList, afterBlank: false, until: new RegExp(`^ {0,3}${marker}${marker[0]}*\\s*$`) };
  }
  for (const [opening, closing] of rawHtml) {
    if (!opening.test(line)) continue;
    return closing.test(line) ? { inList, afterBlank: false } : { inList, afterBlank: false, until: closing };
  }
  const html = open.html || (/^ {0,3}<\/?[a-z][a-z0-9-]*(?:[\s/>]|$)/i.test(line) && open.afterBlank);
  return { inList, afterBlank: false, ...(html ? { html } : undefined) };
}
