import { momentAt } from './moments';
import type { Postmortem, TimelineEvent } from './postmortem';

/** The moments that the lengths of an incident are counted between. Each is an entry of the timeline. */
export interface IncidentTimes {
  readonly start?: TimelineEvent;
  readonly detected?: TimelineEvent;
  readonly mitigated?: TimelineEvent;
  readonly recovered?: TimelineEvent;
}

const detects =
  /\b(?:alert(?:s|ing)?\b.{0,60}\b(?:fires?|fired|firing|triggers?|triggered|raised|goes off|went off)|alert:|first alert|alerted|alerts (?:the|on-?call|us)|alarm|pages|paged|pagerduty|detect(?:s|ed)|notic(?:es|ed)|(?:customers?|users?|support) (?:report|complain)\w*|first (?:\w+ )?reports?|incident (?:is |was )?(?:declared|opened|started))(?!\w)/i;
const mitigates =
  /\b(?:mitigat(?:ed|ion (?:is )?(?:complete|in place))|(?:errors?|responses|failures?|timeouts?|alerts?|impact) (?:stop|stops|stopped|cease|ceases|ceased|drop|drops|dropped|subsides?|clears?|cleared)|service (?:is )?(?:restored|back)|(?:rollback|revert|failover|rolled back|failed over).{0,40}\b(?:complete[sd]?|done|finished|successful(?:ly)?))\b/i;
const recovers =
  /\b(?:resolved|resolution|recovered|fully restored|back (?:to|at) (?:normal|\w+ )?(?:baseline|normal|levels?)|returns? to (?:normal|baseline)|returned to (?:normal|baseline)|all clear|incident (?:is |was )?(?:closed|over|ended)|healthy again|operational again)\b/i;

const found = new WeakMap<Postmortem, IncidentTimes>();

/**
 * Reads when it began, when it was noticed, when it hurt no more and when it was over. Where the stated duration
 * says from when to when it is counted, that is so; else it began with the first entry. What no entry says stays
 * unknown: a wrong number is worse than none.
 */
export function incidentTimes(postmortem: Postmortem): IncidentTimes {
  const known = found.get(postmortem);
  if (known) return known;
  const times = timesOf(postmortem);
  found.set(postmortem, times);
  return times;
}

function timesOf({ timeline, metadata }: Postmortem): IncidentTimes {
  const events = (timeline?.events ?? []).filter(isTimed);
  const [from, to] = statedRange(metadata.duration?.value.written ?? '');
  const start = events.find((event) => isAt(event, from)) ?? events[0];
  if (!start) return {};
  const during = events.filter((event) => instantOf(event) >= instantOf(start));
  const says = (pattern: RegExp) => (event: TimelineEvent) =>
    pattern.test(event.description.value.slice(0, 400));
  const detected = during.find(says(detects));
  const after = during.filter((event) => !detected || instantOf(event) >= instantOf(detected));
  const recovered = after.findLast((event) => isAt(event, to)) ?? after.findLast(says(recovers));
  const mitigated = after.find(
    (event) => says(mitigates)(event) && (!recovered || instantOf(event) <= instantOf(recovered)),
  );
  return {
    start,
    ...(detected && { detected }),
    ...(mitigated && { mitigated }),
    ...(recovered && { recovered }),
  };
}

/** Milliseconds since the epoch; only for entries that have an hour. */
export function instantOf({ time }: TimelineEvent): number {
  return time.value.instant ?? Number.NaN;
}

export function isTimed({ time }: TimelineEvent): boolean {
  return time.value.instant !== undefined;
}

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
