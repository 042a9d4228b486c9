import type { Example, Rule } from '../rule';
import { type Measure, measureOf } from './itemMeasures';

/** With fewer items there is no mix to speak of. */
const fewest = 4;

const absences: Record<Measure, string> = {
  mitigate: 'makes the next one smaller or shorter',
  prevent: 'makes it impossible',
  detect: 'finds it sooner',
  process: 'changes how we work',
};

export const mix: Rule<Measure> = {
  id: 'actions/mix',
  title: 'Spread action items over mitigating, preventing, detecting and process',
  why: 'Prevention fails one day, detection alone watches it fail, and a runbook helps only who is awake. Items of several kinds cover for each other, and usually the missing kind is also the cheapest to begin with.',
  source: 'Action items by kind: mitigate first, then prevent, detect and change the process.',
  severity: 'hint',
  reads: 'both',
  about: ['actionItems', 'sections'],
  messages: {
    mitigate: 'All {count} items soften what happens. Is there one that {absent}, or that {other}?',
    prevent:
      'All {count} items prevent this incident. Is there one that {absent}, or that {other}, for the next one that gets through?',
    detect: 'All {count} items are about noticing. Is there one that {absent}, or that {other}?',
    process:
      'All {count} items are about how people work. Is there one that {absent}, or that {other}, while nobody thinks of it?',
  },
  examples: [
    example('Only alerts', '⟦Action Items⟧', [
      'Alert on pod memory above 80 %',
      'Alert on 5xx responses of the search Ingress',
      'Add a dashboard for checkout latency',
      'Page the owning team when a probe fails',
    ]),
    example('Only paper', '⟦Action Items⟧', [
      'Write a runbook for a complete outage',
      'Document the release procedure',
      'Hold a game day each quarter',
      'Add memory limits to the checklist for reviewers',
    ]),
    example('Only prevention', '⟦Action Items⟧', [
      'Validate Ingress resources in the pipeline',
      'Reject manifests without memory limits',
      'Restrict who may delete in production',
      'Remove the hard-coded limit',
    ]),
    example('Only softening', '⟦Action Items⟧', [
      'Roll back by one command',
      'Restore a backup in less than an hour',
      'Add a circuit breaker around the card processor',
      'Put a fallback behind search',
    ]),
    example('Several kinds', 'Action Items', [
      'Validate Ingress resources in the pipeline',
      'Reject manifests without memory limits',
      'Alert on 5xx responses of the search Ingress',
      'Write a runbook for a complete outage',
    ]),
  ],
  *check({ postmortem: { actionItems, sections } }) {
    if (actionItems.length < fewest) return;
    const [kind, ...others] = new Set(actionItems.map(measureOf));
    if (kind === undefined || others.length > 0) return;
    const [absent = '', other = ''] = missingBeside[kind].map((one) => absences[one]);
    const section = sections.find((one) => one.kind === 'action-items');
    const span = section?.heading.span ?? actionItems[0]?.title.span;
    if (span) yield { message: kind, data: { count: actionItems.length, absent, other }, span };
  },
};

const missingBeside: Record<Measure, readonly [Measure, Measure]> = {
  mitigate: ['prevent', 'detect'],
  prevent: ['detect', 'mitigate'],
  detect: ['prevent', 'mitigate'],
  process: ['prevent', 'detect'],
};

function example(title: string, heading: string, items: readonly string[]): Example {
  const list = items.map((item) => `- [ ] ${item}\n`).join('');
  return { title, text: `# Postmortem: Checkout outage\n\n## ${heading}\n\n${list}` };
}
