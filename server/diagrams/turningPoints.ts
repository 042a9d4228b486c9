import type { TimelineEvent } from '../model/postmortem';

/** Somebody or something noticed. */
const noticed =
  /\b(?:alert(?:s|ed|ing)?|alarm(?:s|ed)?|page[ds]?|paging|detect(?:s|ed)?|notic(?:es|ed)|complain\w*|tickets?|reports? (?:of|from|that|by)|(?:customers?|users?|support|clients?) reports?|incident (?:is |was )?(?:declared|opened|raised))\b/i;
const pager = /^(?:PD|OG|PAGER ?DUTY|OPSGENIE)$/i;

/** It got better. What somebody began to do about it, such as a revert, is not yet that. */
const eased =
  /\b(?:mitigated|recover(?:s|ed)|restored|resolved|all clear|(?:back|return(?:s|ed)?) (?:to|at) (?:normal|(?:its |their |the )?baseline|healthy)|back (?:up|online|in service)|(?:healthy|available|operational|working) again|(?:errors?|error rates?|5\d\d|failures?|timeouts?|latency|impact|responses)\b[^.;]{0,40}\b(?:stop(?:s|ped)?|drop(?:s|ped)?|falls?|fell|clear(?:s|ed)?|ends?|ended|subsid\w+))\b/i;

export interface TurningPoints {
  readonly noticed?: number;
  readonly eased?: number;
}

/**
 * Where in a timeline an incident was noticed and where it got better, as places in the list of entries, as far as
 * their words tell. A picture is cut there, so an entry that only announces or begins something does not count.
 */
export function turningPoints(events: readonly TimelineEvent[]): TurningPoints {
  const first = events.findIndex(
    ({ description, source }) => noticed.test(description.value) || pager.test(source?.value ?? ''),
  );
  if (first < 0) return {};
  const better = events.findIndex(({ description }, index) => index > first && eased.test(description.value));
  return { noticed: first, ...(better > 0 && { eased: better }) };
}
