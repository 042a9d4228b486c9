import type { Postmortem } from '../../model/postmortem';
import type { Span } from '../../model/span';
import type { Edit, Finding } from '../../rules/rule';
import type { Settings } from '../../settings';
import type { Keeping } from './facts';

/**
 * A change of a document that a writer asks for with the cursor or a selection in the thing to be changed. It is pure:
 * what it may know is in the place, and what comes out are edits.
 */
export interface Refactoring {
  /** A kind of code action, such as `refactor.rewrite`, by which editors sort them into menus. */
  readonly kind: string;
  /**
   * What must be the same in the document before and after it. An offer that would break this is not shown, whatever
   * shape the document has, so that a writer can trust each of them.
   */
  readonly keeps: Keeping;
  /** The changes that make sense at the place; none where it is about something else. */
  offers(place: Place): Iterable<Offer>;
}

export interface Place {
  readonly postmortem: Postmortem;
  readonly settings: Settings;
  readonly selection: Span;
  /** What was found at the selection: what a finding can fix is not offered twice. */
  readonly findings: readonly Finding[];
  readonly uri: string;
  /** The reader's own zone, such as `Europe/Paris`. */
  readonly zone: string;
}

export interface Offer {
  /** As in `Sort the timeline`. */
  readonly title: string;
  /** They do not overlap. */
  readonly edits: readonly Edit[];
  /** A file that takes up what leaves the document. */
  readonly beside?: FileBeside;
}

export interface FileBeside {
  readonly uri: string;
  /** What is added to the end of the file's text, which is empty when there is none; nothing where it cannot be. */
  added(text: string): string | undefined;
}
