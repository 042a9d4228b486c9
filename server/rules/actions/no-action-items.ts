import type { ActionItem } from '../../model/postmortem';
import { contains } from '../../model/span';
import { lineAt } from '../lines';
import type { Rule } from '../rule';

export const noActionItems: Rule<'none'> = {
  id: 'actions/no-action-items',
  title: 'End with items that can be tracked',
  why: 'Without action items, a postmortem is a history document. Prose about what will be better cannot be assigned, tracked or closed.',
  source:
    'Action items are the point of a postmortem; the SRE Workbook (Google) gives each an owner and a tracking number.',
  severity: 'information',
  reads: 'markdown',
  about: ['sections', 'actionItems'],
  messages: {
    none: 'There are no single items under “{heading}”. A list or a table, one action each with owner and deadline, can be followed up.',
  },
  examples: [
    {
      title: 'Intentions in prose',
      text: `# Postmortem: Checkout outage

## ⟦Action Items⟧

Going forward, limits will get the attention they deserve and alerts will come earlier.
`,
    },
    {
      title: 'A list, and a section that says there is nothing to do',
      text: `# Postmortem: Checkout outage

## Action Items

- [ ] Add a policy for memory limits (Owner: @jordan, Deadline: 2025-12-15)

## Follow-up actions

None.
`,
    },
  ],
  *check({ postmortem: { sections, actionItems, prose, text } }) {
    if (!actionItems.every((item) => isSentence(item, text))) return;
    const paragraphs = prose.filter(({ role }) => role === 'paragraph');
    let next = 0;
    for (const section of sections) {
      if (section.kind !== 'action-items') continue;
      // Sections and paragraphs stand in the order of the text, so what lies behind is never looked at again.
      while ((paragraphs[next]?.span.start ?? text.length) < section.span.start) next++;
      const paragraph = paragraphs[next];
      if (paragraph === undefined || !contains(section.span, paragraph.span)) continue;
      const body = text.slice(section.body.start, section.body.end);
      if (/^\W*(?:none|n\/?a|no action items?|nothing)\b/i.test(body)) continue;
      yield { message: 'none', data: { heading: section.heading.value }, span: section.heading.span };
      return;
    }
  },
};

/** A paragraph that is no list item, no row and no tagged block: it has words where those have a marker. */
function isSentence({ form, span, id, owner, deadline }: ActionItem, text: string): boolean {
  const { start, end } = lineAt(text, span.start);
  return form.kind === 'text' && !(id ?? owner ?? deadline) && /^\s*\p{Letter}/u.test(text.slice(start, end));
}
