import { matchesInProse } from '../prose';
import type { Rule } from '../rule';

/** Rules of thumb about when to leave the system alone. Each needs both a ban and a time or a general act. */
const superstitions = [
  /\b(?:do not|don['’]t|never|avoid|no more|stop|no)\s+(?:\w+\s+){0,3}?(?:deploy(?:s|ing|ments?)?|releas(?:e|es|ing)|shipping|ship|merg(?:e|ing)|push(?:es|ing)?|chang(?:e|es|ing)|migrat(?:e|ions?|ing))\b(?:\s+[\w-]+){0,4}?\s+(?:on|before|after|at|during|late on|in)\s+(?:a\s+|the\s+|an\s+)?(?:(?:late|long)\s+)?(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekends?|evenings?|afternoons?|nights?|holidays?|vacations?|lunch(?:time)?)\b/gi,
  /\b(?:never|do not|don['’]t)\s+(?:touch|change)\s+(?:a\s+|the\s+)?(?:running|working)\s+(?:system|code|server|database)\b/gi,
  /\bif it (?:ain['’]t|isn['’]t|is not) broken?\b[^.]{0,12}\bfix it\b/gi,
];

export const superstition: Rule<'superstition'> = {
  id: 'structure/superstition',
  title: 'Draw lessons that name a mechanism, not a bad day',
  why: 'A rule of thumb such as “no deployments on Fridays” lowers the number of changes and not the risk of one. The same change would have failed on a Tuesday; what was missing is the gate, the canary or the rollback that makes the day irrelevant.',
  source:
    'The lesson “Don’t deploy on Fridays” is the textbook example of a superstition in blameless postmortem courses.',
  severity: 'warning',
  reads: 'markdown',
  about: [],
  within: 'prose',
  messages: {
    superstition:
      'This lesson is about the calendar; the next incident can come on another day. Write which check, gate or rollback would have made the day irrelevant.',
  },
  examples: [
    {
      title: 'A lesson about a weekday',
      text: `# Postmortem: Checkout outage

## Lessons learned

⟦Don't deploy on Fridays⟧.
`,
    },
    {
      title: 'The same, in a list and with more words',
      text: `# Postmortem: Checkout outage

## Lessons Learned

1. The canary caught nothing because it had no traffic.
2. We will ⟦never again release big changes before the weekend⟧.
3. ⟦Never touch a running system⟧.
`,
    },
    {
      title: 'A policy with its mechanism, and a fact about a day',
      text: `# Postmortem: Checkout outage

## Summary

The change was deployed on a Friday afternoon, when half of the reviewers were away.

## Lessons Learned

1. A canary takes 10 minutes on every day of the week.
2. Deployments in the 5 busiest hours wait for a second approval.
`,
    },
  ],
  *check({ postmortem }) {
    const prose = postmortem.prose.filter(
      ({ section }) => section?.kind === undefined || lessons.has(section.kind),
    );
    for (const { span } of matchesInProse({ prose }, superstitions)) yield { message: 'superstition', span };
  },
};

const lessons = new Set(['lessons-learned', 'action-items', 'went-wrong', 'summary', 'root-cause']);
