import type { SectionKind } from '../../model/postmortem';

const sections: readonly (readonly [SectionKind, string])[] = [
  ['impact', '## Impact\n\n1,200 customers could not pay for 33 minutes.\n'],
  ['summary', '## Summary\n\nThe checkout service ran out of memory after its limit was halved.\n'],
  [
    'timeline',
    '## Timeline\n\nAll times in UTC.\n\n- 09:22 New pods start\n- 09:32 Alert fires\n- 09:55 Error rate is back to normal\n',
  ],
  ['contributing-factors', '## Contributing Factors\n\n1. [PROCESS] Memory limits are not reviewed.\n'],
  [
    'root-cause',
    '## Root Cause Analysis\n\nMemory limits of production and staging come from one file that nothing validates.\n',
  ],
  [
    'action-items',
    '## Action Items\n\n- [ ] Add a `conftest` policy for memory limits to the pipeline\n  Owner: @jordan | Deadline: 2025-12-15\n  Verification: a limit below 512Mi fails the pipeline\n',
  ],
  ['lessons-learned', '## Lessons Learned\n\n1. A limit that suits staging says nothing about production.\n'],
  ['went-well', '## What Went Well\n\n- The revert took 2 minutes.\n'],
  ['went-wrong', '## What Could Be Improved\n\n- The status page was updated after 20 minutes.\n'],
  ['supporting-data', '## Supporting Data\n\n- [Memory of the pods](https://grafana.example.com/d/pods)\n'],
];

/** A small complete postmortem, without some of its sections, for the examples of rules about the whole. */
export function complete(without: readonly SectionKind[]): string {
  const kept = sections.filter(([kind]) => !without.includes(kind)).map(([, text]) => text);
  return [
    '# Postmortem: Checkout outage\n',
    '**Date**: 2025-11-28\n**Severity**: SEV-2\n**Duration**: 33 minutes\n**Author**: Morgan\n**Status**: Final\n',
    ...kept,
  ].join('\n');
}
