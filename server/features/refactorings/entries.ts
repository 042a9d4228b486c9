import type { Postmortem, TimelineEvent } from '../../model/postmortem';
import { type Span, touches } from '../../model/span';
import { lineAt, trimmed } from '../../rules/lines';

/** An entry of the timeline with all of its lines: from the beginning of its first one, without the last line break. */
export interface Entry {
  readonly event: TimelineEvent;
  readonly lines: Span;
}

/** Entries that follow one another in one list, table or block, with nothing but line breaks between them. */
export function runsOfEntries({ text, timeline }: Postmortem): Entry[][] {
  const runs: Entry[][] = [];
  for (const event of timeline?.events ?? []) {
    const { start, end } = trimmed(text, event.span);
    const lines = { start: lineAt(text, start).start, end: lineAt(text, end).end };
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last &&
      last.lines.end <= lines.start &&
      text.slice(last.lines.end, lines.start).trim() === '' &&
      markAt(text, last.lines) === markAt(text, lines);
    if (goesOn) run?.push({ event, lines });
    else runs.push([{ event, lines }]);
  }
  return runs.filter(([first]) => first && markAt(text, first.lines) !== undefined);
}

/**
 * What a line begins with: a bullet, a bar, or the time itself. Headings, numbers and the rows of a table without a bar
 * at its edge stay where they are.
 */
function markAt(text: string, { start, end }: Span): string | undefined {
  const line = text.slice(start, Math.min(end, lineAt(text, start).end));
  const [, indent = '', mark = ''] = /^([ \t]*)([-*+|]|[~\d[](?!\d?[.)]\s))/.exec(line) ?? [];
  if (mark === '') return undefined;
  return `${indent}${/[-*+|]/.test(mark) ? mark : 'time'}`;
}

/** Whether a selection is in the timeline: in its section, or among its entries. */
export function isInTimeline({ timeline }: Postmortem, selection: Span): boolean {
  return timeline !== undefined && touches(timeline.section?.span ?? timeline.span, selection);
}
