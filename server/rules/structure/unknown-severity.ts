import { type OffList, offList } from '../offList';
import type { Rule } from '../rule';

export const unknownSeverity: Rule<OffList> = {
  id: 'structure/unknown-severity',
  title: 'Use one scale of severities',
  why: 'Severities can be counted and compared only when all postmortems use the same words for them. Teams have different scales; set yours in `postmortem.severities`.',
  source: 'Incident response guides such as PagerDuty’s keep one list of severity levels.',
  severity: 'information',
  reads: 'markdown',
  about: ['metadata'],
  messages: {
    unknown: '“{written}” is not on the scale of {known}. Choose one of these, or add yours to the settings.',
    unknownNearest: '“{written}” is not on the scale of {known}. Perhaps {nearest} was meant.',
  },
  examples: [
    {
      title: 'A slip of the finger',
      text: '# Postmortem: Checkout outage\n\n**Severity**: ⟦SVE-2⟧\n',
      fixed: '# Postmortem: Checkout outage\n\n**Severity**: SEV-2\n',
    },
    { title: 'Another scale', text: '# Postmortem: Checkout outage\n\n**Severity**: ⟦purple⟧\n' },
    {
      title: 'The scale that was set',
      text: '# Postmortem: Checkout outage\n\n**Severity**: Critical\n',
      settings: { severities: ['Critical', 'Major', 'Minor'] },
    },
    {
      title: 'Spelling and remarks are free',
      text: '# Postmortem: Checkout outage\n\n**Severity**: Sev1 (all customers)\n',
      documented: false,
    },
    {
      title: 'A choice that is still open is a placeholder, not a severity',
      text: '# Postmortem: Checkout outage\n\n**Severity**: SEV-1 / SEV-2 / SEV-3\n',
      documented: false,
    },
  ],
  *check({ postmortem: { metadata }, settings: { severities } }) {
    yield* offList(metadata.severity, severities);
  },
};
