import type { Edit } from '../../rules/rule';
import { type Entry, isInTimeline, runsOfEntries } from './entries';
import { sameFacts } from './facts';
import type { Refactoring } from './refactoring';

/**
 * Puts the entries of the timeline in the order of time. Each goes, as it is written, to the place of another, so that
 * what stands between them stays. Entries without a time follow the one before them, as they did.
 */
export const sortTimeline: Refactoring = {
  kind: 'refactor.rewrite',
  keeps: sameFacts,
  *offers({ postmortem, selection }) {
    if (!isInTimeline(postmortem, selection)) return;
    const edits = runsOfEntries(postmortem).flatMap((run) => sorting(run, postmortem.text));
    if (edits.length > 0) yield { title: 'Sort the timeline by time', edits };
  },
};

function sorting(run: readonly Entry[], text: string): Edit[] {
  const sorted = inOrder(run);
  return run.flatMap(({ lines }, index): Edit[] => {
    const there = sorted[index]?.lines ?? lines;
    return there === lines ? [] : [{ span: lines, newText: text.slice(there.start, there.end) }];
  });
}

/** What happened at the same time stays in its order. */
function inOrder(run: readonly Entry[]): readonly Entry[] {
  let last = Number.NEGATIVE_INFINITY;
  return run
    .map((entry) => {
      last = entry.event.time.value.instant ?? last;
      return { entry, at: last };
    })
    .sort((one, other) => one.at - other.at || 0)
    .map(({ entry }) => entry);
}
