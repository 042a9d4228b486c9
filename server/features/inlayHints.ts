import type { InlayHintParams } from 'vscode-languageserver';
import type { InlayHint } from 'vscode-languageserver-types';
import { countedMoments, instantOf, isTimed } from '../model/keyMoments';
import { duration } from '../model/lengthOfTime';
import type { TimelineEvent } from '../model/postmortem';
import { covers, touches } from '../model/span';
import { lineAt } from '../rules/lines';
import { silentGap } from '../rules/timeline/silent-gap';
import type { DocumentView } from './documentView';
import { tableAround } from './formatting/tables';
import { toSpan } from './toLsp';

/** Shown between the words of a timeline: how long after the start an entry was, and how long nobody wrote. */
export function inlayHints(view: DocumentView, { range }: Pick<InlayHintParams, 'range'>): InlayHint[] {
  const { positions, postmortem, settings } = view;
  const shown = toSpan(positions, range);
  const events = (postmortem.timeline?.events ?? []).filter(isTimed);
  const gaps = new Set(
    view.findings.filter(({ rule }) => rule === silentGap.id).map(({ span }) => span.start),
  );
  const labels = settings.elapsedTimeHints ? elapsedLabels(view, events) : new Map<TimelineEvent, string>();
  const hints = tableHeadHints(view, events, labels).filter(({ position }) =>
    covers(shown, positions.offsetAt(position)),
  );
  for (const [index, event] of events.entries()) {
    const previous = events[index - 1];
    if (!touches(event.span, shown) && !(previous && touches(previous.span, shown))) continue;
    const label = labels.get(event);
    if (label !== undefined) hints.push(elapsedHint(view, event, label));
    if (settings.silentGapHints && previous && gaps.has(event.time.span.start))
      hints.push(gapHint(view, previous, event));
  }
  return hints;
}

/** All of one width, so that columns stay columns. */
function elapsedLabels(
  { postmortem }: DocumentView,
  events: readonly TimelineEvent[],
): Map<TimelineEvent, string> {
  const { start } = countedMoments(postmortem);
  const clocked = events.filter(
    ({ time: { value } }) => value.precision !== 'relative' && value.precision !== 'impossible',
  );
  const labels = clocked.map((event) => (start ? elapsed(instantOf(event) - instantOf(start)) : ''));
  const width = Math.max(0, ...labels.map((label) => label.length));
  return new Map(clocked.map((event, index) => [event, (labels[index] ?? '').padStart(width, '\u00a0')]));
}

function elapsedHint(
  { postmortem, positions }: DocumentView,
  event: TimelineEvent,
  label: string,
): InlayHint {
  const { start } = countedMoments(postmortem);
  const isStart = event === start;
  return {
    position: positions.positionAt(event.time.span.end),
    label,
    paddingLeft: true,
    tooltip: isStart ? 'Times are counted from here.' : `Since the start at ${start?.time.value.written}`,
  };
}

/** Room in the first two lines of a table that is lined up, or its columns would not stand below their names. */
function tableHeadHints(
  { postmortem: { text }, positions }: DocumentView,
  events: readonly TimelineEvent[],
  labels: ReadonlyMap<TimelineEvent, string>,
): InlayHint[] {
  const [first] = events;
  const label = first && labels.get(first);
  const table =
    first && label !== undefined && isInCell(text, first) ? tableAround(text, first.span.start) : undefined;
  if (!first || !table) return [];
  const row = lineAt(text, first.time.span.start);
  const pipe = text.indexOf('|', first.time.span.end) - row.start;
  const isLinedUp = table.every(({ start, end }) => start + pipe < end && text[start + pipe] === '|');
  if (!isLinedUp) return [];
  return table.slice(0, 2).map(({ start }) => ({
    position: positions.positionAt(start + text.slice(start, start + pipe).trimEnd().length),
    label: '\u00a0'.repeat(label?.length ?? 0),
    paddingLeft: true,
  }));
}

function isInCell(text: string, { time: { span } }: TimelineEvent): boolean {
  const { start, end } = lineAt(text, span.start);
  return text.slice(start, span.start).includes('|') || text.slice(span.end, end).includes('|');
}

/** Behind the last entry before the silence, where the next one would have been written. */
function gapHint({ postmortem, positions }: DocumentView, from: TimelineEvent, to: TimelineEvent): InlayHint {
  const { text } = postmortem;
  const end = from.span.start + text.slice(from.span.start, from.span.end).trimEnd().length;
  const silence = instantOf(to) - (from.time.value.until ?? instantOf(from));
  return {
    position: positions.positionAt(Math.max(from.span.start, lineAt(text, end).end)),
    label: `${duration(silence)} without an entry`,
    paddingLeft: true,
    tooltip: 'What were people doing or waiting for? A quiet stretch is part of the timeline.',
  };
}

/** `+00:12`, `−00:13` before the start, and `+2d 01:30`. */
export function elapsed(milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000);
  const two = (number: number) => String(number).padStart(2, '0');
  const days = Math.floor(minutes / 1_440);
  const clock = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  return `${milliseconds < 0 ? '−' : '+'}${days > 0 ? `${days}d ` : ''}${clock}`;
}
