import type { Postmortem } from '../model/postmortem';
import type { Drawing } from '../protocol';
import type { DiagramOptions } from './options';
import { type TimelineItems, timelineItems } from './timelineItems';
import { lanesAndWords } from './timelineLayout';

/** The timeline: a lane for each source, the phases of the incident, and the pauses in which nothing is written. */
export function timeline(postmortem: Postmortem, options: DiagramOptions): Drawing {
  const items = timelineItems(postmortem, options);
  const { width } = options;
  const head = { kind: 'timeline', title: 'Timeline', choices: items.choices } as const;
  const entries = postmortem.timeline?.events.length ?? 0;
  if (entries === 0) return { ...head, description: empty, width, height: 0, boxes: [], lines: [], empty };
  return { ...head, description: describe(entries, items), ...lanesAndWords(items, width) };
}

const empty = [
  'No timeline yet. List what was observed and when, each entry with its source:',
  '## Timeline\n\nAll times in UTC.\n\n- 14:08 [K8] ArgoCD syncs the change to production',
].join('\n\n');

/** `16 entries from 6 sources, undetected for 6 min, 1 long pause`. */
function describe(entries: number, { choices, phases, pauses }: TimelineItems): string {
  const undetected = phases.find(({ kind, item }) => item && kind === 'undetected')?.item?.notes[0];
  return [
    entries === 1 ? '1 entry' : `${entries} entries`,
    ...(choices.length > 1 ? [`from ${choices.length} sources`] : []),
  ]
    .join(' ')
    .concat(
      undetected ? `, undetected ${undetected}` : '',
      pauses === 0 ? '' : pauses === 1 ? ', 1 long pause' : `, ${pauses} long pauses`,
    );
}
