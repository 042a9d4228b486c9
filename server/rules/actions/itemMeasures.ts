import type { ActionItem } from '../../model/postmortem';

/** What an action item does about incidents of its kind. */
export type Measure = 'mitigate' | 'prevent' | 'detect' | 'process';

/** What authors call them, in a column or a key for the kind. */
const stated: readonly (readonly [Measure, RegExp])[] = [
  ['mitigate', /^\W*(?:mitigat|contain|repair|recover|respon|limit)/i],
  ['prevent', /^\W*(?:prevent|fix|avoid|eliminat)/i],
  ['detect', /^\W*(?:detect|monitor|alert|observ)/i],
  ['process', /^\W*(?:process|document|train|communicat|organi[sz]|policy)/i],
];

/** Telling words of an item, the clearest kind first: an alert on a rollback detects. */
const telling: readonly (readonly [Measure, RegExp])[] = [
  [
    'detect',
    /\b(?:alert(?:s|ing)?|alarms?|monitor(?:s|ing)?|dashboards?|metrics?|observability|logging|logs?|tracing|notif(?:y|ications?)|probes?|health ?checks?|SLOs?|page[rs]?|anomaly|visibility)\b/i,
  ],
  [
    'mitigate',
    /\b(?:roll(?:ing)? ?backs?|revert|fail-?over|failback|circuit breakers?|rate.?limit\w*|load.?shed\w*|kill ?switch\w*|feature flags?|backups?|restor\w+|degrad\w+|fallbacks?|redundan\w+|retr(?:y|ies)|timeouts?|blast radius|restart\w*|capacity|scal(?:e|ing)|refund|credit)\b/i,
  ],
  [
    'process',
    /\b(?:run-?books?|play-?books?|document\w*|docs|wiki|training|train|workshop|process(?:es)?|polic(?:y|ies)|procedures?|checklists?|guidelines?|communicat\w+|status page|escalation|on-?call|rotation|ownership|review(?:s|ing)?|schedule|meeting|onboarding|game ?days?|drills?)\b/i,
  ],
  [
    'prevent',
    /\b(?:validat\w+|verif\w+|tests?|testing|lint\w*|gates?|block\w*|prevent\w*|enforc\w+|reject\w*|fix(?:es)?|patch\w*|upgrad\w+|remov\w+|replac\w+|refactor\w*|migrat\w+|automat\w+|canar\w+|staging|permissions?|rbac|restrict\w*|constraint|schema|guard\w*|disallow|deprecat\w+|hard-?cod\w+)\b/i,
  ],
];

/** The kind its author states, or else what its words tell; undefined when neither does. */
export function measureOf({ category, title, description }: ActionItem): Measure | undefined {
  const named = category && stated.find(([, pattern]) => pattern.test(category.value));
  if (named) return named[0];
  const words = `${title.value} ${description?.value ?? ''}`;
  const kinds = telling.filter(([, pattern]) => pattern.test(words)).map(([kind]) => kind);
  return kinds.length === 1 || kinds[0] === 'detect' ? kinds[0] : undefined;
}
