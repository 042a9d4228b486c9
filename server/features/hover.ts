import type { HoverParams } from 'vscode-languageserver';
import type { Hover } from 'vscode-languageserver-types';
import type { ContributingFactor, Postmortem } from '../model/postmortem';
import type { Span } from '../model/span';
import { allRules } from '../rules/all';
import type { Settings } from '../settings';
import type { DocumentView } from './documentView';
import { toOffset, toRange } from './toLsp';

/** Explains what is under the cursor: a finding's rule, a category, or how long after the beginning a time is. */
export function hover(view: DocumentView, { position }: Pick<HoverParams, 'position'>): Hover | null {
  const offset = toOffset(view.positions, position);
  const explanations = [...explain(view, offset)];
  const [first] = explanations;
  if (!first) return null;
  return {
    contents: { kind: 'markdown', value: explanations.map(({ words }) => words).join('\n\n---\n\n') },
    range: toRange(view.positions, first.span),
  };
}

interface Explanation {
  readonly span: Span;
  /** Markdown. */
  readonly words: string;
}

function* explain(view: DocumentView, offset: number): Iterable<Explanation> {
  const said = new Set<string>();
  for (const { rule, span } of view.findings) {
    const explained = allRules.find(({ id }) => id === rule);
    if (!explained || said.has(rule) || !covers(span, offset)) continue;
    said.add(rule);
    yield {
      span,
      words: `**${explained.title}** (\`${rule}\`)\n\n${explained.why}\n\n*Source: ${explained.source}*`,
    };
  }
  yield* explainCategory(view.postmortem, view.settings, offset);
  yield* explainTime(view.postmortem, offset);
}

function* explainCategory(
  postmortem: Postmortem,
  { categories }: Settings,
  offset: number,
): Iterable<Explanation> {
  const tags = postmortem.factors.flatMap(tagsOf);
  const tag = tags.find(({ span }) => covers(span, offset));
  const name = tag?.value.toUpperCase();
  const category = categories.find((known) => known.name === name);
  if (!tag || !category) return;
  const count = tags.filter(({ value }) => value.toUpperCase() === name).length;
  const share = `${count} of ${tags.length} tagged ${tags.length === 1 ? 'factor' : 'factors'} in this document`;
  yield {
    span: tag.span,
    words: [`**${category.name}**`, category.meaning, share].filter(Boolean).join('\n\n'),
  };
}

function tagsOf({ category, causes }: ContributingFactor): NonNullable<ContributingFactor['category']>[] {
  return [...(category ? [category] : []), ...causes.flatMap(tagsOf)];
}

function* explainTime({ timeline }: Postmortem, offset: number): Iterable<Explanation> {
  const event = timeline?.events.find(({ time }) => covers(time.span, offset));
  const first = timeline?.events.find(({ time }) => time.value.instant !== undefined);
  if (event?.time.value.instant === undefined || first?.time.value.instant === undefined || event === first)
    return;
  const apart = event.time.value.instant - first.time.value.instant;
  const words = `${duration(Math.abs(apart))} ${apart < 0 ? 'before' : 'after'} the first event (${first.time.value.written})`;
  yield { span: event.time.span, words };
}

/** `duration(5_580_000)` is `1 h 33 min`. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1_000);
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count} ${unit}`)
      .join(' ') || '0 min'
  );
}

function covers(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
