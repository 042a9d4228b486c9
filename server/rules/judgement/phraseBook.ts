import type { Reading } from '../../model/english';
import type { Word } from '../../model/english/word';

/**
 * Phrases as data. A phrase is written as its words with spaces between them:
 * - a word matches itself and all its inflected forms: `forget` matches "forgot", `forgot` only "forgot";
 * - `a|b` is either, `a?` may be missing, `~` is up to four words that end no clause;
 * - `<ing>` is a verb's -ing form, `<past>` a past form, `<noun>` a noun, `<number>` a number,
 *   `<step>` something that is done or given (not an outcome such as "success"), `<who>` a phrase that names
 *   colleagues.
 */
export interface Entry<Meaning> {
  readonly phrase: string;
  readonly meaning: Meaning;
}

/** Where a phrase was found, as indexes into the words. */
export interface Match<Meaning> {
  readonly meaning: Meaning;
  readonly first: number;
  readonly last: number;
}

export interface PhraseBook<Meaning> {
  /** All phrases that stand in the words from `from` up to `to`, in order of their first words. */
  find(
    reading: Reading,
    from: number,
    to: number,
    isPeople: (index: number) => number | undefined,
  ): Match<Meaning>[];
}

interface Slot {
  readonly words: ReadonlySet<string>;
  readonly kind: 'words' | 'gap' | 'ing' | 'past' | 'noun' | 'number' | 'step' | 'who';
  readonly optional: boolean;
}

interface Compiled<Meaning> {
  /** Whether it names colleagues anywhere; in a sentence without any it need not be tried. */
  readonly needsPeople: boolean;
  readonly slots: readonly Slot[];
  readonly meaning: Meaning;
  /** Its place among the entries, so that what begins at the same word is found in their order. */
  readonly order: number;
}

const longestGap = 4;

export function phraseBook<Meaning>(entries: readonly Entry<Meaning>[]): PhraseBook<Meaning> {
  const isPossible = shelved(entries);
  return {
    find(reading, from, to, isPeople) {
      const found: (Match<Meaning> & { readonly order: number })[] = [];
      const sight = { words: reading.words, to, isPeople };
      const end = Math.min(to, reading.words.length);
      let people: boolean | undefined;
      for (const { phrase, at } of isPossible(reading)) {
        const { slots, meaning, needsPeople, order } = phrase;
        if (needsPeople) people ??= reading.phrases.some((one) => isPeople(one.first) !== undefined);
        if (needsPeople && people === false) continue;
        for (
          let first = Math.max(from, at ?? from);
          first < (at === undefined ? end : Math.min(end, at + 1));
          first++
        ) {
          const behind = matchSlots(sight, slots, 0, first);
          if (behind !== undefined && behind > first) found.push({ meaning, first, last: behind - 1, order });
        }
      }
      return found.sort((one, other) => one.first - other.first || one.order - other.order);
    },
  };
}

/** A phrase whose rarest word stands in the sentence; `at` is where it would begin, if that can be told. */
interface Possible<Meaning> {
  readonly phrase: Compiled<Meaning>;
  readonly at: number | undefined;
}

/**
 * All books stand on one shelf: the words of a sentence are looked up once and not once for each book. By a word
 * stands what to do when it is met at an index.
 */
const shelf = new Map<string, ((index: number) => void)[]>();
const clearing: (() => void)[] = [];
let latest: Reading | undefined;

/** All books are asked about one sentence before the next. */
function lookUp(reading: Reading): void {
  if (latest === reading) return;
  latest = reading;
  for (const clear of clearing) clear();
  for (const [index, { lower, lemma }] of reading.words.entries()) {
    for (const meet of shelf.get(lower) ?? []) meet(index);
    if (lemma !== lower) for (const meet of shelf.get(lemma) ?? []) meet(index);
  }
}

function shelved<Meaning>(
  entries: readonly Entry<Meaning>[],
): (reading: Reading) => Iterable<Possible<Meaning>> {
  const always: Possible<Meaning>[] = [];
  const possible: Possible<Meaning>[] = [];
  // A book that comes later is not yet looked up for the sentence at hand.
  latest = undefined;
  clearing.push(() => possible.splice(0, possible.length, ...always));
  for (const [order, { phrase, meaning }] of entries.entries()) {
    for (const slots of withAndWithoutOptional(phrase.split(' ').map(slotOf))) {
      const compiled = { slots, meaning, order, needsPeople: slots.some(({ kind }) => kind === 'who') };
      const rarest = rarestOf(slots);
      if (rarest === undefined) always.push({ phrase: compiled, at: undefined });
      else shelve(compiled, rarest, possible);
    }
  }
  return (reading) => {
    lookUp(reading);
    return possible;
  };
}

function shelve<Meaning>(phrase: Compiled<Meaning>, rarest: Slot, possible: Possible<Meaning>[]): void {
  const before = phrase.slots.slice(0, phrase.slots.indexOf(rarest));
  const isFixed = before.every(({ kind, optional }) => kind !== 'gap' && kind !== 'who' && !optional);
  const meet = (index: number) => {
    const at = isFixed ? index - before.length : undefined;
    const isNew = !possible.some((one) => one.phrase === phrase && one.at === at);
    if (isNew) possible.push({ phrase, at });
  };
  for (const word of rarest.words) {
    const sameWord = shelf.get(word);
    if (sameWord === undefined) shelf.set(word, [meet]);
    else sameWord.push(meet);
  }
}

/** The slot that fewest sentences can fill, among those that must be filled. */
function rarestOf(slots: readonly Slot[]): Slot | undefined {
  const frequency = ({ words }: Slot) =>
    words.size + 100 * [...words].filter((word) => inEverySentence.has(word)).length;
  return slots
    .filter(({ kind, optional }) => kind === 'words' && !optional)
    .toSorted((one, other) => frequency(one) - frequency(other))[0];
}

const inEverySentence: ReadonlySet<string> = new Set(
  `the a an to of in on at by for from with and or but not n't no never be is was were are have has had do did does it
  he she they his her their this that we us our i my you as if so up out off what who how when would could should can
  will must one all any than then there into 's ' , . ; : ?`.split(/\s+/),
);

/** A phrase whose first word may be missing is two phrases, so that both begin with a word that is there. */
function withAndWithoutOptional(slots: readonly Slot[]): (readonly Slot[])[] {
  return slots[0]?.optional ? [slots, ...withAndWithoutOptional(slots.slice(1))] : [slots];
}

function slotOf(written: string): Slot {
  const optional = written.endsWith('?') && written.length > 1;
  const text = optional ? written.slice(0, -1) : written;
  const special = /^<(ing|past|noun|number|step|who)>$/.exec(text)?.[1] as Slot['kind'] | undefined;
  if (text === '~') return { words: new Set(), kind: 'gap', optional };
  return { words: new Set(text.split('|')), kind: special ?? 'words', optional };
}

interface Sight {
  readonly words: readonly Word[];
  readonly to: number;
  readonly isPeople: (index: number) => number | undefined;
}

/** The index behind the match of the slots from `slot` on, or undefined. A gap tries at most four lengths. */
function matchSlots(sight: Sight, slots: readonly Slot[], slot: number, index: number): number | undefined {
  const wanted = slots[slot];
  if (wanted === undefined) return index;
  if (wanted.kind === 'gap') {
    for (let length = 0; length <= longestGap; length++) {
      const end = matchSlots(sight, slots, slot + 1, index + length);
      if (end !== undefined) return end;
      if (endsClause(sight.words[index + length])) return undefined;
    }
    return undefined;
  }
  const next = matchOne(sight, wanted, index);
  const end = next === undefined ? undefined : matchSlots(sight, slots, slot + 1, next);
  if (end === undefined && wanted.optional) return matchSlots(sight, slots, slot + 1, index);
  return end;
}

function matchOne({ words, to, isPeople }: Sight, slot: Slot, index: number): number | undefined {
  const word = words[index];
  if (word === undefined || index >= to) return undefined;
  switch (slot.kind) {
    case 'ing':
      return /.{2}ing$/.test(word.lower) &&
        (word.kind === 'VERB' || word.kind === 'NOUN' || word.kind === 'AUX')
        ? index + 1
        : undefined;
    case 'past':
      return word.kind === 'VERB' && word.lower !== word.lemma && !/(ing|[^s]s)$/.test(word.lower)
        ? index + 1
        : undefined;
    case 'noun':
      return word.kind === 'NOUN' || word.kind === 'PROPN' ? index + 1 : undefined;
    case 'number':
      return word.kind === 'NUM' ? index + 1 : undefined;
    case 'step':
      return isStep(word) ? index + 1 : undefined;
    case 'who': {
      const last = isPeople(index);
      return last === undefined ? undefined : last + 1;
    }
    default:
      return slot.words.has(word.lower) || slot.words.has(word.lemma) ? index + 1 : undefined;
  }
}

/** "Without success" and "without further impact" tell how it went; "without a ticket" what was left out. */
function isStep({ kind, lower, lemma }: Word): boolean {
  if (outcomes.has(lemma) || outcomes.has(lower)) return false;
  return kind === 'NOUN' || (kind === 'VERB' && lower.endsWith('ing'));
}

const outcomes: ReadonlySet<string> = new Set([
  ...[
    'success',
    'luck',
    'impact',
    'issue',
    'problem',
    'downtime',
    'incident',
    'interruption',
    'result',
    'effect',
    'avail',
  ],
  ...[
    'loss',
    'error',
    'disruption',
    'restart',
    'harm',
    'difficulty',
    'trouble',
    'delay',
    'failure',
    'change',
    'end',
  ],
  ...[
    'degradation',
    'power',
    'data',
    'affecting',
    'impacting',
    'causing',
    'losing',
    'interrupting',
    'using',
    'having',
  ],
  ...[
    'access',
    'response',
    'improvement',
    'doubt',
    'exception',
    'fail',
    'internet',
    'connection',
    'service',
    'water',
    'reception',
    'coverage',
    'grumble',
    'complaint',
    'fuss',
    'hesitation',
    'signal',
    'incident',
  ],
]);

function endsClause(word: Word | undefined): boolean {
  return word === undefined || /^[;:.?!()–—→]$/.test(word.lower);
}
