import type { Phrase } from './phrases';
import type { VerbGroup } from './verbs';
import type { Word } from './word';

/**
 * One verb and whose deed it is. In `The reviewer opened it and clicked approve` there are two, and the second
 * shares the subject of the first.
 */
export interface Clause {
  readonly subject?: Phrase;
  readonly verb: VerbGroup;
  /** Who does it when the verb is passive: `dropped by Oksana`. */
  readonly agent?: Phrase;
  /**
   * How the clause hangs in the sentence. `fragment` has lost its subject ("Forgot to bump the version"),
   * `order` never had one ("Remind everyone"), `question` has it behind the helper ("Why didn't X call").
   */
  readonly relation:
    | 'main'
    | 'shared'
    | 'relative'
    | 'question'
    | 'condition'
    | 'order'
    | 'fragment'
    | 'gerund'
    | 'reduced';
}

/** A sentence while its clauses are being read: the phrases by where they start and end, and the clauses so far. */
export interface Sentence {
  readonly words: readonly Word[];
  readonly phrases: readonly Phrase[];
  readonly endsAt: ReadonlyMap<number, Phrase>;
  readonly startsAt: ReadonlyMap<number, Phrase>;
  readonly clauses: readonly Clause[];
}
