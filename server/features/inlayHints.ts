import type { InlayHintParams } from 'vscode-languageserver';
import type { InlayHint } from 'vscode-languageserver-types';
import { incidentTimes, instantOf, isTimed } from '../model/incidentTimes';
import type { TimelineEvent } from '../model/postmortem';
import { touches } from '../model/span';
import { lineAt } from '../rules/lines';
import { silentGap } from '../rules/timeline/silent-gap';
import type { DocumentView } from './documentView';
import { duration } from './duration';
import { toSpan } from './toLsp';

/** Shown between the words of a timeline: how long after the start an entry was, and how long nobody wrote. */
export function inlayHints(view: DocumentView, { range }: Pick<InlayHintParams, 'range'>): InlayHint[] {
  const { positions, postmortem, settings } = view;
  const shown = toSpan(positions, range);
  const events = (postmortem.timeline?.events ?? []).filter(isTimed);
  const gaps = new Set(
    view.findings.filter(({ rule }) => rule === silentGap.id).map(({ span }) => span.start),
  );
  const hints: InlayHint[] = [];
  for (const [index, event] of events.entries()) {
    const previous = events[index - 1];
    if (!touches(event.span, shown) && !(previous && touches(previous.span, shown))) continue;
    if (settings.elapsedTimeHints) hints.push(...elapsedHint(view, event));
    if (settings.silentGapHints && previous && gaps.has(event.time.span.start))
      hints.push(gapHint(view, previous, event));
  }
  return hints;
}

/** A day alone, or a time that is a distance already, has no other to show. */
function elapsedHint({ postmortem, positions }: DocumentView, event: TimelineEvent): InlayHint[] {
  const { start } = incidentTimes(postmortem);
  const { precision } = event.time.value;
  if (!start || precision === 'relative' || precision === 'impossible') return [];
  const label = event === start ? 'start' : elapsed(instantOf(event) - instantOf(start));
  return [
    {
      position: positions.positionAt(event.time.span.end),
      label,
      paddingLeft: true,
      tooltip:
        event === start ? 'Times are counted from here.' : `Since the start at ${start.time.value.written}`,
    },
  ];
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
