import type { Rule } from '../rule';
import { isOpen } from '../whys/openAnswers';

export const singleRootCause: Rule<'single'> = {
  id: 'causes/single-root-cause',
  title: 'Look for the conditions beside the root cause',
  why: 'Complex systems rarely fail for one reason. The phrase “the root cause” invites everyone to stop at the first good answer; the conditions around it are where most of the cheap prevention is.',
  source:
    'Richard Cook, How Complex Systems Fail; PagerDuty’s postmortem guide prefers “contributing factors”.',
  severity: 'hint',
  reads: 'markdown',
  about: ['factors', 'rootCauses', 'whys'],
  messages: {
    single:
      'One root cause and one contributing factor: incidents usually need several conditions. What let this go on, and what hid it?',
  },
  examples: [
    {
      title: 'One cause, one factor',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. [PROCESS] Memory limits are not reviewed.

## Root Cause

⟦No validation stands between a change of limits and production.⟧
`,
    },
    {
      title: 'A cause among several factors',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. [PROCESS] Memory limits are not reviewed.
2. [TECHNOLOGY] The alert fires above 90 % only.

## Root Cause

No validation stands between a change of limits and production.
`,
    },
  ],
  *check({ postmortem: { factors, rootCauses, whys } }) {
    const [cause] = rootCauses;
    // Without any factor `causes/no-factors` speaks, and several chains are several causes.
    if (!cause || rootCauses.length > 1 || factors.length !== 1 || whys.length > 1) return;
    if ((factors[0]?.causes.length ?? 0) > 0 || isOpen(cause.description.value)) return;
    yield { message: 'single', span: cause.description.span };
  },
};
