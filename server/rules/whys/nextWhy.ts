import type { WhyStep } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { insertion } from '../edits';
import { lineAt, lineBreak } from '../lines';
import type { Fix } from '../rule';

const question = 'Why was that possible?';
const answer = '[What made it possible, likely or hard to see]';

/** What may stand before a question or an answer in its line: a bullet, a number, `Q3:`, an arrow, bold. */
const lead =
  /^[\s>*_#+-]*(?:(?:Q|A|Why|Question|Answer)\s?#?\d{0,2}|\d{1,2}(?=[.)]))?[\s:.)*_–—→⇒=>-]*(?:Because:\s*)?$/i;

/**
 * The next question of a chain with room for its answer, written as the last one is: `Q3:` is followed by `Q4:`.
 * Nothing where lines cannot simply be added, as in tables and diagrams.
 */
export function nextWhyFixes({ question: asked, answer: said, evidence }: WhyStep, text: string): Fix[] {
  if (!asked || !said) return [];
  const questionLine = lineAt(text, asked.span.start);
  const answerLine = lineAt(text, said.span.start);
  const isOneLine = questionLine.start === answerLine.start;
  const before = text.slice(questionLine.start, asked.span.start);
  const between = isOneLine
    ? text.slice(asked.span.end, said.span.start)
    : text.slice(asked.span.end, questionLine.end).trimEnd() +
      lineBreak(text) +
      text.slice(answerLine.start, said.span.start);
  if (!lead.test(before) || between.split(/\r?\n/).some((words) => !lead.test(words))) return [];
  const end = lineAt(text, Math.max(said.span.end, ...evidence.map(({ span }) => span.end))).end;
  const next = `${counted(before)}${question}${counted(between)}${answer}`;
  const edits = [insertion(end, `${gapBefore(text, questionLine)}${next}`)];
  return [{ title: 'Ask why once more', kind: 'suggestion', edits }];
}

function counted(words: string): string {
  return words.replace(/\d+/, (number) => String(Number(number) + 1));
}

/** Questions with an empty line between them get one more; the first point of a list has one above it all the same. */
function gapBefore(text: string, line: Span): string {
  const eol = lineBreak(text);
  const above = line.start === 0 ? line : lineAt(text, line.start - 1);
  if (text.slice(above.start, above.end).trim() !== '') return eol;
  const isFirstPoint = /^\s*(?:[-*+]|1[.)])\s/.test(text.slice(line.start, line.end));
  return isFirstPoint ? eol : eol + eol;
}
