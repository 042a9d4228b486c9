import { aboutCast } from '../../model/cast';
import type { Rule } from '../rule';
import { blameReports } from './blameReports';

export const owningUp: Rule<'ourselves'> = {
  id: 'blame/owning-up',
  title: 'Be as kind to yourselves as to others',
  why: '“We failed to” takes responsibility, which is good, and stops there, which is not: the sentence holds no information about what would have made it easy to do.',
  source: 'John Allspaw, Blameless PostMortems and a Just Culture.',
  severity: 'information',
  reads: 'markdown',
  about: aboutCast,
  within: 'prose',
  messages: {
    ourselves: '“{words}” blames yourselves. Consider saying what would have made it easy to see or to do.',
  },
  examples: [
    {
      title: 'Blaming oneself',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. ⟦We forgot to raise the limit⟧ after the third pool was added.
2. ⟦We should have declared⟧ an incident at 10:05.
3. ⟦Our mistake⟧: the certificates had a lifetime of 30 days.
`,
      fixed: `# Postmortem: Checkout outage

## Contributing Factors

1. No step made sure that the limit was raised after the third pool was added.
2. We should have declared an incident at 10:05.
3. Our mistake: the certificates had a lifetime of 30 days.
`,
    },
    {
      title: 'Saying what was done, and what is planned',
      text: `# Postmortem: Checkout outage

## Summary

We rolled back, and apologise to all customers.

## Action Items

- We should add an alert on the depth of the queue
`,
    },
  ],
  check: (input) => blameReports(input, 'owning-up', 'ourselves'),
};
