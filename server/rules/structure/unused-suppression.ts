import type { Comment, Postmortem } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { lineAt, nextLineStart } from '../lines';
import { nearest } from '../nearest';
import type { Fix, Report, Rule } from '../rule';
import type { SuppressionUse } from '../suppressions';

type Message = 'unused' | 'unusedName' | 'unknown' | 'unknownNearest';

export const unusedSuppression: Rule<Message> = {
  id: 'structure/unused-suppression',
  title: 'Remove suppressions that silence nothing',
  why: 'A comment that ignores a rule outlives the sentence it was written for, and would then hide the next finding there. A misspelt rule name hides nothing at all.',
  source: 'Our own: ESLint (--report-unused-disable-directives) and Ruff (unused-noqa) found it useful.',
  severity: 'hint',
  reads: 'both',
  last: 'suppressions',
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
`,
      documented: false,
    },
    {
      title: 'A comment between two blank lines, of which one goes with it',
      text: `# Postmortem: Checkout outage

The queue filled up.

⟦<!-- postmortem-disable-next-line timeline -->⟧

The pods restarted.
`,
      fixed: `# Postmortem: Checkout outage

The queue filled up.

The pods restarted.
`,
      documented: false,
    },
    {
      title: 'One of two names',
      text: `# Postmortem: Checkout outage

## Lessons Learned

<!-- postmortem-disable-next-line ⟦timeline⟧, structure/superstition -- quoted -->
- Don't deploy on Fridays.
`,
      fixed: `# Postmortem: Checkout outage

## Lessons Learned

<!-- postmortem-disable-next-line structure/superstition -- quoted -->
- Don't deploy on Fridays.
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
  *check({ suppressions = [], postmortem }) {
    for (const use of suppressions) {
      if (use.state === 'unused') yield unused(use, suppressions, postmortem);
      if (use.state === 'unknown' && use.name) yield misspelt(use.name.value, use.name.span, use.known);
    }
  },
};

function unused(
  use: SuppressionUse,
  all: readonly SuppressionUse[],
  { text, comments }: Postmortem,
): Report<Message> {
  const fixes = use.shared ? [] : [removing([use.comment, ...endOf(use, all, comments)], 'comment', text)];
  if (!use.name) return { message: 'unused', span: use.comment, fixes };
  const data = { name: use.name.value };
  if (!use.shared) return { message: 'unusedName', data, span: use.comment, fixes };
  const { start, end } = use.name.span;
  const separator = /^[\s,]*(?!-)/.exec(text.slice(end))?.[0] ?? '';
  const edits = [{ span: { start, end: end + separator.length }, newText: '' }];
  const removal = { title: 'Remove this name', kind: 'safe', edits } as const;
  return { message: 'unusedName', data, span: use.name.span, fixes: [removal] };
}

function misspelt(name: string, span: Span, known: readonly string[]): Report<Message> {
  const meant = nearest(name, known);
  if (meant === undefined) return { message: 'unknown', data: { name }, span };
  const fix = { title: `Write ${meant}`, kind: 'suggestion', edits: [{ span, newText: meant }] } as const;
  return { message: 'unknownNearest', data: { name, nearest: meant }, span, fixes: [fix] };
}

/** The comment that ends the reach of this one alone: it would stay behind without a meaning. */
function endOf(
  { comment, name, scope }: SuppressionUse,
  all: readonly SuppressionUse[],
  comments: readonly Comment[],
) {
  const words = name ? `postmortem-enable ${name.value}` : 'postmortem-enable';
  const isShared = all.some((other) => other.comment !== comment && other.scope.end === scope.end);
  return comments
    .filter(({ span, content }) => !isShared && span.start === scope.end && content.trim() === words)
    .map(({ span }) => span);
}

function removing(comments: readonly Span[], what: string, text: string): Fix {
  const edits = comments.map((comment) => ({ span: lineOrComment(comment, text), newText: '' }));
  return { title: `Remove this ${what}`, kind: 'safe', edits };
}

/**
 * The whole line when nothing but the comment stands there, with one of the blank lines around it, else the comment and
 * the space before it.
 */
function lineOrComment({ start, end }: Span, text: string): Span {
  const line = lineAt(text, start);
  const before = text.slice(line.start, start);
  const isAlone = before.trim() === '' && text.slice(end, line.end).trim() === '';
  if (!isAlone) return { start: line.start + before.trimEnd().length, end };
  const below = nextLineStart(text, line.start);
  const isBlank = (at: number) => /^[ \t]*$/.test(text.slice(lineAt(text, at).start, lineAt(text, at).end));
  const isBetweenBlanks = line.start > 0 && isBlank(line.start - 1) && below < text.length && isBlank(below);
  return { start: line.start, end: isBetweenBlanks ? nextLineStart(text, below) : below };
}
