/** The moments that the lengths of an incident are counted between. */
export const keyMomentNames = ['start', 'detected', 'mitigated', 'resolved'] as const;
export type KeyMoment = (typeof keyMomentNames)[number];

/** `stated` can be counted from; `inferred` is enough to believe that the moment is told somewhere. */
export type Confidence = 'stated' | 'inferred';

/**
 * How entries say that a moment came. What is stated is narrow, because a wrong number is worse than none: it says
 * that something is so, and not that somebody began to do it. What is inferred is wide, because to miss what is there
 * would be a false alarm.
 */
export const keyMomentWords: Readonly<Record<Confidence, Readonly<Record<KeyMoment, readonly RegExp[]>>>> = {
  stated: {
    start: [/(?:incident|outage|impact|downtime|degradation|disruption) (?:starts?|started|begins?|began)/],
    detected: [
      /(?:alert|alarm)(?:s|ing)?\b.{0,60}\b(?:fires?|fired|firing|triggers?|triggered|raised|goes off|went off)/,
      /alert:|first alert|alerted|alerts (?:the|on-?call|us)|alarm|receiv(?:es|ed) .{0,30}\balerts?/,
      /pages|paged|paging|pagerduty|opsgenie/,
      /detect(?:s|ed)|notic(?:es|ed)/,
      /(?:customers?|clients?|users?|support) (?:report|complain)\w*|first (?:\w+ )?reports?|reports of/,
      /incident (?:is |was )?(?:declared|opened|started)(?! (?:as )?(?:mitigated|resolved|over|closed))/,
    ],
    mitigated: [
      /mitigat(?:ed|ion (?:is )?(?:complete|in place))/,
      /(?:errors?|responses|failures?|timeouts?|alerts?|impact) (?:stop|stops|stopped|cease|ceases|ceased|drop|drops|dropped|subsides?|clears?|cleared)/,
      /(?:errors?|error rates?|5\d\d|5xx|failures?|timeouts?|latency|impact|responses) [^.,;]{0,40}\b(?:stops|stopped|drops|dropped|falls|fell|clears|cleared|ends|ended|subsides|subsided)/,
      /service (?:is |was )?(?:restored|back)/,
      /(?:rollback|revert|failover|rolled back|failed over).{0,40}\b(?:complete[sd]?|done|finished|successful(?:ly)?)/,
    ],
    resolved: [
      /resolved|resolution|recover(?:s|ed)|fully restored/,
      /back (?:to|at) (?:normal|\w+ )?(?:baseline|normal|healthy|levels?)|(?:returns?|returned) to (?:its |their |the )?(?:normal|baseline|healthy)/,
      /(?:healthy|available|operational|working) again|back (?:online|in service)/,
      /all clear|incident (?:is |was )?(?:closed|over|ended)/,
    ],
  },
  inferred: {
    start: [
      /(?:incident|outage|impact|fault|issue|problem|errors?|failures?|degradation)\s+(?:start|beg[ai]n|occur|appear)\w*/,
      /(?:start|beginning|onset)\s+of\s+(?:the\s+)?(?:incident|outage|impact)/,
      /first\s+(?:error|failure|impact|occurr?ence|symptom)\w*|occur(?:s|red)/,
      /deploy(?:s|ed|ment|ing)?|merge[sd]?|releas(?:e|es|ed|ing)|roll(?:s|ed|ing)?[ -]?out|rollout/,
      /upgrad\w+|migrat\w+|published|introduced/,
      /crash(?:es|ed)?|(?:goes|went|go)\s+down|fail(?:s|ed|ing|ure|ures)?|OOM\s?Killed/,
    ],
    detected: [
      /alert(?:s|ed|ing)?|alarm(?:s|ed)?|page[ds]?|paged|paging|pagerduty|opsgenie/,
      /detect(?:s|ed|ion)?|notic(?:e|es|ed|ing)|report(?:s|ed|ing)?|observ(?:e|es|ed|ing)|witness\w*/,
      /discover(?:s|ed|y)?|aware|acknowledg\w+|complain\w*|tickets?|informed|notif(?:y|ied|ies|ications?)/,
      /incident\s+(?:is\s+|was\s+)?(?:declared|opened|started|raised)|warns?|warning|triggered|fires|fired/,
      /found|saw|sees|finds|spotted|flag(?:s|ged)|investigat\w+|identif\w+|realiz\w+|realis\w+/,
    ],
    mitigated: [
      /mitigat\w+|work\s?around|roll(?:s|ed|ing)?\s?back|rollback|revert(?:s|ed|ing)?/,
      /fail(?:s|ed)?\s?over|failover|repair(?:s|ed)?|restor(?:e|es|ed|ing)|recover(?:s|ed|ing|y)?/,
      /stabili[sz]\w+|disabled?|isolated|blocked|revoked|rotated|hot\s?fix\w*|fix(?:es|ed)?|patch(?:es|ed)?/,
      /scaled|subsid\w+/,
    ],
    resolved: [
      /resolv(?:e|es|ed|ing)|resolution|recover(?:s|ed|y)?|restored?|fixed|solved/,
      /back\s+(?:to\s+(?:normal|baseline|healthy)|up|online|in\s+service|in\s+action)/,
      /(?:return(?:s|ed)?|returning)\s+to\s+(?:normal|baseline|service)|all[ -]clear|all\s+is\s+well/,
      /(?:incident|outage|impact)\s+(?:is\s+|was\s+)?(?:closed|over|end(?:s|ed)?)/,
      /end\s+of\s+(?:the\s+)?(?:incident|outage|impact)|operational|healthy|(?:at|to)\s+(?:the\s+)?baseline/,
      /normal(?:ly|\s+(?:again|operation|levels?))?|stable|works?(?:\s+again)?|(?:goes|went|gone)\s+away/,
      /working\s+(?:again|as\s+expected)|up\s+again|complete[ds]?|success\w*|available\s+again|closed?|stops?/,
    ],
  },
};

/** Sources that only write when something was noticed. */
export const pagerTags = /^(?:PD|OG|PAGER ?DUTY|OPSGENIE)$/i;
