import { dayMatch } from '../../model/moments';
import type { StatedDuration } from '../../model/postmortem';
import type { Located } from '../../model/span';
import { isoDay } from '../../model/when';
import type { Fix, Report, Rule } from '../rule';

type Message = 'date' | 'impossible' | 'ambiguous' | 'future' | 'duration';

/** What was left open on purpose, or is a placeholder, which has a rule of its own. */
const open = /[[\]{}<>?$]|^(?:n\/?a|none|tb[acd]|unknown|todo|ongoing|-|—|–)?$|\bYYYY|\bX+\s+min/i;

export const malformedMetadata: Rule<Message> = {
  id: 'structure/malformed-metadata',
  title: 'Write dates and durations that can be counted',
  why: 'A date and a duration are what next year’s report is counted from. “Last Tuesday” and “a while” can be read only by those who were there, and 03/04 is two days at once.',
  source: 'ISO 8601 exists because dates in figures are read differently from country to country.',
  severity: 'information',
  reads: 'markdown',
  about: ['metadata'],
  messages: {
    date: '“{written}” does not say the day with its year. Write it as YYYY-MM-DD, such as 2025-11-28.',
    impossible: 'No calendar has {written}. Check its digits.',
    ambiguous: '“{written}” is {one} to some readers and {other} to others. Write the one that is meant.',
    future: '{written} is still to come. Check the date of the incident.',
    duration: '“{written}” has no number. Give minutes or hours, even if they are an estimate.',
  },
  examples: [
    {
      title: 'A date that is two days',
      text: '# Postmortem: Checkout outage\n\n**Date**: ⟦03/04/2025⟧\n**Duration**: 33 minutes\n',
      fixed: '# Postmortem: Checkout outage\n\n**Date**: 2025-03-04\n**Duration**: 33 minutes\n',
    },
    {
      title: 'A day and a length of time for those who were there',
      text: '# Postmortem: Checkout outage\n\n**Date**: ⟦last Tuesday⟧\n**Duration**: ⟦most of the afternoon⟧\n**Time to detect**: ⟦a while⟧\n',
    },
    {
      title: 'A day that does not exist, and one that is still to come',
      text: '# Postmortem: Checkout outage\n\nDate: ⟦2025-02-30⟧\n',
    },
    {
      title: 'The year of the calendar on the wall',
      text: '# Postmortem: Checkout outage\n\nDate: ⟦2026-01-03⟧\n',
      today: '2025-01-07',
      documented: false,
    },
    {
      title: 'In words, with a time, or for more than a day',
      text: '# Postmortem: Checkout outage\n\n**Date**: March 15, 2025, 14:21 - 15:09 UTC\n**Duration**: ~1h 28m\n',
    },
    {
      title: 'The head of a report that was written down from memory',
      text: '# Incident report\n\n- Date: 15/03/2025\n- Time to detect: 5 mins\n- Duration: TBD\n- Status: resolved\n',
      documented: false,
    },
  ],
  *check({ postmortem: { metadata }, today }) {
    const { date, duration, timeToDetect, timeToMitigate, timeToResolve } = metadata;
    if (date && !open.test(date.value.written)) yield* judgedDate(date.value.written, date, today);
    for (const length of [duration, timeToDetect, timeToMitigate, timeToResolve]) {
      if (length && isWithoutNumber(length)) {
        yield { message: 'duration', data: { written: length.value.written }, span: length.span };
      }
    }
  },
};

function isWithoutNumber({ value: { written, milliseconds } }: Located<StatedDuration>): boolean {
  return milliseconds === undefined && !/\d/.test(written) && !open.test(written);
}

function* judgedDate(
  written: string,
  date: Located<{ readonly iso?: string }>,
  today: string,
): Generator<Report<Message>> {
  const { iso } = date.value;
  const from = written.search(/\d/);
  const day = from < 0 ? undefined : dayMatch(written, from);
  const span = { start: date.span.start + from, end: date.span.start + from + (day?.length ?? 0) };
  // Markup may stand between the characters; then their places are not known.
  const place = day && date.span.end - date.span.start === written.length ? span : date.span;
  const digits = day ? written.slice(from, from + day.length) : written;
  if (day?.impossible) yield { message: 'impossible', data: { written: digits }, span: place };
  else if (iso === undefined) {
    if (!/\b(?:19|20)\d\d\b/.test(written)) yield { message: 'date', data: { written }, span: date.span };
  } else if (day && isAmbiguous(day.days)) {
    const [one, other] = day.days.map((each) => isoDay({ ...each, year: each.year ?? 0 }));
    const fixes = [one, other].flatMap((each) => (each === undefined ? [] : [writing(each, place)]));
    const data = { written: digits, one: one ?? '', other: other ?? '' };
    yield { message: 'ambiguous', data, span: place, fixes };
  } else if (iso > nextDay(today)) yield { message: 'future', data: { written: iso }, span: place };
}

function isAmbiguous([one, other]: readonly { readonly month: number; readonly year?: number }[]): boolean {
  return one?.year !== undefined && other !== undefined && one.month !== other.month;
}

function writing(iso: string, span: Report['span']): Fix {
  return { title: `Write ${iso}`, kind: 'suggestion', edits: [{ span, newText: iso }] };
}

/** Around the world it is tomorrow already. */
function nextDay(iso: string): string {
  return new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
}
