/**
 * A made-up report of at least so many UTF-16 units, the same one every time for the same seed: a few sentences are
 * put together from lists of words, so that hardly two are alike and all kinds of lists and tables are in it.
 */
export function reportOf(length: number, seed = 20250311): string {
  const pick = picker(seed);
  let text = head;
  for (let part = 1; text.length < length; part++) text += partOf(part, pick);
  return text;
}

/** Action items as a YAML file. */
export function actionItemsOf(count: number): string {
  const pick = picker(20250311);
  return Array.from(
    { length: count },
    (_, index) => `- id: PI-2025-031-${String(index + 1).padStart(2, '0')}
  title: "${taskOf(pick)}"
  description: |
    ${sentenceOf(pick)}
    ${sentenceOf(pick)}
  owner: ${pick(people)}
  deadline: 2025-0${1 + (index % 9)}-1${index % 10}
  priority: P${index % 3}
  verification: ${taskOf(pick)}
`,
  ).join('');
}

type Pick = <Item>(items: readonly Item[]) => Item;

/** Chooses by a linear congruential generator: nothing that changes from run to run. */
function picker(seed: number): Pick {
  let state = seed;
  return (items) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    const [first] = items;
    const chosen = items[Math.floor((state / 2_147_483_648) * items.length)] ?? first;
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  };
}

const people = ['Ines', 'Tomasz', 'Oksana', 'Farid', 'Linnea', 'the on-call engineer', 'the storage team'];
const systems = ['the queue', 'the ledger service', 'the `edge` proxy', 'the replica', 'the nightly import'];
const deeds = ['restarted', 'raised the limit of', 'drained', 'rolled back', 'looked at', 'took over'];
const states = ['ran out of memory', 'answered slowly', 'refused connections', 'fell behind by 40 minutes'];
const reasons = ['because a limit was missing', 'after the index had grown', 'while the cache was cold', ''];
const tasks = ['Add an alert for', 'Write a runbook for', 'Rehearse the failover of', 'Set a limit for'];
const categories = ['PROCESS', 'TECHNOLOGY', 'DOCUMENTATION', 'PEOPLE', 'ENVIRONMENT'];

const head = `---
severity: SEV-2
services: [ledger, edge]
---

# PI-2025-031: Payments were late

**Date**: 2025-03-11
**Severity**: SEV-2
**Status**: In Review
**Author**: Linnea
**Duration**: 2 hours 10 minutes

`;

function sentenceOf(pick: Pick): string {
  const what = pick([
    () => `${pick(people)} ${pick(deeds)} ${pick(systems)} ${pick(reasons)}`,
    () => `${pick(systems)} ${pick(states)} ${pick(reasons)}`,
    () => `nobody knew that ${pick(systems)} ${pick(states)}`,
    () => `${pick(people)} should have asked before ${pick(systems)} ${pick(states)}`,
    () => `between 09:${10 + pick([1, 2, 3, 4])} and 10:05 UTC ${pick(systems)} ${pick(states)}`,
  ])().trim();
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
}

function taskOf(pick: Pick): string {
  return `${pick(tasks)} ${pick(systems).replaceAll('`', '')}`;
}

function paragraphOf(pick: Pick, sentences: number): string {
  return Array.from({ length: sentences }, () => sentenceOf(pick)).join(' ');
}

function listOf(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

function partOf(part: number, pick: Pick): string {
  const minute = (index: number) =>
    `${String(9 + Math.floor(index / 6)).padStart(2, '0')}:${(index % 6) * 10 + 4}`;
  return `## Summary of part ${part}

${paragraphOf(pick, 6)}

${paragraphOf(pick, 5)}

## Timeline (all times UTC)

${listOf(12, (index) => `- ${minute(index).padStart(5, '0')} ${sentenceOf(pick)}`)}

## Contributing factors

${listOf(6, (index) => `${index + 1}. [${pick(categories)}] ${sentenceOf(pick)} ${sentenceOf(pick)}`)}

## Five whys

${listOf(5, (index) => `${index + 1}. Why? ${sentenceOf(pick)}`)}

## Action items

| ID | Action | Owner | Deadline |
| -- | ------ | ----- | -------- |
${listOf(6, (index) => `| AI-${part}-${index} | ${taskOf(pick)} | ${pick(people)} | 2025-04-1${index} |`)}

## Lessons learned

${paragraphOf(pick, 4)}

> ${sentenceOf(pick)}

`;
}
