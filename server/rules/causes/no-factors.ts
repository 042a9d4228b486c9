import type { Postmortem } from '../../model/postmortem';
import { insertion } from '../edits';
import { lineBreak } from '../lines';
import type { Edit, Rule } from '../rule';
import { isOpen } from '../whys/openAnswers';

export const noFactors: Rule<'noFactors'> = {
  id: 'causes/no-factors',
  title: 'Name contributing factors beside the root cause',
  why: 'Fixing the root cause prevents this incident. The factors, such as the alert that came late, the runbook that was missing or the staging that differs, are what the next incident will have in common with it.',
  source:
    'Contributing factors explain why the root cause was not caught earlier; safety science speaks of them in place of a single cause.',
  severity: 'information',
  reads: 'markdown',
  about: ['factors', 'rootCauses', 'whys', 'sections'],
  messages: {
    noFactors:
      'There is a root cause but no contributing factors. List what made it possible, what let it grow and what kept it hidden.',
  },
  examples: [
    {
      title: 'A root cause alone',
      text: `# Postmortem: Checkout outage

## ⟦Root Cause⟧

No validation stands between a change of limits and production.
`,
      fixed: `# Postmortem: Checkout outage

## Contributing Factors

1. [PROCESS] <!-- What made the incident possible, what let it grow, what kept it hidden -->

## Root Cause

No validation stands between a change of limits and production.
`,
    },
    {
      title: 'A root cause and its factors',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. [PROCESS] Memory limits are not reviewed.
2. [TECHNOLOGY] The alert fires above 90 % only.

## Root Cause

No validation stands between a change of limits and production.
`,
    },
    {
      title: 'A cause that nobody knows yet',
      text: `# Postmortem: Card charge

## Root Cause

The source of the charge is still unknown at this time.
`,
      documented: false,
    },
    {
      title: 'Several causes in their own section are factors too',
      text: `# Postmortem: Checkout outage

## Root Causes

- Memory limits are not reviewed.
- The alert fires above 90 % only.
`,
      documented: false,
    },
  ],
  *check({ postmortem }) {
    const { factors, rootCauses, whys, sections } = postmortem;
    if (factors.length > 0 || sections.some(({ kind }) => kind === 'contributing-factors')) return;
    if (rootCauses.length > 1 || whys.length > 1 || rootCauses.length + whys.length === 0) return;
    // What is not known yet has no factors yet.
    if (
      rootCauses[0] &&
      rootCauses[0].description.value.length < 120 &&
      isOpen(rootCauses[0].description.value)
    )
      return;
    const section = sections.find(({ kind }) => kind === 'root-cause' || kind === 'five-whys');
    const span = section?.heading.span ?? rootCauses[0]?.description.span ?? whys[0]?.span;
    if (!span) return;
    const fixes = section
      ? [
          {
            title: 'Add contributing factors',
            kind: 'suggestion',
            edits: [listAbove(section.span.start, section.level, postmortem)],
          } as const,
        ]
      : [];
    yield { message: 'noFactors', span, fixes };
  },
};

function listAbove(at: number, level: number, { text }: Postmortem): Edit {
  const eol = lineBreak(text);
  const heading = `${'#'.repeat(level)} Contributing Factors`;
  const prompt =
    '1. [PROCESS] <!-- What made the incident possible, what let it grow, what kept it hidden -->';
  return insertion(at, [heading, '', prompt, '', ''].join(eol));
}
