import type { ActionItem, ContributingFactor } from '../../model/postmortem';
import { rareWords } from '../rareWords';
import type { Rule } from '../rule';

export const uncoveredCategory: Rule<'uncovered'> = {
  id: 'causes/uncovered-category',
  title: 'Act on the densest category of factors',
  why: 'The category with the most factors is where one improvement can take away several conditions at once. When none of the action items is about it, the easy things were picked.',
  source:
    'Prioritise action items by the categories with the densest clusters of factors (fishbone analysis).',
  severity: 'hint',
  reads: 'markdown',
  about: ['factors', 'actionItems'],
  messages: {
    uncovered:
      '{count} of {all} factors are {category}, the most of any category, and no action item speaks of what they say. One improvement there may remove several.',
  },
  examples: [
    {
      title: 'Two factors about review, and items about something else',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. ⟦[PROCESS]⟧ Memory limits are not reviewed.
2. [PROCESS] The checklist for reviewers predates containers.
3. [TECHNOLOGY] The alert fires above 90 % only.

## Action Items

- [ ] Lower the alert threshold to 80 % (@jordan, 2025-12-15)
`,
    },
    {
      title: 'An item speaks of one of them',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. [PROCESS] Memory limits are not reviewed.
2. [PROCESS] The checklist for reviewers predates containers.
3. [TECHNOLOGY] The alert fires above 90 % only.

## Action Items

- [ ] Add memory limits to the review checklist (@jordan, 2025-12-15)
`,
    },
  ],
  *check({ postmortem: { factors, actionItems } }) {
    const densest = densestOf(factors);
    const [first] = densest;
    if (!first?.category || actionItems.length === 0) return;
    const spoken = new Set(actionItems.flatMap((item) => rareWords(wordsOf(item))));
    if (densest.some((factor) => rareWords(spokenBy(factor)).some((word) => spoken.has(word)))) return;
    yield {
      message: 'uncovered',
      data: { count: densest.length, all: factors.length, category: first.category.value.toUpperCase() },
      span: first.category.span,
    };
  },
};

/** The factors of the one category that has more than any other; none when two are level or all have one. */
function densestOf(factors: readonly ContributingFactor[]): readonly ContributingFactor[] {
  const groups = new Map<string, ContributingFactor[]>();
  for (const factor of factors) {
    const name = factor.category?.value.toUpperCase();
    if (!name) continue;
    const group = groups.get(name);
    if (group) group.push(factor);
    else groups.set(name, [factor]);
  }
  const [densest = [], second = []] = [...groups.values()].sort((one, other) => other.length - one.length);
  return densest.length > Math.max(1, second.length) ? densest : [];
}

function spokenBy({ description, causes }: ContributingFactor): string {
  return [description.value, ...causes.map(spokenBy)].join(' ');
}

function wordsOf({ title, description, verification }: ActionItem): string {
  return [title, description, verification].map((part) => part?.value ?? '').join(' ');
}
