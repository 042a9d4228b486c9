import type { ActionItem, ActionItemPart } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { lineAt, trimmed } from '../lines';
import { listed } from '../nearest';
import type { Report, Rule } from '../rule';
import { type Criterion, missingParts } from './missingParts';
import { stubFixes } from './stubFixes';
import type { VagueShape } from './vagueShapes';
import { weakItems } from './weak-action';

type Message = 'incomplete' | 'tooLarge' | VagueShape['why'];

const questions: Record<Criterion, string> = {
  specific: 'what exactly will change',
  measurable: 'how to see that it is done',
  assignable: 'who will do it',
  realistic: 'which part of it can be finished',
  'time-bound': 'until when',
};

/** Where the answer is written; the others are a matter of wording. */
const answers: Partial<Record<Criterion, ActionItemPart>> = {
  assignable: 'owner',
  'time-bound': 'deadline',
  measurable: 'verification',
};

export const smart: Rule<Message> = {
  id: 'actions/smart',
  title: 'Write action items that somebody can finish',
  why: 'An action item that cannot be verified as complete will never be completed, and one without a name and a date competes with everything else in everybody’s week. SMART is the checklist: specific, measurable, assignable, realistic, time-bound.',
  source: 'George T. Doran, There’s a S.M.A.R.T. way to write management’s goals and objectives, 1981.',
  severity: 'information',
  reads: 'both',
  about: ['actionItems'],
  messages: {
    incomplete: 'The item does not say {missing}. One owner and one date turn it into a plan.',
    tooLarge:
      'The item does not say {missing}. Name the first step that one person can finish, such as one check in the pipeline that exists.',
    'no-end':
      '“{words}” has no end, and the item leaves open {missing}. Name what comes out of it: a decision, a change, a written answer.',
    'no-target':
      '“{words}” can mean anything, and the item leaves open {missing}. Name the alert, test or setting, with its threshold.',
    'no-change':
      '“{words}” changes nothing in the system, and the item leaves open {missing}. Name what to add, remove or automate.',
    hedge:
      '“{words}” reads as if it were undecided, and the item leaves open {missing}. Decide, then name what to add, remove or change.',
  },
  examples: [
    {
      title: 'Wishes in a list',
      text: `# Postmortem: Website Down

## Action items

- ⟦We should test things more⟧
- ⟦Maybe add some monitoring⟧
- ⟦Investigate the memory usage⟧
- ⟦All applications should always run in containers⟧
- ⟦Queue naming issues⟧
- ⟦A restart could potentially clear the queue⟧
`,
      fixed: `# Postmortem: Website Down

## Action items

- We should test things more
  Owner: [@owner] | Deadline: YYYY-MM-DD
  Verification: [Describe how you will see that it works]
- Maybe add some monitoring
- Investigate the memory usage
- All applications should always run in containers
- Queue naming issues
- A restart could potentially clear the queue
`,
    },
    {
      title: 'A row with empty cells',
      text: `# Postmortem: Checkout outage

## Action Items

| ID | Action | Owner | Deadline |
| -- | ------ | ----- | -------- |
| AI-1 | ⟦Add a \`conftest\` policy for memory limits⟧ |  |  |
| AI-2 | Alert on pod memory above 80 % | @priya | 2025-12-19 |
`,
      fixed: `# Postmortem: Checkout outage

## Action Items

| ID | Action | Owner | Deadline |
| -- | ------ | ----- | -------- |
| AI-1 | Add a \`conftest\` policy for memory limits | [@owner] | YYYY-MM-DD |
| AI-2 | Alert on pod memory above 80 % | @priya | 2025-12-19 |
`,
    },
    {
      title: 'An item of a YAML file without a date',
      text: `- ⟦id: PI-2025-038-03⟧
  title: Add an alert for pod memory above 80 %
  owner: jordan@example.com
`,
      fixed: `- id: PI-2025-038-03
  title: Add an alert for pod memory above 80 %
  owner: jordan@example.com
  deadline: "YYYY-MM-DD"
`,
      language: 'yaml',
    },
    {
      title: 'More than one item can hold, by nobody in particular',
      text: `# Postmortem: Checkout outage

## Action Items

- [ ] ⟦Rewrite the entire deployment system⟧ (Owner: the team, Deadline: soon)
`,
    },
    {
      title: 'What is looked at, extended or named, and by what measure nobody knows',
      text: `# Postmortem: Checkout outage

## Action Items

- [ ] ⟦Review CPU limits for peak load⟧ (Owner: @jordan, Deadline: 2025-04-15)
- [ ] ⟦Extend self-healing⟧ (Owner: @jordan, Deadline: 2025-04-15)
- [ ] ⟦Data quality dashboard⟧ (Owner: @jordan, Deadline: 2025-04-15)
- [ ] ⟦**Model selection** — Consider a model with a longer context⟧ (Owner: @jordan, Deadline: 2025-04-15)
- [ ] ⟦Need monitor repeat timeouts⟧ (Owner: @jordan, Deadline: 2025-04-15)
- [ ] Review the runbooks for scaling to include a check before traffic (Owner: @jordan, Deadline: 2025-04-15)
- [ ] Extend the timeout of \`fetch\` to 10 seconds (Owner: @jordan, Deadline: 2025-04-15)
- [ ] **Hard ceiling** — Stop the job at 90 % of its memory (Owner: @jordan, Deadline: 2025-04-15)
`,
      documented: false,
    },
    {
      title: 'Complete, done, or only proposed',
      text: `# Postmortem: Checkout outage

## Action Items

- [ ] [AI-1] Add a canary step that routes 5 % of the traffic for 10 minutes
  Owner: @jordan | Deadline: 2025-04-15
- [x] Improve monitoring
- [ ] [AI-2] Investigate the memory usage and write down what takes it
  Owner: @priya | Deadline: 2025-04-20
`,
    },
  ],
  *check({ postmortem, settings: { rules } }) {
    const { actionItems, text } = postmortem;
    // An owner and a date would not make “be more careful” finish: of such an item, others say what it needs.
    const weakOnes = rules['actions/weak-action'] === 'off' ? undefined : weakItems(postmortem);
    for (const item of actionItems) {
      if (!item.done && !weakOnes?.has(item)) yield* unfinished(item, text);
    }
  },
};

function* unfinished(item: ActionItem, text: string): Generator<Report<Message>> {
  const { missing, vagueness } = missingParts(item, text);
  if (missing.length === 0) return;
  const isHalf = missing.includes('assignable') || missing.includes('time-bound');
  yield {
    message: vagueness?.why ?? (missing.includes('realistic') ? 'tooLarge' : 'incomplete'),
    data: {
      missing: listed(
        missing.map((one) => questions[one]),
        vagueness ? 'and' : 'or',
      ),
      words: vagueness?.words ?? '',
    },
    span: firstLineOf(item, text),
    // A vague item that has its owner and date has at least somebody who will make it concrete.
    severity: vagueness && isHalf ? 'warning' : 'information',
    fixes: stubFixes(
      item,
      missing.flatMap((one) => answers[one] ?? []),
      text,
    ),
    facts: { missing },
  };
}

/** What is underlined: the task, or whatever the item begins with when the task stands further down. */
function firstLineOf({ span, title }: ActionItem, text: string): Span {
  const first = lineAt(text, span.start);
  const { start, end } = title.span.start <= first.end ? title.span : span;
  return trimmed(text, { start, end: Math.min(end, first.end) });
}
