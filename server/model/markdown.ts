import type { BlockContent, DefinitionContent, ListItem, Nodes, Root, RootContent, Table } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { moved } from './moved';
import { filler, type Part, type Passage, passage } from './passage';
import { readPortions } from './portions';
import type { Span } from './span';

/**
 * A stretch of Markdown as a flat list of pieces in document order. Nesting is a number, because whoever reads
 * a report asks "what comes next, and how deep" and not for a tree. Offsets count from the start of the text.
 */
export type Piece = Heading | Paragraph | Item | TablePiece | Code | Html;

interface Placed {
  readonly span: Span;
  /** How many lists this stands in. */
  readonly depth: number;
  readonly quoted: boolean;
}

export interface Heading extends Placed {
  readonly kind: 'heading';
  readonly level: number;
  readonly content: Passage;
}

export interface Paragraph extends Placed {
  readonly kind: 'paragraph';
  readonly content: Passage;
}

/** A list item with its first paragraph; what else it holds follows with a greater depth. */
export interface Item extends Placed {
  readonly kind: 'item';
  readonly ordered: boolean;
  /** The column at which its text begins: what a further line has to be indented by. */
  readonly indent: number;
  readonly content: Passage;
}

export interface TablePiece extends Placed {
  readonly kind: 'table';
  readonly header: Row;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly span: Span;
  readonly cells: readonly Cell[];
}

/** `span` is what stands between the pipes, `content` what is written there. */
export interface Cell {
  readonly span: Span;
  readonly content: Passage;
}

export interface Code extends Placed {
  readonly kind: 'code';
  /** The word after the opening fence, in lower case; empty for code that is only indented. */
  readonly language: string;
  readonly fenced: boolean;
  readonly closed: boolean;
  readonly content: Span;
}

export interface Html extends Placed {
  readonly kind: 'html';
}

/**
 * Definitions are switched off, so that `[#12]: fix it` in a list stays text and no block needs another one to
 * be read. Tables cost a third of the reading time, so that only text with a delimiter row looks for them.
 */
const withoutTables = reader([{ disable: { null: ['definition'] } }], []);
const withTables = reader([{ disable: { null: ['definition'] } }, gfmTable()], [gfmTableFromMarkdown()]);
const delimiterRow = /^[ \t>]*(?:[-*+][ \t]+)?\|?[ \t]*:?-+:?[ \t]*(?:\||$)/m;

function reader(micromarkExtensions: object[], fromMarkdownExtensions: object[]): Processor<Root> {
  return unified()
    .use(remarkParse)
    .use(function () {
      const data = this.data() as Record<string, unknown>;
      data.micromarkExtensions = micromarkExtensions;
      data.fromMarkdownExtensions = fromMarkdownExtensions;
    })
    .freeze() as Processor<Root>;
}

/**
 * Reads Markdown without front matter. Takes any text; what it cannot make sense of is a paragraph. A `lead` is
 * the head of a table that the text goes on with: its header row has offsets below zero.
 */
export function readMarkdown(text: string, lead = ''): readonly Piece[] {
  return lead === '' ? readPortions(text, readTree) : readTree(text, lead);
}

/** As `readMarkdown`, always by way of the syntax tree of the whole text. */
export function readTree(text: string, lead = ''): readonly Piece[] {
  const source = lead + withoutExcess(text);
  const root = (source.includes('|') && delimiterRow.test(source) ? withTables : withoutTables).parse(source);
  const pieces: Piece[] = [];
  for (const node of root.children) collect(source, node, 0, false, pieces);
  const [table, ...others] = moved(pieces, -lead.length);
  if (!table || lead === '') return pieces;
  return [{ ...table, span: { ...table.span, start: 0 } }, ...others];
}

/** The parser would take it out, and then all offsets would be one too small. */
const byteOrderMark = /^\uFEFF/;

/** Lines that nobody wrote by hand, and that would take the reader ages: data, and markers nested without end. */
const endlessLine = /^[^\n]{10001,}/gm;
const endlessNesting = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+|>[ \t]*){50}[^\n]*/gm;

function withoutExcess(text: string): string {
  const spaces = (line: string) => ' '.repeat(line.length);
  return text.replace(byteOrderMark, ' ').replace(endlessLine, spaces).replace(endlessNesting, spaces);
}

/** The items inside the item at an index, at any depth. */
export function* itemsBelow(pieces: readonly Piece[], index: number): Generator<Item> {
  const end = pieces[index]?.span.end ?? 0;
  for (let next = index + 1; (pieces[next]?.span.start ?? end) < end; next++) {
    const piece = pieces[next];
    if (piece?.kind === 'item') yield piece;
  }
}

function collect(text: string, node: RootContent, depth: number, quoted: boolean, pieces: Piece[]): void {
  const placed = { span: spanOf(node), depth, quoted };
  switch (node.type) {
    case 'heading':
      pieces.push({ ...placed, kind: 'heading', level: node.depth, content: contentOf(text, node, quoted) });
      break;
    case 'paragraph':
      pieces.push({ ...placed, kind: 'paragraph', content: contentOf(text, node, quoted) });
      break;
    case 'list':
      for (const item of node.children) collectItem(text, item, node.ordered === true, depth, quoted, pieces);
      break;
    case 'table':
      pieces.push({ ...placed, kind: 'table', ...rowsOf(text, node, quoted) });
      break;
    case 'code':
      pieces.push({ ...placed, kind: 'code', ...codeOf(text, spanOf(node), node.lang ?? '') });
      break;
    case 'blockquote':
      for (const child of node.children) collect(text, child, depth, true, pieces);
      break;
    case 'html':
      pieces.push({ ...placed, kind: 'html' });
      break;
  }
}

function collectItem(
  text: string,
  item: ListItem,
  ordered: boolean,
  depth: number,
  quoted: boolean,
  pieces: Piece[],
): void {
  const span = spanOf(item);
  const [first, ...others] = item.children as (BlockContent | DefinitionContent)[];
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const opening = first?.type === 'paragraph' ? first : undefined;
  const contentStart = first?.position?.start.offset ?? span.end;
  pieces.push({
    kind: 'item',
    span,
    depth,
    quoted,
    ordered,
    indent: contentStart - lineStart,
    content: opening ? contentOf(text, opening, quoted) : passage(span.end, ''),
  });
  if (first && !opening) collect(text, first, depth + 1, quoted, pieces);
  for (const child of others) collect(text, child, depth + 1, quoted, pieces);
}

function rowsOf(text: string, table: Table, quoted: boolean): { header: Row; rows: Row[] } {
  const rows = table.children.map((row): Row => {
    const cells = row.children.map((cell): Cell => {
      let { start, end } = spanOf(cell);
      if (text[start] === '|') start++;
      if (end > start && text[end - 1] === '|' && text[end - 2] !== '\\') end--;
      return { span: { start, end }, content: contentOf(text, cell, quoted) };
    });
    return { span: spanOf(row), cells };
  });
  const [header = { span: spanOf(table), cells: [] }, ...others] = rows;
  return { header, rows: others };
}

function codeOf(text: string, span: Span, language: string): Omit<Code, 'kind' | keyof Placed> {
  const fence = /^(`{3,}|~{3,})/.exec(text.slice(span.start, span.start + 100))?.[1];
  if (fence === undefined) return { language: '', fenced: false, closed: true, content: span };
  const firstBreak = text.indexOf('\n', span.start);
  const lastBreak = text.lastIndexOf('\n', span.end - 1);
  const lastLine = lastBreak > span.start ? text.slice(lastBreak + 1, span.end).replace(/^[ \t>]+/, '') : '';
  const closed = lastLine.startsWith(fence);
  const start = firstBreak < 0 || firstBreak >= span.end ? span.end : firstBreak + 1;
  // A lone \r is no line break to those who read what is in the fence.
  const end = text[lastBreak - 1] === '\r' ? lastBreak - 1 : lastBreak;
  return {
    language: language.toLowerCase(),
    fenced: true,
    closed,
    content: { start, end: Math.max(start, closed ? end : span.end) },
  };
}

/** The text of a paragraph with its markup blanked out, and the parts that are marked. */
function contentOf(text: string, node: Nodes, quoted: boolean): Passage {
  const children = 'children' in node ? node.children : [];
  const start = children[0]?.position?.start.offset ?? spanOf(node).end;
  const end = children.at(-1)?.position?.end.offset ?? start;
  const shown: Span[] = [];
  const parts: Part[] = [];
  for (const child of children) mark(text, child, shown, parts);
  if (parts.length === 0 && !quoted) return passage(start, text.slice(start, end));

  let masked = '';
  let position = start;
  for (const span of shown) {
    masked += blank(text, position, span.start) + text.slice(span.start, span.end);
    position = span.end;
  }
  masked += blank(text, position, end);
  if (quoted)
    masked = masked.replace(/\n[ \t]*>[ \t>]*/g, (marker) => `\n${filler.repeat(marker.length - 1)}`);
  return passage(start, masked, parts);
}

function mark(text: string, node: Nodes, shown: Span[], parts: Part[]): void {
  const span = spanOf(node);
  switch (node.type) {
    case 'text':
      shown.push(span);
      break;
    case 'inlineCode': {
      const ticks = /^`+/.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
      const content = { start: span.start + ticks, end: span.end - ticks };
      parts.push({ kind: 'code', span, content });
      shown.push(content);
      break;
    }
    case 'strong':
    case 'emphasis':
    case 'link': {
      const content = {
        start: node.children[0]?.position?.start.offset ?? span.start,
        end: node.children.at(-1)?.position?.end.offset ?? span.start,
      };
      parts.push({
        kind: node.type,
        span,
        content,
        ...(node.type === 'link' ? { target: node.url } : undefined),
      });
      for (const child of node.children) mark(text, child, shown, parts);
      break;
    }
    case 'image':
    case 'html':
      parts.push({ kind: node.type, span, content: { start: span.end, end: span.end } });
      break;
    default:
      if ('children' in node) for (const child of node.children) mark(text, child, shown, parts);
  }
}

/** Markup made invisible, with the line breaks in it kept. */
function blank(text: string, start: number, end: number): string {
  if (start >= end) return '';
  const markup = text.slice(start, end);
  return markup.includes('\n') ? markup.replace(/[^\n]/g, filler) : filler.repeat(end - start);
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
