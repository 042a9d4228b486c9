import type { SectionKind } from './postmortem';

/**
 * What a team has agreed on and no report says again. A report that says otherwise counts for more, but for its
 * headings: a team's own name of a section means what the team says it means.
 */
export interface Conventions {
  /** What the team calls its sections, besides what everybody does: `{ timeline: ['Logbook'] }`. */
  readonly aliases: SectionAliases;
  /** The zone of times that say none, such as `UTC` or `Europe/Paris`; empty when there is no such agreement. */
  readonly zone: string;
  /** Names of people, which otherwise have to be told from the names of systems. */
  readonly people: readonly string[];
  readonly systems: readonly string[];
}

export type SectionAliases = Readonly<Partial<Record<SectionKind, readonly string[]>>>;

export const noConventions: Conventions = { aliases: {}, zone: '', people: [], systems: [] };
