import type { Piece, TablePiece } from './markdown';
import { readMermaid } from './mermaid';
import { endOf, linesOf, type Passage, phrase, within } from './passage';
import type { WhyChain, WhyStep } from './postmortem';
import { isNoProse } from './prose';
import type { Located, Span } from './span';

/** What a line of a why analysis is, and how deep it stands. */
export interface WhyLine {
  readonly role: 'problem' | 'question' | 'answer' | 'evidence' | 'root-cause';
  readonly text: Located;
  readonly depth: number;
  /** `1` for "Q1:" and "1." */
  readonly number?: number;
  /** A list of questions and the questions below it are two chains. */
  readonly isItem?: boolean;
}

/**
 * Reads the chains of whys in a stretch. In a section of that name any form will do; elsewhere at least two
 * questions that begin with "why" must follow one another.
 */
export function readWhys(text: string, pieces: readonly Piece[], isSection: boolean): WhyChain[] {
  const span = { start: pieces[0]?.span.start ?? 0, end: pieces.at(-1)?.span.end ?? 0 };
  if (!isSection && !/why/i.test(text.slice(span.start, span.end))) return [];
  // "*Run a 5-whys analysis.*" is the template speaking.
  const own = pieces.filter(
    (piece) => !piece.quoted && !(piece.kind === 'paragraph' && isNoProse(piece.content)),
  );
  const drawn = own.flatMap((piece) =>
    piece.kind === 'code' && /^mermaid/.test(piece.language) ? readMermaid(text, piece.content) : [],
  );
  const lines = own.flatMap((piece): WhyLine[] => {
    if (piece.kind === 'paragraph' || piece.kind === 'item') {
      const isItem = piece.kind === 'item';
      return linesIn(piece.content, piece.depth).map((line) => ({ ...line, isItem }));
    }
    return piece.kind === 'table' ? tableLines(piece) : [];
  });
  const questions = lines.filter(({ role }) => role === 'question').length;
  const written = isSection || questions >= 2 ? chainsOf(lines, isSection) : [];
  if (drawn.length + written.length > 0 || !isSection) return [...drawn, ...written];
  return answersOnly(own);
}

const labels: readonly (readonly [role: WhyLine['role'], pattern: RegExp])[] = [
  ['evidence', /^[\s(]*evidence[\s]*[:–—-][\s]*/i],
  ['root-cause', /^[\s→=>-]*(?:(?:the|final|actual)\s+)?root[\s-]?causes?(?:\s*\([^)]*\))?[\s]*[:=–—][\s]*/i],
  ['problem', /^[\s]*(?:problem(?: statement)?|issue|incident|what(?: happened)?)[\s]*[:?][\s]*/i],
  ['answer', /^[\s]*(?:A\s?\d{1,2}|answer(?: \d+)?|because|analysis|finding|reason)[\s]*[:.)–—-]+[\s]*/i],
  ['answer', /^[\s]*(?:→|⇒|↳|➡️?|->|=>|-->)[\s]*(?!why\b)/i],
  ['answer', /^[\s]*(?=because\b)/i],
];
const questionLabel =
  /^[\s→⇒↳>-]*(?:(?:Q|question|why)\s?#?(\d{1,2})\b(?:\s*\?)?|(\d)(?:st|nd|rd|th) why|(\d{1,2})[.)])[\s]*[:.)–—-]*[\s]*/i;

function linesIn(content: Passage, depth: number): WhyLine[] {
  const found: WhyLine[] = [];
  let end = content.start;
  // What goes on over several lines is joined once, when the next thing begins.
  const finish = () => {
    const last = found.pop();
    if (!last) return;
    const isWrapped = end > last.text.span.end;
    const text = isWrapped
      ? phrase(content, last.text.span.start - content.start, end - content.start)
      : last.text;
    found.push({ ...last, text });
  };
  for (const line of linesOf(content)) {
    const read = readLine(line, depth);
    if (read.length > 0) finish();
    found.push(...read);
    const isAnswer = read.length === 0 && found.at(-1)?.role === 'question' && line.text.trim() !== '';
    if (isAnswer || found.length === 0) found.push({ role: 'answer', text: phrase(line), depth });
    end = endOf(line);
  }
  finish();
  return found.filter(({ text }) => text.value !== '');
}

function readLine(line: Passage, depth: number): WhyLine[] {
  const { text } = line;
  const label = questionLabel.exec(text);
  const number = label ? { number: Number(label[1] ?? label[2] ?? label[3]) } : undefined;
  const from = label?.[0].length ?? 0;
  const rest = text.slice(from);
  if (label || /^[\s→⇒↳>-]*why\b/i.test(rest)) {
    const mark = rest.indexOf('?');
    if (mark < 0) {
      if (!label || /^[\s]*\d/.test(label[0])) return [];
      return [{ role: 'answer', text: phrase(line, from), depth, ...number }];
    }
    const end = from + mark + 1;
    const start = label && /^[\s]*(?:why|\d(?:st|nd|rd|th))/i.test(label[0]) && mark < 1 ? 0 : from;
    const question: WhyLine = {
      role: 'question',
      text: phrase(line, start + leadLength(text.slice(start)), end),
      depth,
      ...number,
    };
    const answer =
      /^[\s]*(?:→|⇒|->|=>|[-–—:])?[\s]*(?:because[:,]\s*)?/i.exec(text.slice(end))?.[0].length ?? 0;
    const said = phrase(line, end + answer);
    return said.value.length > 1 ? [question, { role: 'answer', text: said, depth }] : [question];
  }
  for (const [role, pattern] of labels) {
    const found = pattern.exec(text);
    if (found) return [{ role, text: phrase(line, found[0].length), depth }];
  }
  return [];
}

function leadLength(text: string): number {
  return /^[\s→⇒↳>-]*/.exec(text)?.[0].length ?? 0;
}

function tableLines(table: TablePiece): WhyLine[] {
  const names = table.header.cells.map(({ content }) => content.text.toLowerCase());
  const answerColumn = names.findIndex((name) =>
    /\b(?:answer|because|reason|finding|cause|response)\b/.test(name),
  );
  const named = names.findIndex((name) => /\b(?:question|why)\b/.test(name));
  const questionColumn =
    named >= 0 && named !== answerColumn ? named : names.findIndex((_, index) => index !== answerColumn);
  const evidenceColumn = names.findIndex((name) => /\bevidence\b/.test(name));
  if (answerColumn < 0) return [];
  return table.rows.flatMap(({ cells }) => {
    const lines: WhyLine[] = [];
    const add = (role: WhyLine['role'], index: number) => {
      const cell = cells[index];
      if (cell && cell.content.text.trim() !== '') lines.push({ role, text: phrase(cell.content), depth: 0 });
    };
    add('question', questionColumn);
    add('answer', answerColumn);
    if (evidenceColumn >= 0) add('evidence', evidenceColumn);
    return lines;
  });
}

/** A list of answers under "Five whys", where the author left the questions out. */
function answersOnly(pieces: readonly Piece[]): WhyChain[] {
  const steps = pieces.flatMap((piece) =>
    piece.kind === 'item' && piece.depth === 0 && piece.content.text.trim() !== ''
      ? [{ span: piece.span, answer: phrase(piece.content) }]
      : [],
  );
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last || steps.length < 2) return [];
  let next: WhyStep[] = [];
  for (const step of steps.slice(0, longest).toReversed()) next = [{ ...step, evidence: [], next }];
  return [{ span: { start: first.span.start, end: last.span.end }, steps: next }];
}

interface Draft {
  question?: Located;
  answer?: Located;
  evidence: Located[];
  next: Draft[];
  depth: number;
  parent: Draft | undefined;
}

interface DraftChain {
  problem?: Located;
  rootCause?: Located;
  steps: Draft[];
}

/** Nobody asks why more often; a text that seems to is something else. */
const longest = 100;

function chainsOf(lines: readonly WhyLine[], isSection: boolean): WhyChain[] {
  const depths = lines.filter(({ role }) => role === 'question').map(({ depth }) => depth);
  const branches = new Set(depths).size > 1;
  const chains: DraftChain[] = [];
  let chain: DraftChain | undefined;
  let current: Draft | undefined;
  let length = 0;
  let wasItem = false;
  const begin = (): DraftChain => {
    const fresh: DraftChain = { steps: [] };
    chains.push(fresh);
    current = undefined;
    length = 0;
    return fresh;
  };
  const attach = (draft: Draft): void => {
    chain ??= begin();
    if (length === longest) return;
    length++;
    draft.parent = parentOf(current, draft.depth, branches);
    (draft.parent?.next ?? chain.steps).push(draft);
    current = draft;
  };
  for (const line of lines) {
    if (line.role === 'problem') {
      if (!chain || chain.steps.length > 0) chain = begin();
      chain.problem ??= line.text;
    } else if (line.role === 'question') {
      const restarts = line.number === 1 || (wasItem && line.isItem !== true && line.depth === 0);
      if (!chain || (restarts && chain.steps.length > 0) || chain.rootCause) chain = begin();
      wasItem = line.isItem === true;
      attach({ question: line.text, evidence: [], next: [], depth: line.depth, parent: undefined });
    } else if (line.role === 'evidence') {
      current?.evidence.push(line.text);
    } else if (line.role === 'root-cause') {
      if (chain && chain.steps.length > 0) chain.rootCause ??= line.text;
    } else if (current && !current.answer) {
      current.answer = line.text;
    } else if (line.number !== undefined) {
      if (line.number === 1 && chain && chain.steps.length > 0) chain = begin();
      attach({ answer: line.text, evidence: [], next: [], depth: line.depth, parent: undefined });
    } else if (current && branches && line.depth < current.depth) {
      attach({ answer: line.text, evidence: [], next: [], depth: line.depth, parent: undefined });
    } else if (!chain && isSection) {
      chain = begin();
      chain.problem = line.text;
    }
  }
  return chains.filter(({ steps }) => steps.length > 0).map(finished);
}

/** In a flat list each why asks about the answer before it; in nested ones the indentation says so. */
function parentOf(current: Draft | undefined, depth: number, branches: boolean): Draft | undefined {
  if (!branches) return current;
  let parent = current;
  while (parent && parent.depth >= depth) parent = parent.parent;
  return parent;
}

function finished({ problem, rootCause, steps }: DraftChain): WhyChain {
  const done = steps.map(finishedStep);
  const spans = [problem?.span, rootCause?.span, ...done.map(({ span }) => span)].filter(
    (span) => span !== undefined,
  );
  return {
    span: around(spans),
    ...(problem ? { problem } : undefined),
    steps: done,
    ...(rootCause ? { rootCause } : undefined),
  };
}

function finishedStep({ question, answer, evidence, next }: Draft): WhyStep {
  const below = next.map(finishedStep);
  const own = [question?.span, answer?.span, ...evidence.map(({ span }) => span)].filter(
    (span) => span !== undefined,
  );
  return {
    span: around(own),
    ...(question ? { question } : undefined),
    ...(answer ? { answer } : undefined),
    evidence,
    next: below,
  };
}

function around(spans: readonly Span[]): Span {
  return spans.reduce((one, other) => ({
    start: Math.min(one.start, other.start),
    end: Math.max(one.end, other.end),
  }));
}

/** "Root Cause: …" as a line of its own. */
export function rootCauseLines(pieces: readonly Piece[]): { span: Span; description: Located }[] {
  const causes: { span: Span; description: Located }[] = [];
  for (const piece of pieces) {
    if (piece.quoted || (piece.kind !== 'paragraph' && piece.kind !== 'item')) continue;
    const lines = linesOf(piece.content);
    for (const line of lines) {
      const label =
        /^[\s→=>-]*(?:(?:the|final|actual)\s+)?root[\s-]?causes?(?:\s*\([^)]*\))?[\s]*:[\s]*/i.exec(
          line.text,
        );
      if (!label) continue;
      const whole = within(piece.content, line.start);
      const description = phrase(whole, label[0].length);
      if (description.value !== '')
        causes.push({ span: { start: line.start, end: endOf(whole) }, description });
      break;
    }
  }
  return causes;
}
