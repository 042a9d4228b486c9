import type { Rule } from '../rule';

export const deadlinePast: Rule<'past'> = {
  id: 'actions/deadline-past',
  title: 'Follow up on items whose date has passed',
  why: 'An unfinished action item is a prediction of the next incident. When the date has passed, the item is done and not marked, moved and not dated, or given up and not said; each is worth a word.',
  source: 'Action items without follow-up are wishes; weekly and monthly reviews are common practice.',
  severity: 'information',
  reads: 'both',
  about: ['actionItems', 'metadata'],
  messages: {
    past: 'This was due {days} ago and is still open. Mark it as done, set a new date, or say that it will not be done.',
  },
  examples: [
    {
      title: 'Overdue, in a list and in a table',
      text: `# Postmortem: Checkout outage

## Action Items

- [ ] Add a policy for memory limits (Owner: @jordan, Deadline: ⟦2025-12-15⟧)

| Action | Owner | Deadline | Status |
| ------ | ----- | -------- | ------ |
| Alert on memory above 80 % | @priya | ⟦2025-12-16⟧ | Open |
| Lower the evaluation interval to 30 seconds | @priya | 2025-12-17 | Open |
`,
      today: '2025-12-17',
    },
    {
      title: 'One date for several items',
      text: `# Postmortem: Checkout outage

## Action Items

### Long term (⟦2025-09-30⟧)

- [ ] Alert on memory above 80 % (Owner: @priya)
- [ ] Add a policy for memory limits (Owner: @jordan)
`,
      today: '2025-12-17',
      documented: false,
    },
    {
      title: 'Done, and not due yet',
      text: `# Postmortem: Checkout outage

## Action Items

- [x] Add a policy for memory limits (Owner: @jordan, Deadline: 2025-12-15)
- [ ] Alert on memory above 80 % (Owner: @priya, Deadline: 2025-12-24)
`,
      today: '2025-12-17',
    },
  ],
  *check({ postmortem: { actionItems, metadata }, today }) {
    // The items below `### Long term (Q4 2025)` share one deadline, which is overdue once.
    const told = new Set<number>();
    for (const { done, deadline, status } of actionItems) {
      const iso = deadline?.value.iso;
      if (done || !deadline || iso === undefined || iso >= today || isGivenUp(status?.value)) continue;
      if (told.has(deadline.span.start)) continue;
      // A day before the incident is a slip of the year or the month, and has a rule of its own.
      if (iso < (metadata.date?.value.iso ?? '')) continue;
      told.add(deadline.span.start);
      const days = Math.round((Date.parse(today) - Date.parse(iso)) / 86_400_000);
      yield { message: 'past', data: { days: days === 1 ? 'a day' : `${days} days` }, span: deadline.span };
    }
  },
};

function isGivenUp(status = ''): boolean {
  return /won['’_ ]?t|cancel|rejected|obsolete|declined|abandoned|superseded/i.test(status);
}
