import type { Span } from '../../model/span';
import type { Fix, Rule } from '../rule';

export const badDate: Rule<'impossible' | 'impossibleNearest' | 'format'> = {
  id: 'actions/bad-date',
  title: 'Set deadlines on days that exist',
  why: 'A date such as 2025-02-30 is on no calendar. Programs drop it or move it into the next month, and the item has no deadline that anybody is reminded of.',
  source: 'ISO 8601: year, month and day.',
  severity: 'warning',
  reads: 'both',
  about: ['actionItems'],
  messages: {
    impossible: '{written} is on no calendar. Check the month and the day.',
    impossibleNearest: '{written} is on no calendar. Perhaps {nearest} was meant.',
    format: 'Programs that read this file know days as YYYY-MM-DD. Write {nearest}.',
  },
  examples: [
    {
      title: 'A month that is too short, and month and day in another order',
      text: `- title: Add an alert for pod memory above 80 %
  owner: jordan@example.com
  deadline: ⟦2025-02-30⟧
- title: Alert on 5xx responses of the search Ingress
  owner: priya@example.com
  deadline: ⟦2025-15-12⟧
- title: Lower the evaluation interval to 30 seconds
  owner: priya@example.com
  deadline: ⟦2025-00-10⟧
- title: Test the alert in staging once a week
  owner: priya@example.com
  deadline: ⟦April 5, 2025⟧
`,
      fixed: `- title: Add an alert for pod memory above 80 %
  owner: jordan@example.com
  deadline: 2025-02-28
- title: Alert on 5xx responses of the search Ingress
  owner: priya@example.com
  deadline: 2025-15-12
- title: Lower the evaluation interval to 30 seconds
  owner: priya@example.com
  deadline: 2025-00-10
- title: Test the alert in staging once a week
  owner: priya@example.com
  deadline: April 5, 2025
`,
      language: 'yaml',
    },
    {
      title: 'Days that exist; a report for people may write them as it likes',
      text: `# Postmortem: Checkout outage

## Action Items

| ID | Action | Owner | Deadline |
| -- | ------ | ----- | -------- |
| AI-1 | Alert on pod memory above 80 % | @priya | 2024-02-29 |
| AI-2 | Lower the evaluation interval to 30 seconds | @priya | April 5, 2025 |
`,
    },
  ],
  *check({ postmortem: { actionItems, text } }) {
    for (const { deadline, form } of actionItems) {
      if (!deadline) continue;
      const { value, span } = deadline;
      // A date that was borrowed through an alias stands elsewhere.
      if (text.slice(span.start, span.end) !== value.written) continue;
      const [written, year, month, day] = dashed.exec(value.written) ?? [];
      if (written === undefined) {
        const isForPrograms = form.kind === 'yaml' && value.iso !== undefined;
        if (isForPrograms)
          yield { message: 'format', severity: 'hint', ...replacing(value.written, value.iso ?? '', span) };
        continue;
      }
      const date = { year: Number(year), month: Number(month), day: Number(day) };
      if (isOnCalendar(date)) continue;
      const start = span.start + value.written.indexOf(written);
      const place = { start, end: start + written.length };
      const nearest = nearestTo(date);
      if (nearest) yield { message: 'impossibleNearest', ...replacing(written, nearest, place) };
      else yield { message: 'impossible', data: { written }, span: place };
    }
  },
};

const dashed = /(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/;

interface WrittenDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isOnCalendar({ year, month, day }: WrittenDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
}

/** The last day of a month that is too short, or the day that month and day give in the other order. */
function nearestTo({ year, month, day }: WrittenDay): string | undefined {
  const inOrder = { year, month, day: Math.min(day, lengthOf(year, month)) };
  if (day <= 31 && isOnCalendar(inOrder)) return iso(inOrder);
  const swapped = { year, month: day, day: month };
  return isOnCalendar(swapped) ? iso(swapped) : undefined;
}

function lengthOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso({ year, month, day }: WrittenDay): string {
  const padded = (number: number, digits: number) => String(number).padStart(digits, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function replacing(written: string, nearest: string, span: Span) {
  const fix: Fix = { title: `Write ${nearest}`, kind: 'suggestion', edits: [{ span, newText: nearest }] };
  return { data: { written, nearest }, span, fixes: [fix] };
}
