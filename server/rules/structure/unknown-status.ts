import { type OffList, offList } from '../offList';
import type { Rule } from '../rule';

export const unknownStatus: Rule<OffList> = {
  id: 'structure/unknown-status',
  title: 'Use one list of statuses',
  why: 'The status tells readers whether the text can still change. A word outside the list cannot be filtered for, and every reader has to guess what it means. Set your own words in `postmortem.statuses`.',
  source: 'Common templates go through Draft, In Review and Final.',
  severity: 'information',
  reads: 'markdown',
  about: ['metadata'],
  messages: {
    unknown: 'The status “{written}” is none of {known}. Choose one of these, or add yours to the settings.',
    unknownNearest: 'The status “{written}” is none of {known}. Perhaps {nearest} was meant.',
  },
  examples: [
    {
      title: 'A slip of the finger',
      text: '# Postmortem: Checkout outage\n\n**Status**: ⟦Fnial⟧\n',
      fixed: '# Postmortem: Checkout outage\n\n**Status**: Final\n',
    },
    { title: 'A word of its own', text: '# Postmortem: Checkout outage\n\n**Status**: ⟦mostly there⟧\n' },
    {
      title: 'Letter case and separators are free',
      text: '# Postmortem: Checkout outage\n\n**Status**: in-review\n',
    },
    {
      title: 'The list that was set',
      text: '# Postmortem: Checkout outage\n\n**Status**: Published\n',
      settings: { statuses: ['Draft', 'Published'] },
    },
    {
      title: 'The status of the incident, and not of the text',
      text: '# Incident report\n\n- **Status**: Resolved at 15:09 UTC\n',
      documented: false,
    },
  ],
  *check({ postmortem: { metadata }, settings: { statuses } }) {
    if (metadata.status && ofIncident.test(metadata.status.value)) return;
    yield* offList(metadata.status, statuses);
  },
};

/** Where the incident stands, which is another question than whether the text can still change. */
const ofIncident = /^(?:resolved|mitigated|investigating|identified|monitoring|ongoing|contained|fixed)\b/i;
