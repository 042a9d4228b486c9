const time = 'constant.numeric.time';
const source = 'entity.name.tag.source';
const category = 'entity.name.type.category';
const identifier = 'variable.other.constant.identifier';
const severity = 'keyword.other.severity';
const owner = 'variable.other.owner';
const why = 'keyword.control.why';
const part = 'variable.other.part';

/** Texts, and the words that our grammar colours in them, each with its scope. */
export const coloured: readonly (readonly [text: string, ...words: string[]])[] = [
  ['- 14:02 [GH] PR merged', `14:02 ${time}`, `GH ${source}`],
  ['- **14:23** — Deploy', `14:23 ${time}`],
  ['* [13:20] First page', `13:20 ${time}`],
  ['| ~14:02 UTC | [K8] | Pod restarts |', `~14:02 UTC ${time}`, `K8 ${source}`],
  ['| 2025-03-15 14:02 | First page |', `2025-03-15 14:02 ${time}`],
  ['### 11:22', `11:22 ${time}`],
  ['09:14 [PD] Alert fires', `09:14 ${time}`, `PD ${source}`],
  ['1. [PROCESS] No review', `PROCESS ${category}`],
  ['# Postmortem: PI-2025-012 — Outage', `PI-2025-012 ${identifier}`],
  ['See JIRA-4521.', `JIRA-4521 ${identifier}`],
  ['- [x] [AI-1] Add a gate', `AI-1 ${identifier}`],
  ['**Severity**: SEV-1', `SEV-1 ${severity}`],
  ['| AI-1 | Add a gate | @casey | P1 |', `AI-1 ${identifier}`, `@casey ${owner}`, `P1 ${severity}`],
  [
    'Owner: @payments/on-call | Deadline: May 1',
    `Owner ${part}`,
    `@payments/on-call ${owner}`,
    `Deadline ${part}`,
  ],
  ['Severity: SEV-2', `Severity ${part}`, `SEV-2 ${severity}`],
  ['Problem: 503s', `Problem: ${why}`],
  ['**Root Cause:** no gate', `Root Cause: ${why}`],
  ['Q1: Why was it down?', `Q1: ${why}`],
  ['**A2:** The pipeline had no check.', `A2: ${why}`],
  ['- 14:02 see `AI-1` and [AI-2](x) or AI-3', `14:02 ${time}`, `AI-3 ${identifier}`],
  ['- Q1: Why?\n  - Q2b: Why?\n    Evidence: a log', `Q1: ${why}`, `Q2b: ${why}`, `Evidence ${part}`],
];

/** Texts in which there is nothing to colour. */
export const plain: readonly string[] = [
  'The alert came at 14:02 and again at 14:20.',
  '- It took 14:02 to',
  'The ratio was 3:1.',
  '`14:02 [GH] @casey AI-1`',
  '```\n14:02 [GH] @casey AI-1\n```',
  '<!-- 14:02 [PD] @casey -->',
  'See [AI-1](https://example.com/AI-1) and [PD](https://example.com).',
  'See [PROCESS][link] and ![K8](image.png).',
  '[PD]: https://example.com/@casey',
  'Mail casey@example.com.',
  'The file is UTF-8, its hash SHA-256.',
  'P1000 and MP3-1x and frontend-7d4b8c6f9-x2k4p',
  'The new Status page: nothing. Statuses: many.',
  '- [ ] nothing here',
];
