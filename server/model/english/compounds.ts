import type { Correction } from './correction';
import { isBaseForm } from './forms';
import { isActedOn, isSingular } from './neighbours';
import { isCapitalised } from './word';

/** Words taken for verbs that are parts of a longer noun or name. */
export const compounds: readonly Correction[] = [
  {
    example: 'resolving Kademlia queries on the wrong side; hands out admin tokens to any caller',
    from: ['VERB'],
    to: 'NOUN',
    when: ({ lower, done, before, after }) =>
      /[a-z]{2}[^s]s$/.test(lower) &&
      isSingular(before) &&
      (after === undefined || /^(ADP|SCONJ|ADJ|CCONJ|PUNCT)$/.test(after.kind)) &&
      isActedOn(done),
  },
  {
    example: 'Kademlia Distributed Hash Table',
    from: ['VERB'],
    to: 'PROPN',
    when: ({ word, before, after }) =>
      isCapitalised(word) &&
      before?.kind === 'PROPN' &&
      after?.kind === 'PROPN' &&
      isCapitalised(before) &&
      isCapitalised(after),
  },
  {
    example: 'sees her build vanish',
    from: ['VERB'],
    to: 'NOUN',
    when: ({ word, before, after }) =>
      /^(her|his)$/.test(before?.lower ?? '') &&
      isBaseForm(word) &&
      (after?.kind === 'VERB' || after?.kind === 'AUX'),
  },
  {
    example: 'on approved leave',
    from: ['VERB'],
    to: 'NOUN',
    when: ({ lower, before }) =>
      lower === 'leave' &&
      /^(approved|annual|sick|paid|unpaid|parental|medical|maternity|paternity)$/.test(before?.lower ?? ''),
  },
  {
    example: 'those of us in central IT',
    from: ['PRON'],
    to: 'PROPN',
    when: ({ word, before }) => word.text === 'IT' && before !== undefined && /[a-z]$/.test(before.text),
  },
  {
    example: 'this very defect',
    from: ['VERB'],
    to: 'NOUN',
    when: ({ word, before, done }) =>
      before?.lower === 'very' && /^(this|the|that)$/.test(done.at(-2)?.lower ?? '') && isBaseForm(word),
  },
];
