import type { ContributingFactor, Postmortem } from '../../model/postmortem';
import { type Located, type Span, touches } from '../../model/span';
import { insertion } from '../../rules/edits';
import { lineAt, lineBreak, trimmed } from '../../rules/lines';
import type { Edit } from '../../rules/rule';
import { noFactLost } from './facts';
import type { Refactoring } from './refactoring';

const placeholder = '[What made it possible, likely or hard to see]';

/** One more factor of the category that the cursor is in, below the last one that stands with it. */
export const addFactor: Refactoring = {
  kind: 'refactor',
  keeps: noFactLost,
  *offers({ postmortem, selection }) {
    const { factors, text } = postmortem;
    const here = factors.find(({ span }) => touches(lineAround(trimmed(text, span), text), selection));
    const category = here?.category?.value;
    if (!here || category === undefined) return;
    const last = lastOfCategory(here, factors);
    const edit = adding(last, postmortem);
    if (edit) yield { title: `Add a factor to ${category}`, edits: [edit, ...countingOn(last, postmortem)] };
  },
};

/** Factors of a category that follow one another are a group, which grows at its end. */
function lastOfCategory(
  here: ContributingFactor,
  factors: readonly ContributingFactor[],
): ContributingFactor {
  const rest = factors.slice(factors.indexOf(here));
  const other = rest.findIndex(({ category }) => category?.value !== here.category?.value);
  return (other < 0 ? rest : rest.slice(0, other)).at(-1) ?? here;
}

/** The same bullet or number and tag, or a row with the same category; nothing where factors are paragraphs. */
function adding(factor: ContributingFactor, { text }: Postmortem): Edit | undefined {
  const { start, end } = trimmed(text, factor.span);
  const line = lineAt(text, start);
  const words = factor.description.span;
  const lead = text.slice(line.start, words.start);
  const last = lineAt(text, end).end;
  const write = (newText: string) => insertion(last, lineBreak(text) + newText);
  if (/^[ \t]*\|/.test(lead)) return write(row(factor, line, text));
  if (!/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+[^\n]{0,60}$/.test(lead) || isLongTag(lead)) return undefined;
  return write(
    `${lead.replace(/^([ \t]*)(\d+)/, (_, indent, number) => `${indent}${Number(number) + 1}`)}${placeholder}`,
  );
}

/** In a list that counts, the factors below the new one move on by one. */
function* countingOn(factor: ContributingFactor, { factors, text }: Postmortem): Generator<Edit> {
  let before = numberOf(factor, text);
  for (const other of factors.slice(factors.indexOf(factor) + 1)) {
    const number = numberOf(other, text);
    if (!before || !number || number.value !== before.value + 1) return;
    yield { span: number.span, newText: String(number.value + 1) };
    before = number;
  }
}

function numberOf({ span }: ContributingFactor, text: string): Located<number> | undefined {
  const { start, end } = lineAt(text, trimmed(text, span).start);
  const [, indent = '', digits = ''] = /^([ \t]*)(\d{1,9})[.)]/.exec(text.slice(start, end)) ?? [];
  const from = start + indent.length;
  return digits === ''
    ? undefined
    : { value: Number(digits), span: { start: from, end: from + digits.length } };
}

/** What is between the bullet and the words is a tag, and nothing else. */
function isLongTag(lead: string): boolean {
  return !/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:[*_]*\[[^\]]*\][*_:\s–—-]*)?$/.test(lead);
}

/** The cells of the row, empty but for the category and the words. */
function row({ category, description }: ContributingFactor, line: Span, text: string): string {
  const kept = category ? [category.span, description.span] : [description.span];
  let at = line.start;
  let written = '';
  for (const { start, end } of kept.toSorted((one, other) => one.start - other.start)) {
    const isWords = start === description.span.start;
    written += emptied(text.slice(at, start)) + (isWords ? placeholder : text.slice(start, end));
    at = end;
  }
  return written + emptied(text.slice(at, line.end));
}

function emptied(cells: string): string {
  return cells.replace(/[^|\s]/g, ' ').replace(/ {2,}/g, ' ');
}

function lineAround({ start, end }: Span, text: string): Span {
  return { start: lineAt(text, start).start, end: lineAt(text, end).end };
}
