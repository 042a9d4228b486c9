import { actionItemKeys } from '../../model/actionItemKeys';
import { type OffList, offList } from '../offList';
import type { Rule } from '../rule';

const priorities = Object.keys(actionItemKeys.priority?.choices ?? {});
const statuses = Object.keys(actionItemKeys.status?.choices ?? {});

export const unknownValue: Rule<OffList> = {
  id: 'actions/unknown-value',
  title: 'Use the known priorities and statuses in YAML items',
  why: 'Items in YAML are read by programs. One item with the status “complet” is missing from every list of what is open and from every list of what is done.',
  source: 'The format of action items in common templates: open, in_progress, completed, wont_fix.',
  severity: 'warning',
  reads: 'both',
  about: ['actionItems'],
  messages: {
    unknown: '“{written}” is none of {known}. Choose one of these.',
    unknownNearest: '“{written}” is none of {known}. Perhaps {nearest} was meant.',
  },
  examples: [
    {
      title: 'A slip in the status, and a priority of another scale',
      text: `- id: PI-2025-038-03
  title: Add an alert for pod memory above 80 %
  status: ⟦in_progres⟧
  priority: ⟦urgent⟧
  owner: jordan@example.com
  deadline: 2025-12-15
`,
      fixed: `- id: PI-2025-038-03
  title: Add an alert for pod memory above 80 %
  status: in_progress
  priority: urgent
  owner: jordan@example.com
  deadline: 2025-12-15
`,
      language: 'yaml',
    },
    {
      title: 'Known values; a table may say what it likes',
      text: `# Postmortem: Checkout outage

## Action Items

| Action | Owner | Deadline | Status |
| ------ | ----- | -------- | ------ |
| Add an alert for pod memory above 80 % | @jordan | 2025-12-15 | waiting for the vendor |

\`\`\`yaml
- id: PI-2025-038-03
  title: Add an alert for pod memory above 80 %
  status: in progress
  priority: P1
  owner: jordan@example.com
  deadline: 2025-12-15
\`\`\`
`,
    },
  ],
  *check({ postmortem: { actionItems, text } }) {
    for (const { form, priority, status } of actionItems) {
      if (form.kind !== 'yaml') continue;
      // A value that was borrowed through an alias is judged, and mended, where it stands.
      const own = [priority, status].map((value) =>
        value && text[value.span.start] === '*' ? undefined : value,
      );
      yield* offList(own[0], priorities);
      yield* offList(own[1], statuses);
    }
  },
};
