import { statusOf } from '../../model/metadata';
import { plain } from '../nearest';
import type { Finding, Rule } from '../rule';

export const finalWithFindings: Rule<'open'> = {
  id: 'structure/final-with-findings',
  title: 'Settle what is open before the status says Final',
  why: 'Final tells readers that nothing more will come. Whatever is still open then stays open, for nobody looks for it again; a day longer in review costs less.',
  source:
    'Site Reliability Engineering (Google), chapter Postmortem Culture: no postmortem is published before its review found it complete.',
  severity: 'information',
  reads: 'markdown',
  last: 'findings',
  messages: {
    open: 'The status is {status}, and this report still has findings that most readers would settle first. Settle them, or stay in {before} until they are.',
  },
  examples: [
    {
      title: 'Final, with the times in no zone',
      text: `# Postmortem: Checkout outage

**Date**: 2025-11-28
**Severity**: SEV-2
**Duration**: 33 minutes
**Authors**: Morgan, Robin
**Reviewed by**: Platform team
**Status**: ⟦Final⟧

## Summary

The checkout service ran out of memory.

## Impact

1,200 customers could not pay for 33 minutes.

## Timeline

- 09:22 New pods start
- 09:32 Alert fires
- 09:55 Error rate is back to normal

## Contributing Factors

1. [PROCESS] Memory limits are not reviewed.

## Action Items

- [ ] Add a \`conftest\` policy for memory limits to the pipeline
  Owner: @jordan | Deadline: 2025-12-15
  Verification: a limit below 512Mi fails the pipeline
`,
      fixed: `# Postmortem: Checkout outage

**Date**: 2025-11-28
**Severity**: SEV-2
**Duration**: 33 minutes
**Authors**: Morgan, Robin
**Reviewed by**: Platform team
**Status**: In Review

## Summary

The checkout service ran out of memory.

## Impact

1,200 customers could not pay for 33 minutes.

## Timeline

- 09:22 New pods start
- 09:32 Alert fires
- 09:55 Error rate is back to normal

## Contributing Factors

1. [PROCESS] Memory limits are not reviewed.

## Action Items

- [ ] Add a \`conftest\` policy for memory limits to the pipeline
  Owner: @jordan | Deadline: 2025-12-15
  Verification: a limit below 512Mi fails the pipeline
`,
    },
    {
      title: 'Final, and half of the template is not there',
      text: '# Postmortem: Checkout outage\n\nThe checkout was down.\n\n**Status**: ⟦Final⟧\n',
      documented: false,
    },
    {
      title: 'In review is where findings belong',
      text: '# Postmortem: Checkout outage\n\n**Status**: In Review\n\nThe checkout was down.\n',
    },
    {
      title: 'The last of the statuses that were set is the final one',
      text: '# Postmortem: Checkout outage\n\n**Status**: ⟦Published⟧\n\nThe checkout was down.\n',
      fixed: '# Postmortem: Checkout outage\n\n**Status**: Draft\n\nThe checkout was down.\n',
      settings: { statuses: ['Draft', 'Published'] },
      documented: false,
    },
  ],
  *check({ postmortem, settings: { statuses }, findings: found = [] }) {
    const final = statuses.at(-1);
    const before = statuses.at(-2);
    if (final === undefined || before === undefined) return;
    if (!plain(statusOf(postmortem) ?? '').startsWith(plain(final))) return;
    const open = found.filter(isOpen);
    const { status } = postmortem.metadata;
    if (!status || open.length === 0) return;
    const data = { status: status.value, before };
    const edits = [{ span: status.span, newText: before }];
    yield {
      message: 'open',
      data,
      span: status.span,
      fixes: [{ title: `Go back to ${before}`, kind: 'suggestion', edits }],
      facts: { open: open.length },
    };
  },
};

/** Advice may stay advice; only what nearly everybody agrees on keeps a report from being final. */
function isOpen({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}
