import type { ImportedEvent, Importer, Unreadable } from './importer';
import { oneLine } from './oneLine';
import { isNameAlone, timedLines } from './timedLines';

/** What PagerDuty says of an incident, in its own words. */
const paging =
  /\b(?:triggered|acknowledged|escalated|notified|reassigned|resolved|snoozed)\b.{0,80}\b(?:by|through|via|to|from|for)\b|pagerduty/i;

/** Lines of a log: every event begins with a date and a time. Lines without one belong to the line before. */
export const logLines: Importer = {
  title: 'Log',
  read(text, context) {
    const events: ImportedEvent[] = [];
    const unreadable: Unreadable[] = [];
    let dated = 0;
    let paged = 0;
    let names = 0;
    for (const line of timedLines(text, context)) {
      if ('instant' in line) {
        if (line.before !== '' || line.after === '') return undefined;
        names += isNameAlone(line.after) || /^<[^<>]+> /.test(line.after) ? 1 : 0;
        dated += line.dated ? 1 : 0;
        paged += paging.test(line.after) ? 1 : 0;
        events.push({ instant: line.instant, source: 'LOG', text: oneLine(line.after) });
      } else if (line.words.trim() !== '' && events.length === 0) {
        unreadable.push({ line: line.line, reason: 'there is no time before it' });
      }
    }
    const isPaging = paged * 2 > events.length;
    // A name alone behind each time is how Teams copies a chat, and one in angle brackets is IRC's.
    if (!isPaging && names * 2 > events.length) return undefined;
    if (events.length === 0 || (dated * 2 < events.length && !isPaging)) return undefined;
    return { events: isPaging ? events.map((event) => ({ ...event, source: 'PD' })) : events, unreadable };
  },
};
