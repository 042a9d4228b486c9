import type { Rule } from '../rule';

/** A problem that names neither what failed nor how. */
const vague =
  /^\W*(?:the|our|a|an)?\s*(?:(?:web ?site|site|system|app(?:lication)?|service|server|platform|everything|things?|stuff|it|production|prod|something)\s+(?:(?:was|were|is|are|went|had|got|has)\s+)?(?:a\s+)?(?:down|broken|broke|broken down|bad|slow|not working|wrong|crash(?:ed)?|fail(?:ed|ure)?|issues?|problems?|trouble|outage|an outage)|outage|incident|problem|downtime)\W*$/i;

export const vagueProblem: Rule<'vague'> = {
  id: 'whys/vague-problem',
  title: 'Begin with a problem that somebody could observe',
  why: 'The first question decides where the chain goes. “23-minute outage of payment processing” leads to payment processing; “things broke” leads anywhere.',
  source: 'Start the 5 Whys with a specific, observable problem, not with a vague complaint.',
  severity: 'information',
  reads: 'markdown',
  about: ['whys'],
  messages: {
    vague:
      'Say what could be observed: which part failed, how it showed, and for how long, such as “checkout returned 503 for 23 minutes”.',
  },
  examples: [
    {
      title: 'A problem that could be anything',
      text: `# Postmortem: Checkout outage

## Five Whys

Problem: ⟦Things broke⟧

Q1: Why did checkout fail?
A1: Its pods ran out of memory.
`,
    },
    {
      title: 'What users saw, and for how long',
      text: `# Postmortem: Checkout outage

## Five Whys

Problem: Checkout returned 503 for 23 minutes

Q1: Why did checkout fail?
A1: Its pods ran out of memory.
`,
    },
  ],
  *check({ postmortem: { whys } }) {
    for (const { problem } of whys) {
      if (problem && vague.test(problem.value)) yield { message: 'vague', span: problem.span };
    }
  },
};
