import type { Postmortem } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { lineAt, trimmed } from '../lines';

/** Where findings about the document as a whole stand: on the title, else on the first words. */
export function startOf({ title, sections, prose, text }: Postmortem): Span {
  const [first] = sections;
  // Some reports have a second heading of the first level near their end.
  if (title && (!first || title.span.start <= first.heading.span.start)) return title.span;
  const start = Math.min(first?.heading.span.start ?? text.length, prose[0]?.span.start ?? text.length);
  if (first?.heading.span.start === start) return first.heading.span;
  return trimmed(text, lineAt(text, start < text.length ? start : text.length - text.trimStart().length));
}
