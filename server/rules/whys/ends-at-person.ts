import { aboutCast, castOf } from '../../model/cast';
import type { Postmortem, WhyStep } from '../../model/postmortem';
import type { Located } from '../../model/span';
import { endsAtPerson as isAboutPerson } from '../judgement/endsAtPerson';
import type { Rule } from '../rule';
import { nextWhyFixes } from './nextWhy';
import { pathsOf } from './whyPaths';

/** A person is in the answer, but as an excuse for the system: what they were not given, told or able to do. */
const systemic =
  /\b(?:no|without|lack\w*|missing|absen\w+|not (?:given|told|trained|able|allowed|required)|unable|could not|had to|because|process|policy|tool\w*|runbook|document\w+|access|permission\w*|allow\w*|access)\b/i;

export const endsAtPerson: Rule<'person'> = {
  id: 'whys/ends-at-person',
  title: 'Do not end a chain of whys at a person',
  why: 'A chain that ends at what somebody did leaves only one action: tell them to be more careful. Whoever it was, the system let it through; ask what made it possible, likely or invisible, and the chain ends at something you can change.',
  source:
    'Sidney Dekker, The Field Guide to Understanding ‘Human Error’: human error is where the analysis starts.',
  severity: 'warning',
  reads: 'markdown',
  about: ['whys', ...aboutCast],
  messages: {
    person:
      'The chain ends at a person. Ask once more: what put them in that position, and what would have stopped anybody else there?',
  },
  examples: [
    {
      title: 'An answer about somebody',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: The production ConfigMap was gone.

Q2: Why was it gone?
A2: It was deleted with \`kubectl\`.

Q3: Why was it deleted?
A3: ⟦The engineer was tired and made a mistake.⟧
`,
      fixed: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: The production ConfigMap was gone.

Q2: Why was it gone?
A2: It was deleted with \`kubectl\`.

Q3: Why was it deleted?
A3: The engineer was tired and made a mistake.

Q4: Why was that possible?
A4: [What made it possible, likely or hard to see]
`,
    },
    {
      title: 'Human error as the last word',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: The production ConfigMap was gone.

Q2: Why was it gone?
A2: It was deleted with \`kubectl\`.

Q3: Why was it deleted?
A3: ⟦Human error.⟧
`,
      documented: false,
    },
    {
      title: 'People on the way, and the system at the end',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Alex deleted the production ConfigMap.

Q2: Why could that happen by hand?
A2: Every engineer has the right to delete in production.

Q3: Why does everybody have that right?
A3: Access is granted by team, and no policy separates production.
`,
    },
    {
      title: 'Somebody who was not given what they needed',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did it take an hour?
A1: The revert came late.

Q2: Why did it come late?
A2: The engineer on call had no access to the pipeline.

Q3: Why was that?
A3: The engineer on call had to ask for access, and the process takes a day.
`,
      documented: false,
    },
  ],
  *check({ postmortem }) {
    for (const { step, answer } of stopsAtPerson(postmortem))
      yield { message: 'person', span: answer.span, fixes: nextWhyFixes(step, postmortem) };
  },
};

/** The steps at which a chain of whys stops though there is only a person, and their answers. */
export function* stopsAtPerson(postmortem: Postmortem): Generator<{ step: WhyStep; answer: Located }> {
  const cast = castOf(postmortem);
  for (const chain of postmortem.whys) {
    for (const { steps, own } of pathsOf(chain)) {
      const step = steps.at(-1);
      if (!step?.answer || !own.includes(step) || systemic.test(step.answer.value)) continue;
      if (isAboutPerson(firstSentence(step.answer.value), cast)) yield { step, answer: step.answer };
    }
  }
}

function firstSentence(answer: string): string {
  return answer.split(/[.;]\s/, 1)[0] ?? answer;
}
