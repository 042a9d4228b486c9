import { aboutCast } from '../../model/cast';
import type { Rule } from '../rule';
import { blameReports } from './blameReports';

export const judgement: Rule<'judgement'> = {
  id: 'blame/judgement',
  title: 'Describe the situation, not the character',
  why: 'At the moment somebody decided, the decision looked right given what they knew. “Careless” or “an obvious mistake” says how it looks today, and ends the inquiry before anyone asks why it looked right then.',
  source: 'Sidney Dekker, The Field Guide to Understanding ‘Human Error’: the local rationality principle.',
  severity: 'warning',
  reads: 'markdown',
  about: aboutCast,
  within: 'prose',
  messages: {
    judgement:
      '“{words}” judges people. Describe what they saw, what they had at hand, and what the choice was between.',
  },
  examples: [
    {
      title: 'Character, and decisions judged from today',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. ⟦The engineer on duty was careless⟧.
2. ⟦Henrik's decision to carry on was irresponsible⟧.
3. ⟦Poor judgement on the part of the shift lead⟧ made it last two hours.
4. ⟦Ines's perfunctory check⟧ of the plan let it pass.
`,
      fixed: `# Postmortem: Checkout outage

## Contributing Factors

1. The engineer on duty was careless. What was known at that moment, and what made the choice look right?
2. Henrik's decision to carry on was irresponsible.
3. Poor judgement on the part of the shift lead made it last two hours.
4. Ines's perfunctory check of the plan let it pass.
`,
    },
    {
      title: 'Systems may be careless, and decisions reasonable',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. The job is careless about idempotency.
2. Sloppy matching of phrases made the search expensive.
3. Henrik's decision to wait was reasonable given the dashboard.
4. Work that had been put off had no place in the quarterly planning.
`,
    },
  ],
  check: (input) => blameReports(input, 'judgement', 'judgement'),
};
