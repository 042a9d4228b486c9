import type { Phrase } from '../../model/english/phrases';
import type { Word } from '../../model/english/word';
import type { Fix } from '../rule';
import { keepsVerdict, namesHimAgain, onDuty } from './deed';
import type { Judged } from './judgements';

/**
 * Takes the person out of a noun: "Rahul's typo in the map" becomes "A typo in the map", and "An error by the DBA"
 * becomes "An error".
 */
export function withoutOwner({ sentence, reproach }: Judged): Fix | undefined {
  if (reproach.kind !== 'human-error' && reproach.kind !== 'judgement') return undefined;
  const { words, phrases } = reproach.reading;
  const first = words.findIndex(({ span }) => span.start === reproach.start);
  const last = words.findIndex(({ span }) => span.end === reproach.end);
  const owned = phrases.find(
    (phrase) => phrase.first === first && phrase.possessor !== undefined && reproach.kind === 'human-error',
  );
  const isSomebodys =
    /^(some|any)(one|body)$/.test(words[first]?.lower ?? '') && words[first + 1]?.lower === "'s";
  const owner = isSomebodys ? { first, last: first + 1 } : owned && ownerSpan(owned);
  const span = owner ?? byPerson(words, phrases, first, last);
  if (span === undefined) return undefined;

  if (namesHimAgain(words, span.last) || keepsVerdict(words)) return undefined;
  if (/^(beginner|rookie|novice|amateur|schoolboy|fool)$/.test(words[span.first + 1]?.lower ?? ''))
    return undefined;
  const start = words[span.first]?.span.start ?? 0;
  const end = words[span.last]?.span.end ?? 0;
  // "Two clerks' failure": how many is a fact.
  if (words.slice(span.first, span.last + 1).some(({ kind }) => kind === 'NUM')) return undefined;
  const noun = words[span.last + 1];
  const article = /^[aeiou]/.test(noun?.lower ?? '') ? 'an' : 'a';
  const head = words[owned?.head ?? -1];
  if (head?.lower.endsWith('s') && head.lemma !== head.lower) return undefined;
  // "Determination: lapse." says nothing.
  if (words.length - (span.last - span.first + 1) < 5) return undefined;
  const isUncounted = /(ence|ance|ness|ity)$/.test(words[owned?.head ?? -1]?.lower ?? '');
  if (isUncounted) return undefined;
  const newText =
    owner === undefined ? '' : first === 0 ? article.charAt(0).toUpperCase() + article.slice(1) : article;
  const from =
    sentence.span.start + (owner === undefined ? (words[span.first - 1]?.span.end ?? start) : start);
  return {
    title: 'Name the slip, not the person',
    kind: 'suggestion',
    edits: [{ span: { start: from, end: sentence.span.start + end }, newText }],
  };
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** "Rahul 's": the owner and the mark behind it. */
function ownerSpan({ first, possessor = first }: Phrase): Range {
  return { first, last: possessor + 1 };
}

/** "by the DBA", "on the part of the shift lead": from the preposition to the end of the phrase. */
function byPerson(
  words: readonly Word[],
  phrases: readonly Phrase[],
  first: number,
  last: number,
): Range | undefined {
  const opening = words.findIndex(({ lower }, index) => {
    const isPart = lower === 'on' && words[index + 2]?.lower === 'part' && words[index + 3]?.lower === 'of';
    return index > first && index <= last && (lower === 'by' || isPart);
  });
  const person = phrases.find((phrase) => phrase.first <= last && last <= phrase.last);
  const end = person && onDuty(words, person.last);
  const behind = words[end === undefined ? -1 : end + 1];
  if (opening < 0 || person === undefined || person.first <= opening) return undefined;
  const beyond = behind?.lower === ',' ? words[(end ?? 0) + 2]?.lower : undefined;
  if (/^(who|which|whose)$/.test(beyond ?? '')) return undefined;
  return /^(&|who|whose|and|of)$/.test(behind?.lower ?? '')
    ? undefined
    : { first: opening, last: end ?? person.last };
}
