import type { Clause } from '../../model/english/clause';

/** The rules of the group `blame`, from the most to the least specific: a sentence is reported by one only. */
export const blameKinds = [
  'who-question',
  'counterfactual',
  'human-error',
  'judgement',
  'individual-fault',
  'group-fault',
  'owning-up',
  'agentless-hint',
] as const;
export type BlameKind = (typeof blameKinds)[number];

/** A reproach found in a sentence, as indexes of its words. */
export interface Candidate {
  readonly kind: BlameKind;
  readonly first: number;
  readonly last: number;
  /** The clause that holds the deed, when one does; rewrites start from it. */
  readonly clause?: Clause;
}
