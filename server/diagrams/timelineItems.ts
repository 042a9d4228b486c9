import { duration } from '../model/lengthOfTime';
import type { Postmortem, TimelineEvent } from '../model/postmortem';
import type { Choice } from '../protocol';
import { type Item, itemBudget, plain } from './item';
import { label } from './label';
import type { DiagramOptions } from './options';
import { locator } from './sourceLocation';
import { type PhaseKind, phasesOf } from './timelinePhases';

/** The timeline as it is drawn: a lane for each source, and the entries in the order in which they are written. */
export interface TimelineItems {
  readonly lanes: readonly Lane[];
  readonly phases: readonly Phase[];
  readonly choices: readonly Choice[];
  readonly pauses: number;
}

export interface Lane {
  readonly item: Item;
  /** Drawn where the words of the label would be torn. */
  readonly sign?: string;
  readonly entries: number;
}

/** A stretch of the incident; a timeline that does not tell what was noticed when is one without a name. */
export interface Phase {
  readonly item?: Item;
  readonly kind: PhaseKind;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly item: Item;
  readonly time: Item['label'];
  /** The day, where it is another than that of the entry before. */
  readonly day?: string;
  /** The ID of its lane. */
  readonly lane: string;
  readonly pause?: { readonly item: Item; readonly milliseconds: number };
}

const noSource = 'no source';

/** An entry's ID is its place in the list, so it stays itself while its words change. */
export function timelineItems(
  postmortem: Postmortem,
  { hidden, longPause, translate }: Pick<DiagramOptions, 'hidden' | 'longPause' | 'translate'>,
): TimelineItems {
  const { timeline, text } = postmortem;
  if (!timeline) return { lanes: [], phases: [], choices: [], pauses: 0 };
  const locate = locator(text);
  const events = itemBudget()(timeline.events, 0);
  const meanings = new Map(timeline.sources.map(({ tag, meaning }) => [tag.toUpperCase(), meaning]));

  const counts = new Map<string, number>();
  for (const event of events) counts.set(sourceOf(event), (counts.get(sourceOf(event)) ?? 0) + 1);
  const lanes = [...counts].map(([name, entries]): Lane => {
    const meaning = meanings.get(name);
    const amount = entries === 1 ? translate('1 entry') : translate('{count} entries', { count: entries });
    const notes = [...(meaning ? [label(meaning)] : []), amount];
    const item = { ...plain, id: `lane ${name}`, role: 'lane', label: name, notes } as const;
    return name === noSource
      ? { entries, sign: '–', item: { ...item, label: translate(noSource) } }
      : { entries, item };
  });

  const entries = events.map((event, index): Entry => {
    const source = sourceOf(event);
    const place = locate.box(event.description.span, event.span);
    const milliseconds = pauseBefore(events, index);
    const pause: Item = {
      ...plain,
      id: `pause before event ${index + 1}`,
      role: 'gap',
      label: translate('{quoted} without an entry', { quoted: duration(milliseconds) }),
      source: place.source,
      faint: true,
    };
    const day = dayOf(event);
    const isOtherDay = day !== undefined && index > 0 && day !== dayOf(events[index - 1]);
    return {
      item: {
        ...plain,
        id: `event ${index + 1}`,
        role: 'event',
        label: label(event.description.value) || '…',
        notes: [
          isOtherDay ? `${timeOf(event)} ${day}` : timeOf(event),
          ...(source === noSource ? [] : [source]),
        ],
        ...place,
      },
      time: timeOf(event),
      ...(isOtherDay && { day }),
      lane: `lane ${source}`,
      ...(milliseconds >= longPause && { pause: { item: pause, milliseconds } }),
    };
  });
  const shown = (list: readonly Entry[]) => list.filter(({ lane }) => !hidden.has(lane));
  return {
    lanes: lanes.filter(({ item }) => !hidden.has(item.id)),
    phases: phasesOf(postmortem, events, translate).map(({ from, to, ...phase }) => ({
      ...phase,
      entries: shown(entries.slice(from, to)),
    })),
    choices:
      lanes.length < 2
        ? []
        : lanes.map(({ item: { id, label }, entries: count }) => ({
            id,
            label,
            count,
            shown: !hidden.has(id),
          })),
    pauses: entries.filter(({ pause }) => pause).length,
  };
}

function sourceOf({ source }: TimelineEvent): string {
  return (source && label(source.value).toUpperCase()) || noSource;
}

/** In milliseconds; 0 where the times do not tell. */
function pauseBefore(events: readonly TimelineEvent[], index: number): number {
  const before = events[index - 1]?.time.value;
  const now = events[index]?.time.value.instant;
  if (before?.instant === undefined || now === undefined) return 0;
  return Math.max(0, now - (before.until ?? before.instant));
}

function dayOf(event: TimelineEvent | undefined): string | undefined {
  const instant = event?.time.value.instant;
  return instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 10);
}

const clock = /\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\b\.?)?/i;

/** The clock time as it is written, without the day and the zone that all entries share. */
function timeOf({ time: { value } }: TimelineEvent): string {
  const written = label(value.written);
  const found = clock.exec(written)?.[0];
  if (found === undefined) return written || '?';
  return value.precision === 'approximate' ? `~${found}` : found;
}
