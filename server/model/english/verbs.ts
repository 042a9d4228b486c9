import { isMark, type Word } from './word';

/** What a verb and its helpers say, as indexes into the words: `shouldn't have been deployed`. */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  /** The word that carries the meaning; of `was` and `did` alone the word itself. */
  readonly main: number;
  readonly lemma: string;
  readonly negated: boolean;
  /** `should`, `could`, `would`, `might`, `must`, `may`, `can`, `will`; `need` and `supposed` for the long forms. */
  readonly modal?: string;
  /** With `have`: `should have noticed`, `had silenced`. */
  readonly perfect: boolean;
  readonly passive: boolean;
  readonly past: boolean;
  readonly progressive: boolean;
  /** True for infinitives, gerunds and participles that have no helper and so no subject of their own. */
  readonly finite: boolean;
}

const modals: Readonly<Record<string, string>> = {
  should: 'should',
  could: 'could',
  would: 'would',
  might: 'might',
  must: 'must',
  may: 'may',
  can: 'can',
  will: 'will',
  shall: 'should',
  ought: 'should',
  wo: 'will',
  ca: 'can',
  "'ll": 'will',
  cannot: 'can',
  shoulda: 'should',
  coulda: 'could',
  woulda: 'would',
  mighta: 'might',
};

const longModals: Readonly<Record<string, string>> = {
  need: 'need',
  have: 'must',
  suppose: 'supposed',
  mean: 'supposed',
  expect: 'supposed',
  require: 'supposed',
  oblige: 'supposed',
};

const negations: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'nt',
  'never',
  'neither',
  'nor',
  'cannot',
  'hardly',
  'barely',
]);

/** The verb groups in order. A finite one makes a clause; the others belong to the clause before them. */
export function verbGroupsOf(words: readonly Word[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let index = 0;
  while (index < words.length) {
    const group = startsVerb(words, index) ? groupAt(words, index) : undefined;
    if (group !== undefined) groups.push(group);
    index = group === undefined ? index + 1 : group.last + 1;
  }
  return groups;
}

export function startsVerb(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word?.kind === 'AUX') return true;
  if (word?.kind !== 'VERB') return false;
  const after = words[index + 1];
  const before = words[index - 1];
  const isAttribute =
    /(ed|ing|en|wn)$/.test(word.lower) &&
    after?.kind === 'NOUN' &&
    (before?.kind === 'DET' ||
      before?.kind === 'ADJ' ||
      /^('s|minus|plus|of|with|for)$/.test(before?.lower ?? ''));
  return !isAttribute;
}

/** Reads a verb group that starts at `first`; `resume` is where it goes on after an inverted subject. */
export function groupAt(words: readonly Word[], first: number, resume?: number): VerbGroup {
  const state = {
    modal: undefined as string | undefined,
    perfect: false,
    be: false,
    negated: false,
    last: first,
    main: first,
  };
  let index = first;
  let previous = -1;
  while (index < words.length) {
    const word = words[index];
    if (word === undefined) break;
    if (previous >= 0 && words[previous]?.kind === 'VERB' && !foldsInto(words, previous, state.be)) break;
    if (word.kind === 'VERB' || word.kind === 'AUX') {
      if (previous >= 0) note(words[previous], state, isInfinitive(words, index));
      state.main = index;
      state.last = index;
      previous = index;
    } else if (negations.has(word.lemma) || negations.has(word.lower)) {
      state.negated = true;
    } else if (!isLink(words, index, previous)) {
      break;
    }
    index += 1;
    if (resume !== undefined && index > first && previous === first && !isNegation(words[index])) {
      index = Math.max(index, resume);
      resume = undefined;
    }
  }
  const main = words[state.main];
  const before = precedingNegation(words, first);
  const lemma = main?.lemma ?? '';
  const isBare =
    state.main === first && /^(not|n't)$/.test(words[first - 1]?.lower ?? '') && isParticiple(main);
  const passive = isBare || (state.main > first && state.be && isParticiple(main));
  return {
    first,
    last: state.last,
    main: state.main,
    lemma,
    negated: state.negated || before,
    ...(state.modal === undefined ? {} : { modal: state.modal }),
    perfect: state.perfect,
    passive,
    past: isPastForm(words, first) || state.perfect,
    progressive: state.main > first && main?.lower.endsWith('ing') === true,
    finite: state.main > first || standsAlone(words, first),
  };
}

/** "had to research", "had to manually research" */
function isInfinitive(words: readonly Word[], index: number): boolean {
  const isAdverb = words[index - 1]?.kind === 'ADV';
  return words[index - (isAdverb ? 2 : 1)]?.lower === 'to';
}

interface State {
  modal: string | undefined;
  perfect: boolean;
  be: boolean;
}

/** A helper has been followed by another verb; what did it say? */
function note(helper: Word | undefined, state: State, withTo: boolean): void {
  if (helper === undefined) return;
  const modal = modals[helper.lower] ?? longModals[helper.lemma];
  if (/^(coulda|shoulda|woulda|mighta)$/.test(helper.lower)) state.perfect = true;
  if (helper.lower === "'d") state.modal ??= 'would';
  else if ((helper.lemma === 'have' || helper.lemma === 'be') && withTo) state.modal ??= 'must';
  else if (helper.lemma === 'have' && helper.kind === 'AUX') {
    state.perfect = true;
    state.be = false;
  } else if (helper.lemma === 'have') state.perfect = true;
  else if (modal !== undefined) {
    state.modal ??= modal;
    state.be = false;
  } else if (helper.lemma === 'be' || helper.lemma === 'get') state.be = true;
}

/** "was supposed to post", "need to be", "need only have opened" carry on; "failed to post" does not. */
function foldsInto(words: readonly Word[], index: number, afterBe: boolean): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (word === undefined) return false;
  if (word.lemma === 'have' && words[index + 1]?.kind === 'VERB' && isParticiple(words[index + 1]))
    return true;
  if (word.lemma === 'get') return isParticiple(next);
  if (longModals[word.lemma] === undefined) return false;
  if (word.lemma === 'need' && next?.kind === 'ADV') return true;
  if (next?.lower !== 'to') return false;
  return word.lemma === 'need' || word.lemma === 'have' || afterBe || words[index - 1]?.lemma === 'be';
}

function isLink(words: readonly Word[], index: number, previous: number): boolean {
  const word = words[index];
  if (word === undefined || previous < 0) return false;
  if (word.lower === 'to')
    return (
      longModals[words[previous]?.lemma ?? ''] !== undefined ||
      modals[words[previous]?.lower ?? ''] !== undefined ||
      /^(ought|used)$/.test(words[previous]?.lower ?? '') ||
      words[previous]?.lemma === 'be'
    );
  return (word.kind === 'ADV' || word.lower === 'since') && leadsToVerb(words, index);
}

/** An adverb belongs to the group when the verb is still to come: `should really have noticed`. */
function leadsToVerb(words: readonly Word[], index: number): boolean {
  for (let next = index + 1; next < words.length && next < index + 4; next++) {
    const word = words[next];
    if (word === undefined || isMark(word)) return false;
    if (word.kind === 'VERB' || word.kind === 'AUX') return true;
    if (word.kind !== 'ADV' && !negations.has(word.lower)) return false;
  }
  return false;
}

function isNegation(word: Word | undefined): boolean {
  return word !== undefined && negations.has(word.lower);
}

function precedingNegation(words: readonly Word[], first: number): boolean {
  for (let index = first - 1; index >= 0 && index >= first - 3; index--) {
    const word = words[index];
    if (word === undefined) return false;
    if (
      /^(never|hardly|barely|scarcely)$/.test(word.lower) ||
      (isNegation(word) && words[index - 1]?.kind !== 'CCONJ' && word.lower !== 'nor')
    )
      return true;
    if (word.kind !== 'ADV') return false;
  }
  return false;
}

export function isParticiple(word: Word | undefined): boolean {
  if (word?.kind !== 'VERB') return false;
  return !word.lower.endsWith('ing') && word.lower !== word.lemma
    ? true
    : /^(put|set|cut|let|hit|shut|read|run|split|reset|cost|hurt|quit|cast|spread|overrun|rerun)$/.test(
        word.lower,
      );
}

function isPastForm(words: readonly Word[], first: number): boolean {
  const word = words[first];
  if (word === undefined) return false;
  if (/^(was|were|had|did|'d)$/.test(word.lower)) return true;
  if (word.kind !== 'VERB' || word.lower.endsWith('ing')) return false;
  return word.lower !== word.lemma
    ? !word.lower.endsWith('s') || word.lower === 'was'
    : /^(put|set|cut|let|hit|shut|read|split|reset|quit|cast|spread)$/.test(word.lower);
}

function standsAlone(words: readonly Word[], first: number): boolean {
  const word = words[first];
  if (word === undefined) return false;
  if (word.lower.endsWith('ing') && word.lemma !== word.lower) return false;
  const before = words[first - 1];
  const previous = before?.kind === 'ADV' ? words[first - 2] : before;
  return !(previous?.lower === 'to' && (previous.kind === 'PART' || previous.kind === 'ADP'));
}
