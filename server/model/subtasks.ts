import { isMarkedDone } from './done';
import { checkbox, readItemText } from './itemText';
import type { Item } from './markdown';
import { partOf } from './parts';
import { type Passage, plain } from './passage';
import { beginsWithTask } from './taskVerbs';

/**
 * Tells the tasks in the list below an item from its details. A task has a box, an owner, a status or a ticket of
 * its own; beside one of those, and where the item ends in a colon, whatever begins as a task does is one too:
 *
 *     - Pay for the build service.
 *       - Turn the builds on again. (Done)      a task
 *       - Raise the need for a budget.          a task, for its neighbour is one
 *     - Write a runbook
 *       - Describe the first five minutes       a detail
 */
export function sortedBelow(
  { content, depth }: Item,
  below: readonly Item[],
): { readonly tasks: readonly Item[]; readonly others: readonly Item[] } {
  const children = below.filter((item) => item.depth === depth + 1);
  const asks = /:\s*$/.test(content.text) || children.some(standsAlone);
  const isTask = (item: Item) =>
    standsAlone(item) || (asks && !namesPart(item) && beginsWithTask(item.content.text));
  return { tasks: children.filter(isTask), others: children.filter((item) => !isTask(item)) };
}

/** `- Owner: Dana` says something about the item above it. */
export function namesPart({ content }: Item): boolean {
  return partOf(content.text.split(':')[0] ?? '') !== undefined;
}

/** "The following should keep the queue from filling up again:" asks for nothing itself. */
export function isLeadIn({ text }: Passage): boolean {
  return /:\s*$/.test(text) && !beginsWithTask(text);
}

const reference = /^\W*(?:see|related|tracked|cf|more|details|done in|fixed in|https?:)\b/i;

function standsAlone(item: Item): boolean {
  const { content } = item;
  if (namesPart(item)) return false;
  if (checkbox.test(content.text) || isMarkedDone(content.text)) return true;
  const read = readItemText(content);
  if (read?.owner || read?.status) return true;
  const words = plain(content.text);
  return read?.tracking !== undefined && !reference.test(words) && words.split(' ').length >= 4;
}
