import type { Rule } from '../rule';

export const outOfOrder: Rule<'after' | 'before'> = {
  id: 'timeline/out-of-order',
  title: 'Keep the entries in the order of time',
  why: 'An entry out of its place is often a slip in the hour or the date, and sometimes the moment where two sources disagree. Both are worth a look before conclusions are drawn from the order.',
  source:
    'Reconstructing a timeline means reconciling conflicts: logs before memory, and timestamps before narrative.',
  severity: 'warning',
  reads: 'markdown',
  messages: {
    after: '{time} stands after {other}. Move the entry to its place, or correct the time or its date.',
    before: '{time} stands before {other}. Move the entry to its place, or correct the time or its date.',
  },
  examples: [
    {
      title: 'An entry that is ten minutes early',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:22 New pods start
- 09:32 Alert fires
- ⟦09:27⟧ Memory at 78 % of the limit
- 09:55 Error rate is back to normal
`,
    },
    {
      title: 'One entry with the wrong date, and not all that follow it',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 2025-11-28 09:22 New pods start
- ⟦2025-12-28 09:32⟧ Alert fires
- 2025-11-28 09:35 Restart
- 2025-11-28 09:55 Error rate is back to normal
`,
      documented: false,
    },
    {
      title: 'Over midnight, and entries of the same minute',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 23:50 New pods start
- 23:50 Memory begins to climb
- 00:10 Alert fires
- 00:40 Error rate is back to normal
`,
    },
  ],
  *check({ postmortem: { timeline } }) {
    const events = (timeline?.events ?? []).flatMap(({ time: { value, span } }) =>
      value.precision === 'exact' && value.instant !== undefined
        ? [{ written: value.written, instant: value.instant, span }]
        : [],
    );
    const ordered = entriesInOrder(events.map(({ instant }) => instant));
    for (const [index, { written, instant, span }] of events.entries()) {
      if (ordered.has(index)) continue;
      const earlier = events.findLast((_, other) => other < index && ordered.has(other));
      const later = events.find((_, other) => other > index && ordered.has(other));
      if (earlier && instant < earlier.instant) {
        yield { message: 'after', data: { time: written, other: earlier.written }, span };
      } else if (later) yield { message: 'before', data: { time: written, other: later.written }, span };
    }
  },
};

/**
 * The indexes of as many entries as are in order, so that one slip is one finding and not one for every entry
 * after it. Read from the end, because of two entries in conflict the later one is reported.
 */
function entriesInOrder(instants: readonly number[]): ReadonlySet<number> {
  const backwards = instants.toReversed().map((instant) => -instant);
  return new Set(longestInOrder(backwards).map((index) => instants.length - 1 - index));
}

/** The longest sequence that never goes back. Each number ends the best pile it fits on (patience sorting): n log n. */
function longestInOrder(instants: readonly number[]): number[] {
  const ends: number[] = [];
  const before = new Map<number, number>();
  for (const [index, instant] of instants.entries()) {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((instants[ends[middle] ?? 0] ?? 0) <= instant) low = middle + 1;
      else high = middle;
    }
    const previous = ends[low - 1];
    if (previous !== undefined) before.set(index, previous);
    ends[low] = index;
  }
  const chain: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = before.get(index)) chain.push(index);
  return chain;
}
