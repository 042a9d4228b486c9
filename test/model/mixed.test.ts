import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assertSound, read } from './support';

/** What a report says, to be written in a random mix of shapes and read back. */
interface Said {
  readonly events: readonly { readonly minutes: number; readonly text: string }[];
  readonly items: readonly {
    readonly text: string;
    readonly owner: string;
    readonly day: number;
    readonly done: boolean;
  }[];
  readonly factors: readonly { readonly text: string; readonly category: string }[];
}

type Shape<Value> = (values: readonly Value[]) => string;

const clock = (minutes: number, separator = ':') =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(separator);
const lines = (all: readonly string[], between = '\n') => `${all.join(between)}\n`;

const headings: readonly ((name: string) => string)[] = [
  (name) => `## ${name}\n\n`,
  (name) => `${name}\n---\n\n`,
  (name) => `## 🔥 3. ${name}:\n\n`,
  (name) => `### **${name}**\n`,
  (name) => `**${name}:**\n\n`,
  (name) => `${name.toUpperCase()}\n────────\n`,
  (name) => `## ${name} for the record\n\n`,
];

const timelines: readonly Shape<Said['events'][number]>[] = [
  (events) => lines(events.map(({ minutes, text }) => `- **${clock(minutes)}** — ${text}`)),
  (events) =>
    lines(
      events.map(({ minutes, text }) => `* [${clock(minutes)}] ${text}`),
      '\n\n',
    ),
  (events) => lines(events.map(({ minutes, text }) => `${clock(minutes)} UTC: ${text}`)),
  (events) => lines(events.map(({ minutes, text }) => `- \`${clock(minutes)}\` [PD] ${text}`)),
  (events) => `\`\`\`\n${lines(events.map(({ minutes, text }) => `${clock(minutes)} [GH] ${text}`))}\`\`\`\n`,
  (events) =>
    `| Time (UTC) | Event |\n|---|---|\n${lines(events.map(({ minutes, text }) => `| ${clock(minutes)} | ${text} |`))}`,
  (events) => lines(events.map(({ minutes, text }) => `#### ${clock(minutes)} - ${text}\n`)),
  (events) => lines(events.map(({ minutes, text }) => `- ${text}: 2025-03-15 ${clock(minutes)}`)),
  (events) => lines(events.map(({ minutes, text }) => `    - ${clock(minutes)} ::::: ${text}`)),
  (events) => lines(events.map(({ minutes, text }) => `- **${clock(minutes)}:** ${text}`)),
  (events) => lines(events.map(({ minutes, text }) => `• ${clock(minutes)} – ${text}`)),
];

const lists: readonly Shape<Said['items'][number]>[] = [
  (items) =>
    lines(
      items.map(
        ({ text, owner, day, done }) => `- [${done ? 'x' : ' '}] ${text} - @${owner} - 2025-04-${day}`,
      ),
    ),
  (items) =>
    lines(
      items.map(
        ({ text, owner, day, done }) =>
          `1. ${text}. Owner: @${owner} | Deadline: April ${day}${done ? ' | Status: done' : ''}`,
      ),
    ),
  (items) =>
    `| Action | Who | Due | Status |\n|-|-|-|-|\n${lines(items.map(({ text, owner, day, done }) => `| ${text} | @${owner} | 2025-04-${day} | ${done ? '✅' : 'open'} |`))}`,
  (items) =>
    lines(
      items.map(
        ({ text, owner, day, done }, index) =>
          `  [AI-${index + 1}] ${text}.\n         Owner: @${owner} | Deadline: April ${day}${done ? ' | Status: done' : ''}`,
      ),
      '\n\n',
    ),
  (items) =>
    lines(
      items.map(
        ({ text, owner, day, done }, index) =>
          `**${index + 1}. ${done ? '✅ ' : ''}${text}**\n\n- **Owner:** @${owner}\n- **Due:** 2025-04-${day}\n`,
      ),
    ),
  (items) =>
    lines(
      items.map(({ text, owner, day, done }) => `* ${done ? '✅ ' : ''}${text} (@${owner}, 2025-04-${day})`),
    ),
  (items) =>
    lines(
      items.map(
        ({ text, owner, day, done }) => `• ${done ? '✅ ' : ''}${text} → @${owner} (due 2025-04-${day})`,
      ),
    ),
  (items) =>
    `\`\`\`yaml\n${lines(items.map(({ text, owner, day, done }) => `- title: ${text}\n  owner: "@${owner}"\n  deadline: 2025-04-${day}\n  status: ${done ? 'completed' : 'open'}`))}\`\`\`\n`,
];

const causes: readonly Shape<Said['factors'][number]>[] = [
  (factors) => lines(factors.map(({ text, category }) => `1. [${category}] ${text}`)),
  (factors) =>
    lines(
      factors.map(({ text, category }) => `- [${category}] ${text}\n  and so on`),
      '\n\n',
    ),
  (factors) =>
    `| Category | Factor |\n|-|-|\n${lines(factors.map(({ text, category }) => `| ${category} | ${text} |`))}`,
  (factors) => lines(factors.map(({ text, category }) => `- **${category}**\n  - ${text}`)),
  (factors) => lines(factors.map(({ text, category }) => `▪ [${category}] ${text}`)),
];

const words = fc
  .array(fc.constantFrom('queue', 'fills', 'again', 'while', 'pods', 'wait', 'naïve', '😀', 'cache'), {
    minLength: 2,
    maxLength: 6,
  })
  .map((all) => `The ${all.join(' ')}`);
const said: fc.Arbitrary<Said> = fc.record({
  events: fc
    .uniqueArray(fc.nat(1439), { minLength: 1, maxLength: 8 })
    .map((minutes) => minutes.toSorted((one, other) => one - other))
    .chain((minutes) =>
      fc.tuple(...minutes.map((minute) => words.map((text) => ({ minutes: minute, text })))),
    ),
  items: fc.array(
    fc.record({
      text: words.map((text) => `Fix t${text.slice(1)}`),
      owner: fc.constantFrom('casey', 'sre-team'),
      day: fc.integer({ min: 10, max: 30 }),
      done: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  factors: fc.array(fc.record({ text: words, category: fc.constantFrom('PROCESS', 'PEOPLE') }), {
    minLength: 1,
    maxLength: 5,
  }),
});
const mix = fc.record({
  heading: fc.constantFrom(...headings),
  timeline: fc.constantFrom(...timelines),
  list: fc.constantFrom(...lists),
  cause: fc.constantFrom(...causes),
  order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
});

describe('reports in a random mix of shapes', () => {
  it('are read back', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(said, mix, ({ events, items, factors }, { heading, timeline, list, cause, order }) => {
        const parts = [
          `${heading('Timeline')}${timeline(events)}`,
          `${heading('Action items')}${list(items)}`,
          `${heading('Contributing factors')}${cause(factors)}`,
        ];
        const postmortem = read(`# Outage on 2025-03-15\n\n${order.map((index) => parts[index]).join('\n')}`);
        assertSound(postmortem);
        assert.deepEqual(
          postmortem.timeline?.events.map(({ time, description }) => [time.value.instant, description.value]),
          events.map(({ minutes, text }) => [Date.UTC(2025, 2, 15, 0, minutes), text]),
        );
        assert.deepEqual(
          postmortem.actionItems.map(({ title, owner, deadline, done }) => [
            title.value.replace(/\.$/, ''),
            owner?.value,
            deadline?.value.iso,
            done,
          ]),
          items.map(({ text, owner, day, done }) => [text, `@${owner}`, `2025-04-${day}`, done]),
        );
        assert.deepEqual(
          postmortem.factors.map(({ description, category }) => [
            description.value.replace(/ and so on$/, ''),
            category?.value,
          ]),
          factors.map(({ text, category }) => [text, category]),
        );
      }),
      { numRuns: 100 },
    );
  });
});
