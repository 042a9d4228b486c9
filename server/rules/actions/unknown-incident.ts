import type { Located } from '../../model/span';
import { nearest } from '../nearest';
import type { Fix, Rule } from '../rule';

const incident = /^([A-Z][A-Z0-9]{0,11})-(?:19|20)\d\d-\d{3,6}$/;

export const unknownIncident: Rule<'unknown' | 'unknownNearest'> = {
  id: 'actions/unknown-incident',
  title: 'Refer to incidents that have a report',
  why: 'A reference to an earlier incident is there to be followed: what was agreed then, and why it did not help. One digit off leads to nothing, or to the report of something else.',
  source:
    'If the same item appears in several postmortems, a systemic gap shows; references make that countable.',
  severity: 'information',
  reads: 'both',
  about: ['actionItems', 'metadata'],
  messages: {
    unknown: 'No report in this workspace is about {id}. Check the number, or link to where the report is.',
    unknownNearest: 'No report in this workspace is about {id}. Perhaps {nearest} was meant.',
  },
  examples: [
    {
      title: 'One digit off, and one that nothing is near to',
      text: `- title: Add an alert for pod memory above 80 %
  owner: jordan@example.com
  deadline: 2025-12-15
  related_incidents:
    - ⟦PI-2025-031⟧
    - PI-2025-012
    - ⟦PI-2019-777⟧
`,
      fixed: `- title: Add an alert for pod memory above 80 %
  owner: jordan@example.com
  deadline: 2025-12-15
  related_incidents:
    - PI-2025-032
    - PI-2025-012
    - PI-2019-777
`,
      language: 'yaml',
      incidents: ['PI-2025-012', 'PI-2025-032'],
    },
    {
      title: 'Another team’s numbers, and a workspace that nobody has looked through',
      text: `- title: Add an alert for pod memory above 80 %
  owner: jordan@example.com
  deadline: 2025-12-15
  related_incidents: [NET-2025-001]
`,
      language: 'yaml',
      incidents: ['PI-2025-012', 'PI-2025-032'],
    },
    {
      title: 'Nothing is known of other reports',
      text: `- title: Add an alert for pod memory above 80 %
  owner: jordan@example.com
  deadline: 2025-12-15
  related_incidents: [PI-2025-099]
`,
      language: 'yaml',
      documented: false,
    },
  ],
  *check({ postmortem: { actionItems, metadata }, incidents }) {
    if (!incidents || incidents.size === 0) return;
    const prefixes = new Set([...incidents].map(prefixOf));
    for (const { relatedIncidents } of actionItems) {
      for (const { value, span } of relatedIncidents) {
        const id = value.trim().toUpperCase();
        // Numbers of a prefix that no report here has belong to somebody else.
        if (!prefixes.has(prefixOf(id)) || incidents.has(id) || id === metadata.id?.value.toUpperCase())
          continue;
        const meant = nearestTo(id, incidents);
        const data = { id, nearest: meant ?? '' };
        if (meant === undefined) yield { message: 'unknown', data, span };
        else yield { message: 'unknownNearest', data, span, fixes: [writing(meant, { value, span })] };
      }
    }
  },
};

function prefixOf(id: string): string | undefined {
  return incident.exec(id)?.[1];
}

/** Of one year, and one digit off: of a few hundred reports, one is always near in some way. */
function nearestTo(id: string, incidents: ReadonlySet<string>): string | undefined {
  const upToYear = id.slice(0, id.lastIndexOf('-') + 1);
  const ofYear = [...incidents].filter((known) => known.startsWith(upToYear));
  const number = nearest(
    id.slice(upToYear.length),
    ofYear.map((known) => known.slice(upToYear.length)),
  );
  return number === undefined ? undefined : upToYear + number;
}

function writing(newText: string, { span }: Located): Fix {
  return { title: `Write ${newText}`, kind: 'suggestion', edits: [{ span, newText }] };
}
