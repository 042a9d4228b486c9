import type { Postmortem, Section, Timeline } from '../../model/postmortem';
import type { Located } from '../../model/span';
import { insertion } from '../edits';
import { lineAt, lineBreak, nextLineStart } from '../lines';
import type { Edit } from '../rule';

/** `All times in UTC.` below the heading of the timeline, or above its first entry where a paragraph can stand. */
export function zoneStatement(postmortem: Postmortem, zone: string): Edit[] {
  const { timeline, text } = postmortem;
  if (!timeline) return [];
  const heading = headingOfTimeline(postmortem);
  return heading ? belowHeading(heading, zone, text) : aboveEntries(timeline, zone, text);
}

/** Below the title of the report, a line about times would be far from them. */
export function headingOfTimeline({
  timeline,
  title,
}: Pick<Postmortem, 'timeline' | 'title'>): Section['heading'] | undefined {
  const heading = timeline?.section?.heading;
  return heading?.span.start === title?.span.start ? undefined : heading;
}

function belowHeading({ value, span }: Located, zone: string, text: string): Edit[] {
  if (/^\s*(?:[-*+]|\d+[.)])\s/.test(text.slice(lineAt(text, span.start).start, span.start))) {
    // A line between an item and its list would end the list.
    const end = span.start + value.replace(/[\s:]+$/, '').length;
    return [insertion(end, ` (all times ${zone})`)];
  }
  const eol = lineBreak(text);
  const at = nextLineStart(text, span.end);
  const spaced = text.slice(at, at + eol.length) === eol;
  const line = `${eol}All times in ${zone}.${eol}`;
  return [insertion(at, spaced ? line : line + eol)];
}

/** Not inside of a table. */
function aboveEntries({ events }: Timeline, zone: string, text: string): Edit[] {
  const eol = lineBreak(text);
  const { start, end } = lineAt(text, events[0]?.span.start ?? 0);
  if (start === 0 || lineAt(text, start - 1).start !== lineAt(text, start - 1).end) return [];
  return /^\s*\|/.test(text.slice(start, end)) ? [] : [insertion(start, `All times in ${zone}.${eol}${eol}`)];
}
