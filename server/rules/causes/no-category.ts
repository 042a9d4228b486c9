import { allOf, oneOf } from '../../l10n/translate';
import type { ContributingFactor } from '../../model/postmortem';
import type { Settings } from '../../settings';
import { insertion } from '../edits';
import type { Fix, Rule } from '../rule';
import { byLikelihood } from './likelyCategory';

export const noCategory: Rule<'missing' | 'none'> = {
  id: 'causes/no-category',
  title: 'Tag each contributing factor with its category',
  why: 'Categories show clusters: five factors under PROCESS and two under TECHNOLOGY say that this was mainly a failure of process which technology happened to expose, and where one improvement helps most.',
  source:
    'Kaoru Ishikawa’s cause-and-effect (fishbone) diagram, with the categories common for software incidents.',
  severity: 'information',
  reads: 'markdown',
  about: ['factors', 'sections'],
  messages: {
    missing:
      'The other factors have a category and this one has none. Begin it with one of {known} in brackets.',
    none: 'None of the factors has a category. With tags such as {examples}, clusters show, and the fishbone can be drawn.',
  },
  examples: [
    {
      title: 'One factor of three has no tag',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. [PROCESS] Memory limits are not reviewed.
2. ⟦The alert fires above 90 % only.⟧
3. [TECHNOLOGY] Production and staging share one file of limits.
`,
      fixed: `# Postmortem: Checkout outage

## Contributing Factors

1. [PROCESS] Memory limits are not reviewed.
2. [TECHNOLOGY] The alert fires above 90 % only.
3. [TECHNOLOGY] Production and staging share one file of limits.
`,
    },
    {
      title: 'No tags at all: one hint on the section',
      text: `# Postmortem: Checkout outage

## ⟦Contributing Factors⟧

- Memory limits are not reviewed.
- The alert fires above 90 % only.
`,
    },
    {
      title: 'All tagged; what lies behind a factor belongs to its category',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. [PROCESS] Memory limits are not reviewed.
   - The review checklist predates Kubernetes
2. [TECHNOLOGY] The alert fires above 90 % only.
`,
    },
  ],
  *check({ postmortem: { factors, sections }, settings }) {
    const untagged = factors.filter(({ category }) => !category);
    const known = settings.categories.map(({ name }) => name);
    if (untagged.length < factors.length) {
      for (const factor of untagged) {
        const fixes = tagging(factor, settings);
        yield { message: 'missing', data: { known: oneOf(known) }, span: factor.description.span, fixes };
      }
    } else if (factors.length > 1) {
      const section = sections.find(({ kind }) => kind === 'contributing-factors');
      const examples = allOf(known.slice(0, 2).map((name) => `[${name}]`));
      const span = section?.heading.span ?? factors[0]?.description.span;
      if (span) yield { message: 'none', data: { examples }, span, severity: 'hint' };
    }
  },
};

function tagging({ description }: ContributingFactor, { categories }: Settings): Fix[] {
  return byLikelihood(description.value, categories).map(({ name }) => ({
    title: `Tag it [${name}]`,
    kind: 'suggestion',
    edits: [insertion(description.span.start, `[${name}] `)],
  }));
}
