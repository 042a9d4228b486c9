import { importEvents } from '../importers/all';
import type { ImportContext } from '../importers/importer';
import { headOfTable, type TimelineRow, timelineRows } from '../importers/timelineRows';
import type { Postmortem, Section } from '../model/postmortem';
import { covers } from '../model/span';
import { dayOfIso, wallClock } from '../model/when';
import type {
  ImportedRow,
  ImportTimelineParams,
  ImportTimelineResult,
  PasteTimelineParams,
  PasteTimelineResult,
} from '../protocol';
import { lineAt } from '../rules/lines';
import type { DocumentView } from './documentView';
import type { Reader, Surroundings } from './feature';
import { toOffset } from './toLsp';

/** The rows that a text of records would add to the timeline, each with its place. */
export function importTimeline(
  { postmortem, positions }: DocumentView,
  { text }: ImportTimelineParams,
  { reader, translate }: Pick<Surroundings, 'reader' | 'translate'>,
): ImportTimelineResult | null {
  const context = contextOf(postmortem, reader);
  const imported = importEvents(text, context);
  if (!imported) return null;
  const { zone, rows } = timelineRows(postmortem, imported.events);
  const { offset, head } = placeOfNewTimeline(postmortem);
  const isNew = rows.every(({ neighbour }) => neighbour === undefined);
  const placed = (row: TimelineRow): ImportedRow => {
    const { event, clock, known } = row;
    const place = placeOf(row, postmortem.text) ?? { offset, newText: `${row.line}\n` };
    return {
      clock,
      source: event.source,
      text: event.text,
      known,
      position: positions.positionAt(place.offset),
      newText: place.newText,
    };
  };
  return {
    title: translate(imported.title),
    zone,
    rows: rows.map(placed),
    head: isNew ? head : '',
    unreadable: imported.unreadable.map(({ line, reason }) => ({ line, reason: translate(reason) })),
  };
}

/** A text that was pasted into the timeline, as rows of it. What is there already is left out. */
export function pasteTimeline(
  { postmortem, positions }: DocumentView,
  { text, position }: PasteTimelineParams,
  { reader, translate }: Pick<Surroundings, 'reader' | 'translate'>,
): PasteTimelineResult | null {
  const offset = toOffset(positions, position);
  const section = timelineSection(postmortem);
  if (!section || !covers(section.span, offset) || isMarkdown(text)) return null;
  const imported = importEvents(text, contextOf(postmortem, reader));
  if (!imported) return null;
  const { rows } = timelineRows(postmortem, imported.events);
  const lines = rows.filter(({ known }) => !known).map(({ line }) => line);
  if (lines.length === 0) return null;
  const head = rows.some(({ neighbour }) => neighbour) ? [] : headOfTable;
  const lineStart = lineAt(postmortem.text, offset).start;
  const isFreshLine = postmortem.text.slice(lineStart, offset).trim() === '';
  const newText = [...head, ...lines].join('\n');
  return {
    title: translate(imported.title),
    rows: lines.length,
    newText: isFreshLine ? `${newText}\n` : `\n${newText}`,
  };
}

/** Clocks without a date are of the incident's day, and those without a zone are in the reader's. */
function contextOf({ metadata, timeline }: Postmortem, reader: Reader): ImportContext {
  const now = reader.now();
  const first = timeline?.events.find(({ time }) => time.value.instant !== undefined)?.time.value.instant;
  const iso =
    (first === undefined ? undefined : wallClock(first, reader.zone).day) ??
    metadata.date?.value.iso ??
    wallClock(now, reader.zone).day;
  return { now, day: dayOfIso(iso) ?? { year: 1970, month: 1, day: 1 }, zone: reader.zone };
}

function placeOf({ neighbour, line }: TimelineRow, text: string) {
  if (!neighbour) return undefined;
  const { start, end } = neighbour.event.span;
  if (neighbour.before) return { offset: lineAt(text, start).start, newText: `${line}\n` };
  return { offset: start + text.slice(start, end).trimEnd().length, newText: `\n${line}` };
}

/** Under the heading that is there, or else under a new one at the end. */
function placeOfNewTimeline(postmortem: Postmortem): { readonly offset: number; readonly head: string } {
  const { text } = postmortem;
  const section = timelineSection(postmortem);
  const offset = section
    ? section.span.start + text.slice(section.span.start, section.body.end).trimEnd().length
    : text.trimEnd().length;
  const heading = section ? '' : '## Timeline\n\nAll times in UTC.\n\n';
  return { offset, head: `\n\n${heading}${headOfTable.join('\n')}\n` };
}

function timelineSection({ timeline, sections }: Postmortem): Section | undefined {
  return timeline?.section ?? sections.find(({ kind }) => kind === 'timeline');
}

/** Rows of a table and entries with source tags are a timeline already. */
function isMarkdown(text: string): boolean {
  return /^\s*(?:\||#|(?:[-*]\s.*)?\[[A-Z0-9]{2,4}\]\s)/m.test(text);
}
