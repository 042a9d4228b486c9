import { withoutQuotations } from '../masked';
import type { Rule } from '../rule';
import { isOpen } from './openAnswers';
import { everyStep } from './whyPaths';

const guess =
  /\b(?:probably|perhaps|maybe|possibly|presumably|most likely|likely|apparently|supposedly|(?:we|i) (?:think|believe|guess|assume|suspect)|it (?:seems|appears|looks like)|seem(?:s|ed) to|appear(?:s|ed) to|might have|may have|could have been|could be|might be|must have been|something like)\b/i;

export const speculation: Rule<'guess'> = {
  id: 'whys/speculation',
  title: 'Answer each why with a fact',
  why: 'One guess in the middle of a chain makes everything after it a guess too, and the action items at its end may fix something that never happened. A guess that is marked as open, with who will look, is a fine result.',
  source: 'Each “why” must be answered with a fact, not speculation.',
  severity: 'warning',
  reads: 'markdown',
  about: ['whys'],
  messages: {
    guess:
      '“{words}” is a guess, and the rest of the chain stands on it. Say what shows it, or make finding out an action item.',
  },
  examples: [
    {
      title: 'Two guesses',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Its pods ran out of memory.

Q2: Why did they run out of memory?
A2: The new release ⟦probably⟧ has a leak.

Q3: Why did nobody see the leak?
A3: ⟦We think⟧ the load test is too short.

Q4: Why was it that short?
A4: Memory pressure ⟦seemed to⟧ end longer ones.
`,
    },
    {
      title: 'Facts, and a guess that somebody said',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Its pods ran out of memory, which support had reported as "probably the network".

Q2: Why did they run out of memory?
A2: Their limit was 256Mi.

Q3: Why was the limit that low?
A3: It was copied from staging.
`,
    },
  ],
  *check({ postmortem }) {
    for (const { step } of everyStep(postmortem)) {
      if (!step.answer || isOpen(step.answer.value)) continue;
      const match = guess.exec(withoutQuotations(postmortem.text, step.answer.span));
      if (!match) continue;
      const start = step.answer.span.start + match.index;
      yield { message: 'guess', data: { words: match[0] }, span: { start, end: start + match[0].length } };
    }
  },
};
