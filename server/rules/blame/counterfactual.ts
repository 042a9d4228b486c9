import { aboutCast } from '../../model/cast';
import type { Rule } from '../rule';
import { blameReports } from './blameReports';

export const counterfactual: Rule<'counterfactual'> = {
  id: 'blame/counterfactual',
  title: 'Write what happened, not what people should have done',
  why: '“Should have” describes a world that did not exist, seen from one where the outcome is known. It explains nothing about why the choice made sense at the time, and that is where the learning is.',
  source: 'Sidney Dekker, The Field Guide to Understanding ‘Human Error’, on counterfactual reasoning.',
  severity: 'warning',
  reads: 'markdown',
  about: aboutCast,
  within: 'prose',
  messages: {
    counterfactual:
      '“{words}” judges from hindsight. Say what people saw at the time, and which step or signal did not exist.',
  },
  examples: [
    {
      title: 'What the team should have done, and the step that was missing',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. ⟦The team should have caught⟧ this in review.
`,
      fixed: `# Postmortem: Checkout outage

## Contributing Factors

1. No step made sure that this was caught in review.
`,
    },
    {
      title: 'If only',
      text: `# Postmortem: Checkout outage

## Lessons Learned

- If ⟦Yusuf had only read⟧ the plan, nothing would have happened.
- ⟦Had the network team called⟧ us, we would have known.
- Why ⟦didn't Ana escalate⟧ at 03:00?
- ⟦A shift lead ought to know that⟧ the valve sticks.
- ⟦How on earth does a senior engineer not know⟧ the flag?
`,
    },
    {
      title: 'Systems and controls may be expected to do something; plans are plans',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. The alert should have fired at 08:15, but the metric had been renamed.
2. Tests would have caught this, had there been any.
3. The night crew could not have known that the lamp was broken.

## Action Items

- [ ] The service should return 200 when the cache is cold
- [ ] Every operator should have a second factor
`,
    },
  ],
  check: (input) => blameReports(input, 'counterfactual', 'counterfactual'),
};
