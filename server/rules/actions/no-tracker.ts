import type { ActionItem } from '../../model/postmortem';
import type { Settings } from '../../settings';
import type { Rule } from '../rule';
import { stubFixes } from './stubFixes';

/** An address, an issue’s number or a ticket’s key anywhere in the item. */
const reference = /https?:\/\/|(?:^|[\s([])#\d+\b|\b[A-Z][A-Z0-9]{1,9}-\d+\b/;

export const noTracker: Rule<'none'> = {
  id: 'actions/no-tracker',
  title: 'Track every action item where the other work is tracked',
  why: 'Nobody opens a postmortem to see what to do this week. An item in the tracker is planned, seen in the stand-up and closed; one that is only here waits for somebody to remember it.',
  source: 'Track action items in the issue tracker, not only in the postmortem (Google, SRE Workbook).',
  severity: 'off',
  reads: 'both',
  about: ['actionItems'],
  messages: {
    none: 'No ticket is named for this item. Add its key or address, so that it is planned with the other work.',
  },
  examples: [
    {
      title: 'One with a ticket and one without',
      text: `# Postmortem: Checkout outage

## Action Items

- [ ] Add a policy for memory limits (#2231, Owner: @jordan, Deadline: 2025-12-15)
- [ ] ⟦Create a runbook for a complete outage⟧
  Owner: @priya | Deadline: 2025-12-19
`,
      fixed: `# Postmortem: Checkout outage

## Action Items

- [ ] Add a policy for memory limits (#2231, Owner: @jordan, Deadline: 2025-12-15)
- [ ] Create a runbook for a complete outage
  Owner: @priya | Deadline: 2025-12-19
  Tracking: [Ticket]
`,
      settings: { rules: { 'actions/no-tracker': 'information' } },
    },
    {
      title: 'A key in YAML, and an item that is done',
      text: `- title: Add an alert for pod memory above 80 %
  owner: jordan@example.com
  deadline: 2025-12-15
  tracking: JIRA-4521
- title: Raise the limit
  status: completed
`,
      language: 'yaml',
      settings: { rules: { 'actions/no-tracker': 'information' } },
    },
    {
      title: 'Silent until a team turns it on',
      text: `# Postmortem: Checkout outage

## Action Items

- [ ] Create a runbook for a complete outage
`,
      documented: false,
    },
  ],
  *check({ postmortem: { actionItems, text }, settings }) {
    const patterns = patternsOf(settings);
    for (const item of actionItems) {
      if (item.done || item.tracking?.value || isTracked(item, text, patterns)) continue;
      yield { message: 'none', span: item.title.span, fixes: stubFixes(item, ['tracking'], text) };
    }
  },
};

/** The item’s own ID looks like a ticket’s key, and is one only where the team’s trackers say so. */
function isTracked({ id, span }: ActionItem, text: string, patterns: readonly RegExp[]): boolean {
  const words = text.slice(span.start, span.end);
  const others = id ? words.replace(id.value, '') : words;
  return reference.test(others) || patterns.some((one) => one.test(words));
}

function patternsOf({ trackers }: Settings): RegExp[] {
  return trackers.flatMap(({ pattern }) => {
    try {
      return [new RegExp(pattern)];
    } catch {
      return [];
    }
  });
}
