import type { WhyChain, WhyStep } from './postmortem';
import type { Located, Span } from './span';

interface MermaidNode {
  readonly label: Located;
  readonly next: string[];
}

/** The first line of a picture that was drawn from the text. What it shows stands there, and is not read twice. */
export const generatedMark =
  '%% Drawn by Postmortem from the text above. Change it there, then refresh the diagram.';

/**
 * Reads a chain of whys drawn as a Mermaid flowchart: `Q1["Why …?"] --> A1["Answer: …"]`. A flowchart that asks
 * no why gives nothing.
 */
export function readMermaid(text: string, content: Span): WhyChain[] {
  const source = text.slice(content.start, content.end);
  if (source.trimStart().startsWith('%% Drawn by Postmortem')) return [];
  if (!/^\s*(?:graph|flowchart)\b/.test(source)) return [];
  const nodes = new Map<string, MermaidNode>();
  const targets = new Set<string>();
  for (const { 0: line, index } of source.matchAll(/[^\n]+/g))
    readLine(line, content.start + index, nodes, targets);
  if (nodes.size > mostNodes) return [];
  const asks = [...nodes.values()].some(({ label }) => isQuestion(label));
  if (!asks) return [];
  const chains: WhyChain[] = [];
  const seen = new Set<string>();
  for (const id of nodes.keys()) {
    if (targets.has(id)) continue;
    const chain = chainFrom(id, nodes, seen, content);
    if (chain) chains.push(chain);
  }
  return chains;
}

/** A drawing of whys that a person made has a few dozen nodes at most. */
const mostNodes = 400;

const nodePattern =
  /([A-Za-z][\w-]*)[ \t]*(?:\[+\(?|\(+\[?|\{+|>)[ \t]*(?:"([^"\n]*)"|([^\])}"\n]+))[ \t]*[\])}]+/y;
const idPattern = /([A-Za-z][\w]*)/y;
const arrowPattern = /[ \t]*(?:<?[-=.]{2,}[>xo]?)[ \t]*(?:\|[^|\n]*\|)?[ \t]*/y;

function readLine(line: string, offset: number, nodes: Map<string, MermaidNode>, targets: Set<string>): void {
  if (/^\s*(?:classDef|class|style|linkStyle|subgraph|end|%%|graph|flowchart|direction)\b/.test(line)) {
    const after = /^\s*(?:graph|flowchart)\s+\w+[ \t;]*/.exec(line)?.[0].length;
    if (after === undefined || after >= line.length) return;
  }
  let before: string | undefined;
  let position = 0;
  while (position < line.length) {
    const node = sticky(nodePattern, line, position);
    const id = node ?? sticky(idPattern, line, position);
    if (!id?.[1]) {
      position++;
      before = undefined;
      continue;
    }
    const label = node?.[2] ?? node?.[3];
    if (label !== undefined && node) {
      const start = offset + position + node[0].lastIndexOf(label);
      const place = { value: label, span: { start, end: start + label.length } };
      nodes.set(id[1], { label: place, next: nodes.get(id[1])?.next ?? [] });
    } else if (!nodes.has(id[1])) {
      nodes.set(id[1], { label: { value: '', span: { start: offset, end: offset } }, next: [] });
    }
    if (before !== undefined) {
      nodes.get(before)?.next.push(id[1]);
      targets.add(id[1]);
    }
    position += id[0].length;
    const arrow = sticky(arrowPattern, line, position);
    before = arrow ? id[1] : undefined;
    position += arrow?.[0].length ?? 0;
  }
}

function sticky(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

function isQuestion({ value }: Located): boolean {
  return /^\s*(?:Q\d*:?\s*)?why\b/i.test(value) || /^[^.]*\?\s*$/.test(value.split('<')[0] ?? '');
}

function chainFrom(
  id: string,
  nodes: ReadonlyMap<string, MermaidNode>,
  seen: Set<string>,
  span: Span,
): WhyChain | undefined {
  const node = nodes.get(id);
  if (!node || seen.has(id)) return undefined;
  const root: { cause?: Located } = {};
  const startsWithQuestion = isQuestion(node.label);
  if (!startsWithQuestion) seen.add(id);
  const steps = startsWithQuestion ? stepsAt([id], nodes, seen, root) : stepsAt(node.next, nodes, seen, root);
  if (steps.length === 0) return undefined;
  return {
    span,
    ...(startsWithQuestion || node.label.value === '' ? undefined : { problem: said(node.label) }),
    steps,
    ...(root.cause ? { rootCause: root.cause } : undefined),
  };
}

function stepsAt(
  ids: readonly string[],
  nodes: ReadonlyMap<string, MermaidNode>,
  seen: Set<string>,
  root: { cause?: Located },
): WhyStep[] {
  const steps: WhyStep[] = [];
  for (const id of ids) {
    const node = nodes.get(id);
    if (!node || seen.has(id) || node.label.value === '') continue;
    seen.add(id);
    if (/^\s*root\s*cause/i.test(node.label.value)) {
      root.cause ??= said(node.label);
      continue;
    }
    const answers = isQuestion(node.label) ? node.next.filter((next) => isAnswer(next, nodes, seen)) : [];
    if (!isQuestion(node.label)) {
      steps.push({
        span: node.label.span,
        answer: said(node.label),
        evidence: evidenceIn(node.label),
        next: stepsAt(node.next, nodes, seen, root),
      });
      continue;
    }
    for (const answerId of answers) seen.add(answerId);
    const [first, ...others] = answers
      .map((answerId) => nodes.get(answerId))
      .filter((answer) => answer !== undefined);
    const step = (answer: MermaidNode | undefined): WhyStep => ({
      span: node.label.span,
      question: said(node.label),
      ...(answer ? { answer: said(answer.label) } : undefined),
      evidence: answer ? evidenceIn(answer.label) : [],
      next: stepsAt(answer ? answer.next : node.next, nodes, seen, root),
    });
    steps.push(step(first), ...others.map(step));
  }
  return steps;
}

function isAnswer(id: string, nodes: ReadonlyMap<string, MermaidNode>, seen: ReadonlySet<string>): boolean {
  const label = nodes.get(id)?.label;
  return (
    label !== undefined &&
    label.value !== '' &&
    !seen.has(id) &&
    !isQuestion(label) &&
    !/^\s*root\s*cause/i.test(label.value)
  );
}

/** A label without its lead ("Answer:"), its HTML and its evidence. */
function said({ value, span }: Located): Located {
  const lead =
    /^\s*(?:Q\d*|A\d*|answer|root cause|problem)?\s*:\s*/i.exec(value)?.[0].length ??
    /^\s*/.exec(value)?.[0].length ??
    0;
  const words = value.slice(lead).split(/<br\s*\/?>|<i>|Evidence:/i)[0] ?? '';
  const start = span.start + lead;
  return { value: words.trim(), span: { start, end: start + words.trimEnd().length } };
}

function evidenceIn({ value, span }: Located): Located[] {
  const found = /Evidence:\s*([^<]+)/i.exec(value);
  if (!found?.[1]) return [];
  const start = span.start + found.index + found[0].length - found[1].length;
  return [{ value: found[1].trim(), span: { start, end: start + found[1].trimEnd().length } }];
}
