import { plain } from '../nearest';
import type { Rule } from '../rule';
import { writingLines } from './metadataLines';

export const singleAuthor: Rule<'single'> = {
  id: 'structure/single-author',
  title: 'Let more than one person contribute',
  why: 'Everybody saw a different part of the incident. When one person documents all of it, their part becomes the story; a second pair of eyes, above all on the timeline, finds what they could not know.',
  source: 'Among the common mistakes: only the incident commander writes the postmortem.',
  severity: 'hint',
  reads: 'markdown',
  about: ['metadata', 'title', 'sections', 'edges'],
  messages: {
    single:
      'The postmortem is {status}, with one author and nobody who reviewed it. Who else was there and could check the timeline?',
  },
  examples: [
    {
      title: 'Final, and seen by one person',
      text: '# Postmortem: Checkout outage\n\n**Author**: ⟦Morgan⟧\n**Status**: Final\n',
      fixed:
        '# Postmortem: Checkout outage\n\n**Author**: Morgan\n**Status**: Final\n**Reviewed by**: [Names]\n',
    },
    {
      title: 'Reviewed, or still a draft',
      text: '# Postmortem: Checkout outage\n\n**Author**: Morgan\n**Status**: Final\n**Reviewed by**: Platform team\n',
    },
    {
      title: 'A draft is written by somebody first',
      text: '# Postmortem: Checkout outage\n\n**Author**: Morgan\n**Status**: Draft\n',
      documented: false,
    },
  ],
  *check({ postmortem, settings }) {
    const { authors, fields, reviewers, status } = postmortem.metadata;
    const [author] = authors;
    const isFinal = plain(status?.value ?? '') === plain(settings.statuses.at(-1) ?? '');
    if (!author || !status || !isFinal || authors.length > 1 || reviewers.length > 0) return;
    // A line that still holds its placeholder is there; the rule about placeholders speaks of it.
    if (fields.some(({ name, value }) => /^review/i.test(name.value) && value.value !== '')) return;
    if (/,|&| and |\bteam\b/i.test(author.value)) return;
    const edits = [writingLines([{ name: 'Reviewed by', placeholder: '[Names]' }], postmortem)];
    const fixes = [{ title: 'Add a line for who reviewed it', kind: 'suggestion', edits } as const];
    yield { message: 'single', data: { status: status.value }, span: author.span, fixes };
  },
};
