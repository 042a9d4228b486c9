import type { Postmortem, WhyChain, WhyStep } from '../../model/postmortem';
import { insertion } from '../edits';
import { indentationAt, lineAt, lineBreak } from '../lines';
import type { Fix } from '../rule';

const answer = '[What made it possible, likely or hard to see]';

/** What may stand before a question or an answer in its line: a bullet, a number, `Q3:`, an arrow, bold. */
const lead =
  /^[\s>*_#+-]*(?:(?:Q|A|Why|Question|Answer)\s?#?\d{0,2}|\d{1,2}(?=[.)]))?[\s:.)*_–—→⇒=>-]*(?:Because:\s*)?$/i;

/**
 * The next question of a chain with room for its answer, written as the last one is: `Q3:` is followed by `Q4:`, and in
 * lists within lists a question stands below the answer that it asks about.
 */
export function nextWhyFixes(step: WhyStep, { text, whys }: Postmortem): Fix[] {
  const chain = chainOf(step, whys);
  const lines = writtenLike(step, text, 'Why was that possible?', (number) => number + 1);
  if (!chain || !lines || !step.answer) return [];
  const ends = [step.answer.span.end, ...step.evidence.map(({ span }) => span.end)];
  const deeper = isNested(chain, text) ? ' '.repeat(markerLength(step, text)) : '';
  const edits = [insertion(lineAt(text, Math.max(...ends)).end, asBelow(step, text, lines, deeper))];
  return [{ title: 'Ask why once more', kind: 'suggestion', edits }];
}

/** Another question about an answer that already has one below it: a second way down, which is a branch. */
export function branchFixes(step: WhyStep, { text, whys }: Postmortem): Fix[] {
  const chain = chainOf(step, whys);
  const child = step.next.at(-1);
  if (!chain || !child || !isNested(chain, text)) return [];
  const numbers = [...stepsOf(chain.steps)].flatMap((one) => numberOf(one, text) ?? []);
  const isCounted = new Set(numbers).size === numbers.length;
  const lines = writtenLike(child, text, 'Why else was that possible?', (number) =>
    isCounted ? Math.max(...numbers) + 1 : number,
  );
  if (!lines) return [];
  const last = [...stepsOf([child])].reduce((end, { span }) => Math.max(end, span.end), 0);
  const edits = [insertion(lineAt(text, last).end, asBelow(child, text, lines, ''))];
  return [{ title: 'Add a branch: ask why else', kind: 'suggestion', edits }];
}

/**
 * A question and an answer with everything around their words as it is in another step. Nothing where lines cannot
 * simply be added, as in tables and diagrams.
 */
function writtenLike(
  { question, answer: said }: WhyStep,
  text: string,
  words: string,
  next: (number: number) => number,
): string[] | undefined {
  if (!question || !said) return undefined;
  const questionLine = lineAt(text, question.span.start);
  const answerLine = lineAt(text, said.span.start);
  const before = text.slice(questionLine.start, question.span.start);
  const between =
    questionLine.start === answerLine.start
      ? [text.slice(question.span.end, said.span.start)]
      : [
          text.slice(question.span.end, questionLine.end).trimEnd() +
            hardBreak(text.slice(question.span.end, questionLine.end)),
          text.slice(answerLine.start, said.span.start),
        ];
  if (![before, ...between].every((part) => lead.test(part))) return undefined;
  const counted = (part: string) => part.replace(/\d+/, (number) => String(next(Number(number))));
  const [afterQuestion = '', beforeAnswer] = between.map(counted);
  const asked = `${counted(before)}${words}${afterQuestion}`;
  return beforeAnswer === undefined ? [`${asked}${answer}`] : [asked, `${beforeAnswer}${answer}`];
}

/** Two spaces at the end of a line, with which Markdown keeps the answer in a line of its own. */
function hardBreak(rest: string): string {
  return rest.endsWith('  ') ? '  ' : '';
}

/** Questions with an empty line between them get one more; the first point of a list has one above it all the same. */
function asBelow({ question }: WhyStep, text: string, lines: readonly string[], deeper: string): string {
  const eol = lineBreak(text);
  const line = lineAt(text, question?.span.start ?? 0);
  const above = line.start === 0 ? line : lineAt(text, line.start - 1);
  const isFirstPoint = /^\s*(?:[-*+]|1[.)])\s/.test(text.slice(line.start, line.end));
  const isApart = text.slice(above.start, above.end).trim() === '' && !isFirstPoint;
  return `${isApart ? eol : ''}${lines.map((words) => eol + deeper + words).join('')}`;
}

/** Whether indentation says what is asked about what. */
function isNested({ steps }: WhyChain, text: string): boolean {
  const indents = [...stepsOf(steps)].flatMap(({ question }) =>
    question ? [indentationAt(text, question.span.start)] : [],
  );
  return new Set(indents).size > 1;
}

function markerLength({ question }: WhyStep, text: string): number {
  const line = lineAt(text, question?.span.start ?? 0);
  return /^[ \t]*((?:[-*+]|\d+[.)])[ \t]+)/.exec(text.slice(line.start, line.end))?.[1]?.length ?? 2;
}

function numberOf({ question }: WhyStep, text: string): number | undefined {
  if (!question) return undefined;
  const number = /\d+/.exec(text.slice(lineAt(text, question.span.start).start, question.span.start));
  return number ? Number(number[0]) : undefined;
}

function chainOf(step: WhyStep, whys: readonly WhyChain[]): WhyChain | undefined {
  return whys.find(({ steps }) => [...stepsOf(steps)].includes(step));
}

function* stepsOf(steps: readonly WhyStep[]): Generator<WhyStep> {
  for (const step of steps) {
    yield step;
    yield* stepsOf(step.next);
  }
}
