import type { Rule } from '../rule';

const hedge = /[~≈?]|\b(?:ca?|about|around|approx\w*|roughly|circa|or so|maybe|early|late|mid)\b/i;

export const vagueTime: Rule<'unknown' | 'approximate'> = {
  id: 'timeline/vague-time',
  title: 'Take times from a record, not from memory',
  why: 'Memory smooths the order of events, and detection and response times cannot be computed from “around lunchtime”. Logs, alerts, chat and the pipeline know the minute.',
  source:
    'Reconstruct timelines from automated records first; human recollection is the least reliable source.',
  severity: 'information',
  reads: 'markdown',
  about: ['timeline'],
  messages: {
    unknown:
      '“{time}” cannot be placed between the other entries. A log, an alert or the chat may know the minute.',
    approximate:
      '“{time}” is from memory. If a log, an alert or the chat has the minute, take it from there.',
  },
  examples: [
    {
      title: 'A time nobody looked up',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:22 New pods start
- ⟦???⟧ First customer calls
- ⟦~09:40⟧ The team suspects the memory limit
- 09:55 Error rate is back to normal
`,
    },
    {
      title: 'Times to the minute and to the second',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:22:31 New pods start
- 09:32 Alert fires
`,
    },
  ],
  *check({ postmortem: { timeline } }) {
    for (const { time } of timeline?.events ?? []) {
      const { precision, written } = time.value;
      const data = { time: written };
      if (precision === 'unknown') yield { message: 'unknown', data, span: time.span };
      // A day without an hour is exact enough for what took weeks.
      if (precision === 'approximate' && hedge.test(written))
        yield { message: 'approximate', data, span: time.span, severity: 'hint' };
    }
  },
};
