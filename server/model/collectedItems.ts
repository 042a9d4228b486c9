import { withYear } from './deadlines';
import { headedItems } from './headedItems';
import type { PlacedReading } from './outline';
import type { ActionItem } from './postmortem';
import type { Located } from './span';
import type { Day } from './when';

/** The items with what they inherit: the priority of the heading over them, the year of the incident. */
export function collectedItems(
  readings: readonly PlacedReading[],
  day: Required<Day> | undefined,
): ActionItem[] {
  const headed = headedItems(readings);
  return readings.flatMap((placed, index) => {
    const { section } = placed;
    const items = itemsOf(placed, headed.has(placed), () => isFollowedByList(readings, index, headed));
    const priority = section && priorityIn(section.heading);
    return items.map((item) => ({
      ...item,
      ...(item.deadline && day ? { deadline: withYear(item.deadline, day.year) } : undefined),
      ...(item.priority || !priority ? undefined : { priority }),
    }));
  });
}

function itemsOf(
  { reading }: PlacedReading,
  isHeaded: boolean,
  isFollowed: () => boolean,
): readonly ActionItem[] {
  if (isHeaded) return reading.headed ? [reading.headed.item] : [];
  const isIntroduction = reading.promises.length > 0 && isFollowed();
  return isIntroduction ? reading.actionItems : [...reading.actionItems, ...reading.promises];
}

/** Prose at the top of a section that has a list further down introduces it and promises nothing of its own. */
function isFollowedByList(
  readings: readonly PlacedReading[],
  index: number,
  headed: ReadonlySet<PlacedReading>,
): boolean {
  if (readings[index]?.own.head?.kind !== 'action-items') return false;
  for (const placed of readings.slice(index + 1)) {
    if (placed.own.kind !== 'action-items') return false;
    if (placed.own.actionItems.length > 0 || headed.has(placed)) return true;
  }
  return false;
}

function priorityIn(heading: Located): Located | undefined {
  const found =
    /^\W*(P[0-5]|(?:highest|high|medium|low|critical|urgent)(?=\s+priority|\W*$)|priority\s*:?\s*\w+)\b/i.exec(
      heading.value,
    );
  return found?.[1] ? { value: found[1], span: heading.span } : undefined;
}
