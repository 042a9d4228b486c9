import { incidentTimes, instantOf } from '../../model/incidentTimes';
import type { Postmortem, TimelineEvent } from '../../model/postmortem';
import { covers } from '../../model/span';
import { isZone, wallClock } from '../../model/when';
import type { DocumentView } from '../documentView';
import { duration } from '../duration';
import type { Reader } from '../feature';
import type { Explanation } from './explanation';

/** How long after the start and after detection a time is, and what the reader's own clock showed. */
export function* explainTime(
  { postmortem }: DocumentView,
  offset: number,
  { reader }: { readonly reader: Reader },
): Iterable<Explanation> {
  const event = postmortem.timeline?.events.find(({ time }) => covers(time.span, offset));
  if (!event || Number.isNaN(instantOf(event))) return;
  const words = [offsets(event, postmortem), forReader(event, postmortem, reader)].filter(Boolean);
  if (words.length > 0) yield { span: event.time.span, words: words.join('\n\n') };
}

function offsets(event: TimelineEvent, postmortem: Postmortem): string {
  const { start, detected } = incidentTimes(postmortem);
  const parts = [
    ...(start ? [apart(event, start, 'the start')] : []),
    ...(detected && detected !== start ? [apart(event, detected, 'detection')] : []),
  ];
  const [first = '', ...others] = parts.filter(Boolean);
  return first && [first[0]?.toUpperCase() + first.slice(1), ...others].join(', ');
}

function apart(event: TimelineEvent, from: TimelineEvent, name: string): string {
  if (event === from) return `this is ${name}`;
  const length = instantOf(event) - instantOf(from);
  const from_ = `${name} (${from.time.value.written})`;
  return length === 0
    ? `at ${from_}`
    : `${duration(Math.abs(length))} ${length < 0 ? 'before' : 'after'} ${from_}`;
}

/** Only where a zone is known, the day is, and the reader's clock showed something else. */
function forReader(
  { time }: TimelineEvent,
  { timeline, conventions, metadata }: Postmortem,
  reader: Reader,
): string {
  const zone = time.value.zone ?? timeline?.zone?.value ?? conventions.zone;
  const isDated = time.value.dated || metadata.date?.value.iso !== undefined;
  if (
    !zone ||
    !isZone(zone) ||
    !isDated ||
    time.value.instant === undefined ||
    time.value.precision === 'relative'
  )
    return '';
  const there = wallClock(time.value.instant, zone);
  const here = wallClock(time.value.instant, reader.zone);
  if (there.day === here.day && there.clock === here.clock) return '';
  return `${here.clock}${there.day === here.day ? '' : ` on ${here.day}`} in your zone (${reader.zone})`;
}
