import type { Located } from '../../model/span';
import type { Rule } from '../rule';
import { freeIds } from './freeIds';

/** So many items must agree on a form before another one is out of it. */
const fewest = 3;

export const malformedId: Rule<'other'> = {
  id: 'actions/malformed-id',
  title: 'Give the IDs of action items one form',
  why: 'Searches, trackers and scripts find items by the form of their ID. “PI-2025-38-3” among “PI-2025-038-01” and “PI-2025-038-02” is the one that is missing from every list.',
  source: 'Follow-up needs references that programs find too.',
  severity: 'information',
  reads: 'both',
  about: ['actionItems'],
  messages: { other: '{id} has another form than {like}. Perhaps {next} was meant.' },
  examples: [
    {
      title: 'A digit too few',
      text: `- id: PI-2025-038-01
  title: Add a policy for memory limits
  owner: jordan@example.com
  deadline: 2025-12-15
- id: PI-2025-038-02
  title: Alert on pod memory above 80 %
  owner: priya@example.com
  deadline: 2025-12-19
- id: ⟦PI-2025-38-3⟧
  title: Lower the evaluation interval to 30 seconds
  owner: priya@example.com
  deadline: 2025-12-19
- id: PI-2025-038-04
  title: Test the alert in staging once a week
  owner: priya@example.com
  deadline: 2025-12-19
`,
      fixed: `- id: PI-2025-038-01
  title: Add a policy for memory limits
  owner: jordan@example.com
  deadline: 2025-12-15
- id: PI-2025-038-02
  title: Alert on pod memory above 80 %
  owner: priya@example.com
  deadline: 2025-12-19
- id: PI-2025-038-03
  title: Lower the evaluation interval to 30 seconds
  owner: priya@example.com
  deadline: 2025-12-19
- id: PI-2025-038-04
  title: Test the alert in staging once a week
  owner: priya@example.com
  deadline: 2025-12-19
`,
      language: 'yaml',
    },
    {
      title: 'One form, ten and more, and tickets of two projects',
      text: `# Postmortem: Checkout outage

## Action Items

| ID | Action | Owner | Deadline |
| -- | ------ | ----- | -------- |
| AI-8 | Add a policy for memory limits | @jordan | 2025-12-15 |
| AI-9 | Alert on memory above 80 % | @priya | 2025-12-19 |
| AI-10 | Lower the evaluation interval to 30 seconds | @priya | 2025-12-22 |
| OPS-2210 | Test the alert in staging once a week | @priya | 2025-12-22 |
`,
    },
  ],
  *check({ postmortem: { actionItems } }) {
    const ids = actionItems.flatMap(({ id }) => (id && id.value !== '' ? [id] : []));
    const form = agreedForm(ids);
    if (!form) return;
    const freeId = freeIds(new Set(ids.flatMap(({ value }) => (isSlip(value, form) ? [] : [value]))));
    for (const id of ids) {
      if (!isSlip(id.value, form)) continue;
      const number = Number(/\d+$/.exec(id.value)?.[0] ?? 0);
      const next = freeId(`${form.stem}${padded(number, form.digits)}`, 'or itself');
      const edits = [{ span: id.span, newText: next }];
      const fixes = [{ title: `Write ${next}`, kind: 'suggestion', edits } as const];
      yield { message: 'other', data: { id: id.value, like: form.like, next }, span: id.span, fixes };
    }
  },
};

interface Form {
  readonly stem: string;
  readonly digits: number;
  /** One that has it. */
  readonly like: string;
}

/** What stands before the last number in most of the IDs, and how many digits that number has at least. */
function agreedForm(ids: readonly Located[]): Form | undefined {
  const groups = new Map<string, string[]>();
  for (const { value } of ids) {
    const stem = /^(.*[A-Za-z].*?)\d{1,9}$/.exec(value)?.[1];
    if (stem === undefined) continue;
    const group = groups.get(stem);
    if (group) group.push(value);
    else groups.set(stem, [value]);
  }
  const [[stem, values] = ['', []]] = [...groups].sort(([, one], [, other]) => other.length - one.length);
  const [like] = values;
  if (like === undefined || values.length < fewest || values.length * 3 < ids.length * 2) return undefined;
  return { stem, digits: Math.min(...values.map((value) => value.length)) - stem.length, like };
}

/** The same letters in another form: a digit or a dash too few, another case; a ticket of another project is none. */
function isSlip(id: string, { stem, digits }: Form): boolean {
  const isInForm =
    id.startsWith(stem) && id.length >= stem.length + digits && /^\d+$/.test(id.slice(stem.length));
  const letters = (words: string) => words.toUpperCase().replace(/[^A-Z]+/g, '');
  return !isInForm && letters(id) === letters(stem);
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
