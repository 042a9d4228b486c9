import { insertion } from '../edits';
import type { Fix } from '../rule';
import type { BlameKind } from './candidate';
import type { Judged } from './judgements';
import { inPassive } from './passive';
import { withoutOwner } from './withoutOwner';

/**
 * Other ways to say it that can be inserted as they are: the deed without the person, the step that was missing,
 * or the question that leads on. Every word that is not about the person stays as the author wrote it.
 */
export function rewritesOf(text: string, judged: Judged): Fix[] {
  const rewritten = judged.reproach.clause === undefined ? withoutOwner(judged) : inPassive(text, judged);
  return [...(rewritten === undefined ? [] : [rewritten]), ...questionsAfter(text, judged)];
}

const possible = 'What made this possible, and what would have stopped it?';
const substitution = 'If somebody else had been in this position, would our system have stopped them?';
const known = 'What was known at that moment, and what made the choice look right?';
const checked = 'What could the system check, so that nobody has to remember it?';

const questions: Readonly<Record<BlameKind, readonly string[]>> = {
  'individual-fault': [possible, substitution],
  'group-fault': [possible, substitution],
  'human-error': [possible, substitution],
  counterfactual: [known],
  judgement: [known],
  'who-question': [checked],
  'owning-up': [possible],
  'agentless-hint': [possible],
};

function questionsAfter(text: string, { sentence, reproach }: Judged): Fix[] {
  const { start, end } = sentence.span;
  // What is announced with a colon would be cut off, and belongs to the sentence.
  if (text.slice(start, end).endsWith(':')) return [];
  const stop = /[.?!:;…]["'”’)*_\]]*$/.test(text.slice(start, end)) ? '' : '.';
  return questions[reproach.kind].map((question) => ({
    title: `Ask: ${question}`,
    kind: 'suggestion',
    edits: [insertion(end, `${stop} ${question}`)],
  }));
}
