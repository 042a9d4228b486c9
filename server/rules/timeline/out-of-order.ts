import type { Timeline, TimelineEvent } from '../../model/postmortem';
import type { Fix, Rule } from '../rule';
import { isLabelled } from './labelledEntry';
import { movingTo } from './movedEntry';

export const outOfOrder: Rule<'after' | 'before'> = {
  id: 'timeline/out-of-order',
  title: 'Keep the entries in the order of time',
  why: 'An entry out of its place is often a slip in the hour or the date, and sometimes the moment where two sources disagree. Both are worth a look before conclusions are drawn from the order.',
  source:
    'Reconstructing a timeline means reconciling conflicts: logs before memory, and timestamps before narrative.',
  severity: 'warning',
  reads: 'markdown',
  about: ['timeline', 'sections'],
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
      fixed: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:22 New pods start
- 09:27 Memory at 78 % of the limit
- 09:32 Alert fires
- 09:55 Error rate is back to normal
`,
    },
    {
      title: 'A row of a table, late in the day and early in the list',
      text: `# Postmortem: Checkout outage

## Timeline

| Time (UTC) | Event |
| ---------- | ----- |
| 2025-11-28 09:22 | New pods start |
| ⟦2025-11-28 09:57⟧ | Status page updated |
| 2025-11-28 09:32 | Alert fires |
| 2025-11-28 09:55 | Error rate is back to normal |
`,
      fixed: `# Postmortem: Checkout outage

## Timeline

| Time (UTC) | Event |
| ---------- | ----- |
| 2025-11-28 09:22 | New pods start |
| 2025-11-28 09:32 | Alert fires |
| 2025-11-28 09:55 | Error rate is back to normal |
| 2025-11-28 09:57 | Status page updated |
`,
      documented: false,
    },
    {
      title: 'Key times in the order of their names, and one in the wrong year',
      text: `# Incident on 2025-11-28

## Timeline

All times in UTC.

- First detected 2025-11-28 09:32
- Repaired 2025-11-28 10:46
- Incident declared 2025-11-28 09:40
- Resolved ⟦2024-11-28 10:58⟧
`,
      documented: false,
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
      fixed: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 2025-11-28 09:22 New pods start
- 2025-11-28 09:32 Alert fires
- 2025-11-28 09:35 Restart
- 2025-11-28 09:55 Error rate is back to normal
`,
      documented: false,
    },
    {
      title: 'Headings with what stands below them',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

### 09:22 – New pods start

They have half of the memory.

### 09:32 – Alert fires

### ⟦09:27⟧ – Memory at 78 %

Of the limit:

- 78 % in the first pod
- 71 % in the second

### 09:55 – Error rate is back to normal
`,
      fixed: `# Postmortem: Checkout outage

## Timeline (all times UTC)

### 09:22 – New pods start

They have half of the memory.

### 09:27 – Memory at 78 %

Of the limit:

- 78 % in the first pod
- 71 % in the second

### 09:32 – Alert fires

### 09:55 – Error rate is back to normal
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
  *check({ postmortem }) {
    const { timeline, text } = postmortem;
    const entries = timeline ? placed(timeline) : [];
    const ordered = entriesInOrder(entries.map(({ instant }) => instant));
    const inOrder = entries.filter((_, index) => ordered.has(index));
    // A list that is sorted some other way is not mended entry by entry.
    const few = entries.length - inOrder.length <= 20;
    let passed = 0;
    for (const [index, entry] of entries.entries()) {
      if (ordered.has(index)) passed++;
      else {
        const earlier = inOrder[passed - 1];
        const later = inOrder[passed];
        const isLate = earlier !== undefined && entry.instant < earlier.instant;
        const other = isLate ? earlier : later;
        if (!other || isOrderedByName(entry, other)) continue;
        const isOtherDay = Math.abs(entry.instant - other.instant) >= day;
        const moves = timeline && few ? movingTo(place(entry, inOrder), entry, postmortem) : [];
        const fixes = [...(isOtherDay ? redating(entry, other, text) : moves)];
        const data = { time: entry.event.time.value.written, other: other.event.time.value.written };
        yield { message: isLate ? 'after' : 'before', data, span: entry.event.time.span, fixes };
      }
    }
  },
};

interface PlacedEntry {
  readonly event: TimelineEvent;
  readonly instant: number;
}

function placed({ events }: Timeline): PlacedEntry[] {
  return events.flatMap((event) => {
    const { precision, instant } = event.time.value;
    return precision === 'exact' && instant !== undefined ? [{ event, instant }] : [];
  });
}

const day = 24 * 60 * 60_000;

/** Lists of key times such as "Repaired 12:16" have an order of their own; a day apart they are a slip. */
function isOrderedByName(one: PlacedEntry, other: PlacedEntry): boolean {
  return isLabelled(one.event) && isLabelled(other.event) && Math.abs(one.instant - other.instant) < day;
}

const isoDate = /\b\d{4}-\d{2}-\d{2}\b/;

/** An entry that is days away from its neighbour has a slip in its date more often than a wrong place. */
function* redating({ event: { time } }: PlacedEntry, other: PlacedEntry, text: string): Generator<Fix> {
  const found = isoDate.exec(text.slice(time.span.start, time.span.end));
  const newText = isoDate.exec(other.event.time.value.written)?.[0];
  if (!found || newText === undefined || newText === found[0]) return;
  const start = time.span.start + found.index;
  const edits = [{ span: { start, end: start + newText.length }, newText }];
  yield { title: `Write ${newText}, the day of the entry beside it`, kind: 'suggestion', edits };
}

/** The entries between which one belongs; those in order ascend, so it is found by halving. */
function place({ instant }: PlacedEntry, inOrder: readonly PlacedEntry[]) {
  let low = 0;
  for (let high = inOrder.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle]?.instant ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return { after: inOrder[low - 1], before: inOrder[low] };
}

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
