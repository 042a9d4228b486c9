import { allOf } from '../../l10n/translate';
import type { Timeline, TimelineEvent } from '../../model/postmortem';
import { wallClock } from '../../model/when';
import type { Edit, Fix, Rule } from '../rule';

export const mixedZones: Rule<'mixed'> = {
  id: 'timeline/mixed-zones',
  title: 'Keep one time zone throughout a timeline',
  why: 'Readers compare entries by their clock times. When zones alternate, the order and the gaps look different from what they were.',
  source:
    'Incident response guides agree on UTC for all times, with local times in parentheses where they help.',
  severity: 'information',
  reads: 'markdown',
  about: ['timeline'],
  messages: {
    mixed: 'The times of this timeline are in {zones}. Give all of them in one zone, best in UTC.',
  },
  examples: [
    {
      title: 'Two zones in the entries',
      text: `# Postmortem: Checkout outage

## Timeline

- 09:22 UTC New pods start
- ⟦10:32 CET⟧ Alert fires
- 09:55 UTC Error rate is back to normal
`,
      fixed: `# Postmortem: Checkout outage

## Timeline

- 09:22 UTC New pods start
- 09:32 UTC Alert fires
- 09:55 UTC Error rate is back to normal
`,
    },
    {
      title: 'An entry that disagrees with the heading',
      text: `# Postmortem: Checkout outage

## Timeline (all times UTC)

- 09:22 New pods start
- ⟦11:32 PST⟧ Alert fires
`,
      documented: false,
    },
    {
      title: 'One zone, stated twice',
      text: `# Postmortem: Checkout outage

## Timeline

All times in UTC.

- 09:22 UTC New pods start
- 09:32 Alert fires
`,
    },
  ],
  *check({ postmortem: { timeline } }) {
    if (!timeline) return;
    const zones = zonesOf(timeline);
    const [first] = zones;
    const other = timeline.events.find(({ time }) => time.value.zone && normal(time.value.zone) !== first);
    if (zones.length < 2 || !other) return;
    const data = { zones: allOf(zones) };
    yield { message: 'mixed', data, span: other.time.span, fixes: [...converting(timeline, zones)] };
  },
};

function zonesOf({ zone, events }: Timeline): string[] {
  const written = [zone?.value, ...events.map(({ time }) => time.value.zone)];
  return [...new Set(written.flatMap((one) => (one ? [normal(one)] : [])))];
}

/** Names for the same clock. */
function normal(zone: string): string {
  const name = zone.trim().toUpperCase();
  return /^(?:GMT|Z|UTC[+-]0?0?(?::?00)?|UTC|COORDINATED UNIVERSAL TIME)$/.test(name) ? 'UTC' : name;
}

const clockAndZone = /^\d{1,2}:\d{2}\s?(?=[A-Z(])/;

/** Gives the times of all other zones in the one that is stated, else in UTC; only where none changes its day. */
function* converting({ zone, events }: Timeline, zones: readonly string[]): Generator<Fix> {
  const target = zone ? normal(zone.value) : zones.find((one) => one === 'UTC');
  if (target === undefined || (!zone && events.some(({ time }) => time.value.zone === undefined))) return;
  const edits: Edit[] = [];
  for (const { time } of events) {
    const own = time.value.zone;
    if (own === undefined || normal(own) === target) continue;
    const newText = inZone(time, own, target);
    if (newText === undefined) return;
    edits.push({ span: time.span, newText });
  }
  if (edits.length > 0) yield { title: `Give all times in ${target}`, kind: 'suggestion', edits };
}

function inZone({ value, span }: TimelineEvent['time'], own: string, target: string): string | undefined {
  const { written, instant, until } = value;
  const isPlain =
    clockAndZone.test(written) && written.endsWith(own) && span.end - span.start === written.length;
  if (!isPlain || instant === undefined || until !== undefined) return undefined;
  const there = wallClock(instant, target);
  return wallClock(instant, own).day === there.day ? `${there.clock} ${target}` : undefined;
}
