import { type Confidence, type KeyMoment, keyMomentNames, keyMomentWords, pagerTags } from './keyMomentWords';
import { momentAt } from './moments';
import type { Postmortem, TimelineEvent } from './postmortem';
import { ownText, remembered } from './remembered';
import type { Span } from './span';

export type { Confidence, KeyMoment } from './keyMomentWords';

/** A moment, the entry that tells it, where that entry stands, and how plainly it says so. */
export interface MomentReading {
  readonly event: TimelineEvent;
  readonly span: Span;
  readonly confidence: Confidence;
}

export type KeyMoments = Readonly<Partial<Record<KeyMoment, MomentReading>>>;

type Moments = Readonly<Partial<Record<KeyMoment, TimelineEvent>>>;

const found = new WeakMap<Postmortem, KeyMoments>();

/**
 * Reads when it began, when it was noticed, when it hurt no more and when it was over: the one clock that everything
 * counts by. Where the stated duration says from when to when it is counted, that is so. A moment that no entry states
 * is the entry that may well be meant; one that nothing hints at is missing.
 *
 *     // **Duration**: 54 minutes (14:15 - 15:09 UTC)
 *     // - 14:15 NGINX returns 503   - 14:21 Alert fires   - 15:09 All metrics back at their baseline
 *     keyMoments(postmortem).start // → { event: …14:15…, span, confidence: 'stated' }
 */
export function keyMoments(postmortem: Postmortem): KeyMoments {
  const known = found.get(postmortem);
  if (known) return known;
  const stated = statedMoments(postmortem);
  const inferred = inferredMoments(postmortem);
  const readings = keyMomentNames.flatMap((moment): [KeyMoment, MomentReading][] => {
    const event = stated[moment] ?? inferred[moment];
    if (!event) return [];
    return [[moment, { event, span: event.span, confidence: stated[moment] ? 'stated' : 'inferred' }]];
  });
  const moments: KeyMoments = Object.fromEntries(readings);
  found.set(postmortem, moments);
  return moments;
}

/**
 * The moments that a number may be shown for, each an entry with a time. Nothing but the start may be inferred, as
 * something has to be counted from: without a better word, that is the first entry. What no entry states stays
 * unknown, for a wrong number is worse than none.
 */
export function countedMoments(postmortem: Postmortem): Moments {
  const stated = Object.entries(keyMoments(postmortem)).flatMap(([moment, { event, confidence }]) =>
    confidence === 'stated' ? [[moment, event] as const] : [],
  );
  const [start] = timed(postmortem);
  return { ...(start && { start }), ...Object.fromEntries(stated) };
}

/** Milliseconds from the start; nothing for a moment that is not told, or that is the start itself. */
export function sinceStart(postmortem: Postmortem, moment: KeyMoment): number | undefined {
  const { start, [moment]: event } = countedMoments(postmortem);
  return start && event && event !== start ? instantOf(event) - instantOf(start) : undefined;
}

/** Milliseconds since the epoch; only for entries that have an hour. */
export function instantOf({ time }: TimelineEvent): number {
  return time.value.instant ?? Number.NaN;
}

export function isTimed({ time }: TimelineEvent): boolean {
  return time.value.instant !== undefined;
}

function timed({ timeline }: Postmortem): readonly TimelineEvent[] {
  return (timeline?.events ?? []).filter(isTimed);
}

function statedMoments(postmortem: Postmortem): Moments {
  const events = timed(postmortem);
  const [from, to] = statedRange(postmortem.metadata.duration?.value.written ?? '');
  const says = (event: TimelineEvent, moment: KeyMoment) =>
    readingsOf(event.description.value.slice(0, 400)).has(`stated ${moment}`) ||
    (moment === 'detected' && pagerTags.test(event.source?.value ?? ''));
  // Words that begin an incident after somebody noticed it declare it.
  const inOrder = [...events].sort((one, other) => instantOf(one) - instantOf(other));
  const telling = inOrder.find((event) => says(event, 'start') || says(event, 'detected'));
  const begun = telling && says(telling, 'start') ? telling : undefined;
  const start = events.find((event) => isAt(event, from)) ?? begun;
  const earliest = start ?? events[0];
  if (!earliest) return {};
  const during = inOrder.filter((event) => instantOf(event) >= instantOf(earliest));
  const last = during.findLast((event) => isAt(event, to));
  return { ...(start && { start }), ...momentsIn(during, says, last) };
}

/** Whatever stands before the entry that notices is the beginning. */
function inferredMoments({ timeline, text }: Postmortem): Moments {
  const events = timeline?.events ?? [];
  // Each entry is asked about several moments, and cutting it out of the text costs more than what it then says.
  const readings = new Map(events.map((event) => [event, readingsOf(beginningOf(event, text))]));
  const says = (event: TimelineEvent, moment: KeyMoment) =>
    readings.get(event)?.has(`inferred ${moment}`) ?? false;
  const [first] = events;
  const moments = momentsIn(events, says);
  const start = first && (moments.detected !== first || says(first, 'start')) ? first : undefined;
  return { ...(start && { start }), ...moments };
}

function beginningOf({ span, description }: TimelineEvent, text: string): string {
  const start = Math.min(span.start, description.span.start);
  return ownText(text, start, Math.min(span.end, start + beginning));
}

/** In UTF-16 units. What an entry is, it says at its beginning; some have whole pages below them. */
const beginning = 600;

type Says = (event: TimelineEvent, moment: KeyMoment) => boolean;

/** The first entry that notices, the first after it that says it got better, and the last that says it was over. */
function momentsIn(events: readonly TimelineEvent[], says: Says, end?: TimelineEvent): Moments {
  const noticed = events.findIndex((event) => says(event, 'detected'));
  const detected = events[noticed];
  const after = events.slice(noticed + 1);
  const resolved = end ?? after.findLast((event) => says(event, 'resolved'));
  const until = resolved ? after.slice(0, after.indexOf(resolved) + 1) : after;
  const mitigated = until.find((event) => says(event, 'mitigated'));
  return {
    ...(detected && { detected }),
    ...(mitigated && { mitigated }),
    ...(resolved && { resolved }),
  };
}

const patterns = (['stated', 'inferred'] as const).flatMap((confidence) =>
  keyMomentNames.map((moment) => ({
    name: `${confidence} ${moment}` as const,
    pattern: anyOf(keyMomentWords[confidence][moment]),
  })),
);

function anyOf(words: readonly RegExp[]): RegExp {
  return new RegExp(`\\b(?:${words.map(({ source }) => source).join('|')})(?!\\w)`, 'i');
}

/** What an entry may be, by its words. */
const readingsOf = remembered(
  (words): ReadonlySet<`${Confidence} ${KeyMoment}`> =>
    new Set(patterns.filter(({ pattern }) => pattern.test(words)).map(({ name }) => name)),
  10_000,
);

/** `54 minutes (14:15 - 15:09 UTC)` is counted from `14:15` to `15:09`, here in minutes since midnight. */
function statedRange(written: string): [from?: number, to?: number] {
  const clocks = [...written.matchAll(/(?<!\d)\d{1,2}:\d{2}(?!\d)/g)];
  if (clocks.length !== 2) return [];
  return clocks.map(([clock]) => momentAt(clock, 0)?.minutes) as [number?, number?];
}

function isAt({ time }: TimelineEvent, minutes: number | undefined): boolean {
  return (
    minutes !== undefined &&
    momentAt(time.value.written.replace(/^.*?(?=\d{1,2}:\d{2})/, ''), 0)?.minutes === minutes
  );
}
