/**
 * One way in which people are said to fall short, with all the words for it. Every file beside this one holds one
 * class. Words are in the infinitive or the singular, with spaces between them; phrases stand one on a line, written
 * as `phraseBook.ts` reads them.
 */
export interface AdverseClass {
  /** Said of a person, the verb alone says that it was done badly or not at all: `botch`. */
  readonly verbs?: string;
  /** What people and their work are called; the adverb and the noun are made from it: `careless`. */
  readonly adjectives?: string;
  /** The failing as a noun: `negligence`. */
  readonly nouns?: string;
  /** Longer ways of saying it that are used of people only, so that they tell people from software. */
  readonly phrases?: string;
  /** Longer ways of saying it that would do for a system as well. */
  readonly idioms?: string;
  /** How, when and against what something was done; they do not count where somebody repaired something. */
  readonly adjuncts?: string;
  /** What is expected of people, and a reproach only when it is denied. */
  readonly expected?: string;
  /** What makes it worse, but is no reproach alone. */
  readonly hints?: string;
}
