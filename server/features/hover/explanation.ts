import type { Span } from '../../model/span';
import type { DocumentView } from '../documentView';
import type { Surroundings } from '../feature';

/** Something worth knowing about a place. */
export interface Explanation {
  readonly span: Span;
  /** Markdown. */
  readonly words: string;
}

/** Explains what stands at an offset, or has nothing to say about it. */
export type Explainer = (
  view: DocumentView,
  offset: number,
  surroundings: Pick<Surroundings, 'reports' | 'reader' | 'translate'>,
) => Iterable<Explanation> | Promise<Iterable<Explanation>>;

/** What a document says, shown as it stands there: nothing in it becomes a link, a picture or markup. */
export function asWritten(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-!|~&]/g, '\\$&').replace(/\s+/g, ' ');
}
