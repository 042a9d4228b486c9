import type { Translate } from '../l10n/translate';
import { countedMoments, instantOf, isTimed, type KeyMoment, sinceStart } from '../model/keyMoments';
import { duration } from '../model/lengthOfTime';
import type { Postmortem, TimelineEvent } from '../model/postmortem';
import type { LineRole } from '../protocol';
import { type Item, plain } from './item';

export type PhaseKind = Extract<LineRole, 'before' | 'undetected' | 'detected' | 'mitigated'>;

/** The entries of a phase, as places in the list: from one up to the one that begins the next phase. */
export interface PhaseOfEntries {
  readonly item?: Item;
  readonly kind: PhaseKind;
  readonly from: number;
  readonly to: number;
}

/**
 * Cut where it began, where it was noticed and where it got better. Lengths are counted from the start, as they are
 * above the timeline in the text: `Detected` and `after 6 min`. Where nothing says that it was noticed, there are no
 * names to give.
 */
export function phasesOf(
  postmortem: Postmortem,
  events: readonly TimelineEvent[],
  translate: Translate,
): PhaseOfEntries[] {
  const { start, detected, mitigated, resolved } = countedMoments(postmortem);
  const better = mitigated ?? resolved;
  const at = (event: TimelineEvent | undefined) => (event ? events.indexOf(event) : -1);
  if (at(detected) < 0 || at(detected) < at(start)) return [{ kind: 'detected', from: 0, to: events.length }];

  const since = (words: string, moment: KeyMoment): string[] => {
    const time = sinceStart(postmortem, moment);
    return time !== undefined && time > 0 ? [translate(words, { time: duration(time) })] : [];
  };
  const cuts: { kind: PhaseKind; from: number; label: string; notes: readonly string[] }[] = [];
  const cut = (kind: PhaseKind, from: number, label: string, notes: readonly string[]) => {
    // Entries are drawn as they are written; one that is out of order cuts nothing.
    const before = cuts.at(-1)?.from ?? 0;
    if (from < before) return;
    if (from === before) cuts.pop();
    cuts.push({ kind, from, label, notes });
  };
  cut('before', 0, 'Before', beforeStart(start, events, translate));
  cut('undetected', at(start), 'Undetected', since('for {time}', 'detected'));
  cut('detected', at(detected), 'Detected', since('after {time}', 'detected'));
  const after = since('after {time}', mitigated ? 'mitigated' : 'resolved');
  const over = mitigated && resolved !== mitigated ? since('recovered after {time}', 'resolved') : [];
  cut('mitigated', at(better), mitigated ? 'Mitigated' : 'Recovered', [...after, ...over]);

  return cuts.map(({ kind, from, label, notes }, index) => ({
    kind,
    from,
    to: cuts[index + 1]?.from ?? events.length,
    item: { ...plain, id: `phase ${kind}`, role: 'phase', label: translate(label), notes },
  }));
}

function beforeStart(
  start: TimelineEvent | undefined,
  events: readonly TimelineEvent[],
  translate: Translate,
): string[] {
  const first = events.find(isTimed);
  const time = start && first ? instantOf(start) - instantOf(first) : 0;
  return time > 0 ? [translate('{time} until it began', { time: duration(time) })] : [];
}
