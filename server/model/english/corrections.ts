import { roles } from '../roles';
import { compounds } from './compounds';
import type { Correction } from './correction';
import { canBeVerb, canProgress, isBaseForm, isPast, neverNouns, nounsTakenForVerbs } from './forms';
import { infinitiveOfIrregular } from './inflection';
import {
  canBeSubject,
  endsPlural,
  isActedOn,
  isAwaited,
  isDeterminer,
  isName,
  isOneColleague,
  isSingular,
  opensObject,
  opensVerb,
} from './neighbours';
import { notes } from './notes';
import { isCapitalised, type WordClass } from './word';

const feelings =
  /^(worried|convinced|concerned|bored|distracted|tired|confused|interested|preoccupied|scared|pleased|prepared|motivated|qualified|annoyed|obsessed|determined|inclined|overworked|excited)$/;
const anyNoun: readonly WordClass[] = ['NOUN', 'ADJ', 'PROPN'];

/** The first that fits is made. */
const corrections: readonly Correction[] = [
  ...notes,
  ...compounds,
  {
    example: "Bryce cowboy'd a fix",
    from: [...anyNoun, 'X'],
    to: 'VERB',
    when: ({ word }) => /^[a-z-]{3,}'d$/.test(word.text),
  },
  {
    example: 'Ingrid coulda gone',
    from: [...anyNoun, 'VERB', 'X', 'ADV'],
    to: 'AUX',
    when: ({ lower }) => /^(coulda|shoulda|woulda|mighta)$/.test(lower),
  },
  {
    example: 'People need to think',
    from: ['NOUN'],
    to: 'VERB',
    when: ({ lower, before, after }) =>
      /^needs?$/.test(lower) && after?.lower === 'to' && /^(NOUN|PRON|PROPN)$/.test(before?.kind ?? ''),
  },
  {
    example: 'Leads greenlit it',
    from: ['VERB'],
    to: 'NOUN',
    when: ({ lower, done, after }) =>
      done.length === 0 && lower.endsWith('s') && roles.has(lower.slice(0, -1)) && after?.kind !== 'DET',
  },
  {
    example: 'Marek muted #alerts',
    from: anyNoun,
    to: 'VERB',
    when: ({ word, lower, before, done }) =>
      done.length === 1 &&
      before?.kind === 'PROPN' &&
      !before.common &&
      isPast(lower) &&
      !isCapitalised(word),
  },
  {
    example: 'were more worried about names',
    from: ['VERB'],
    to: 'ADJ',
    when: ({ lower, done, after }) =>
      feelings.test(lower) && after?.lower !== 'by' && done.slice(-3).some(({ lemma }) => lemma === 'be'),
  },
  {
    example: 'no one thought to ask',
    from: ['NOUN', 'ADJ'],
    to: 'VERB',
    when: ({ lower, before, done }) =>
      before?.lower === 'one' && done.at(-2)?.lower === 'no' && infinitiveOfIrregular(lower) !== undefined,
  },
  {
    example: 'was botched by our office',
    from: ['ADJ'],
    to: 'VERB',
    when: ({ lower, before, after }) =>
      lower.endsWith('ed') && before?.lemma === 'be' && after?.lower === 'by',
  },
  {
    example: 'the infra people',
    from: ['ADV'],
    to: 'NOUN',
    when: ({ lower }) => lower === 'infra',
  },
  {
    example: 'one contractor cost us a renewal',
    from: ['NOUN'],
    to: 'VERB',
    when: ({ lower, after }) => lower === 'cost' && /^(us|me|them|him|her)$/.test(after?.lower ?? ''),
  },
  {
    example: 'Merged by @t0bi',
    from: ['NOUN', 'ADJ', 'VERB', 'ADV', 'X', 'SYM', 'PROPN'],
    to: 'PROPN',
    when: ({ lower }) => lower.startsWith('@'),
  },
  {
    example: 'The team left prod alone',
    from: ['VERB'],
    to: 'NOUN',
    when: ({ lower, done }) => nounsTakenForVerbs.has(lower) && !opensVerb(done),
  },
  {
    example: 'whoever designed this retry logic',
    from: ['VERB'],
    to: 'NOUN',
    when: ({ word, before, after }) =>
      /^(this|these)$/.test(before?.lower ?? '') && isBaseForm(word) && after?.kind === 'NOUN',
  },
  {
    example: 'the deploy, their commit',
    from: ['VERB'],
    to: 'NOUN',
    when: ({ lower, before }) => isDeterminer(before) && !/(ed|ing)$/.test(lower) && !isPast(lower),
  },
  {
    example: 'in the QA environments; risk rules that are off',
    from: ['VERB'],
    to: 'NOUN',
    when: ({ lower, before, after, next }) =>
      /[^s]s$/.test(lower) && isSingular(before) && endsPlural(after, next),
  },
  {
    example: 'the reformat commit is old; we had time',
    from: ['VERB'],
    to: 'NOUN',
    when: ({ word, before, done }) => {
      const isNoun = (isSingular(before) && before?.common === true) || before?.lemma === 'have';
      return isNoun && isBaseForm(word) && !isAwaited(done);
    },
  },
  {
    example: 'an alert on the queue; the deploy token can',
    from: ['ADJ'],
    to: 'NOUN',
    when: ({ before, after }) =>
      (isDeterminer(before) && ['VERB', 'AUX', 'ADP'].includes(after?.kind ?? '')) ||
      (before?.kind === 'NOUN' && after?.kind === 'AUX'),
  },
  {
    example: 'to overlook it; did not alert us',
    from: anyNoun,
    to: 'VERB',
    when: ({ word, lower, done }) => opensVerb(done) && !isCapitalised(word) && canBeVerb(lower),
  },
  {
    example: 'called and informed them',
    from: anyNoun,
    to: 'VERB',
    when: ({ word, lower, before, after }) =>
      before?.kind === 'CCONJ' && isPast(lower) && !isCapitalised(word) && after?.kind === 'PRON',
  },
  {
    example: 'why did the developer forget to check',
    from: anyNoun,
    to: 'VERB',
    when: ({ lower, before }) =>
      neverNouns.has(lower) && before !== undefined && !isDeterminer(before) && before.kind !== 'ADJ',
  },
  {
    example: 'had pressured Risk',
    from: anyNoun,
    to: 'VERB',
    when: ({ lower, before, after, done }) =>
      before?.lemma === 'have' &&
      before.kind === 'AUX' &&
      isPast(lower) &&
      (opensObject(after) || done.at(-2)?.kind === 'AUX'),
  },
  {
    example: 'he was hiking',
    from: ['NOUN'],
    to: 'VERB',
    when: ({ lower, before, after }) =>
      before?.lemma === 'be' && canProgress(lower) && after?.kind !== 'NOUN',
  },
  {
    example: 'the team rotates keys',
    from: anyNoun,
    to: 'VERB',
    when: ({ lower, before, after, done }) =>
      isOneColleague(before) &&
      !isActedOn(done) &&
      !roles.has(lower.slice(0, -1)) &&
      /[a-z]{2}[^s]s$/.test(lower) &&
      ['NOUN', 'DET', 'PRON', 'ADP'].includes(after?.kind ?? ''),
  },
  {
    example: 'Mehmet overwrote files',
    from: anyNoun,
    to: 'VERB',
    when: ({ word, lower, before }) => {
      const isUnknownPast = !word.common && infinitiveOfIrregular(lower) !== undefined;
      return isUnknownPast && canBeSubject(before) && !isCapitalised(word);
    },
  },
  {
    example: 'the nurse silenced the alarm',
    from: anyNoun,
    to: 'VERB',
    when: ({ word, lower, before, after }) =>
      canBeSubject(before) && isPast(lower) && !isCapitalised(word) && opensObject(after),
  },
  {
    example: 'Giorgos acks it',
    from: anyNoun,
    to: 'VERB',
    when: ({ word, lower, before, after, next, done }) => {
      const isThirdPerson = /[a-z]s$/.test(lower) && !isCapitalised(word) && !endsPlural(after, next);
      return isThirdPerson && !isActedOn(done) && isName(before) && opensObject(after);
    },
  },
  {
    example: 'Forgot to bump the version',
    from: anyNoun,
    to: 'VERB',
    when: ({ lower, done, after }) => done.length === 0 && isPast(lower) && opensObject(after),
  },
];
const byKind = new Map<WordClass, readonly Correction[]>();

/** Those that a word of this class may need: most classes need few, and every word is held against them. */
export function correctionsOf(kind: WordClass): readonly Correction[] {
  const known = byKind.get(kind) ?? corrections.filter(({ from }) => from.includes(kind));
  byKind.set(kind, known);
  return known;
}
