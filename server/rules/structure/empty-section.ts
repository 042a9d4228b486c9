import type { Comment, Section, SectionKind } from '../../model/postmortem';
import { contains } from '../../model/span';
import { insertion } from '../edits';
import { lineAt, lineBreak, nextLineStart } from '../lines';
import type { Fix, Rule } from '../rule';
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
      fixed: `# Postmortem: Checkout outage

## Impact

None.

## Summary

The checkout service ran out of memory.

## What Went Well

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
    const eol = lineBreak(text);
    let passed = 0;
    for (const [index, section] of sections.entries()) {
      while ((comments[passed]?.span.start ?? text.length) < section.body.start) passed++;
      const next = sections[index + 1];
      const hasMore = next !== undefined && contains(section.span, next.span);
      if (section.kind === undefined || hasMore || saysSomething(section, comments, passed, text)) continue;
      const needed = neededSections.find(({ kind }) => kind === section.kind);
      yield {
        message: 'empty',
        data: { heading: section.heading.value },
        span: section.heading.span,
        severity: needed?.severity ?? 'information',
        fixes: canBeNone.has(section.kind) ? [writingNone(section, text, eol)] : [],
      };
    }
  },
};

/** Bodies follow each other, and so do comments: `from` is the first that is not above this body. */
function saysSomething({ body }: Section, comments: readonly Comment[], from: number, text: string): boolean {
  let at = body.start;
  for (let index = from; ; index++) {
    const comment = comments[index]?.span;
    if (!comment || !contains(body, comment)) return hasWords(text.slice(at, body.end));
    if (hasWords(text.slice(at, comment.start))) return true;
    at = comment.end;
  }
}

/** A rule between sections belongs to neither. */
function hasWords(text: string): boolean {
  return /[^-*_═─=\s]/.test(text);
}

/** An incident without an impact or luck is one; one without a timeline, a cause or good work is not. */
const canBeNone = new Set<SectionKind>(['impact', 'went-wrong', 'got-lucky', 'supporting-data', 'trigger']);

function writingNone({ body, heading }: Section, text: string, eol: string): Fix {
  const isOwnLine = text[body.start - 1] === '\n';
  const at = isOwnLine ? body.start : nextLineStart(text, heading.span.end);
  const before = text[at - 1] === '\n' ? eol : `${eol}${eol}`;
  const next = lineAt(text, at);
  const after = text.slice(next.start, next.end).trim() === '' ? eol : `${eol}${eol}`;
  return { title: 'Write “None.”', kind: 'suggestion', edits: [insertion(at, `${before}None.${after}`)] };
}
