import { castOf } from '../../model/cast';
import { readEnglish } from '../../model/english';
import type { Postmortem } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { applied, insertion } from '../edits';
import type { Edit, Fix } from '../rule';
import type { BlameKind } from './candidate';
import { isLoud, judge, type Reproach } from './judge';
import { type Judged, toneOf } from './judgements';
import { inPassive } from './passive';
import { withoutOwner } from './withoutOwner';

/**
 * Other ways to say it that can be inserted as they are: the deed without the person, the step that was missing,
 * or the question that leads on. Every word that is not about the person stays as the author wrote it.
 */
export function rewritesOf(postmortem: Postmortem, judged: Judged): Fix[] {
  const rewritten = rewriteOf(postmortem.text, judged);
  const isHonest =
    rewritten !== undefined &&
    !reproachesOthers.test(judged.sentence.words) &&
    !blamesOn(postmortem, judged, rewritten);
  return [...(isHonest ? [rewritten] : []), ...questionsAfter(postmortem.text, judged)];
}

/** "… which everyone in this trade knows" and "… and nobody reading it batted an eyelid" would stay. */
const reproachesOthers =
  /\b(?:and|but|so)\b[^.?!]{0,40}\b(?:nobody|no one)\b|\b(?:every|any)(?:one|body)\b[^.?!]{0,40}\b(?:knows?|knew|could|would)\b/i;

function rewriteOf(text: string, judged: Judged): Fix | undefined {
  return inPassive(text, judged) ?? withoutOwner(judged);
}

/** The verdicts on rewrites; reproaches are remembered with their sentence, their people and their section. */
const verdicts = new WeakMap<Reproach, boolean>();

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
  const blames = again !== undefined && (isLoud(again) || again.kind === reproach.kind);
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
  judgement: [known, possible],
  'who-question': [checked, possible],
  'owning-up': [possible],
  'agentless-hint': [possible],
};

function questionsAfter(text: string, { sentence, reproach }: Judged): Fix[] {
  return questions[reproach.kind].map((question) => ({
    title: `Ask: ${question}`,
    kind: 'suggestion',
    edits: [asked(text, sentence.span, question)],
  }));
}

/** Behind the sentence as one of its own; what announces a list keeps its colon, and is asked about in brackets. */
function asked(text: string, { start, end }: Span, question: string): Edit {
  const sentence = text.slice(start, end);
  if (sentence.endsWith(':')) {
    return insertion(end - 1, ` (${question.charAt(0).toLowerCase()}${question.slice(1)})`);
  }
  const stop = /[.?!;…]["'”’)*_\]]*$/.test(sentence) ? '' : '.';
  return insertion(end, `${stop} ${question}`);
}
