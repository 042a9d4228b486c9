import type { Postmortem, SectionKind } from '../../model/postmortem';
import type { Settings, Severity } from '../../settings';

/** A section that a postmortem needs, in the order of the template. */
export interface NeededSection {
  readonly kind: SectionKind;
  readonly heading: string;
  /** Shown to the writer as a comment under the new heading. */
  readonly prompt: string;
  readonly severity: Severity;
  /** Whether even the short profile needs it. */
  readonly short: boolean;
  /** Whether the document has it, perhaps without the heading. */
  readonly isIn: (postmortem: Postmortem) => boolean;
}

/** What the profile asks for, in the order in which the sections stand. */
export function neededBy({ profile, sections }: Settings): readonly NeededSection[] {
  if (profile === 'custom') return sections.required.map(neededSection);
  return profile === 'short' ? neededSections.filter(({ short }) => short) : neededSections;
}

export const neededSections: readonly NeededSection[] = [
  {
    kind: 'impact',
    heading: 'Impact',
    prompt: 'Who was affected, how many, for how long, and what it cost',
    severity: 'warning',
    short: true,
    isIn: (postmortem) => has(postmortem, 'impact'),
  },
  {
    kind: 'summary',
    heading: 'Summary',
    prompt: 'What happened, in a paragraph or two that someone who was not there can follow',
    severity: 'warning',
    short: true,
    isIn: (postmortem) => has(postmortem, 'summary') || hasLead(postmortem),
  },
  {
    kind: 'timeline',
    heading: 'Timeline',
    prompt: 'What happened when, with sources. All times in UTC',
    severity: 'warning',
    short: true,
    isIn: (postmortem) => has(postmortem, 'timeline') || postmortem.timeline !== undefined,
  },
  {
    kind: 'contributing-factors',
    heading: 'Contributing Factors',
    prompt: 'What made the incident possible, what let it grow, what kept it hidden; each with its category',
    severity: 'warning',
    short: true,
    // With a root cause but no factors, `causes/no-factors` speaks.
    isIn: (postmortem) =>
      has(postmortem, 'contributing-factors') || postmortem.factors.length > 0 || hasRootCause(postmortem),
  },
  {
    kind: 'root-cause',
    heading: 'Root Cause Analysis (5 Whys)',
    prompt: 'Ask why until the answer is something you can change: a process, a policy, a design',
    // A report without any analysis is warned of once, for its factors.
    severity: 'information',
    short: false,
    isIn: hasRootCause,
  },
  {
    kind: 'action-items',
    heading: 'Action Items',
    prompt: 'What will be added, removed or changed, by whom, until when, and how you will see that it works',
    severity: 'warning',
    short: true,
    isIn: (postmortem) => has(postmortem, 'action-items') || postmortem.actionItems.length > 0,
  },
  {
    kind: 'lessons-learned',
    heading: 'Lessons Learned',
    prompt: 'What surprised the team, or turned out to be different from what everybody assumed',
    severity: 'information',
    short: false,
    isIn: (postmortem) => has(postmortem, 'lessons-learned'),
  },
  {
    kind: 'went-well',
    heading: 'What Went Well',
    prompt: 'Good work during the incident, with credit to those who did it',
    severity: 'information',
    short: false,
    isIn: (postmortem) => has(postmortem, 'went-well'),
  },
  {
    kind: 'went-wrong',
    heading: 'What Could Be Improved',
    prompt: 'Gaps in the response itself, apart from the technical cause',
    severity: 'information',
    short: false,
    isIn: (postmortem) => has(postmortem, 'went-wrong'),
  },
  {
    kind: 'supporting-data',
    heading: 'Supporting Data',
    prompt: 'Links to dashboards, logs, chat threads and alerts',
    severity: 'information',
    short: false,
    isIn: (postmortem) => has(postmortem, 'supporting-data'),
  },
];

/** The template has no words for sections that only some teams need. */
function neededSection(kind: SectionKind): NeededSection {
  const known = neededSections.find((needed) => needed.kind === kind);
  if (known) return { ...known, severity: 'warning' };
  const [heading, prompt] = otherSections[kind] ?? [kind, ''];
  const isIn = (postmortem: Postmortem) => has(postmortem, kind);
  return { kind, heading, prompt, severity: 'warning', short: false, isIn };
}

export const otherSections: Readonly<
  Partial<Record<SectionKind, readonly [heading: string, prompt: string]>>
> = {
  detection: ['Detection', 'How the incident was noticed, by whom or what, and how long after it began'],
  response: ['Response', 'Who was called, what was tried, and what was known at each moment'],
  resolution: ['Resolution', 'What ended the impact, and how it was seen to be over'],
  trigger: ['Trigger', 'What set it off, apart from what made it possible'],
  'five-whys': ['Five Whys', 'Ask why until the answer is something you can change'],
  'got-lucky': ['Where We Got Lucky', 'What could have made it worse and by chance did not'],
  participants: ['Participants', 'Who took part in the response and in the review'],
};

function has({ sections }: Postmortem, kind: SectionKind): boolean {
  return sections.some((section) => section.kind === kind);
}

function hasRootCause(postmortem: Postmortem): boolean {
  const { rootCauses, whys } = postmortem;
  return rootCauses.length + whys.length > 0 || has(postmortem, 'root-cause') || has(postmortem, 'five-whys');
}

/** Many reports open with their summary, right below the title. */
function hasLead({ prose, sections }: Postmortem): boolean {
  const firstKnown = sections.find(({ kind }) => kind !== undefined)?.span.start ?? 0;
  return prose.some(
    ({ role, span, sentences }) => role === 'paragraph' && span.end <= firstKnown && sentences.length >= 2,
  );
}
