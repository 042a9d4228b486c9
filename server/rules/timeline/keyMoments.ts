import type { Timeline, TimelineEvent } from '../../model/postmortem';
import { ownText, remembered } from '../../model/remembered';

/** The moments from which detection and recovery times are counted. */
export type KeyMoment = 'start' | 'detection' | 'mitigation' | 'resolution';

export type KeyMoments = Readonly<Partial<Record<KeyMoment, TimelineEvent>>>;

const begins =
  /\b(?:(?:incident|outage|impact|fault|issue|problem|errors?|failures?|degradation)\s+(?:start|beg[ai]n|occur|appear)\w*|(?:start|beginning|onset)\s+of\s+(?:the\s+)?(?:incident|outage|impact)|first\s+(?:error|failure|impact|occurr?ence|symptom)\w*|occur(?:s|red)|deploy(?:s|ed|ment|ing)?|merge[sd]?|releas(?:e|es|ed|ing)|roll(?:s|ed|ing)?[ -]?out|rollout|upgrad\w+|migrat\w+|crash(?:es|ed)?|(?:goes|went|go)\s+down|fail(?:s|ed|ing|ure|ures)?|OOM\s?Killed|published|introduced)\b/i;
const notices =
  /\b(?:alert(?:s|ed|ing)?|alarm(?:s|ed)?|page[ds]?|paged|paging|pagerduty|opsgenie|detect(?:s|ed|ion)?|notic(?:e|es|ed|ing)|report(?:s|ed|ing)?|observ(?:e|es|ed|ing)|witness\w*|discover(?:s|ed|y)?|aware|acknowledg\w+|complain\w*|tickets?|informed|notif(?:y|ied|ies|ications?)|incident\s+(?:is\s+|was\s+)?(?:declared|opened|started|raised)|warns?|warning|found|saw|sees|finds|spotted|flag(?:s|ged)|triggered|fires|fired|investigat\w+|identif\w+|realiz\w+|realis\w+)\b/i;
const eases =
  /\b(?:mitigat\w+|work\s?around|roll(?:s|ed|ing)?\s?back|rollback|revert(?:s|ed|ing)?|fail(?:s|ed)?\s?over|failover|repair(?:s|ed)?|restor(?:e|es|ed|ing)|recover(?:s|ed|ing|y)?|stabili[sz]\w+|disabled?|isolated|blocked|revoked|rotated|hot\s?fix\w*|fix(?:es|ed)?|patch(?:es|ed)?|scaled|subsid\w+)\b/i;
const ends =
  /\b(?:resolv(?:e|es|ed|ing)|resolution|recover(?:s|ed|y)?|restored?|back\s+(?:to\s+(?:normal|baseline|healthy)|up|online|in\s+service|in\s+action)|(?:return(?:s|ed)?|returning)\s+to\s+(?:normal|baseline|service)|fixed|solved|all[ -]clear|all\s+is\s+well|(?:incident|outage|impact)\s+(?:is\s+|was\s+)?(?:closed|over|end(?:s|ed)?)|end\s+of\s+(?:the\s+)?(?:incident|outage|impact)|operational|healthy|(?:at|to)\s+(?:the\s+)?baseline|normal(?:ly|\s+(?:again|operation|levels?))?|stable|works?(?:\s+again)?|(?:goes|went|gone)\s+away|working\s+(?:again|as\s+expected)|up\s+again|complete[ds]?|success\w*|available\s+again|closed?|stops?)\b/i;

const patterns: Readonly<Record<KeyMoment, RegExp>> = {
  start: begins,
  detection: notices,
  mitigation: eases,
  resolution: ends,
};

/** What an entry may be, by its words. */
const readingsOf = remembered(
  (words): ReadonlySet<KeyMoment> =>
    new Set((Object.keys(patterns) as KeyMoment[]).filter((moment) => patterns[moment].test(words))),
  5000,
);

/** In UTF-16 units. What an entry is, it says at its beginning; some have whole pages below them. */
const beginning = 600;

/**
 * The entries that mark when it began, when somebody or something noticed, when it got better and when it was
 * over, as far as their words tell. Whatever stands before the entry that notices is the beginning.
 */
export function keyMoments({ events }: Timeline, text: string): KeyMoments {
  const is = ({ span, description }: TimelineEvent, moment: KeyMoment) => {
    const start = Math.min(span.start, description.span.start);
    return readingsOf(ownText(text, start, Math.min(span.end, start + beginning))).has(moment);
  };
  const noticed = events.findIndex((event) => is(event, 'detection'));
  const [first] = events;
  const start = first && (noticed !== 0 || is(first, 'start')) ? first : undefined;
  const after = events.slice(noticed + 1);
  const mitigation = after.find((event) => is(event, 'mitigation'));
  const resolution = after.findLast((event) => is(event, 'resolution'));
  const detection = events[noticed];
  return {
    ...(start && { start }),
    ...(detection && { detection }),
    ...(mitigation && { mitigation }),
    ...(resolution && { resolution }),
  };
}

/** `First detected 14:22` names a moment; a list of such lines is a summary and no log of what people did. */
export function isLabelled({ time, description }: TimelineEvent): boolean {
  return description.span.start < time.span.start;
}
