import type { ActionItem, ContributingFactor, Postmortem, WhyStep } from '../../model/postmortem';
import type { Located } from '../../model/span';

/** Compares two readings of a document, before and after a change. */
export type Keeping = (before: Postmortem, after: Postmortem) => boolean;

/** Every fact is there as often as before, in whatever order and form. */
export const sameFacts: Keeping = (before, after) => counts(before, after).every((change) => change === 0);

/** Every fact is still there; there may be new ones. */
export const noFactLost: Keeping = (before, after) => counts(before, after).every((change) => change >= 0);

/** What is said besides the action items is the same, and no item is new. */
export const sameBesidesItems: Keeping = (before, after) => {
  const without = (postmortem: Postmortem): Postmortem => ({ ...postmortem, actionItems: [] });
  return sameFacts(without(before), without(after)) && after.actionItems.length < before.actionItems.length;
};

/** Whether one item says all that the other says. */
export function saysAllOf(item: ActionItem, other: ActionItem): boolean {
  const said = new Set(factsOfItem(item));
  return [...factsOfItem(other)].every((fact) => said.has(fact));
}

/** How much more often each fact stands in the document after the change. What cannot be read may not grow. */
function counts(before: Postmortem, after: Postmortem): number[] {
  const count = new Map<string, number>();
  for (const fact of factsOf(after)) count.set(fact, (count.get(fact) ?? 0) + 1);
  for (const fact of factsOf(before)) count.set(fact, (count.get(fact) ?? 0) - 1);
  return [...count.values(), before.problems.length < after.problems.length ? -1 : 0];
}

/**
 * What a document says, each fact as a text of its own: `event 1742047320000: Alert fires`, `item Add a gate has owner
 * @casey`. Markup does not count.
 */
export function* factsOf({
  timeline,
  actionItems,
  factors,
  whys,
  rootCauses,
}: Postmortem): Generator<string> {
  for (const { time, source, actor, description } of timeline?.events ?? []) {
    const { instant, until, precision, written } = time.value;
    const when = instant === undefined ? written : `${instant} to ${until} ${precision}`;
    yield `event ${when}, ${source?.value} ${actor?.value}: ${words(description)}`;
  }
  for (const item of actionItems) yield* factsOfItem(item);
  for (const factor of factors) yield* factsOfFactor(factor, '');
  for (const { problem, steps, rootCause } of whys) {
    yield `problem ${words(problem)}`;
    if (rootCause) yield `root cause ${words(rootCause)}`;
    for (const step of steps) yield* factsOfWhy(step, words(problem));
  }
  for (const { description } of rootCauses) yield `called the root cause: ${words(description)}`;
}

function* factsOfItem(item: ActionItem): Generator<string> {
  const { title, deadline, relatedIncidents, done, form, span, ...parts } = item;
  const name = `item ${words(title)}`;
  yield `${name} is ${done ? 'done' : 'open'}`;
  for (const [part, value] of Object.entries(parts)) yield `${name} has ${part} ${words(value)}`;
  if (deadline) yield `${name} is due ${deadline.value.written}`;
  for (const incident of relatedIncidents) yield `${name} is related to ${incident.value}`;
}

function* factsOfFactor(
  { description, category, causes }: ContributingFactor,
  above: string,
): Generator<string> {
  yield `factor ${above} ${category?.value}: ${words(description)}`;
  for (const cause of causes) yield* factsOfFactor(cause, words(description));
}

function* factsOfWhy({ question, answer, evidence, next }: WhyStep, above: string): Generator<string> {
  const name = `${words(question)} ${words(answer)}`;
  yield `why below ${above}: ${name}`;
  for (const one of evidence) yield `evidence of ${name}: ${words(one)}`;
  for (const step of next) yield* factsOfWhy(step, name);
}

/** A link counts by its words, and white space and marks of emphasis not at all. */
function words(located: Located | undefined): string {
  return (located?.value ?? '')
    .replace(/\]\([^()\s]*\)|\\/g, '')
    .replace(/[\s*_`[\]]+/g, ' ')
    .trim();
}
