import type { SelectionRangeParams } from 'vscode-languageserver';
import type { SelectionRange } from 'vscode-languageserver-types';
import type { ContributingFactor, Postmortem, WhyStep } from '../../model/postmortem';
import { covers, type Span } from '../../model/span';
import type { DocumentView } from '../documentView';
import { type Positions, toOffset, toRange } from '../toLsp';

/** What "Expand Selection" takes next: the word, its cell or sentence, the item, the section, the document. */
export function selectionRanges(
  { postmortem, positions }: DocumentView,
  { positions: asked }: Pick<SelectionRangeParams, 'positions'>,
): SelectionRange[] {
  return asked.map((position) => {
    const offset = toOffset(positions, position);
    const around = [wordAt(postmortem.text, offset), ...spansAround(postmortem, offset)];
    return nested(positions, around, offset);
  });
}

/** From the smallest to the largest; what would cut the one before it in two is left out. */
function nested(positions: Positions, spans: readonly Span[], offset: number): SelectionRange {
  let inner: Span = { start: offset, end: offset };
  const steps: Span[] = [];
  for (const span of spans.toSorted((one, other) => lengthOf(one) - lengthOf(other))) {
    const holds = span.start <= inner.start && inner.end <= span.end;
    if (!holds || lengthOf(span) <= (steps.length === 0 ? -1 : lengthOf(inner))) continue;
    steps.push(span);
    inner = span;
  }
  const outermost: SelectionRange = { range: toRange(positions, steps.pop() ?? inner) };
  return steps.reduceRight<SelectionRange>(
    (parent, span) => ({ range: toRange(positions, span), parent }),
    outermost,
  );
}

function spansAround(postmortem: Postmortem, offset: number): Span[] {
  return [...spansOf(postmortem, offset), { start: 0, end: postmortem.text.length }].filter((span) =>
    covers(span, offset),
  );
}

function* spansOf(postmortem: Postmortem, offset: number): Generator<Span> {
  const { metadata, sections, timeline, factors, whys, actionItems, prose, comments } = postmortem;
  for (const { span, body } of sections) yield* [span, body];
  for (const { name, value } of metadata.fields)
    yield* [value.span, { start: name.span.start, end: value.span.end }];
  for (const { span, sentences } of prose)
    if (covers(span, offset)) yield* [span, ...sentences.map((sentence) => sentence.span)];
  for (const { span, time, source, actor, description } of timeline?.events ?? [])
    if (covers(span, offset))
      yield* [span, ...[time, source, actor, description].flatMap((part) => part?.span ?? [])];
  for (const factor of factors) yield* factorSpans(factor);
  for (const { span, steps } of whys) {
    yield span;
    for (const step of steps) yield* stepSpans(step);
  }
  for (const { span, form, title, owner, deadline } of actionItems) {
    if (!covers(span, offset)) continue;
    yield* [span, ...[title, owner, deadline].flatMap((part) => part?.span ?? [])];
    if (form.kind === 'table-row') yield* Object.values(form.cells);
  }
  for (const { span } of comments) yield span;
}

function* factorSpans({ span, description, causes }: ContributingFactor): Generator<Span> {
  yield* [span, description.span];
  for (const cause of causes) yield* factorSpans(cause);
}

function* stepSpans({ span, question, answer, evidence, next }: WhyStep): Generator<Span> {
  yield* [span, ...[question, answer, ...evidence].flatMap((part) => part?.span ?? [])];
  for (const step of next) yield* stepSpans(step);
}

function wordAt(text: string, offset: number): Span {
  const letter = /[\p{L}\p{N}\p{M}_@'’-]/u;
  let [start, end] = [offset, offset];
  while (start > 0 && letter.test(text[start - 1] ?? '')) start--;
  while (end < text.length && letter.test(text[end] ?? '')) end++;
  return { start, end };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
