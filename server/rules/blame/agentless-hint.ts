import { aboutCast } from '../../model/cast';
import type { Rule } from '../rule';
import { blameReports } from './blameReports';

export const agentlessHint: Rule<'hint'> = {
  id: 'blame/agentless-hint',
  title: 'Ask what a nameless slip was made possible by',
  why: '“Was accidentally deleted” names nobody and still ends at a person. The reader cannot tell what allowed it, and so what to change.',
  source: 'The Five Rules of Causation: human errors must have a preceding cause.',
  severity: 'hint',
  reads: 'markdown',
  about: aboutCast,
  within: 'prose',
  messages: {
    hint: '“{words}” hints at somebody’s slip. Consider adding what made it easy, or what would have shown it.',
  },
  examples: [
    {
      title: 'A slip without its doer',
      text: `# Postmortem: Checkout outage

## Root Cause

⟦A row was accidentally deleted⟧ during the clean-up.

## Contributing Factors

1. ⟦The smoke test was skipped⟧ due to time pressure.
2. ⟦The rollback was not tested⟧.
`,
      fixed: `# Postmortem: Checkout outage

## Root Cause

A row was accidentally deleted during the clean-up. What made this possible, and what would have stopped it?

## Contributing Factors

1. The smoke test was skipped due to time pressure.
2. The rollback was not tested.
`,
    },
    {
      title: 'What systems did, and controls that were not there',
      text: `# Postmortem: Checkout outage

## Root Cause

The row was deleted by the nightly job. No review was required, and the alert was not configured.
`,
    },
  ],
  check: (input) => blameReports(input, 'agentless-hint', 'hint'),
};
