import type { Located } from '../../model/span';
import { plain } from '../nearest';
import type { Rule } from '../rule';
import { pathsOf } from './whyPaths';

export const repeats: Rule<'circle'> = {
  id: 'whys/repeats',
  title: 'Let every answer lead further',
  why: 'When an answer comes back, the chain has become a circle: it explains the failure by the failure. Usually the question in between asks for two things, and two branches would follow both.',
  source: 'Known limits of the 5 Whys: a single thread that confirms itself.',
  severity: 'warning',
  reads: 'markdown',
  about: ['whys'],
  messages: {
    circle:
      'This answer was given before in the same chain. Ask what else made it possible, or follow a second branch.',
  },
  examples: [
    {
      title: 'Back where it began',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: The pods ran out of memory.

Q2: Why did they run out of memory?
A2: Their limit was 256Mi.

Q3: Why was 256Mi not enough?
A3: ⟦The pods ran out of memory⟧
`,
    },
    {
      title: 'The problem explains itself',
      text: `# Postmortem: Checkout outage

## Five Whys

Problem: Checkout returned 503 for 23 minutes

1. Why did carts stay empty?
   - The cart service had no answer.
2. Why had it none?
   - ⟦Because checkout returned 503 for 23 minutes.⟧
`,
      documented: false,
    },
    {
      title: 'Every answer is new',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: The pods ran out of memory.

Q2: Why did they run out of memory?
A2: Their limit was 256Mi.

Q3: Why was the limit that low?
A3: It was copied from staging.
`,
    },
  ],
  *check({ postmortem: { whys } }) {
    for (const chain of whys) {
      for (const { steps, own } of pathsOf(chain)) {
        // A problem that comes back as an answer closes the circle too.
        const said = new Set(chain.problem ? [wordsOf(chain.problem)] : []);
        for (const step of steps) {
          if (!step.answer) continue;
          const words = wordsOf(step.answer);
          if (words !== '' && said.has(words) && own.includes(step))
            yield { message: 'circle', span: step.answer.span };
          said.add(words);
        }
      }
    }
  },
};

function wordsOf({ value }: Located): string {
  return plain(value.replace(/^because\b|[^\p{Letter}\p{Number}]+/giu, ' '));
}
