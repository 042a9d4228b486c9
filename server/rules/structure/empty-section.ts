import type { Comment, Section } from '../../model/postmortem';
import { contains } from '../../model/span';
import type { Rule } from '../rule';
import { neededSections } from './neededSections';

export const emptySection: Rule<'empty'> = {
  id: 'structure/empty-section',
  title: 'Fill a section or say that there is nothing to say',
  why: 'An empty section leaves the reader guessing: was there no impact, or did nobody look? “None” or “not measured yet” is an answer; nothing is not.',
  source: 'Common practice in review checklists for postmortems.',
  severity: 'warning',
  reads: 'markdown',
  messages: {
    empty:
      'Nothing stands under “{heading}” yet. Write it, or say in a word why there is nothing, such as “None”.',
  },
  examples: [
    {
      title: 'A heading with nothing below it',
      text: `# Postmortem: Checkout outage

## ⟦Impact⟧

## Summary

The checkout service ran out of memory.

## ⟦What Went Well⟧

<!-- Good work during the incident -->
`,
    },
    {
      title: 'Subsections, tables and a plain “None” are content',
      text: `# Postmortem: Checkout outage

## Impact

None.

## Action Items

### P1

| Action | Owner | Deadline |
| ------ | ----- | -------- |
| Add an alert for memory above 80 % | @jordan | 2025-12-15 |
`,
    },
  ],
  *check({ postmortem: { sections, comments, text } }) {
    for (const [index, section] of sections.entries()) {
      const needed = neededSections.find(({ kind }) => kind === section.kind);
      const next = sections[index + 1];
      const hasMore = next !== undefined && contains(section.span, next.span);
      if (section.kind === undefined || hasMore || saysSomething(section, comments, text)) continue;
      yield {
        message: 'empty',
        data: { heading: section.heading.value },
        span: section.heading.span,
        severity: needed?.severity ?? 'information',
      };
    }
  },
};

function saysSomething({ body }: Section, comments: readonly Comment[], text: string): boolean {
  let at = body.start;
  for (const { span } of comments.filter((comment) => contains(body, comment.span))) {
    if (text.slice(at, span.start).trim() !== '') return true;
    at = span.end;
  }
  // A rule between sections belongs to neither.
  return (
    text
      .slice(at, body.end)
      .replace(/^[-*_═─=\s]+$/gm, '')
      .trim() !== ''
  );
}
