import { aboutCast } from '../../model/cast';
import type { Rule } from '../rule';
import { blameReports } from './blameReports';

export const individualFault: Rule<'fault'> = {
  id: 'blame/individual-fault',
  title: 'Say what made the failure possible, not who did it',
  why: 'The next person in the same position, with the same tools, would do the same. A report that explains a failure through one person has nothing to change but that person, and teaches the others to tell less.',
  source: 'Sidney Dekker, The Field Guide to Understanding ‘Human Error’.',
  severity: 'warning',
  reads: 'markdown',
  about: aboutCast,
  within: 'prose',
  messages: {
    fault:
      '“{words}” tells the failure as the deed of one person. Say what happened, and what let it happen: the missing check, the misleading screen, the step that nothing enforced.',
  },
  examples: [
    {
      title: 'A deed with its doer, and the same deed without',
      text: `# Postmortem: Checkout outage

## Summary

⟦Sarah deleted the production database⟧.
`,
      fixed: `# Postmortem: Checkout outage

## Summary

The production database was deleted.
`,
    },
    {
      title: 'A plain deed, when what was handled was bad or did the damage',
      text: `# Postmortem: Checkout outage

## Summary

⟦Dave deployed a bad config change⟧ that broke the website.
⟦Ines enabled a flag that took⟧ the shop down.
`,
      fixed: `# Postmortem: Checkout outage

## Summary

A bad config change was deployed that broke the website.
Ines enabled a flag that took the shop down.
`,
    },
    {
      title: 'What was left undone, and the step that did not exist',
      text: `# Postmortem: Checkout outage

## Root Cause

⟦Dave didn't test the change⟧ before the release.
`,
      fixed: `# Postmortem: Checkout outage

## Root Cause

No step made sure that the change was tested before the release.
`,
    },
    {
      title: 'The shape counts, not the word: how something was done can be the reproach',
      text: `# Postmortem: Checkout outage

## Contributing Factors

1. ⟦The on-call engineer restarted the broker without telling anybody⟧.
2. ⟦Marek sat on the page⟧ for half an hour.
`,
    },
    {
      title: 'People may act; systems may fail; credit may have a name',
      text: `# Postmortem: Checkout outage

## Summary

Alice rolled back the release. The pod failed to start, and the scheduler ignored the label.
The operator did not reconcile the pods after the CRD had changed.

## What Went Well

- Casey identified the root cause within 9 minutes of being paged.
- She didn't wait for the vendor, which cut the outage short.
`,
    },
    {
      title: 'A timeline may say who did what',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:35 Alex checks recent deployments but doesn't connect the change to the issue
- 09:39 Alex deletes the stuck pods
- 09:40 ⟦Alex accidentally deletes the wrong namespace⟧
`,
    },
  ],
  check: (input) => blameReports(input, 'individual-fault', 'fault'),
};
