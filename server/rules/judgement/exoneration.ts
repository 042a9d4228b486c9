import type { Clause } from '../../model/english/clause';
import type { Candidate } from './candidate';
import { clearingBehind, clearingPhrases } from './lexicon/clearing';
import { phraseBook } from './phraseBook';
import type { Sight } from './sight';
import { isFault, repairVerbs } from './verbs';

/**
 * Whether the sentence takes somebody's part where it seems to accuse: "No fault attaches to the officer", "It would
 * be unfair to say that X caused this", "They could not have known"; or only tells which control there is or is not:
 * "There was no second approver", "Any of 90 people can run it".
 */
export function isExonerated(sight: Sight, candidate: Candidate): boolean {
  return (
    isCleared(sight, candidate) || isExcused(sight, candidate.clause) || isAboutAControl(sight, candidate)
  );
}

const clearing = phraseBook(clearingPhrases.map((phrase) => ({ phrase, meaning: 'clearing' as const })));

const behind = phraseBook(clearingBehind.map((phrase) => ({ phrase, meaning: 'clearing' as const })));

/** What clears somebody reaches as far as the next "but" or the end of the thought. */
function isCleared({ reading, peopleAt }: Sight, { first }: Candidate): boolean {
  const { words } = reading;
  if (behind.find(reading, 0, words.length, peopleAt).length > 0) return true;
  return clearing.find(reading, 0, words.length, peopleAt).some((cleared) => {
    const turn = words.findIndex(
      ({ lower }, index) => index > cleared.last && /^(but|yet|[;:–—])$/.test(lower),
    );
    return cleared.first <= first && (turn < 0 || first < turn);
  });
}

const beyondAnybody =
  /^(know|foresee|see|guess|tell|anticipate|predict|expect|prevent|avoid|suspect|notice|realise|realize)$/;

/** "Had she not noticed it": without what somebody did it would have been worse. */
const saving =
  /^(act|react|step|intervene|stop|insist|call|come|stay|think|remember|know|respond|pull|jump|volunteer|look|ask)$/;

/** "The crew could not have known": what nobody could do is held against nobody. */
function isExcused({ reading }: Sight, clause: Clause | undefined): boolean {
  if (clause === undefined) return false;
  const { modal, negated, lemma } = clause.verb;
  if (clause.relation === 'condition' && negated) return repairVerbs.has(lemma) || saving.test(lemma);
  const isNobody = /^(nobody|none|no|neither)$/.test(reading.words[clause.subject?.first ?? -1]?.lower ?? '');
  return (modal === 'could' || modal === 'can') && (negated || isNobody) && beyondAnybody.test(lemma);
}

function isAboutAControl(sight: Sight, { kind, first, clause }: Candidate): boolean {
  const { reading, tone } = sight;
  if (kind !== 'individual-fault' && kind !== 'group-fault') return false;
  const { words } = reading;
  const isMissing = words[first]?.lower === 'no' && words[first - 2]?.lower === 'there';
  if (isMissing || (words[first]?.lower === 'no' && clause !== undefined && isUnset(sight, clause)))
    return true;
  const opening = words[first];
  const isAnyone =
    opening?.kind === 'NUM' || /^(any|every|each|one|only|whoever)$/.test(opening?.lower ?? '');
  const verb = clause?.verb;
  return (
    tone !== 'gentle' && isAnyone && verb !== undefined && !verb.past && !verb.negated && !isFault(verb.lemma)
  );
}

/** "No owner recorded for the namespace": the helper is left out, and what is missing is an entry. */
function isUnset({ reading: { words } }: Sight, { verb }: Clause): boolean {
  const next = words[verb.last + 1];
  const isEntry =
    /^(record|assign|name|list|define|designate|document|set|nominate|register|appoint|identify)$/;
  return (
    isEntry.test(verb.lemma) &&
    verb.first === verb.main &&
    (next === undefined || /^(ADP|PUNCT)$/.test(next.kind))
  );
}
