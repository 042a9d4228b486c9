import type { Postmortem, TimelineEvent } from '../model/postmortem';
import { wallClock } from '../model/when';
import type { ImportedEvent } from './importer';
import { type RowShape, shapeLike, table } from './rowShape';

/** An event as a line of the document's timeline, and where it goes. */
export interface TimelineRow {
  readonly event: ImportedEvent;
  /** What its clock shows, in the zone of the timeline: `14:02`. */
  readonly clock: string;
  /** One line, without a line break. */
  readonly line: string;
  /** The UTF-16 offset of the event that it follows or, with `before`, stands in front of; nothing in a new list. */
  readonly neighbour?: { readonly event: TimelineEvent; readonly before: boolean };
  /** True when the timeline, or an earlier row, says the same already. */
  readonly known: boolean;
}

/**
 * Turns events into rows of a document's timeline: sorted, each marked when it is there already, with times in the
 * zone that the timeline states and in UTC where it states none, and written as the timeline's own entries are.
 */
export function timelineRows(
  postmortem: Postmortem,
  events: readonly ImportedEvent[],
): { readonly zone: string; readonly rows: readonly TimelineRow[] } {
  const { timeline, text } = postmortem;
  const written = (timeline?.events ?? []).filter(({ time }) => time.value.instant !== undefined);
  const zone = zoneOf(timeline?.zone?.value, written);
  const shape: RowShape = shapeLike(text, written[0]) ?? table;
  const known = new Set(
    written.map(({ time, description }) => nameOf(time.value.instant, description.value)),
  );
  const firstDay = wallClock(written[0]?.time.value.instant ?? earliest(events), zone).day;
  const isDated = written[0]?.time.value.dated === true;

  let passed = 0;
  const rows = [...events]
    .sort((one, other) => one.instant - other.instant)
    .map((event) => {
      const { day, clock } = wallClock(event.instant, zone);
      while (passed < written.length && (written[passed]?.time.value.instant ?? 0) <= event.instant)
        passed += 1;
      const before = passed === 0;
      const neighbour = written[before ? 0 : passed - 1];
      const name = nameOf(event.instant, event.text);
      const isKnown = known.has(name);
      known.add(name);
      const time = isDated || day !== firstDay ? `${day} ${clock}` : clock;
      return {
        event,
        clock: time,
        line: shape.write({ ...event, time: event.approximate ? `~${time}` : time, zone }),
        ...(neighbour && { neighbour: { event: neighbour, before } }),
        known: isKnown,
      };
    });
  return { zone, rows };
}

/** The lines over the rows of a timeline that has none yet. */
export const headOfTable = table.head;

/** Entries that name a zone each are followed in that; their zones are checked by rules, not here. */
function zoneOf(stated: string | undefined, events: readonly TimelineEvent[]): string {
  return stated ?? events[0]?.time.value.zone ?? 'UTC';
}

function earliest(events: readonly ImportedEvent[]): number {
  return events.reduce((first, { instant }) => Math.min(first, instant), events[0]?.instant ?? 0);
}

/** Two entries of the same minute with the same words are the same, whatever quotation marks stand around them. */
function nameOf(instant: number | undefined, description: string): string {
  const words = description.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return `${Math.floor((instant ?? 0) / 60_000)} ${words.join(' ')}`;
}
