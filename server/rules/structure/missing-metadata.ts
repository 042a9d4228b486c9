import type { Metadata } from '../../model/postmortem';
import type { Settings } from '../../settings';
import { listed, plain } from '../nearest';
import type { Rule } from '../rule';
import { type HeadLine, writingLines } from './metadataLines';
import { startOf } from './startOfDocument';

interface NeededField extends HeadLine {
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

/** Asked for once the status says that the report was reviewed; of a single author, another rule asks it. */
const reviewers: NeededField = {
  name: 'Reviewed by',
  placeholder: '[Names]',
  isIn: (metadata) => metadata.reviewers.length > 0,
};

function fieldsFor({ status, authors }: Metadata, { statuses }: Settings): readonly NeededField[] {
  const isFinal = status !== undefined && plain(status.value) === plain(statuses.at(-1) ?? '');
  return isFinal && authors.length !== 1 ? [...neededFields, reviewers] : neededFields;
}

export const missingMetadata: Rule<'missing'> = {
  id: 'structure/missing-metadata',
  title: 'State date, severity, duration, author and status',
  why: 'These five lines are what makes a postmortem findable next year: what happened when, how bad it was, whom to ask and whether the text is still changing.',
  source:
    'The header of common templates, such as the example postmortem in Site Reliability Engineering (Google).',
  severity: 'information',
  reads: 'markdown',
  about: ['metadata', 'title', 'sections', 'edges'],
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
- Reviewed by: [Names]

## Impact

1,200 customers could not pay.
`,
      documented: false,
    },
    {
      title: 'Two authors, and final before anybody else has read it',
      text: `# ⟦Postmortem: Checkout outage⟧

**Date**: 2025-11-28
**Severity**: SEV-2
**Duration**: 33 minutes
**Authors**: Morgan, Robin
**Status**: Final

## Impact

1,200 customers could not pay.
`,
      fixed: `# Postmortem: Checkout outage

**Date**: 2025-11-28
**Severity**: SEV-2
**Duration**: 33 minutes
**Authors**: Morgan, Robin
**Status**: Final
**Reviewed by**: [Names]

## Impact

1,200 customers could not pay.
`,
      documented: false,
    },
    {
      title: 'A report without a title begins with its first section',
      text: `**⟦Process improvements:⟧**

1. Limits need owners

## Remediation

- Paused the worker
- Raised the limit
`,
      fixed: `**Date**: YYYY-MM-DD
**Severity**: SEV-1 / SEV-2 / SEV-3
**Duration**: X minutes (HH:MM - HH:MM UTC)
**Author**: [Name]
**Status**: Draft / In Review / Final

**Process improvements:**

1. Limits need owners

## Remediation

- Paused the worker
- Raised the limit
`,
      documented: false,
    },
    {
      title: 'In a report that is one list, above its first point',
      text: `- **⟦Key events⟧**
  - First detected: 2023-01-11 14:22
  - Resolved 2023-01-11 15:51

- **Impact**: No images for an hour.

**Status**: In Review
`,
      fixed: `**Severity**: SEV-1 / SEV-2 / SEV-3
**Duration**: X minutes (HH:MM - HH:MM UTC)
**Author**: [Name]

- **Key events**
  - First detected: 2023-01-11 14:22
  - Resolved 2023-01-11 15:51

- **Impact**: No images for an hour.

**Status**: In Review
`,
      documented: false,
    },
    {
      title: 'The new lines look like the one above them, whatever the last one looks like',
      text: `# ⟦Incident on 2023-01-11 - Images⟧

  - First detected: 2023-01-11 14:22
- **Key events**

- **Impact**: No images for an hour.
Severity: SEV-2
`,
      fixed: `# Incident on 2023-01-11 - Images

  - First detected: 2023-01-11 14:22
  - Duration: X minutes (HH:MM - HH:MM UTC)
  - Author: [Name]
  - Status: Draft / In Review / Final

- **Key events**

- **Impact**: No images for an hour.
Severity: SEV-2
`,
      documented: false,
    },
    {
      title: 'Below the line that makes the title one',
      text: `⟦Checkout outage⟧
===============

## Impact

1,200 customers could not pay.
`,
      fixed: `Checkout outage
===============

**Date**: YYYY-MM-DD
**Severity**: SEV-1 / SEV-2 / SEV-3
**Duration**: X minutes (HH:MM - HH:MM UTC)
**Author**: [Name]
**Status**: Draft / In Review / Final

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
  *check({ postmortem, settings }) {
    const needed = fieldsFor(postmortem.metadata, settings);
    const missing = needed.filter((field) => !isStated(field, postmortem.metadata));
    if (missing.length === 0) return;
    const names = missing.map(({ name }) => (name === reviewers.name ? 'reviewers' : name.toLowerCase()));
    yield {
      message: 'missing',
      data: { fields: listed(names) },
      span: startOf(postmortem),
      fixes: [
        {
          title: missing.length === 1 ? `Add a line for the ${names[0]}` : 'Add the missing lines',
          kind: 'suggestion',
          edits: [writingLines(missing, postmortem)],
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
