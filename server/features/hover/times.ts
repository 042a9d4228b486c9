import type { Translate } from '../../l10n/translate';
import { countedMoments, instantOf } from '../../model/keyMoments';
import { duration } from '../../model/lengthOfTime';
import type { Postmortem, TimelineEvent } from '../../model/postmortem';
import { covers } from '../../model/span';
import { isZone, wallClock } from '../../model/when';
import type { DocumentView } from '../documentView';
import type { Reader, Surroundings } from '../feature';
import type { Explanation } from './explanation';

/** How long after the start and after detection a time is, and what the reader's own clock showed. */
export function* explainTime(
  { postmortem }: DocumentView,
  offset: number,
  { reader, translate }: Pick<Surroundings, 'reader' | 'translate'>,
): Iterable<Explanation> {
  const event = postmortem.timeline?.events.find(({ time }) => covers(time.span, offset));
  if (!event || Number.isNaN(instantOf(event))) return;
  const words = [
    offsets(event, postmortem, translate),
    forReader(event, postmortem, reader, translate),
  ].filter(Boolean);
  if (words.length > 0) yield { span: event.time.span, words: words.join('\n\n') };
}

function offsets(event: TimelineEvent, postmortem: Postmortem, translate: Translate): string {
  const { start, detected } = countedMoments(postmortem);
  const named = [
    { name: translate('the start'), at: start },
    { name: translate('detection'), at: detected === start ? undefined : detected },
  ];
  const own = named.filter(({ at }) => at === event).map(({ name }) => name);
  const others = named.flatMap(({ name, at }) =>
    at && at !== event ? [apart(event, at, name, translate)] : [],
  );
  const words = [...own, ...others].join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function apart(event: TimelineEvent, from: TimelineEvent, name: string, translate: Translate): string {
  const length = instantOf(event) - instantOf(from);
  const moment = `${name} (${from.time.value.written})`;
  return length === 0
    ? translate('at {moment}', { moment })
    : translate(length < 0 ? '{time} before {moment}' : '{time} after {moment}', {
        time: duration(Math.abs(length)),
        moment,
      });
}

/** Only where a zone is known, the day is, and the reader's clock showed something else. */
function forReader(
  { time }: TimelineEvent,
  { timeline, conventions, metadata }: Postmortem,
  reader: Reader,
  translate: Translate,
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
  const { clock, day } = here;
  return there.day === day
    ? translate('{clock} in your zone ({zone})', { clock, zone: reader.zone })
    : translate('{clock} on {day} in your zone ({zone})', { clock, day, zone: reader.zone });
}
