import type { Postmortem, WhyStep } from '../../model/postmortem';
import { rareWords } from '../rareWords';
import type { Rule } from '../rule';
import { pathsOf } from './whyPaths';

/** Words that take up what was said before without naming it: “Why was that not noticed?” */
const takesUp =
  /\b(?:it|its|this|that|these|those|they|them|their|theirs|he|she|his|her|him|we|us|our|so|such|there|then|one|ones|none|both|either|same|happen\w*|possible|occur\w*|still|also|again|instead|else|else's|the (?:former|latter|first|second|other)s?)\b/i;

/** A question of fewer words says too little to tell what it is about. */
const fewest = 3;

export const doesNotFollow: Rule<'leap'> = {
  id: 'whys/does-not-follow',
  title: 'Ask each why about the answer before it',
  why: 'A chain explains something only as long as each question takes up an answer. Where a question is about something else, a step is missing, or a second branch begins that deserves its own beginning.',
  source:
    'Avoid jumping to conclusions and let the chain unfold: a known weakness of the 5 Whys is the leap.',
  severity: 'hint',
  reads: 'markdown',
  about: ['whys', 'factors', 'rootCauses', 'title'],
  messages: {
    leap: 'This question takes up nothing that was said before. Ask about the answer above, or begin a second branch with it.',
  },
  examples: [
    {
      title: 'From memory to a certificate',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Its pods ran out of memory.

Q2: Why did the pods run out of memory?
A2: Their limit was 256Mi.

Q3: ⟦Why was a certificate renewal postponed?⟧
A3: The calendar of the vendor team is kept by hand.
`,
    },
    {
      title: 'Each question takes up an answer, by a word, by “that” or by what is a factor already',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. [PROCESS] Releases can skip the staging environment.

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Its pods ran out of memory.

Q2: Why did the pods run out of memory?
A2: Their limit was 256Mi.

Q3: Why was that never questioned in a review?
A3: Manifests are not reviewed.

Q4: Why could a release skip staging?
A4: No gate stands between merge and production.
`,
    },
  ],
  *check({ postmortem }) {
    let known: ReadonlySet<string> | undefined;
    for (const chain of postmortem.whys) {
      for (const { steps, own } of pathsOf(chain)) {
        const said = new Set(rareWords(chain.problem?.value ?? ''));
        for (const [index, step] of steps.entries()) {
          const { question } = step;
          if (question && index > 0 && own.includes(step) && !takesUp.test(question.value)) {
            const asked = rareWords(question.value);
            known ??= knownFrom(postmortem);
            const takenUp = (word: string) => said.has(word) || known?.has(word);
            if (asked.length >= fewest && !asked.some(takenUp))
              yield { message: 'leap', span: question.span };
          }
          for (const word of wordsOf(step)) said.add(word);
        }
      }
    }
  },
};

function wordsOf({ question, answer, evidence }: WhyStep): string[] {
  return [question, answer, ...evidence].flatMap((part) => rareWords(part?.value ?? ''));
}

/** A question about a factor or the title is about something the reader knows. */
function knownFrom({ factors, rootCauses, title }: Postmortem): ReadonlySet<string> {
  const parts = [...factors, ...rootCauses].map(({ description }) => description.value);
  return new Set([title?.value ?? '', ...parts].flatMap(rareWords));
}
