import { aboutCast } from '../../model/cast';
import type { Rule } from '../rule';
import { blameReports } from './blameReports';

export const whoQuestion: Rule<'who'> = {
  id: 'blame/who-question',
  title: 'Ask what the system allowed, not who is to be blamed or reminded',
  why: '“Who approved this?” gets silence; “what does the approval check?” gets an answer. And care is not a control: if somebody has to remember it, nothing has been fixed.',
  source: 'The substitution test of James Reason, Managing the Risks of Organizational Accidents.',
  severity: 'warning',
  reads: 'markdown',
  about: aboutCast,
  within: 'prose',
  messages: {
    who: '“{words}” looks for, or admonishes, people. Ask what the process checks, and put the care you wish for into a step that works whoever does it.',
  },
  examples: [
    {
      title: 'Looking for the one',
      text: `# Postmortem: Checkout outage

## Root Cause

⟦Who approved this change⟧?
`,
      fixed: `# Postmortem: Checkout outage

## Root Cause

What made it possible for this change to be approved?
`,
    },
    {
      title: 'Care in place of a control',
      text: `# Postmortem: Checkout outage

## Action Items

- ⟦Dave needs to be more careful⟧
- ⟦Remind everyone⟧ to check the region
- ⟦Don't forget to⟧ unset the flag

## Lessons Learned

- ⟦Radu is to blame⟧ for the first outage.
- ⟦Blame for the second sits squarely with the shift lead⟧.
- ⟦The vendor's engineer must bear the consequences⟧.
- ⟦Take the keys away from Radu⟧.
`,
    },
    {
      title: 'Questions about systems and duties, and nobody to blame',
      text: `# Postmortem: Checkout outage

## Root Cause

Who can restart the group without a role? Only the platform on-call.
No fault attaches to the operator, and it would be wrong to say that she caused it.
The ingress controller is to blame for the storm. Nobody is to blame for this one.
The service responsible for invoices was not affected.

## Action Items

- Have the bot remind the channel 14 days before a certificate runs out
`,
    },
  ],
  check: (input) => blameReports(input, 'who-question', 'who'),
};
