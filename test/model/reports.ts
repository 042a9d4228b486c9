/** Small reports in the shapes that are met in the wild, to be read, cut, joined and garbled by the tests. */
export const reports: readonly string[] = [
  `---
id: INC-742
severity: SEV-2
---
# Checkout outage on 2025-03-15

**Author**: Morgan **Status**: Draft

## Summary

Checkout failed for 48 minutes. We rolled back, see [the chart](https://example.com/chart).

## Timeline (all times UTC)

| Time | Source | Event |
|------|--------|-------|
| 14:02 | [GH] | Change merged |
| ~14:21 | [PM] | Alert fires |
| 15:09 | [PM] | All is well |

**Time to detect:** 19 minutes

## Contributing Factors

1. [PROCESS] No step validated
   the configuration.
   - Nobody asked for one
2. [TECHNOLOGY] The alert took 6 minutes.

## Root Cause Analysis (5 Whys)

Q1: Why did it fail?
A1: The configuration was invalid.

Q2: Why was it deployed?
A2: Nothing checked it.

Root Cause: no validation.

## Action Items

### P1 — This Sprint

| ID | Action | Owner | Deadline | Status |
|----|--------|-------|----------|--------|
| AI-1 | Add \`nginx -t\` to the pipeline | @casey | March 22 | open |
| AI-2 | Page within a minute | @robin | 2025-04-01 | Done |

### P2

- [ ] Write a runbook — Dana — April 5
- [x] Tell support (DONE)
`,
  `POSTMORTEM: Down for an hour
════════════════════════════

Date: March 15, 2025
Severity: SEV-1

IMPACT
──────
- 48 minutes without checkout

TIMELINE
────────
All times UTC. Sources: [PD] PagerDuty, [SL] Slack.

23:50 [PD] Alert fires
00:10 [SL] Casey: "Looking at it,
      it is the disk"
TOTAL DURATION: 20 minutes

ACTION ITEMS
────────────
P1 (This Sprint):
  [AI-1] Rotate the logs of every host.
         Owner: @casey | Deadline: March 22
         Verification: No disk is over 80 %.

LESSONS LEARNED
───────────────
1. Disks fill up.
`,
  `# Incident on 2023-01-11 - Images

- **Key events**
  - First detected: 2023-01-11 14:22
  - Resolved 2023-01-11 15:51

- **Time to repair**: 1h 28m

- **Impact**: No images for an hour.

- **Context**:
  - 2023-01-11 14:22: The team saw errors:

\`\`\`
failed to fetch manifest
\`\`\`

  - 2023-01-11 14:34: The password had changed.
  - 2023-01-11 15:50 Images came again.

- **Review actions**:
  - Use a token (Done)
  - Watch for errors
`,
  `# 2018-02-20, a busy day

Summary
-------

A tweet brought many visitors.

## Timeline

All times in CET

### Feb 20 2018 14:17

Builds are slow.

### 17:00-18:00

We add nodes.

## Feb 21, 07:13

All is calm.

## What went well

1. We saw it at once

## Action items

1. Find a way to limit builds
   [#12](https://example.com/x/y/issues/12)
2. We will write a guide.
`,
  `# Queue lost messages on 2025-03-15

## Lessons learned

**Process improvements:**

1. Limits need owners

## Remediation

- Paused the worker
- Raised the limit

## Next steps

We will do these.

### 1. Alert on lag

- **Owner:** Ana
- **Due:** 2025-04-01

**How:**

1. Open the console

### 2. ✅ Cap the batches

Owner: Platform team
`,
];

/** What people and accidents put into a text. */
export const scraps: readonly string[] = [
  'x',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '# A\n',
  '\n## Timeline\n',
  '\n## Action items\n\n',
  'Title\n===\n',
  '\n---\n',
  '---\na: b\n---\n',
  '+++\n',
  '```\n',
  '~~~\n',
  '- ',
  '  - ',
  '1. ',
  '|',
  '\n|a|b|\n|-|-|\n',
  '> ',
  '**',
  '`',
  '<!--',
  '-->',
  '<details>\n',
  '[',
  '](',
  '- **Impact**: x\n- **Detection**: y\n',
  '**Root Cause:** z\n',
  'IMPACT\n──────\n',
  '12:30 ',
  '13:55 PM',
  '2025-02-31 ',
  'T+5 ',
  'Owner: @a | Deadline: ',
  '[AI-1] ',
  'Why? ',
  'Q1: ',
  '→ ',
  '\uFEFF',
  '\u00A0',
  '\u2028',
  '😀',
  '\uD83D',
  '&amp;',
  'a: "b\n',
  '- id: &x\n  title: *x\n',
  '```mermaid\ngraph TD\nQ1["Why?"] --> A1["So"]\n```\n',
];
