import { type KeyMoments, keyMoments, type MomentReading } from '../../model/keyMoments';
import type { Postmortem, StatedDuration, TimelineEvent } from '../../model/postmortem';
import type { Located } from '../../model/span';
import type { Fix } from '../rule';

const minute = 60_000;

/** What a report may state about its times, and between which of its entries each lies. */
export type StatedLength = 'duration' | 'timeToDetect' | 'timeToMitigate' | 'timeToResolve';

const betweens: Readonly<Record<StatedLength, (moments: KeyMoments) => Between>> = {
  duration: ({ start, mitigated, resolved }) => [start, resolved ?? mitigated],
  timeToDetect: ({ start, detected }) => [start, detected],
  timeToMitigate: ({ detected, mitigated, resolved }) => [detected, mitigated ?? resolved],
  timeToResolve: ({ start, resolved }) => [start, resolved],
};

type Between = readonly [from: MomentReading | undefined, to: MomentReading | undefined];

/** Writes the length that the entries give, where they give one: "Write 33 minutes, from 09:22 to 09:55". */
export function* writingMeasured(
  length: StatedLength,
  stated: Located<StatedDuration>,
  postmortem: Postmortem,
): Generator<Fix> {
  const [from, to] = betweens[length](keyMoments(postmortem)).map((reading) => reading?.event);
  if (!from || !to || !isExact(from) || !isExact(to)) return;
  const minutes = Math.round(((to.time.value.instant ?? 0) - (from.time.value.instant ?? 0)) / minute);
  if (minutes <= 0) return;
  const newText = inWords(minutes, stated.value.written);
  const title = `Write ${newText}, from ${from.time.value.written} to ${to.time.value.written}`;
  yield { title, kind: 'suggestion', edits: [{ span: stated.span, newText }] };
}

function isExact({ time }: TimelineEvent): boolean {
  return time.value.precision === 'exact' && time.value.instant !== undefined;
}

/** As the author writes lengths of time: `1h 28m` or `1 hour 28 minutes`. */
function inWords(minutes: number, model: string): string {
  const isShort = /\d\s?[hm]\b/i.test(model);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const [hour, min] = isShort
    ? ['h', 'm']
    : [hours === 1 ? ' hour' : ' hours', rest === 1 ? ' minute' : ' minutes'];
  return [hours > 0 ? `${hours}${hour}` : '', rest > 0 ? `${rest}${min}` : ''].filter(Boolean).join(' ');
}
