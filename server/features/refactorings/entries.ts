import type { Postmortem, TimelineEvent } from '../../model/postmortem';
import { type Span, touches } from '../../model/span';
import { lineAt, trimmed } from '../../rules/lines';
import { entrySections } from '../../rules/timeline/entrySections';

/**
 * An entry of the timeline with all of its lines: from the beginning of its first one, without the last line break. An
 * entry that is a heading has its section, with what stands below it.
 */
export interface Entry {
  readonly event: TimelineEvent;
  readonly lines: Span;
  /** What it begins with: only entries that begin alike can stand in each other's places. */
  readonly mark: string | undefined;
}

/** Entries that follow one another in one list, table, block or level of headings, with nothing but line breaks between them. */
export function runsOfEntries(postmortem: Postmortem): Entry[][] {
  const { text, timeline } = postmortem;
  const sections = entrySections(postmortem);
  const runs: Entry[][] = [];
  for (const event of timeline?.events ?? []) {
    const section = sections.get(event);
    const { start, end } = trimmed(text, event.span);
    const lines = section?.lines ?? { start: lineAt(text, start).start, end: lineAt(text, end).end };
    const mark = section ? '#'.repeat(section.level) : markAt(text, lines);
    const run = runs.at(-1);
    const last = run?.at(-1);
    const goesOn =
      last &&
      last.lines.end <= lines.start &&
      text.slice(last.lines.end, lines.start).trim() === '' &&
      last.mark === mark;
    if (goesOn) run?.push({ event, lines, mark });
    else runs.push([{ event, lines, mark }]);
  }
  return runs.filter(([first]) => first?.mark !== undefined);
}

/**
 * What a line begins with: a bullet, a bar, or the time itself. Numbers and the rows of a table without a bar
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
