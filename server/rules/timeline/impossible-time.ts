import type { EventTime } from '../../model/postmortem';
import type { Located } from '../../model/span';
import type { Rule } from '../rule';

/** Half of the day is said by the hour and by the mark. */
const twice = /\b((?:1[3-9]|2[0-3]):[0-5]\d)\s*p\.?m\b\.?/i;

export const impossibleTime: Rule<'impossible' | 'twice'> = {
  id: 'timeline/impossible-time',
  title: 'Give times that exist',
  why: 'A time that no clock shows, such as 25:10 or 13:55 PM, leaves open which one was meant, and everything computed from it is off.',
  source: 'Seen in published reports and in at least one published template.',
  severity: 'warning',
  reads: 'markdown',
  about: ['timeline'],
  messages: {
    impossible: 'No clock and no calendar shows {time}. Check its digits.',
    twice: '{time} says afternoon twice. On a 24-hour clock it needs no PM.',
  },
  examples: [
    {
      title: 'Hours past midnight',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:22 New pods start
- ⟦25:10⟧ Alert fires
- 09:55 Error rate is back to normal
`,
    },
    {
      title: 'Afternoon, said twice',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- ⟦13:55 PM⟧ Alert fires
- ⟦14:20pm⟧ Error rate is back to normal
`,
      fixed: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 13:55 Alert fires
- 14:20pm Error rate is back to normal
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
      const { precision, written } = time.value;
      if (precision !== 'impossible') continue;
      const afternoon = twice.exec(written);
      if (afternoon) yield { ...saidTwice(time, afternoon), data: { time: written }, span: time.span };
      else yield { message: 'impossible', data: { time: written }, span: time.span };
    }
  },
};

function saidTwice({ span, value }: Located<EventTime>, { index, 0: time, 1: clock = '' }: RegExpExecArray) {
  // Only what was read in one piece can be cut: markup may stand in between.
  if (span.end - span.start !== value.written.length)
    return { message: 'twice', severity: 'information' } as const;
  const start = span.start + index + clock.length;
  const edits = [{ span: { start, end: span.start + index + time.length }, newText: '' }];
  return {
    message: 'twice',
    severity: 'information',
    fixes: [{ title: `Write ${clock}`, kind: 'safe', edits }],
  } as const;
}
