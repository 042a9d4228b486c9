/** From loud to quiet, as editors name them. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Everything that can be set, for one folder. Every value has a default; nothing here is optional. */
export interface Settings {
  /** Which Markdown files are postmortems, as globs over the path; others count when their headings say so. */
  readonly files: readonly string[];
  /** The contributing-factor categories, in the order the fishbone shows them. */
  readonly categories: readonly Category[];
  readonly severities: readonly string[];
  readonly statuses: readonly string[];
  /** Which sections a postmortem needs: `full` is the seeds' template, `short` what no report can do without. */
  readonly profile: 'full' | 'short';
  /** Severity by rule id; what is not named here keeps the rule's own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export interface Category {
  /** Upper case, as it stands in a tag. */
  readonly name: string;
  readonly meaning: string;
}

/** The categories for software incidents; meanings are ours, the names are the seeds'. */
export const standardCategories: readonly Category[] = [
  {
    name: 'PEOPLE',
    meaning: 'Staffing, experience, handover, fatigue: what the people involved had to work with',
  },
  { name: 'PROCESS', meaning: 'Reviews, approvals, checklists and the steps that a change goes through' },
  { name: 'TECHNOLOGY', meaning: 'Software, configuration, monitoring, and how they fail' },
  { name: 'ENVIRONMENT', meaning: 'Load, timing, dependencies and the surroundings at that moment' },
  {
    name: 'DOCUMENTATION',
    meaning: 'Runbooks, diagrams and instructions: missing, outdated or hard to find',
  },
  { name: 'MANAGEMENT', meaning: 'Priorities, capacity, ownership and governance' },
];

export const defaultSettings: Settings = {
  files: ['**/postmortems/**/*.md', '**/post-mortems/**/*.md', '**/*postmortem*.md', '**/*post-mortem*.md'],
  categories: standardCategories,
  severities: ['SEV-0', 'SEV-1', 'SEV-2', 'SEV-3', 'SEV-4'],
  statuses: ['Draft', 'In Review', 'Final'],
  profile: 'full',
  rules: {},
};
