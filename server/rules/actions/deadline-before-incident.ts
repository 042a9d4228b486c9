import type { CalendarDate } from '../../model/postmortem';
import type { Located } from '../../model/span';
import type { Fix, Rule } from '../rule';

export const deadlineBeforeIncident: Rule<'before'> = {
  id: 'actions/deadline-before-incident',
  title: 'Set deadlines after the incident',
  why: 'A deadline before the incident is a slip in the year or the month, and makes the item look overdue from its first day.',
  source: 'Seen in published reports that were copied from older ones.',
  severity: 'warning',
  reads: 'markdown',
  about: ['actionItems', 'metadata'],
  messages: {
    before: 'This is before the incident of {date}. Check the year and the month.',
  },
  examples: [
    {
      title: 'Last year’s year',
      text: `# Postmortem: Checkout outage

**Date**: 2026-01-08

## Action Items

- [ ] Add a policy for memory limits (Owner: @jordan, Deadline: ⟦2025-01-31⟧)
`,
      fixed: `# Postmortem: Checkout outage

**Date**: 2026-01-08

## Action Items

- [ ] Add a policy for memory limits (Owner: @jordan, Deadline: 2026-01-31)
`,
    },
    {
      title: 'On the day and after',
      text: `# Postmortem: Checkout outage

**Date**: 2026-01-08

## Action Items

- [ ] Raise the limit to 512Mi (Owner: @jordan, Deadline: 2026-01-08)
- [ ] Add a policy for memory limits (Owner: @jordan, Deadline: 2026-01-31)
`,
    },
  ],
  *check({ postmortem: { actionItems, metadata } }) {
    const date = metadata.date?.value.iso;
    if (date === undefined) return;
    const told = new Set<number>();
    for (const { done, deadline } of actionItems) {
      const iso = deadline?.value.iso;
      if (done || !deadline || iso === undefined || iso >= date || told.has(deadline.span.start)) continue;
      told.add(deadline.span.start);
      yield { message: 'before', data: { date }, span: deadline.span, fixes: laterYear(deadline, date) };
    }
  },
};

/** The same day in the first year in which it comes after the incident. */
function laterYear({ value, span }: Located<CalendarDate>, date: string): Fix[] {
  const [year, rest] = [value.written.slice(0, 4), value.written.slice(4)];
  if (!/^\d{4}$/.test(year) || !/^-\d\d-\d\d$/.test(rest)) return [];
  const ofIncident = Number(date.slice(0, 4));
  const later = `${ofIncident}${rest}` >= date ? ofIncident : ofIncident + 1;
  const newText = `${later}${rest}`;
  return [{ title: `Write ${newText}`, kind: 'suggestion', edits: [{ span, newText }] }];
}
