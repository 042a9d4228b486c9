import type { Word, WordClass } from './word';

/** A word between those before it, which are put right already, and the two behind it. */
export interface Place {
  readonly word: Word;
  readonly lower: string;
  readonly done: readonly Word[];
  readonly before: Word | undefined;
  readonly after: Word | undefined;
  readonly next: Word | undefined;
}

/** What is put right about the class of a word, by what stands around it. */
export interface Correction {
  /** What comes out right with it. */
  readonly example: string;
  readonly from: readonly WordClass[];
  readonly to: WordClass;
  when(place: Place): boolean;
}
