import type { Metadata, Postmortem } from '../../model/postmortem';
import { insertion } from '../edits';
import { lineAt, lineBreak } from '../lines';
import { listed } from '../nearest';
import type { Edit, Rule } from '../rule';
import { startOf } from './startOfDocument';

interface NeededField {
  readonly name: string;
  readonly placeholder: string;
  readonly isIn: (metadata: Metadata) => boolean;
}

const neededFields: readonly NeededField[] = [
  { name: 'Date', placeholder: 'YYYY-MM-DD', isIn: ({ date }) => date !== undefined },
  {
    name: 'Severity',
    placeholder: 'SEV-1 / SEV-2 / SEV-3',
    isIn: ({ severity }) => severity !== undefined,
  },
  {
    name: 'Duration',
    placeholder: 'X minutes (HH:MM - HH:MM UTC)',
    isIn: ({ duration, timeToResolve }) => (duration ?? timeToResolve) !== undefined,
  },
  { name: 'Author', placeholder: '[Name]', isIn: ({ authors }) => authors.length > 0 },
  { name: 'Status', placeholder: 'Draft / In Review / Final', isIn: ({ status }) => status !== undefined },
];

export const missingMetadata: Rule<'missing'> = {
  id: 'structure/missing-metadata',
  title: 'State date, severity, duration, author and status',
  why: 'These five lines are what makes a postmortem findable next year: what happened when, how bad it was, whom to ask and whether the text is still changing.',
  source:
    'The header of common templates, such as the example postmortem in Site Reliability Engineering (Google).',
  severity: 'information',
  reads: 'markdown',
  messages: {
    missing:
      'The head of the postmortem does not state {fields}. Readers look there first; one line each is enough.',
  },
  examples: [
    {
      title: 'No severity and no status',
      text: `# ⟦Postmortem: Checkout outage⟧

**Date**: 2025-11-28
**Duration**: 33 minutes
**Author**: Morgan

## Impact

1,200 customers could not pay.
`,
      fixed: `# Postmortem: Checkout outage

**Date**: 2025-11-28
**Duration**: 33 minutes
**Author**: Morgan
**Severity**: SEV-1 / SEV-2 / SEV-3
**Status**: Draft / In Review / Final

## Impact

1,200 customers could not pay.
`,
    },
    {
      title: 'The new lines look like those that are there',
      text: `# ⟦Postmortem: Checkout outage⟧

- Date: 2025-11-28
- Severity: SEV-2
- Duration: 33 minutes
- Status: Final

## Impact

1,200 customers could not pay.
`,
      fixed: `# Postmortem: Checkout outage

- Date: 2025-11-28
- Severity: SEV-2
- Duration: 33 minutes
- Status: Final
- Author: [Name]

## Impact

1,200 customers could not pay.
`,
      documented: false,
    },
    {
      title: 'Complete, in front matter',
      text: `---
date: 2025-11-28
severity: SEV-2
duration: 33 minutes
author: Morgan
status: Final
---

# Postmortem: Checkout outage

1,200 customers could not pay.
`,
    },
  ],
  *check({ postmortem }) {
    const missing = neededFields.filter((field) => !isStated(field, postmortem.metadata));
    if (missing.length === 0) return;
    const names = missing.map(({ name }) => name.toLowerCase());
    yield {
      message: 'missing',
      data: { fields: listed(names) },
      span: startOf(postmortem),
      fixes: [
        {
          title: missing.length === 1 ? `Add a line for the ${names[0]}` : 'Add the missing lines',
          kind: 'suggestion',
          edits: [writing(missing, postmortem)],
        },
      ],
      facts: { missing: names },
    };
  },
};

/** A line that still holds its placeholder is there; the rule about placeholders speaks of it. */
function isStated({ name, isIn }: NeededField, metadata: Metadata): boolean {
  const isNamed = metadata.fields.some(
    (field) => field.name.value.toLowerCase() === name.toLowerCase() && field.value.value !== '',
  );
  return isNamed || isIn(metadata);
}

function writing(missing: readonly NeededField[], postmortem: Postmortem): Edit {
  const { text, metadata } = postmortem;
  const eol = lineBreak(text);
  const lines = missing.map((field) => line(field, postmortem)).join(eol);
  const before = text.slice(lineAt(text, metadata.insertAt).start, metadata.insertAt).trim() === '';
  return insertion(metadata.insertAt, before ? `${lines}${eol}` : `${eol}${lines}`);
}

/** `- Date: 2025-11-28` asks for `- Author: …`; without a model it is bold, as in the template. */
function line({ name, placeholder }: NeededField, { text, metadata }: Postmortem): string {
  const model = metadata.fields.at(-1);
  if (!model) return `**${name}**: ${placeholder}`;
  const { start, end } = lineAt(text, model.name.span.start);
  const isLower = model.name.value === model.name.value.toLowerCase();
  return [
    text.slice(start, model.name.span.start),
    isLower ? name.toLowerCase() : name,
    text.slice(model.name.span.end, model.value.span.start),
    placeholder,
    text.slice(model.value.span.end, Math.max(end, model.value.span.end)),
  ].join('');
}
