import type { Located } from '../../model/span';
import type { Rule } from '../rule';
import { evidenceStub } from './evidenceStub';
import { everyStep } from './whyPaths';

/** Code, a link, or a word on where it was seen. */
const telling =
  /`|https?:|\]\(|\b(?:we (?:saw|see|measured|observed|found|confirmed)|(?:logs?|graphs?|metrics|traces?|dashboards?|profil\w+) (?:show|said|say|contain|tell|confirm)\w*|according to|as (?:seen|shown) (?:in|by|on))\b/i;

export const noEvidence: Rule<'none' | 'some'> = {
  id: 'whys/no-evidence',
  title: 'Say what shows each answer',
  why: 'An answer with its evidence, such as a log line, a graph or a commit, can be checked by someone who was not there. Without it, the chain follows whoever spoke first.',
  source:
    'Each why must be answered with a fact; worked examples of the 5 Whys give the evidence below each answer.',
  severity: 'hint',
  reads: 'markdown',
  about: ['whys'],
  messages: {
    none: '{count} of {all} answers do not say what shows them. A line “Evidence: …” with a log, a graph or a commit lets others check them.',
    some: 'The other answers say what shows them. Add a line “Evidence: …” here too, or say that there is none.',
  },
  examples: [
    {
      title: 'One answer without',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Its pods ran out of memory.
Evidence: \`kubectl describe pod\` shows OOMKilled

Q2: Why did they run out of memory?
A2: ⟦Their limit was 256Mi.⟧

Q3: Why was the limit that low?
A3: It was copied from staging.
Evidence: commit 4be1c2
`,
      fixed: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Its pods ran out of memory.
Evidence: \`kubectl describe pod\` shows OOMKilled

Q2: Why did they run out of memory?
A2: Their limit was 256Mi.
Evidence: [Log, graph or commit]

Q3: Why was the limit that low?
A3: It was copied from staging.
Evidence: commit 4be1c2
`,
    },
    {
      title: 'No evidence at all: one hint',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: ⟦Its pods ran out of memory.⟧

Q2: Why did they run out of memory?
A2: Their limit was 256Mi.

Q3: Why was the limit that low?
A3: It was copied from staging.
`,
    },
    {
      title: 'Evidence for all, or in the answer itself',
      text: `# Postmortem: Checkout outage

## Root Cause Analysis (5 Whys)

Q1: Why did checkout fail?
A1: Its pods ran out of memory.
Evidence: \`kubectl describe pod\` shows OOMKilled

Q2: Why did they run out of memory?
A2: Their limit was 256Mi, see [the manifest](https://git.example.com/checkout.yaml).

Q3: Why was the limit that low?
A3: We saw in the history that it was copied from staging in commit \`4be1c2\`.
`,
    },
  ],
  *check({ postmortem }) {
    const { text } = postmortem;
    const steps = [...everyStep(postmortem)].flatMap(({ step }) =>
      step.answer ? [{ ...step, answer: step.answer }] : [],
    );
    const bare = steps.filter(({ answer, evidence }) => evidence.length === 0 && !showsIt(answer.span));
    const [first] = bare;
    if (!first) return;
    if (bare.length * 2 > steps.length) {
      const data = { count: bare.length, all: steps.length };
      yield { message: 'none', data, span: first.answer.span, fixes: stub(first) };
    } else for (const step of bare) yield { message: 'some', span: step.answer.span, fixes: stub(step) };

    /** Among answers without questions, a line of evidence would be read as the next answer. */
    function stub({ question, answer }: { question?: Located; answer: Located }) {
      return question ? evidenceStub(answer.span, text) : [];
    }

    function showsIt({ start, end }: { start: number; end: number }): boolean {
      return telling.test(text.slice(start, end));
    }
  },
};
