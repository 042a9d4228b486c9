import type { Postmortem } from '../../model/postmortem';
import { isZone } from '../../model/when';
import { namesHour } from '../../rules/timeline/no-zone';
import { zoneStatement } from '../../rules/timeline/zoneStatement';
import { isInTimeline } from './entries';
import type { Place, Refactoring } from './refactoring';

/** States the zone of a timeline that says none: UTC, what the team has agreed on, or the writer's own. */
export const zoneOfTimeline: Refactoring = {
  kind: 'refactor.rewrite',
  keeps: sameEvents,
  *offers({ postmortem, selection, settings, zone, findings }) {
    const { timeline } = postmortem;
    if (!timeline || timeline.zone || !isInTimeline(postmortem, selection)) return;
    if (!timeline.events.some(({ time }) => namesHour(time.value.written) && time.value.zone === undefined))
      return;
    for (const stated of new Set([settings.zone, 'UTC', zone])) {
      const title = `State that all times are in ${stated}`;
      if (!isZone(stated) || isOffered(findings, title)) continue;
      const edits = zoneStatement(postmortem, stated);
      if (edits.length > 0) yield { title, edits };
    }
  },
};

function isOffered(findings: Place['findings'], title: string): boolean {
  return findings.some(({ fixes }) => fixes.some((fix) => fix.title === title));
}

/** In another zone every entry is at another instant, but each is there, and the new line is none. */
function sameEvents(before: Postmortem, after: Postmortem): boolean {
  const told = ({ timeline }: Postmortem) =>
    JSON.stringify(timeline?.events.map(({ time, description }) => [time.value.written, description.value]));
  return told(before) === told(after) && after.timeline?.zone !== undefined;
}
