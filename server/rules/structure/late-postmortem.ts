import type { Located } from '../../model/span';
import type { Rule } from '../rule';

const written =
  /^(?:written(?: on)?|created(?: on| at)?|published(?: on| at)?|date (?:written|published)|postmortem(?: date| held| meeting)?|post-mortem(?: date| meeting)?|review(?:ed)? (?:date|on)|meeting(?: date)?)$/i;

export const latePostmortem: Rule<'late'> = {
  id: 'structure/late-postmortem',
  title: 'Write the postmortem within five working days',
  why: 'Details of the day are gone within a week, and what is left is “I think it was something like…”. A draft within 48 hours, even with gaps, keeps them.',
  source:
    'Postmortem guides ask for the meeting within 48 hours, and for the document within 5 working days.',
  severity: 'hint',
  reads: 'markdown',
  about: ['metadata'],
  messages: {
    late: 'This is {days} working days after the incident. For the next one, a rough draft within two days keeps the details.',
  },
  examples: [
    {
      title: 'Two weeks later',
      text: '# Postmortem: Checkout outage\n\n**Date**: 2025-11-28\n**Written**: ⟦2025-12-12⟧\n',
    },
    {
      title: 'Over one weekend',
      text: '# Postmortem: Checkout outage\n\n**Date**: 2025-11-28\n**Written**: 2025-12-05\n',
    },
    {
      title: 'Two weeks later, where the team has three weeks',
      text: '# Postmortem: Checkout outage\n\n**Date**: 2025-11-28\n**Written**: 2025-12-12\n',
      settings: { postmortemDueBusinessDays: 15 },
      documented: false,
    },
  ],
  *check({ postmortem: { metadata }, settings: { postmortemDueBusinessDays } }) {
    const incident = metadata.date?.value.iso;
    const field = metadata.fields.find(({ name }) => written.test(name.value));
    const date = field && isoIn(field.value);
    if (incident === undefined || !field || date === undefined) return;
    const days = workingDays(incident, date);
    if (days > postmortemDueBusinessDays) yield { message: 'late', data: { days }, span: field.value.span };
  },
};

function isoIn({ value }: Located): string | undefined {
  return /\b\d{4}-\d{2}-\d{2}\b/.exec(value)?.[0];
}

/** How many of the days after the first, up to the last, are Mondays to Fridays; zero when they are reversed. */
function workingDays(first: string, last: string): number {
  const day = 86_400_000;
  const days = Math.round((Date.parse(last) - Date.parse(first)) / day);
  if (!(days > 0 && days < 3660)) return 0;
  const weekdays = Array.from({ length: days }, (_, index) =>
    new Date(Date.parse(first) + (index + 1) * day).getUTCDay(),
  );
  return weekdays.filter((weekday) => weekday !== 0 && weekday !== 6).length;
}
