import { isMark, type Word } from '../../model/english/word';
import type { Fix } from '../rule';
import { clauseOf, keepsVerdict, namesHimAgain, onDuty } from './deed';
import { isBalanced, losesFacts } from './factsKept';
import type { Judged } from './judgements';

/** "The index was dropped by Oksana" becomes "The index was dropped". */
export function withoutAgent(text: string, { sentence, reproach }: Judged): Fix | undefined {
  const { reading } = reproach;
  const { words } = reading;
  const clause = clauseOf(reproach);
  if (clause?.agent === undefined || words[clause.agent.first - 1]?.lower !== 'by') return undefined;
  if (reading.clauses.filter(({ agent }) => agent !== undefined).length > 1) return undefined;
  // "Escalated by 11:15" and "cut by half" name no agent, and neither does "by his own admission".
  if (!clause.verb.passive || words[clause.agent.head]?.kind === 'NUM') return undefined;
  if (/^(his|her|their|its)$/.test(words[clause.agent.first]?.lower ?? '')) return undefined;
  if (namesHimAgain(words, clause.agent.last) || keepsVerdict(words)) return undefined;
  const last = onDuty(words, clause.agent.last);
  if (!canFollowAgent(words, last + 1)) return undefined;
  const start = words[clause.agent.first - 2]?.span.end ?? 0;
  const end = words[last]?.span.end ?? start;
  const span = { start: sentence.span.start + start, end: sentence.span.start + end };
  const removed = text.slice(span.start, span.end);
  if (!isBalanced(removed) || losesFacts(removed) || removed.endsWith('.')) return undefined;
  const behind = text.slice(span.end, sentence.span.end);
  // "This was a plan drawn up by an intern." would stop short.
  if (clause.relation !== 'main' && !/\w/.test(behind)) return undefined;
  return {
    title: 'Say what happened, without the person',
    kind: 'suggestion',
    edits: [{ span, newText: '' }],
  };
}

/** What cannot say more about the person: "by the man · from the agency" can. */
function canFollowAgent(words: readonly Word[], index: number): boolean {
  const next = words[index];
  const beyond = words[index + 1];
  if (next === undefined) return true;
  if (next.lower === ',')
    return /^(and|but|so|in|on|at|with|without|while|because|since|then|the|instead)$/.test(
      beyond?.lower ?? '',
    );
  if (isMark(next)) return !/^[(["“]$/.test(next.lower);
  if (next.lower === 'to') return beyond?.kind === 'VERB';
  if (/^(in|on|at|for)$/.test(next.lower)) {
    const noun = words[index + 2];
    return isTime.test(beyond?.lower ?? '') || isTime.test(noun?.lower ?? '');
  }
  return /^(without|despite|when|while|before|after|during|by|instead|although|until|and|since|twice|again)$/.test(
    next.lower,
  );
}

const isTime =
  /^(\d{1,2}[:.]\d\d|\d{4}|week|month|year|night|day|morning|evening|afternoon|weekend|early|late|(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|midnight|noon|lunch|once)$/;
