import { withoutQuotations } from '../masked';
import type { Rule } from '../rule';
import { isProposal } from './missingParts';
import { stubFixes } from './stubFixes';

/** The item says itself how to see that it is done. */
const saysHow =
  /\b(?:verif(?:y|ied|ies)|so that|until|fails? (?:on|when|if)|fires? (?:within|when|if)|at least|less than|more than|within \d)\b|[<>≤≥]\s*\d|\d\s*%/i;

export const noVerification: Rule<'some' | 'none'> = {
  id: 'actions/no-verification',
  title: 'Say how to see that an item works',
  why: '“Done” means merged to one and seen working in production to another. A line such as “the pipeline fails on an invalid configuration” closes the item for both, and can be tried on the day.',
  source:
    'An action item that cannot be verified as complete will not be completed: the measurable in SMART.',
  severity: 'hint',
  reads: 'both',
  about: ['actionItems'],
  messages: {
    some: 'The other items say how to see that they work, and this one does not. Add a line “Verification: …”.',
    none: 'None of the items says how to see that it works. A line “Verification: …”, such as a test that fails today, makes “done” mean the same to all.',
  },
  examples: [
    {
      title: 'One of two',
      text: `# Postmortem: Checkout outage

## Action Items

- [ ] Add a policy for memory limits
  Owner: @jordan | Deadline: 2025-12-15
  Verification: The pipeline rejects a manifest without limits.
- [ ] ⟦Create a runbook for a complete outage⟧
  Owner: @priya | Deadline: 2025-12-19
`,
      fixed: `# Postmortem: Checkout outage

## Action Items

- [ ] Add a policy for memory limits
  Owner: @jordan | Deadline: 2025-12-15
  Verification: The pipeline rejects a manifest without limits.
- [ ] Create a runbook for a complete outage
  Owner: @priya | Deadline: 2025-12-19
  Verification: [Describe how you will see that it works]
`,
    },
    {
      title: 'None of three: one hint',
      text: `# Postmortem: Checkout outage

## Action Items

- [ ] ⟦Add a policy for memory limits⟧ (Owner: @jordan, Deadline: 2025-12-15)
- [ ] Create a runbook for a complete outage (Owner: @priya, Deadline: 2025-12-19)
- [ ] Split the checkout pipeline in two (Owner: @priya, Deadline: 2025-12-19)
`,
    },
    {
      title: 'A list below a label, as in a log of incidents',
      text: `# Incident log

## Incident on 2025-03-11: ingress errors

- **Impact**: Some requests failed for 20 minutes.
- **Review actions**:
  - ⟦Create a test cluster with live traffic [#3497](https://github.com/example/platform/issues/3497)⟧
  - Document how nodes are recycled [#3498](https://github.com/example/platform/issues/3498)
  - Move the agent to nodes of its own [#3499](https://github.com/example/platform/issues/3499)
`,
      documented: false,
    },
    {
      title: 'A checklist, a measure in the item itself, and an item that is done',
      text: `- title: Add an alert for pod memory
  owner: jordan@example.com
  deadline: 2025-12-15
  verification:
    - A test alert fires in staging
    - Routing is confirmed for three teams
- title: Bring the evaluation interval below 30 seconds, so that an outage is seen within 1 minute
  owner: jordan@example.com
  deadline: 2025-12-15
- title: Raise the limit
  owner: jordan@example.com
  deadline: 2025-12-10
  status: completed
`,
      language: 'yaml',
    },
  ],
  *check({ postmortem: { actionItems, text } }) {
    const open = actionItems.filter(({ done, status }) => !done && !isProposal(status?.value));
    const bare = open.filter(
      ({ verification, title }) => !verification?.value && !saysHow.test(withoutQuotations(text, title.span)),
    );
    const [first] = bare;
    if (!first) return;
    if (actionItems.some(({ verification }) => verification?.value)) {
      for (const item of bare) {
        const fixes = stubFixes(item, ['verification'], text);
        yield { message: 'some', span: item.title.span, fixes };
      }
    } else if (bare.length > 2) yield { message: 'none', span: first.title.span };
  },
};
