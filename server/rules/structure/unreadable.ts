import type { ProblemCode } from '../../model/postmortem';
import type { Severity } from '../../settings';
import type { Rule } from '../rule';

/** Text after an open fence is still text; the others hide what the author wrote. */
const severities: Partial<Record<ProblemCode, Severity>> = { 'unclosed-fence': 'information' };

export const unreadable: Rule<'unreadable'> = {
  id: 'structure/unreadable',
  title: 'Write what programs can read too',
  why: 'Where a report cannot be read, nothing in it can be checked, drawn or counted, and most renderers show something else than the author meant.',
  source: 'The CommonMark and YAML specifications.',
  severity: 'warning',
  reads: 'anything',
  about: ['problems'],
  messages: { unreadable: '{reason}.' },
  examples: [
    {
      title: 'A quotation mark that is never closed',
      language: 'yaml',
      text: `- id: PI-2025-012-01
  title: ⟦"Add an alert on 5xx responses⟧
  owner: priya@example.com
`,
    },
    {
      title: 'The same, closed',
      language: 'yaml',
      text: `- id: PI-2025-012-01
  title: "Add an alert on 5xx responses"
  owner: priya@example.com
`,
    },
    {
      title: 'A code block that is never closed',
      text: `# Postmortem: Checkout outage

## Supporting Data

⟦\`\`\`⟧
14:21 503 Service Unavailable
`,
    },
    {
      title: 'Front matter with an open bracket',
      text: `---
authors: [Morgan, Casey
⟦⟧---

# Postmortem: Checkout outage
`,
    },
    {
      title: 'A file that is no text',
      documented: false,
      text: 'PNG ⟦\0⟧ and more',
    },
  ],
  *check({ postmortem }) {
    for (const { code, message, span } of postmortem.problems) {
      const severity = severities[code];
      yield {
        message: 'unreadable',
        data: { reason: message.replace(/\.$/, '') },
        span,
        facts: { problem: code },
        ...(severity && { severity }),
      };
    }
  },
};
