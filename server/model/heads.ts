import type { Item, Paragraph, Piece } from './markdown';
import { endOf, linesOf, located, type Passage, within } from './passage';
import type { SectionKind } from './postmortem';
import type { Headings } from './sections';
import { timeAtStart } from './timeAtStart';
import { asksWhy } from './whyHeadings';

/** What opens a section: a heading, or a line that acts as one. */
export interface Head {
  readonly content: Passage;
  /** Where the line begins and where the text that belongs to it does. */
  readonly start: number;
  readonly bodyStart: number;
  /** `heading` is the one that a block begins with; any other one in it acts like a line with a rule. */
  readonly form: 'heading' | 'ruled' | 'line' | 'label';
  readonly level: number;
  readonly kind?: SectionKind;
}

/** A head, if there is one, and the pieces up to the next. */
export interface Stretch {
  readonly head?: Head;
  readonly pieces: readonly Piece[];
}

/** Deeper than any heading: a line that acts as one stands under the heading before it. */
export const lineLevel = 7;
const sublineLevel = 8;

/**
 * Cuts pieces at whatever opens a section. List labels such as `- **Impact**: …` do where no section is open yet
 * and several of them are known; inside one, a bold beginning is just a bold beginning.
 */
export function stretchesOf(
  pieces: readonly Piece[],
  headings: Headings,
  { labels: labelsOpen, aroundWhys = false }: { labels: boolean; aroundWhys?: boolean },
): Stretch[] {
  const labels = labelsOpen ? (item: Item) => labelOf(item, headings) : () => undefined;
  const stretches: { head?: Head; pieces: Piece[] }[] = [{ pieces: [] }];
  let inWhys = aroundWhys;
  for (const piece of pieces) {
    for (const part of partsOf(piece, headings, labels, piece === pieces[0], () => inWhys)) {
      if ('form' in part && (part.kind || part.form === 'heading')) {
        inWhys = headings.kindsOf(part.content.text).includes('five-whys');
      }
      if ('form' in part) stretches.push({ head: part, pieces: [] });
      else stretches.at(-1)?.pieces.push(part);
    }
  }
  return stretches.filter(({ head, pieces: own }) => head || own.length > 0);
}

type LabelReader = (item: Item) => Head | undefined;

function* partsOf(
  piece: Piece,
  headings: Headings,
  label: LabelReader,
  isFirst: boolean,
  inWhys: () => boolean,
): Generator<Head | Piece> {
  if (piece.kind === 'heading' && !piece.quoted) {
    const kind = headings.kindOf(piece.content.text);
    const head = {
      content: piece.content,
      start: piece.span.start,
      bodyStart: piece.span.end,
      level: piece.level,
    };
    yield { ...head, form: isFirst ? 'heading' : 'ruled', ...(kind ? { kind } : undefined) };
  } else if (piece.kind === 'paragraph' && !piece.quoted && piece.depth === 0) {
    yield* partsOfParagraph(piece, headings, inWhys);
  } else if (piece.kind === 'item') {
    const head = label(piece);
    if (!head) yield piece;
    else {
      yield head;
      const rest = within(piece.content, head.bodyStart);
      if (rest.text.trim() !== '') {
        const span = { start: located(rest).span.start, end: endOf(rest) };
        yield { kind: 'paragraph', span, depth: piece.depth, quoted: piece.quoted, content: rest };
      }
    }
  } else {
    yield piece;
  }
}

/** Cuts a paragraph before every line that acts as a heading. */
function* partsOfParagraph(
  paragraph: Paragraph,
  headings: Headings,
  inWhys: () => boolean,
): Generator<Head | Piece> {
  const lines = linesOf(paragraph.content);
  let from = paragraph.content.start;
  const rest = (end: number): Paragraph[] => {
    const content = within(paragraph.content, from, end);
    if (content.text.trim() === '') return [];
    return [
      { ...paragraph, span: { start: located(content).span.start, end: located(content).span.end }, content },
    ];
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const isOnly = index === lines.length - 1 && line.start <= from + 1;
    const head =
      ruledHead(line, lines[index + 1], headings) ?? lineHead(line, lines, index, headings, isOnly);
    if (!head || (inWhys() && belongsToChain(line, head))) continue;
    yield* rest(line.start);
    yield head;
    from = head.bodyStart;
    if (head.form === 'ruled') index++;
  }
  if (from === paragraph.content.start) yield paragraph;
  else yield* rest(endOf(paragraph.content));
}

/** `**Problem:** it was down` and `**Root Cause:** no gate` are the two ends of a chain of whys. */
function belongsToChain(line: Passage, { kind, form, bodyStart, content }: Head): boolean {
  if (form === 'line' && asksWhy(content.text)) return true;
  if (form !== 'line' || (kind !== 'summary' && kind !== 'root-cause')) return false;
  return bodyStart < endOf(line);
}

/** `IMPACT` with `──────` under it. */
function ruledHead(line: Passage, next: Passage | undefined, headings: Headings): Head | undefined {
  const rule = next && /^\s*([─═━═=_~*-])\1{2,}\s*$/.exec(next.text);
  if (!rule || !next || line.text.trim() === '' || line.text.length > 150) return undefined;
  const kind = headings.kindOf(line.text);
  return {
    content: line,
    start: line.start,
    bodyStart: endOf(next),
    form: 'ruled',
    level: /[═=]/.test(rule[1] ?? '') ? 1 : 2,
    ...(kind ? { kind } : undefined),
  };
}

/** `**Timeline:**`, `**Root Cause**: the text`, `Action items:` and, known or not, any line that is all bold. */
function lineHead(
  line: Passage,
  lines: readonly Passage[],
  index: number,
  headings: Headings,
  isOnly: boolean,
): Head | undefined {
  const { text } = line;
  const [bold] = line.parts.filter(({ kind }) => kind === 'strong');
  if (bold && text.slice(0, bold.content.start - line.start).trim() === '') {
    const end = bold.content.end - line.start;
    const after = /^[\s]*[:?]?[\s]*/.exec(text.slice(end))?.[0].length ?? 0;
    const content = within(line, bold.content.start, bold.content.end);
    const alone = end + after >= text.length;
    const isLabel = /[:?][\s]*$/.test(text.slice(0, end + after));
    const kind = alone || isLabel ? headings.kindOf(content.text) : undefined;
    const isField =
      !alone &&
      ((kind && tellsWhen.has(kind) && beginsWithDay(line, end + after)) ||
        isAmongFields(lines, index, headings));
    if (kind && !isField) {
      return {
        content,
        start: line.start,
        bodyStart: line.start + end + after,
        form: 'line',
        level: lineLevel,
        kind,
      };
    }
    if (alone && isOnly && content.text.length <= 60 && !/[.!]\s*$/.test(content.text)) {
      return { content, start: line.start, bodyStart: endOf(line), form: 'line', level: sublineLevel };
    }
    return undefined;
  }
  const before = lines[index - 1];
  const begins = before === undefined || /[.!?:]\s*$/.test(before.text);
  const isLabel = /^\s*[A-Z0-9][^:|]{2,50}:\s*$/.test(text);
  const isBare = !isLabel && isBareHeading(line, isOnly) && (begins || (index === 1 && isBareTitle(before)));
  if (!isBare && !(begins && isLabel)) return undefined;
  const kind = headings.kindOf(text);
  return (
    kind && { content: line, start: line.start, bodyStart: endOf(line), form: 'line', level: lineLevel, kind }
  );
}

const smallWord = /^(?:and|or|of|the|a|an|to|for|in|on|&)$/;

/**
 * `Root Cause and Resolution` over the text it is about, every word of it in capitals; alone in its paragraph it may
 * say more in parentheses.
 */
function isBareHeading({ text: written, parts }: Passage, isOnly: boolean): boolean {
  const text = isOnly ? written.replace(/\s*\([^()]{2,40}\)\s*$/, '') : written;
  if (parts.length > 0 || !/^[A-Z][A-Za-z '’&/-]{4,50}\s*$/.test(text)) return false;
  const words = text.trim().split(/\s+/);
  return words.every((word) => /^[A-Z]/.test(word) || smallWord.test(word));
}

/** The title of a report that has no markup at all. */
function isBareTitle({ text }: Passage): boolean {
  return text.length <= 80 && !/[.!?,;]\s*$/.test(text);
}

const tellsWhen: ReadonlySet<SectionKind> = new Set(['detection', 'response', 'resolution']);

/** `**Detected:** 2025-03-15 14:02` says when, and opens nothing. */
function beginsWithDay(line: Passage, from: number): boolean {
  return (timeAtStart(within(line, line.start + from))?.moment.dates.length ?? 0) > 0;
}

/** `**Impact**: 3 hours` between `**Date**: …` and `**Severity**: …` is a field and opens nothing. */
function isAmongFields(lines: readonly Passage[], index: number, headings: Headings): boolean {
  return [lines[index - 1], lines[index + 1]].some((line) => {
    const [bold] = line?.parts.filter(({ kind }) => kind === 'strong') ?? [];
    if (!line || !bold) return false;
    const start = bold.content.start - line.start;
    if (line.text.slice(0, start).trim() !== '') return false;
    return headings.kindOf(line.text.slice(start, bold.content.end - line.start)) === undefined;
  });
}

/** The label of `- **Impact**: three hours`; its kind may be unknown. */
function labelOf(item: Item, headings: Headings): Head | undefined {
  const { content, ordered } = item;
  // Numbers count steps: "1. **Detect:** the alert fires".
  if (ordered) return undefined;
  const [bold] = content.parts;
  if (bold?.kind !== 'strong' || content.text.slice(0, bold.content.start - content.start).trim() !== '')
    return undefined;
  const end = bold.content.end - content.start;
  const after = /^[\s]*:?[\s]*/.exec(content.text.slice(end))?.[0] ?? '';
  const isAlone = end + after.length >= content.text.length;
  if (!after.includes(':') && !isAlone && !/:\s*$/.test(content.text.slice(0, end))) return undefined;
  const name = within(content, bold.content.start, bold.content.end);
  // `- **10:05 AM:** The alert fires` is an entry of a timeline.
  if (timeAtStart(name)) return undefined;
  const kind = headings.kindOf(name.text);
  return {
    content: name,
    start: item.span.start,
    bodyStart: content.start + end + after.length,
    form: 'label',
    level: lineLevel,
    ...(kind ? { kind } : undefined),
  };
}

/** Whether a list has two labels or more that name sections. */
export function hasLabels(pieces: readonly Piece[], headings: Headings): boolean {
  const kinds = new Set<SectionKind>();
  const first = pieces.findIndex((piece) => piece.kind === 'item' && labelOf(piece, headings)?.kind);
  const before = pieces[first - 1];
  // "The template has four parts:" introduces a list that is about sections and has none.
  if (before?.kind === 'paragraph' && /:\s*$/.test(before.content.text)) return false;
  for (const piece of pieces) {
    const kind = piece.kind === 'item' ? labelOf(piece, headings)?.kind : undefined;
    if (kind) kinds.add(kind);
  }
  return kinds.size >= 2;
}
