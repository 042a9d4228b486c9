import type { Rule } from '../rule';

export const impossibleTime: Rule<'impossible'> = {
  id: 'timeline/impossible-time',
  title: 'Give times that exist',
  why: 'A time that no clock shows, such as 25:10 or 13:55 PM, leaves open which one was meant, and everything computed from it is off.',
  source: 'Seen in published reports and in at least one published template.',
  severity: 'warning',
  reads: 'markdown',
  messages: {
    impossible: 'No clock shows {time}. Write the time in 24 hours, such as 13:55.',
  },
  examples: [
    {
      title: 'Hours past midnight, and 24 hours with a.m. and p.m.',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:22 New pods start
- ⟦25:10⟧ Alert fires
- ⟦13:55 PM⟧ Error rate is back to normal
`,
    },
    {
      title: 'Both clocks, used right',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 1:22 PM New pods start
- 13:55 Error rate is back to normal
`,
    },
  ],
  *check({ postmortem: { timeline } }) {
    for (const { time } of timeline?.events ?? []) {
      if (time.value.precision !== 'impossible') continue;
      yield { message: 'impossible', data: { time: time.value.written }, span: time.span };
    }
  },
};
