import { actionItemKeys } from '../../model/actionItemKeys';
import { nearest, plain } from '../nearest';
import type { Rule } from '../rule';

const keys = Object.keys(actionItemKeys);
/** Other names for the same, which are read just as well, and what teams add for themselves. */
const alsoKnown =
  'action task item summary name what details detail notes note comment comments prio urgency severity owners assignee assignees assigned who dri responsible lead team reviewers approver due due_date due_by target target_date when eta date complete_by state done progress ticket tickets issue issues jira bug link links url tracker pr story reference success_criteria acceptance_criteria definition_of_done done_when related incidents type category class labels tags created updated completed_at'.split(
    ' ',
  );
const known = new Set([...keys, ...alsoKnown].map(plain));

export const unknownKey: Rule<'unknown' | 'unknownNearest'> = {
  id: 'actions/unknown-key',
  title: 'Use the known keys in YAML items',
  why: 'A misspelt key is not an error in YAML, it is simply not read: “deadlin: 2025-12-15” leaves the item without a deadline, and nobody notices.',
  source: 'The format of action items in common templates.',
  severity: 'information',
  reads: 'both',
  about: ['actionItems'],
  messages: {
    unknown:
      '“{key}” is not a key of action items. If it is your own, keep it and ignore this; it is not read.',
    unknownNearest:
      '“{key}” is not a key of action items, so its value is not read. Perhaps {nearest} was meant.',
  },
  examples: [
    {
      title: 'A misspelt key and one that is the team’s own',
      text: `- id: PI-2025-038-03
  title: Add an alert for pod memory above 80 %
  owner: jordan@example.com
  ⟦deadlin⟧: 2025-12-15
  ⟦budget⟧: 3 days
`,
      fixed: `- id: PI-2025-038-03
  title: Add an alert for pod memory above 80 %
  owner: jordan@example.com
  deadline: 2025-12-15
  budget: 3 days
`,
      language: 'yaml',
    },
    {
      title: 'All keys, and text that looks like one',
      text: `- id: PI-2025-038-03
  title: "Add memory usage alerting for all production pods"
  description: |
    When usage exceeds 80 %:
    note: this is text
  priority: P1
  owner: jordan@example.com
  reviewer: platform-team@example.com
  deadline: 2025-12-15
  status: open
  tracking: JIRA-4521
  verification: |
    - [ ] Alert rule deployed to production
  related_incidents:
    - PI-2025-032
`,
      language: 'yaml',
    },
  ],
  *check({ postmortem: { actionItems } }) {
    for (const { form } of actionItems) {
      for (const { name } of form.kind === 'yaml' ? form.keys : []) {
        const { value: key, span } = name;
        if (known.has(plain(key))) continue;
        const meant = nearest(key, keys);
        if (meant === undefined) yield { message: 'unknown', data: { key }, span, severity: 'hint' };
        else {
          const fixes = [
            { title: `Write ${meant}`, kind: 'suggestion', edits: [{ span, newText: meant }] } as const,
          ];
          yield { message: 'unknownNearest', data: { key, nearest: meant }, span, fixes };
        }
      }
    }
  },
};
