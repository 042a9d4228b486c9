import { oneOf } from '../../l10n/translate';
import type { ContributingFactor } from '../../model/postmortem';
import { nearest, plain } from '../nearest';
import type { Rule } from '../rule';

export const unknownCategory: Rule<'unknown' | 'unknownNearest'> = {
  id: 'causes/unknown-category',
  title: 'Use one set of factor categories',
  why: 'Factors of many postmortems can be counted together only when their categories have the same names. Set your own in `postmortem.categories`.',
  source:
    'Kaoru Ishikawa’s cause-and-effect (fishbone) diagram, with the categories common for software incidents.',
  severity: 'information',
  reads: 'markdown',
  about: ['factors'],
  messages: {
    unknown: '{written} is none of the categories {known}. Choose one of these, or add it to the settings.',
    unknownNearest: '{written} is none of the categories {known}. Perhaps {nearest} was meant.',
  },
  examples: [
    {
      title: 'A slip of the finger',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. ⟦[PROCES]⟧ Memory limits are not reviewed.
2. [TECHNOLOGY] The alert fires above 90 % only.
`,
      fixed: `# Postmortem: Checkout outage

## Contributing Factors

1. [PROCESS] Memory limits are not reviewed.
2. [TECHNOLOGY] The alert fires above 90 % only.
`,
    },
    {
      title: 'A category that nobody set',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. ⟦[LUCK]⟧ Nobody was on the site at that minute.
`,
    },
    {
      title: 'The team’s own set',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. [Tooling] The linter ignores limits.
`,
      settings: { categories: [{ name: 'TOOLING', meaning: 'Editors, linters, pipelines' }] },
    },
  ],
  *check({ postmortem: { factors }, settings }) {
    const known = settings.categories.map(({ name }) => name);
    for (const { category } of withCauses(factors)) {
      if (!category || known.some((name) => plain(name) === plain(category.value))) continue;
      const meant = nearest(category.value, known);
      const data = { written: category.value, known: oneOf(known) };
      const { span } = category;
      if (meant === undefined) yield { message: 'unknown', data, span };
      else {
        const edits = [{ span, newText: `[${meant}]` }];
        const fixes = [{ title: `Write [${meant}]`, kind: 'suggestion', edits } as const];
        yield { message: 'unknownNearest', data: { ...data, nearest: meant }, span, fixes };
      }
    }
  },
};

function* withCauses(factors: readonly ContributingFactor[]): Generator<ContributingFactor> {
  for (const factor of factors) {
    yield factor;
    yield* withCauses(factor.causes);
  }
}
