import type { Postmortem } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { lineAt, trimmed } from '../lines';

/** Where findings about the document as a whole stand: on the title, else on the first line with words. */
export function startOf({ title, text }: Postmortem): Span {
  if (title) return title.span;
  return trimmed(text, lineAt(text, text.length - text.trimStart().length));
}
