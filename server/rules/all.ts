import type { Rule } from './rule';
import { superstition } from './structure/superstition';
import { unusedSuppression } from './structure/unused-suppression';

/** Every rule there is. Order has no meaning; a test holds the list and the files together. */
export const allRules: readonly Rule[] = [
  // structure
  superstition,
  unusedSuppression,
];
