import { aboutCast } from '../../model/cast';
import type { Rule } from '../rule';
import { blameReports } from './blameReports';

export const humanError: Rule<'humanError'> = {
  id: 'blame/human-error',
  title: 'Start at human error, do not stop there',
  why: 'Human error is a symptom of a system that made the error possible, likely or invisible. People make mistakes everywhere; what differs between systems is whether a mistake is caught.',
  source:
    'Sidney Dekker, The Field Guide to Understanding ‘Human Error’: human error is a symptom, not a cause.',
  severity: 'warning',
  reads: 'markdown',
  about: aboutCast,
  within: 'prose',
  messages: {
    humanError:
      '“{words}” is where the analysis starts. Ask what made the slip possible, and what would have caught it.',
  },
  examples: [
    {
      title: 'Human error as a cause',
      text: `# Postmortem: Checkout outage

## Root Cause

The outage was caused by ⟦human error⟧ during the switch of certificates.
`,
      fixed: `# Postmortem: Checkout outage

## Root Cause

The outage was caused by human error during the switch of certificates. What made this possible, and what would have stopped it?
`,
    },
    {
      title: 'The same under other names',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. ⟦Oversight by the tech lead⟧: the quota was never raised.
2. ⟦Rahul's typo⟧ in the map.
3. ⟦Carelessness⟧, plain and simple.
4. ⟦Lack of attention⟧ on the part of the person doing the deploy.
5. ⟦A slip in the entry by the fitter⟧ swapped the feeds.
6. ⟦Complacency in the finance department⟧.
`,
    },
    {
      title: 'Denied, technical, or about what a system does with mistakes',
      text: `# Postmortem: Checkout outage

## Root Cause

This was not operator error: the command did what it promises.
The user error page came back with a 200.
A typo in the upstream documentation sent the traffic to the old address.
`,
    },
  ],
  check: (input) => blameReports(input, 'human-error', 'humanError'),
};
