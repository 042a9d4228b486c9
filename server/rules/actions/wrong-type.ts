import { actionItemKeys } from '../../model/actionItemKeys';
import { type PartName, partOf } from '../../model/parts';
import type { YamlKey } from '../../model/postmortem';
import type { Rule } from '../rule';

/** What a key may hold beside a text. */
const alsoTexts: ReadonlySet<PartName | undefined> = new Set(
  Object.entries(actionItemKeys).flatMap(([key, { holds }]) => (holds === 'texts' ? [partOf(key)] : [])),
);

const words = { texts: 'a list', mapping: 'a mapping' } as const;

export const wrongType: Rule<'mapping' | 'list'> = {
  id: 'actions/wrong-type',
  title: 'Give each key of a YAML item the kind of value it takes',
  why: 'A value of another kind is not read. Most often a text with a colon in it became a mapping, or an indented line went below another key, and the item looks complete to its writer and empty to every program.',
  source:
    'The format of action items in common templates: texts, and lists for checks and related incidents.',
  severity: 'warning',
  reads: 'both',
  about: ['actionItems'],
  messages: {
    mapping:
      '“{key}” holds {found} of keys and values, which is not read. Write it as one text, in quotes if it has a colon in it.',
    list: '“{key}” holds {found}, where one text is read. Write one, or split the item in several.',
  },
  examples: [
    {
      title: 'A text with a colon, and two dates',
      text: `- id: PI-2025-038-03
  title: Add an alert for pod memory above 80 %
  owner: jordan@example.com
  ⟦verification⟧:
    Staging: the alert fires within a minute
  ⟦deadline⟧:
    - 2025-12-15
    - 2026-01-15
`,
      language: 'yaml',
    },
    {
      title: 'A checklist, a list of incidents and two owners',
      text: `- id: PI-2025-038-03
  title: "Alerting: add a rule for pod memory above 80 %"
  owner:
    - jordan@example.com
    - priya@example.com
  deadline: 2025-12-15
  verification:
    - The rule is deployed to production
    - A test alert fires in staging
  related_incidents: [PI-2025-032]
`,
      language: 'yaml',
    },
  ],
  *check({ postmortem: { actionItems } }) {
    for (const { form } of actionItems) {
      for (const key of form.kind === 'yaml' ? form.keys : []) {
        const { name, holds } = key;
        if (!isWrong(key) || (holds !== 'mapping' && holds !== 'texts')) continue;
        yield {
          message: holds === 'mapping' ? 'mapping' : 'list',
          data: { key: name.value, found: words[holds] },
          span: name.span,
        };
      }
    }
  },
};

function isWrong({ name, holds }: YamlKey): boolean {
  const part = partOf(name.value);
  return part !== undefined && (holds === 'mapping' || (holds === 'texts' && !alsoTexts.has(part)));
}
