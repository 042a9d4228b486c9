import type { Rule } from '../rule';
import { isProposal } from './missingParts';
import { stubFixes } from './stubFixes';

export const noPriority: Rule<'some' | 'none'> = {
  id: 'actions/no-priority',
  title: 'Say which items come first',
  why: 'Without priorities, the item that is easiest gets done first, and the one that would have stopped the incident waits for a quiet week.',
  source: 'Every action item needs an owner, a priority and a deadline.',
  severity: 'hint',
  reads: 'both',
  about: ['actionItems'],
  messages: {
    some: 'The other items have a priority and this one has none. Say where it stands among them.',
    none: 'None of the items has a priority. P1 for this sprint, P2 for the next and P3 for this quarter is a common scale.',
  },
  examples: [
    {
      title: 'One row without',
      text: `# Postmortem: Checkout outage

## Action Items

| Priority | Action | Owner | Deadline |
| -------- | ------ | ----- | -------- |
| P1 | Add a policy for memory limits | @jordan | 2025-12-15 |
|  | ⟦Alert on memory above 80 %⟧ | @priya | 2025-12-19 |
`,
      fixed: `# Postmortem: Checkout outage

## Action Items

| Priority | Action | Owner | Deadline |
| -------- | ------ | ----- | -------- |
| P1 | Add a policy for memory limits | @jordan | 2025-12-15 |
| [P1] | Alert on memory above 80 % | @priya | 2025-12-19 |
`,
    },
    {
      title: 'No priorities at all: one hint',
      text: `# Postmortem: Checkout outage

## Action Items

- [ ] ⟦Add a policy for memory limits⟧ (Owner: @jordan, Deadline: 2025-12-15)
- [ ] Alert on memory above 80 % (Owner: @priya, Deadline: 2025-12-19)
- [ ] Lower the evaluation interval to 30 seconds (Owner: @priya, Deadline: 2025-12-22)
`,
    },
    {
      title: 'Priorities as headings',
      text: `# Postmortem: Checkout outage

## Action Items

### P1 — This Sprint

- [ ] Add a policy for memory limits (Owner: @jordan, Deadline: 2025-12-15)

### P2 — Next Sprint

- [ ] Alert on memory above 80 % (Owner: @priya, Deadline: 2025-12-19)
`,
    },
  ],
  *check({ postmortem: { actionItems, text } }) {
    const open = actionItems.filter(({ done, status }) => !done && !isProposal(status?.value));
    const bare = open.filter(({ priority }) => !priority?.value);
    const [first] = bare;
    if (!first || open.length < 2) return;
    if (actionItems.some(({ priority }) => priority?.value)) {
      for (const item of bare)
        yield { message: 'some', span: item.title.span, fixes: stubFixes(item, ['priority'], text) };
    } else if (open.length > 2) yield { message: 'none', span: first.title.span };
  },
};
