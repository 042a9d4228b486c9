import type { PlacedReading } from './outline';
import type { WhyChain, WhyStep } from './postmortem';

/** `Why 2: Why was the path wrong?`, `2. Why …`, `Why was it empty?`; the first of a chain may say so. */
const question = /^\W*(?:(?:Q|question|step)?\s*#?(\d{1,2})\s*[:.)–—-]+\s*)?why\b\s*#?(\d{1,2})?/i;

/** Whether a heading in an analysis is one of its questions. */
export function asksWhy(heading: string): boolean {
  return question.test(heading) && !/\bwhys\b/i.test(heading);
}

/** The chains of a document: whys that have a heading each are one chain, until one of them begins again. */
export function whysOf(readings: readonly PlacedReading[]): WhyChain[] {
  const runs: Run[] = [];
  let isOpen = false;
  for (const { reading } of readings) {
    const heading = reading.kind === 'five-whys' ? (reading.head?.heading.value ?? '') : '';
    const asks = asksWhy(heading);
    const [, first, second] = question.exec(heading) ?? [];
    const goesOn = isOpen && asks && Number(first ?? second ?? 2) !== 1;
    for (const [index, chain] of reading.whys.entries()) {
      const run = runs.at(-1);
      if (run && goesOn && index === 0 && run.length < longest) run.push(chain);
      else runs.push([chain]);
    }
    if (reading.whys.length > 0 || reading.head) isOpen = asks;
  }
  return runs.map(joined);
}

type Run = [WhyChain, ...WhyChain[]];

/** Nobody asks why more often. */
const longest = 100;

function joined([first, ...others]: Readonly<Run>): WhyChain {
  if (others.length === 0) return first;
  const last = others.at(-1) ?? first;
  const rootCause = last.rootCause ?? first.rootCause;
  const below = others.toReversed().reduce<readonly WhyStep[]>((next, { steps }) => atEnd(steps, next), []);
  return {
    ...first,
    span: { start: first.span.start, end: last.span.end },
    steps: atEnd(first.steps, below),
    ...(rootCause ? { rootCause } : undefined),
  };
}

/** What is asked next is asked about the last answer. */
function atEnd(steps: readonly WhyStep[], next: readonly WhyStep[]): readonly WhyStep[] {
  const last = steps.at(-1);
  return last ? [...steps.slice(0, -1), { ...last, next: atEnd(last.next, next) }] : next;
}
