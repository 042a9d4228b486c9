import type { Translate } from '../l10n/translate';
import type { Postmortem } from '../model/postmortem';
import type { Drawing } from '../protocol';
import type { DiagramOptions } from './options';
import { type TimelineItems, timelineItems } from './timelineItems';
import { lanesAndWords } from './timelineLayout';

/** The timeline: a lane for each source, the phases of the incident, and the pauses in which nothing is written. */
export function timeline(postmortem: Postmortem, options: DiagramOptions): Drawing {
  const items = timelineItems(postmortem, options);
  const { width, translate } = options;
  const head = { kind: 'timeline', title: translate('Timeline'), choices: items.choices } as const;
  const entries = postmortem.timeline?.events.length ?? 0;
  if (entries === 0) {
    const empty = [translate(missing), example].join('\n\n');
    return { ...head, description: empty, width, height: 0, boxes: [], lines: [], empty };
  }
  return { ...head, description: describe(entries, items, translate), ...lanesAndWords(items, width) };
}

const missing = 'No timeline yet. List what was observed and when, each entry with its source:';
const example = '## Timeline\n\nAll times in UTC.\n\n- 14:08 [K8] ArgoCD syncs the change to production';

/** `16 entries from 6 sources, undetected for 6 min, 1 long pause`. */
function describe(count: number, items: TimelineItems, translate: Translate): string {
  const { choices, phases, pauses } = items;
  const entries = count === 1 ? translate('1 entry') : translate('{count} entries', { count });
  const [length] = phases.find(({ kind }) => kind === 'undetected')?.item?.notes ?? [];
  return [
    choices.length > 1
      ? translate('{entries} from {count} sources', { entries, count: choices.length })
      : entries,
    ...(length === undefined ? [] : [translate('undetected {length}', { length })]),
    ...(pauses === 0
      ? []
      : pauses === 1
        ? [translate('1 long pause')]
        : [translate('{count} long pauses', { count: pauses })]),
  ].join(', ');
}
