import type { Rule } from '../rule';
import { freeIds } from './freeIds';

export const duplicateId: Rule<'duplicate'> = {
  id: 'actions/duplicate-id',
  title: 'Give every action item an ID of its own',
  why: 'Trackers, chat and later postmortems refer to items by their ID. With two items of one ID, nobody knows which of them was closed.',
  source: 'Follow-up needs references that stay unique.',
  severity: 'warning',
  reads: 'both',
  about: ['actionItems'],
  messages: {
    duplicate: '{id} is the ID of another item above. {next} is free.',
  },
  examples: [
    {
      title: 'A row that was copied',
      text: `# Postmortem: Checkout outage

## Action Items

| ID | Action | Owner | Deadline |
| -- | ------ | ----- | -------- |
| AI-01 | Add a policy for memory limits | @jordan | 2025-12-15 |
| ⟦AI-01⟧ | Alert on memory above 80 % | @priya | 2025-12-19 |
| AI-02 | Lower the evaluation interval to 30 seconds | @priya | 2025-12-22 |
`,
      fixed: `# Postmortem: Checkout outage

## Action Items

| ID | Action | Owner | Deadline |
| -- | ------ | ----- | -------- |
| AI-01 | Add a policy for memory limits | @jordan | 2025-12-15 |
| AI-03 | Alert on memory above 80 % | @priya | 2025-12-19 |
| AI-02 | Lower the evaluation interval to 30 seconds | @priya | 2025-12-22 |
`,
    },
    {
      title: 'One ID each',
      text: `- id: PI-2025-038-01
  title: Add a policy for memory limits
  owner: jordan@example.com
  deadline: 2025-12-15
- id: PI-2025-038-02
  title: Alert on memory above 80 %
  owner: priya@example.com
  deadline: 2025-12-19
`,
      language: 'yaml',
    },
  ],
  *check({ postmortem: { actionItems } }) {
    const seen = new Set<string>();
    const freeId = freeIds(new Set(actionItems.flatMap(({ id }) => (id ? [id.value] : []))));
    for (const { id } of actionItems) {
      if (!id || id.value === '') continue;
      const key = id.value.toUpperCase();
      // Numbers restart in the table of each priority; only names are references.
      const isName = /[a-z]/i.test(id.value);
      if (isName && seen.has(key)) {
        const next = freeId(id.value);
        const edits = [{ span: id.span, newText: next }];
        const fixes = [{ title: `Write ${next}`, kind: 'suggestion', edits } as const];
        yield { message: 'duplicate', data: { id: id.value, next }, span: id.span, fixes };
      }
      seen.add(key);
    }
  },
};
