import type { ActionItem, Postmortem } from '../../model/postmortem';
import { contains } from '../../model/span';
import type { Fix, Rule } from '../rule';

interface Options extends Readonly<Record<string, number>> {
  readonly sprintDays: number;
}

/** What a priority promises, in sprints; a quarter is as long as it is. */
const promises = [
  { priority: 'P1', words: 'this sprint', days: (sprint: number) => sprint },
  { priority: 'P2', words: 'the next sprint', days: (sprint: number) => 2 * sprint },
  { priority: 'P3', words: 'this quarter', days: () => 92 },
] as const;

/** A postmortem is written and agreed on some days after the incident, and only then the sprint begins. */
const daysUntilAgreed = 7;

export const deadlinePriority: Rule<'late' | 'lateForAll', Options> = {
  id: 'actions/deadline-priority',
  title: 'Let deadlines keep what priorities promise',
  why: 'P1 says that something comes first, and a date in four months says that it does not. Whoever plans the week follows the date, and the priority stops meaning anything in the next postmortem.',
  source: 'A common scale: P1 is done this sprint, P2 in the next one and P3 this quarter.',
  severity: 'hint',
  reads: 'markdown',
  about: ['actionItems', 'metadata', 'sections'],
  options: {
    sprintDays: { description: 'How many days a sprint has', default: 14, minimum: 1 },
  },
  messages: {
    late: '{priority} usually means {promise}, and this is {days} days after the incident. Bring the day forward, or call it {fitting}.',
    lateForAll:
      '{priority} usually means {promise}, and this is {days} days after the incident. Bring the day forward, or split off a part that can be done sooner.',
  },
  examples: [
    {
      title: 'First priority, in four months',
      text: `# Postmortem: Checkout outage

**Date**: 2025-03-15

## Action Items

| Priority | Action | Owner | Deadline |
| -------- | ------ | ----- | -------- |
| P1 | Validate Ingress resources in the pipeline | @casey | ⟦2025-04-15⟧ |
| P3 | Rehearse the rollback every month | @jordan | ⟦2026-03-15⟧ |
`,
      fixed: `# Postmortem: Checkout outage

**Date**: 2025-03-15

## Action Items

| Priority | Action | Owner | Deadline |
| -------- | ------ | ----- | -------- |
| P2 | Validate Ingress resources in the pipeline | @casey | 2025-04-15 |
| P3 | Rehearse the rollback every month | @jordan | 2026-03-15 |
`,
    },
    {
      title: 'Below headings that give the scale',
      text: `# Postmortem: Checkout outage

**Date**: 2025-03-15

## Action Items

### P1 (This Sprint)

- [ ] Validate Ingress resources in the pipeline (Owner: @casey, Deadline: ⟦2025-05-30⟧)
`,
      documented: false,
    },
    {
      title: 'In time for each of them',
      text: `# Postmortem: Checkout outage

**Date**: 2025-03-15

## Action Items

| Priority | Action | Owner | Deadline |
| -------- | ------ | ----- | -------- |
| P1 | Validate Ingress resources in the pipeline | @casey | 2025-03-22 |
| P2 | Require a healthy staging before production | @jordan | 2025-04-05 |
| P3 | Rehearse the rollback every month | @jordan | 2025-05-01 |
| P4 | Move the last service off the old cluster | @jordan | 2026-03-15 |
`,
    },
    {
      title: 'A team with sprints of six weeks',
      text: `# Postmortem: Checkout outage

**Date**: 2025-03-15

## Action Items

- [ ] Validate Ingress resources in the pipeline (Priority: P1, Owner: @casey, Deadline: 2025-04-20)
`,
      settings: { ruleOptions: { 'actions/deadline-priority': { sprintDays: 42 } } },
      documented: false,
    },
  ],
  *check({ postmortem, options: { sprintDays } }) {
    const date = postmortem.metadata.date?.value.iso;
    if (date === undefined) return;
    const severity = isAgreed(postmortem) ? 'information' : 'hint';
    for (const item of postmortem.actionItems) {
      const { done, deadline, priority } = item;
      const iso = deadline?.value.iso;
      const promise = promises.find((one) => one.priority === priority?.value.toUpperCase());
      if (done || !deadline || iso === undefined || !promise) continue;
      const days = Math.round((Date.parse(iso) - Date.parse(date)) / 86_400_000);
      if (days <= promise.days(sprintDays) + daysUntilAgreed) continue;
      const fitting = promises.find((one) => days <= one.days(sprintDays) + daysUntilAgreed)?.priority;
      const data = { priority: promise.priority, promise: promise.words, days, fitting: fitting ?? '' };
      yield {
        message: fitting ? 'late' : 'lateForAll',
        data,
        span: deadline.span,
        fixes: fitting ? renaming(item, fitting) : [],
        severity,
      };
    }
  },
};

/** The report itself says what the priorities stand for: “P1 — This Sprint”. */
function isAgreed({ sections }: Postmortem): boolean {
  return sections.some(({ heading }) => /\bP[1-3]\b.*\b(?:sprint|quarter)\b/i.test(heading.value));
}

/** A priority that the heading gives to all items below it is not this item’s to change. */
function renaming({ priority, span }: ActionItem, fitting: string): Fix[] {
  if (!priority || !contains(span, priority.span)) return [];
  const edits = [{ span: priority.span, newText: fitting }];
  return [{ title: `Write ${fitting}`, kind: 'suggestion', edits }];
}
