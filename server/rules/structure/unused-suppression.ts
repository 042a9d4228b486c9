import type { Span } from '../../model/span';
import { lineAt, nextLineStart } from '../lines';
import { nearest } from '../nearest';
import type { Edit, Rule } from '../rule';
import type { SuppressionUse } from '../suppressions';

export const unusedSuppression: Rule<'unused' | 'unusedName' | 'unknown' | 'unknownNearest'> = {
  id: 'structure/unused-suppression',
  title: 'Remove suppressions that silence nothing',
  why: 'A comment that ignores a rule outlives the sentence it was written for, and would then hide the next finding there. A misspelt rule name hides nothing at all.',
  source: 'Our own: ESLint (--report-unused-disable-directives) and Ruff (unused-noqa) found it useful.',
  severity: 'hint',
  reads: 'both',
  last: true,
  messages: {
    unused: 'Nothing is found here any more, so this comment can go.',
    unusedName: 'Nothing of {name} is found here any more, so this comment can go.',
    unknown:
      'No rule is called {name}, so this comment silences nothing. The list of rules is in the README.',
    unknownNearest:
      'No rule is called {name}, so this comment silences nothing. {nearest} was probably meant.',
  },
  examples: [
    {
      title: 'The sentence below the comment was rewritten',
      text: `# Postmortem: Checkout outage

⟦<!-- postmortem-disable-next-line structure/superstition -->⟧
Deployments before a weekend now need a canary.
`,
      fixed: `# Postmortem: Checkout outage

Deployments before a weekend now need a canary.
`,
    },
    {
      title: 'A whole group, and one that silences everything',
      text: `# Postmortem: Checkout outage

⟦<!-- postmortem-disable whys -->⟧
The queue filled up. ⟦<!-- postmortem-disable-line -->⟧
<!-- postmortem-enable whys -->
`,
      fixed: `# Postmortem: Checkout outage

The queue filled up. <!-- postmortem-disable-line -->
<!-- postmortem-enable whys -->
`,
      documented: false,
    },
    {
      title: 'A misspelt rule',
      text: `# Postmortem: Checkout outage

## Lessons Learned

<!-- postmortem-disable-next-line ⟦structure/superstitions⟧ -->
- Don't deploy on Fridays.
`,
      fixed: `# Postmortem: Checkout outage

## Lessons Learned

<!-- postmortem-disable-next-line structure/superstition -->
- Don't deploy on Fridays.
`,
    },
    {
      title: 'A name that is near to no rule',
      text: `# Postmortem: Checkout outage

The queue filled up. <!-- postmortem-disable-line ⟦spelling⟧ -->
`,
      documented: false,
    },
    {
      title: 'A suppression that is needed, with its reason',
      text: `# Postmortem: Checkout outage

## Lessons Learned

<!-- postmortem-disable-next-line structure/superstition -- the release policy, quoted -->
- Don't deploy on Fridays.
`,
    },
  ],
  *check({ suppressions = [], postmortem: { text } }) {
    for (const use of suppressions) {
      const removal = { title: 'Remove this comment', kind: 'safe', edits: [removing(use, text)] } as const;
      if (use.state === 'unused') {
        const name = use.name?.value;
        yield name === undefined
          ? { message: 'unused', span: use.comment, fixes: [removal] }
          : { message: 'unusedName', data: { name }, span: use.comment, fixes: [removal] };
      }
      if (use.state === 'unknown' && use.name) yield misspelt(use.name.value, use.name.span, use.known);
    }
  },
};

function misspelt(name: string, span: Span, known: readonly string[]) {
  const meant = nearest(name, known);
  if (meant === undefined) return { message: 'unknown', data: { name }, span } as const;
  const fix = { title: `Write ${meant}`, kind: 'suggestion', edits: [{ span, newText: meant }] } as const;
  return { message: 'unknownNearest', data: { name, nearest: meant }, span, fixes: [fix] } as const;
}

/** Its whole line when nothing else stands there. */
function removing({ comment }: SuppressionUse, text: string): Edit {
  const line = lineAt(text, comment.start);
  const alone =
    text.slice(line.start, comment.start).trim() === '' && text.slice(comment.end, line.end).trim() === '';
  if (alone) return { span: { start: line.start, end: nextLineStart(text, line.start) }, newText: '' };
  const before = text.slice(line.start, comment.start);
  return { span: { start: line.start + before.trimEnd().length, end: comment.end }, newText: '' };
}
