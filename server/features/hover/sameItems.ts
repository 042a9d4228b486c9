import type { ActionItemFacts, ReportFacts } from '../../workspace/reportFacts';

/**
 * The action items of an incident, each once. An item may stand in the report and in the file of action items: it is
 * the same by its ID, its ticket or its words, and what the file of action items says of it holds, for that is where
 * items are kept up to date. In one file two items differ unless they have one ID.
 */
export function withoutRepeats(files: readonly ReportFacts[]): ActionItemFacts[] {
  const byKind = [...files].sort((one, other) =>
    one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : 0,
  );
  const known: ActionItemFacts[] = [];
  for (const { actionItems } of byKind) known.push(...newOf(oncePerId(actionItems), known));
  return known;
}

function oncePerId(items: readonly ActionItemFacts[]): ActionItemFacts[] {
  return [...new Map(items.map((item) => [item.id?.value ?? item, item])).values()];
}

/** An item that is known is the twin of one other at most. */
function newOf(items: readonly ActionItemFacts[], known: readonly ActionItemFacts[]): ActionItemFacts[] {
  const byKey = new Map(known.toReversed().flatMap((item) => keysOf(item).map((key) => [key, item])));
  const alone = new Set(known);
  return items.filter((item) => {
    const twin = keysOf(item)
      .flatMap((key) => byKey.get(key) ?? [])
      .find((one) => alone.has(one));
    return !twin || !alone.delete(twin);
  });
}

/** What tells that two items are one, the surest first. */
function keysOf({ id, tracking, title }: ActionItemFacts): string[] {
  return [
    ...(id ? [`id ${id.value}`] : []),
    ...(tracking ? [`ticket ${ticketIn(tracking)}`] : []),
    `words ${title.value
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`,
  ];
}

/** `OPS-12` in `JIRA: OPS-12` and in the address that ends so; whatever is written where no ticket is told from it. */
function ticketIn(tracking: string): string {
  return tracking.match(/[A-Z][A-Z0-9]*-\d+|#\d+/g)?.at(-1) ?? tracking.trim();
}
