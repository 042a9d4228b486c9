import type { TimelineEvent } from '../../model/postmortem';
import type { Rule } from '../rule';

export const outOfOrder: Rule<'outOfOrder'> = {
  id: 'timeline/out-of-order',
  title: 'Keep the entries in the order of time',
  why: 'An entry out of its place is often a slip in the hour or the date, and sometimes the moment where two sources disagree. Both are worth a look before conclusions are drawn from the order.',
  source:
    'Reconstructing a timeline means reconciling conflicts: logs before memory, and timestamps before narrative.',
  severity: 'warning',
  reads: 'markdown',
  messages: {
    outOfOrder:
      '{time} stands after {previous}. Move the entry to its place, or correct the time or its date.',
  },
  examples: [
    {
      title: 'An entry that is ten minutes early',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:22 New pods start
- 09:32 Alert fires
- ⟦09:27⟧ Memory at 78 % of the limit
- 09:55 Error rate is back to normal
`,
    },
    {
      title: 'Over midnight, and entries of the same minute',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 23:50 New pods start
- 23:50 Memory begins to climb
- 00:10 Alert fires
- 00:40 Error rate is back to normal
`,
    },
  ],
  *check({ postmortem: { timeline } }) {
    let latest: TimelineEvent | undefined;
    for (const event of timeline?.events ?? []) {
      const { precision, instant, written } = event.time.value;
      if (precision !== 'exact' || instant === undefined) continue;
      const before = latest?.time.value;
      if (before?.instant !== undefined && instant < before.instant) {
        yield {
          message: 'outOfOrder',
          data: { time: written, previous: before.written },
          span: event.time.span,
        };
      } else latest = event;
    }
  },
};
