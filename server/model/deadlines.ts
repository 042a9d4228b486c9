import { dayMatch } from './moments';
import type { CalendarDate } from './postmortem';
import type { Located } from './span';
import { type Day, isoDay } from './when';

/** A deadline as written, with its day where one is written out in full. */
export function deadlineOf({ value, span }: Located): Located<CalendarDate> {
  const day = dayIn(value);
  const iso = day?.year === undefined ? undefined : isoDay({ ...day, year: day.year });
  return { value: { written: value, ...(iso ? { iso } : undefined) }, span };
}

/** `March 22` in a report about an incident of 2025 is a day of 2025. */
export function withYear(deadline: Located<CalendarDate>, year: number): Located<CalendarDate> {
  const { written, iso } = deadline.value;
  const day = iso === undefined ? dayIn(written) : undefined;
  return day ? { ...deadline, value: { written, iso: isoDay({ ...day, year }) } } : deadline;
}

const someTime =
  /^within\s+(?:(?:the\s+)?next\s+|an?\s+)?(?:\d{1,3}\s*)?(?:business\s+|working\s+)?(?:hours?|days?|weeks?|months?|quarters?|sprints?)$|^(?:(?:due|by|until|before|eta)\b:?\s*)?(?:(?:early|mid|late|end of)\s+)?(?:Q[1-4](?:\s*'?\d{2,4})?|(?:this|next|end of(?: the)?)\s+(?:week|sprint|month|quarter|year)|tomorrow|today|tbd|asap|eo[wmqy])\b|^due:?\s\S[^,;]{0,20}$/i;

/** Whether words are a deadline: `March 22`, `by 2025-04-01`, `next sprint`, `Q2`. */
export function isDeadline(value: string): boolean {
  const text = value.trim();
  return (
    dayMatch(text.replace(/^(?:due|by|until|before|eta):?\s+/i, ''), 0) !== undefined || someTime.test(text)
  );
}

function dayIn(text: string): Day | undefined {
  for (const { index } of text.matchAll(/\b\w/g)) {
    const [day] = dayMatch(text, index)?.days ?? [];
    if (day) return day;
  }
  return undefined;
}
