import { readFileSync } from 'node:fs';

const folder = 'file:///repo/postmortems';
const head =
  '# Postmortem: PI-2025-012 — Outage of the shop\n\n**Date**: 2025-03-15\n**Severity**: SEV-1\n**Status**: Draft\n\n';

/** Documents in which every feature has something to say, by their addresses. */
export const documents: Readonly<Record<string, string>> = {
  [`${folder}/good.md`]: readFileSync('test/sample/good-postmortem.md', 'utf8'),
  [`${folder}/bad.md`]: readFileSync('test/sample/bad-postmortem.md', 'utf8'),
  [`${folder}/pi-2025-012.action-items.yaml`]: readFileSync(
    'test/sample/pi-2025-012.action-items.yaml',
    'utf8',
  ),
  [`${folder}/empty.md`]: '# Postmortem\n\n## Impact\n\n## Timeline\n',
  [`${folder}/little.md`]: `${head}## Timeline\n\n- 14:02 Merged\n\n## Contributing Factors\n\n1. No review\n\n## Root Cause Analysis (5 Whys)\n\nQ1: Why was it down?\nA1: It was full\n`,
  [`${folder}/much.md`]: `${head}## Summary

It was like PI-2025-099.

## Timeline

All times UTC. Sources: [GH] GitHub, [PD] PagerDuty.

- 13:30 [GH] Release is announced
- 14:02 [GH] Change goes live, errors begin
- 14:10 [PD] Alert fires
- 15:40 Errors stop after the rollback, mitigated
- 2025-03-16 02:00 [PD] All is back to normal, incident resolved

## Contributing Factors

1. [PROCESS] No review
2. [PROCESS] No staging
3. [TECHNOLOGY] No alert
4. [TECHNOLOGY] No limit
5. [PEOPLE] Nobody was told
6. It was late

## Root Cause Analysis (5 Whys)

Q1: Why was the shop down?
A1: The disk was full
Evidence: the graph of the disk
Q2: Why was the disk full?
A2: Jordan forgot to rotate the logs

Problem: The alert was late
Q1: Why was the alert late?
A1: Its threshold was high
Q2: Why was it high?
A2: It was never reviewed
Root Cause: Alerts have no owner

## Participants

- Robin Smith

## Action Items

| ID | Action | Owner | Deadline | Priority | Status | Verification |
| -- | ------ | ----- | -------- | -------- | ------ | ------------ |
| AI-1 | Add an alert for the disk, see OPS-12 | @casey | 2025-03-18 | P1 | Open | It fires |
| AI-2 | Rotate the logs | @robin | 2025-03-19 | P2 | Open | They rotate |
| AI-3 | Write the runbook | @robin | 2025-09-19 | P3 | Done | It is there |
| AI-4 | Improve monitoring |  |  |  |  |  |
`,
  [`${folder}/written.md`]: `---
type: postmortem

---

# Postmortem: PI-2025-013 — Late mails

## Timeline

All times UTC. Sources: [GH] GitHub.

- 14:02 [GH] Change goes live
- 
- 14:08 [

| Time | Source | Event |
| ---- | ------ | ----- |
| 14:10 | [GH] | Reverted |
|  |  | Quiet |

## Contributing Factors

- [

## Action Items

- [ ] AI-1: Add an alert. Owner: @casey. Deadline: 
- [ ] AI-2: Add a limit. Owner: 
- [ ] AI-3: Add a test. Priority: 
- [ ] AI-4: Add a check. Status: 

\`\`\`yaml
- id: PI-2025-013-01
  title: Add an alert
  
\`\`\`

<!-- postmortem-disable-next-line 

## 

## Root Cause Analysis (5 Whys)

Q1:
`,
  [`${folder}/broken.action-items.yaml`]:
    '- id: PI-2025-012-01\n  title: "Add an alert\n  status: complet\n- just words\n',
  [`${folder}/open.md`]: `${head}## Supporting Data\n\n\`\`\`\n14:02\n`,
};

/** Settings files with every kind of mistake, and with places where something can be written. */
export const settingsFiles: readonly string[] = [
  'profile: brief\nfiels: a\nsections: 5\ncategories: []\nzone: Nowhere\nrules: {timeline/silent-gap: {minuts: 4, severity: loud}}\nformatTables: perhaps\npostmortemDueBusinessDays: -1\n',
  'trackers: [{pattern: "(a+)+", url: ftp://a}, {url: b}]\ncategories: [{name: A, meaning: 5}, {nam: B}]\nfiles: ["a[", "a\\\\b"]\nextends: [https://example.com/a.yaml, /etc/a.yaml, missing.yaml]\nprofile: full\nprofile: short\n',
  'sections:\n  required: [impact]\n  aliases: {nowhere: [a]}\noverrides:\n  - zone: UTC\npeople: &a [b]\nsystems: *a\n',
  'zone: [\n',
  'profile: \nrules:\n  timeline/silent-gap: off\n  \n',
  '- a\n',
  `zone: UTC\n# ${'long '.repeat(30_000)}\n`,
];

/** What other programs recorded, whole and broken. */
export const records: readonly string[] = [
  '[{"type":"message","ts":"1742048760.0","text":"Reverting","username":"jordan"},{"type":"message","ts":"never","text":"x"}]',
  '{"log_entries":[{"type":"notify_log_entry","created_at":"2025-03-15T14:10:00Z","summary":"Notified"},{"type":"notify_log_entry"}]}',
  '{"items":[{"kind":"Event","reason":"Killed","involvedObject":{"kind":"Pod","name":"a"},"eventTime":"2025-03-15T14:10:00Z"},{"kind":"Event"}]}',
  '{"alerts":[{"labels":{"alertname":"High"},"startsAt":"2025-03-15T14:10:00Z"},{"labels":{},"startsAt":"never"}]}',
  '[{"number":1,"title":"A","mergedAt":"2025-03-15T14:10:00Z"},{"number":2,"title":"B","mergedAt":null}, 5]',
  'LAST SEEN   TYPE      REASON   OBJECT   MESSAGE\n5m12s       Warning   Killed   pod/a    Gone\nlong ago    Warning   Killed   pod/a    Gone\n',
  'commit 0123456789abcdef\nDate:   2025-03-15 14:10:00 +0000\n\n    Revert\n\ncommit 1123456789abcdef\n\n    Again\n',
  '0123456 2025-03-15T14:10:00+00:00 Revert\nsomething else\n',
  'lost words\n2025-03-15 14:10:00 Started\n2025-03-15 14:11:00 Stopped\n',
  'lost words\n14:10 casey: reverting\n14:11 robin: done\n',
  '[{"type":"message","ts":"1742048760.0","text":"Reverting","username":"jordan"},',
];
