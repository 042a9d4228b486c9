import { castOf } from '../../model/cast';
import { readEnglish } from '../../model/english';
import type { Postmortem } from '../../model/postmortem';
import { applied, insertion } from '../edits';
import type { Fix } from '../rule';
import type { BlameKind } from './candidate';
import { judge, type Reproach } from './judge';
import { type Judged, toneOf } from './judgements';
import { inPassive } from './passive';
import { withoutOwner } from './withoutOwner';

/**
 * Other ways to say it that can be inserted as they are: the deed without the person, the step that was missing,
 * or the question that leads on. Every word that is not about the person stays as the author wrote it.
 */
export function rewritesOf(postmortem: Postmortem, judged: Judged): Fix[] {
  const rewritten = rewriteOf(postmortem.text, judged);
  const isHonest = rewritten !== undefined && !blamesOn(postmortem, judged, rewritten);
  return [...(isHonest ? [rewritten] : []), ...questionsAfter(postmortem.text, judged)];
}

function rewriteOf(text: string, judged: Judged): Fix | undefined {
  return inPassive(text, judged) ?? withoutOwner(judged);
}

/** The verdicts on rewrites; reproaches are remembered with their sentence, their people and their section. */
const verdicts = new WeakMap<Reproach, boolean>();

const isQuiet = /^(owning-up|agentless-hint)$/;

/** Whether the sentence would be reported again: then the person has gone, and the blame has not. */
function blamesOn(postmortem: Postmortem, { block, sentence, reproach }: Judged, { edits }: Fix): boolean {
  const known = verdicts.get(reproach);
  if (known !== undefined) return known;
  const { start } = sentence.span;
  const own = edits.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  const again = judge(readEnglish(applied(sentence.words, own)), castOf(postmortem), toneOf(block.section));
  const blames = again !== undefined && (!isQuiet.test(again.kind) || again.kind === reproach.kind);
  verdicts.set(reproach, blames);
  return blames;
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
