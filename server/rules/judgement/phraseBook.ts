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
}

const longestGap = 4;

export function phraseBook<Meaning>(entries: readonly Entry<Meaning>[]): PhraseBook<Meaning> {
  const { byFirstWord, byPeople, others } = indexed(entries);
  return {
    find(reading, from, to, isPeople) {
      const matches: Match<Meaning>[] = [];
      const sight = { words: reading.words, to, isPeople };
      let people: boolean | undefined;
      const hasPeople = () => {
        people ??= reading.phrases.some((phrase) => isPeople(phrase.first) !== undefined);
        return people;
      };
      const collect = (candidates: readonly Compiled<Meaning>[] | undefined, first: number) => {
        for (const { slots, meaning, needsPeople } of candidates ?? []) {
          if (needsPeople && !hasPeople()) continue;
          const end = matchSlots(sight, slots, 0, first);
          if (end !== undefined && end > first) matches.push({ meaning, first, last: end - 1 });
        }
      };
      for (let first = from; first < to; first++) {
        const word = reading.words[first];
        if (word === undefined) break;
        collect(byFirstWord.get(word.lower), first);
        if (word.lemma !== word.lower) collect(byFirstWord.get(word.lemma), first);
        if (byPeople.length > 0 && hasPeople() && isPeople(first) !== undefined) collect(byPeople, first);
        collect(others, first);
      }
      return matches;
    },
  };
}

interface Index<Meaning> {
  readonly byFirstWord: ReadonlyMap<string, readonly Compiled<Meaning>[]>;
  readonly byPeople: readonly Compiled<Meaning>[];
  readonly others: readonly Compiled<Meaning>[];
}

/** A sentence is compared only with the phrases that can begin at a word of it. */
function indexed<Meaning>(entries: readonly Entry<Meaning>[]): Index<Meaning> {
  const byFirstWord = new Map<string, Compiled<Meaning>[]>();
  const byPeople: Compiled<Meaning>[] = [];
  const others: Compiled<Meaning>[] = [];
  for (const { phrase, meaning } of entries) {
    for (const slots of withAndWithoutOptional(phrase.split(' ').map(slotOf))) {
      const needsPeople = slots.some(({ kind }) => kind === 'who');
      const [opening] = slots;
      if (opening?.kind === 'who') byPeople.push({ slots, meaning, needsPeople });
      else if (opening?.kind !== 'words') others.push({ slots, meaning, needsPeople });
      else
        for (const word of opening.words)
          byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), { slots, meaning, needsPeople }]);
    }
  }
  return { byFirstWord, byPeople, others };
}

/** A phrase whose first word may be missing is two phrases, so that both can be found by their first word. */
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
