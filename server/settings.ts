import type { Conventions, SectionAliases } from './model/conventions';
import type { SectionKind } from './model/postmortem';

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
  /**
   * Which sections a postmortem needs: `full` is the seeds' template, `short` what no report can do without, and
   * `custom` what `sections.required` lists.
   */
  readonly profile: 'full' | 'short' | 'custom';
  readonly sections: SectionSettings;
  /** The tags that say where a timeline entry is from, known without a legend in the report. */
  readonly sourceTags: readonly SourceTag[];
  /** The zone of times that say none, such as `UTC` or `Europe/Paris`; empty when nothing is agreed. */
  readonly zone: string;
  /** Names of people and of systems, for what cannot be told from how they are used. */
  readonly people: readonly string[];
  readonly systems: readonly string[];
  /** How many working days after the incident its postmortem is still in time. */
  readonly postmortemDueBusinessDays: number;
  /** How references to the team's trackers are written, and where they lead. */
  readonly trackers: readonly Tracker[];
  /** What is shown in the text beside what is written: times since the start, gaps, and lines above headings. */
  readonly elapsedTimeHints: boolean;
  readonly silentGapHints: boolean;
  readonly codeLens: boolean;
  /** Whether "Format Document" lays out tables of timelines and action items. */
  readonly formatTables: boolean;
  /** Severity by rule id; what is not named here keeps the rule's own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Options by rule id and name; what is not named here keeps the rule's default. */
  readonly ruleOptions: Readonly<Record<string, Readonly<Record<string, RuleOptionValue>>>>;
}

export type RuleOptionValue = number | boolean | string | readonly string[];

export interface SectionSettings {
  /** What the profile `custom` needs, in the order in which the sections stand. */
  readonly required: readonly SectionKind[];
  /** Further headings for each kind of section. */
  readonly aliases: SectionAliases;
}

export interface SourceTag {
  /** As it stands in brackets: `PD` for `[PD]`. */
  readonly name: string;
  readonly meaning: string;
}

export interface Tracker {
  /** A regular expression for references, such as `OPS-\\d+` or `#(?<id>\\d+)`. */
  readonly pattern: string;
  /** Where a reference leads: `{id}` stands for the group `id`, `$&` for the whole reference. */
  readonly url: string;
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
  sections: {
    required: [
      'impact',
      'summary',
      'timeline',
      'contributing-factors',
      'root-cause',
      'action-items',
      'lessons-learned',
      'went-well',
      'went-wrong',
      'supporting-data',
    ],
    aliases: {},
  },
  sourceTags: [],
  zone: '',
  people: [],
  systems: [],
  postmortemDueBusinessDays: 5,
  trackers: [],
  elapsedTimeHints: true,
  silentGapHints: true,
  codeLens: true,
  formatTables: true,
  rules: {},
  ruleOptions: {},
};

/** What reading a document needs to know of the settings. */
export function conventionsOf({ sections, zone, people, systems }: Settings): Conventions {
  return { aliases: sections.aliases, zone, people, systems };
}
