import type { YamlKey } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { lineAt, nextLineStart } from '../lines';
import { plain } from '../nearest';
import type { Fix, Rule } from '../rule';

export const duplicateKey: Rule<'twice'> = {
  id: 'actions/duplicate-key',
  title: 'Write each key of a YAML item once',
  why: 'YAML forbids a key that stands twice in one mapping. Some programs take the first value, some the last and some refuse the file, so that two people may be reading two different deadlines.',
  source: 'The YAML specification, 1.2.2: mapping keys are unique.',
  severity: 'warning',
  reads: 'both',
  about: ['actionItems'],
  messages: {
    twice: '“{key}” stands above in this item already, and only the first is read. Keep one of them.',
  },
  examples: [
    {
      title: 'A deadline that was moved by adding a line',
      text: `- id: PI-2025-038-03
  title: Add an alert for pod memory above 80 %
  owner: jordan@example.com
  deadline: 2025-12-15
  ⟦deadline⟧: 2026-01-15
  status: open
`,
      fixed: `- id: PI-2025-038-03
  title: Add an alert for pod memory above 80 %
  owner: jordan@example.com
  deadline: 2025-12-15
  status: open
`,
      language: 'yaml',
    },
    {
      title: 'The same key in two items, and as text',
      text: `- title: Add an alert for pod memory above 80 %
  description: |
    deadline: to be agreed
  owner: jordan@example.com
  deadline: 2025-12-15
- title: Alert on 5xx responses of the search Ingress
  owner: priya@example.com
  deadline: 2025-12-19
`,
      language: 'yaml',
    },
  ],
  *check({ postmortem: { actionItems, text } }) {
    for (const { form } of actionItems) {
      const seen = new Set<string>();
      for (const key of form.kind === 'yaml' ? form.keys : []) {
        const name = plain(key.name.value);
        if (seen.has(name))
          yield {
            message: 'twice',
            data: { key: key.name.value },
            span: key.name.span,
            fixes: form.kind === 'yaml' && form.end !== undefined ? removal(key, text) : [],
          };
        seen.add(name);
      }
    }
  },
};

/** Whole lines are taken away, and only where nothing else stands on them. */
function removal({ span }: YamlKey, text: string): Fix[] {
  const lines: Span = { start: lineAt(text, span.start).start, end: nextLineStart(text, span.end) };
  const around = text.slice(lines.start, span.start) + text.slice(span.end, lines.end);
  if (around.trim() !== '') return [];
  return [{ title: 'Remove this one', kind: 'suggestion', edits: [{ span: lines, newText: '' }] }];
}
