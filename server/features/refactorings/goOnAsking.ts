import type { WhyChain, WhyStep } from '../../model/postmortem';
import { type Span, touches } from '../../model/span';
import type { Fix } from '../../rules/rule';
import { evidenceStub } from '../../rules/whys/evidenceStub';
import { branchFixes, nextWhyFixes } from '../../rules/whys/nextWhy';
import { noFactLost } from './facts';
import type { Place, Refactoring } from './refactoring';

/** Goes on where a chain of whys is: one more why, another answer to the same why, what shows that an answer is so. */
export const goOnAsking: Refactoring = {
  kind: 'refactor',
  keeps: noFactLost,
  *offers({ postmortem, selection, findings }) {
    const { text, whys } = postmortem;
    for (const step of stepsAt(whys, selection)) {
      const fixes = [
        ...(step.next.length === 0 ? nextWhyFixes(step, postmortem) : branchFixes(step, postmortem)),
        ...(step.answer && step.evidence.length === 0 ? evidenceStub(step.answer.span, text) : []),
      ];
      for (const fix of fixes) if (!isOffered(fix, findings)) yield fix;
      return;
    }
  },
};

function isOffered({ title }: Fix, findings: Place['findings']): boolean {
  return findings.some(({ fixes }) => fixes.some((fix) => fix.title === title));
}

function* stepsAt(chains: readonly WhyChain[], selection: Span): Generator<WhyStep> {
  function* within(steps: readonly WhyStep[]): Generator<WhyStep> {
    for (const step of steps) {
      if (touches(step.span, selection)) yield step;
      yield* within(step.next);
    }
  }
  for (const { steps } of chains) yield* within(steps);
}
