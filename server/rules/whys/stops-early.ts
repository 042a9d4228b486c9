import type { Rule } from '../rule';
import { nextWhyFixes } from './nextWhy';
import { isOpen } from './openAnswers';
import { pathsOf } from './whyPaths';

const enough = 3;

export const stopsEarly: Rule<'early'> = {
  id: 'whys/stops-early',
  title: 'Keep asking why until you can change the answer',
  why: 'The first two answers of a chain are mostly symptoms. Five is a guideline and not a rule, but a chain of one or two has usually stopped at a convenient answer, and leads to an action item such as “be more careful”.',
  source: 'Sakichi Toyoda’s 5 Whys, and what is known to go wrong with them: stopping too early.',
  severity: 'information',
  reads: 'markdown',
  about: ['whys'],
  messages: {
    early:
      'The chain stops after {count}. Ask why once more: is this something you can change, a process, a policy or a design?',
  },
  examples: [
    {
      title: 'Two questions',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Its pods ran out of memory.

Q2: ⟦Why did they run out of memory?⟧
A2: Their limit was 256Mi.
`,
      fixed: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Its pods ran out of memory.

Q2: Why did they run out of memory?
A2: Their limit was 256Mi.

Q3: Why was that possible?
A3: [What made it possible, likely or hard to see]
`,
    },
    {
      title: 'A list, answers behind a dash',
      text: `# Postmortem: Checkout outage

## 5 Whys

1. ⟦Why did checkout fail?⟧ - Its pods ran out of memory.
`,
      fixed: `# Postmortem: Checkout outage

## 5 Whys

1. Why did checkout fail? - Its pods ran out of memory.
2. Why was that possible? - [What made it possible, likely or hard to see]
`,
      documented: false,
    },
    {
      title: 'An end that is open, and says so',
      text: `# Postmortem: Checkout outage

## 5 Whys

- The database was unavailable.
- **Why?** It had no connection left.
- **Why?** Unknown, but old deployments still held some. Needs further investigation.
`,
      documented: false,
    },
    {
      title: 'Three questions, down to something that can be changed',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Its pods ran out of memory.

Q2: Why did they run out of memory?
A2: Their limit was 256Mi, copied from staging.

Q3: Why did nothing compare the limit with what production needs?
A3: Limits are outside of what the pipeline validates.
`,
    },
  ],
  *check({ postmortem }) {
    for (const chain of postmortem.whys) {
      // A short side branch of a long chain is fine: it is where the author looked and found less.
      const longest = [...pathsOf(chain)].toSorted((one, other) => other.steps.length - one.steps.length)[0];
      const last = longest?.steps.at(-1);
      if (!longest || !last || longest.steps.length >= enough || isOpen(last.answer?.value ?? '')) continue;
      const count = longest.steps.length === 1 ? 'one answer' : `${longest.steps.length} answers`;
      const { span } = last.question ?? last.answer ?? last;
      yield { message: 'early', data: { count }, span, fixes: nextWhyFixes(last, postmortem) };
    }
  },
};
