import { aboutCast } from '../../model/cast';
import type { Rule } from '../rule';
import { blameReports } from './blameReports';

export const groupFault: Rule<'fault'> = {
  id: 'blame/group-fault',
  title: 'Say what made the failure possible, not which team',
  why: 'A team is made of people who did what looked right with what they had. Naming one as the culprit turns the review into a defence, and hides what stood between the teams: a missing hand-over, a contract nobody checked, an alert nobody owned.',
  source: 'Sidney Dekker, Just Culture; John Allspaw, Blameless PostMortems and a Just Culture.',
  severity: 'warning',
  reads: 'markdown',
  about: aboutCast,
  within: 'prose',
  messages: {
    fault:
      '“{words}” makes a group the culprit. Say what happened, and what kept that group from seeing or doing more: the signal, the step or the time that was not there.',
  },
  examples: [
    {
      title: 'A team that missed something',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. ⟦The QA team missed the regression⟧ in the release candidate.
2. ⟦Finance let the credit card lapse in spite of three reminders⟧.
`,
      fixed: `# Postmortem: Checkout outage

## Contributing Factors

1. The regression was missed in the release candidate.
2. Finance let the credit card lapse in spite of three reminders.
`,
    },
    {
      title: 'Teams may act, and software may share their names',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. The platform team rolled back the release and informed support.
2. Billing failed for 30 minutes, and search ignored the new index.
3. The consumer group missed two heartbeats.
4. There was no second signatory entered for the account, and any of 40 people hold the key.
`,
    },
  ],
  check: (input) => blameReports(input, 'group-fault', 'fault'),
};
