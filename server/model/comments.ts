import type { Comment } from './postmortem';

/** The HTML comments of a text, whatever they stand in. */
export function* markdownComments(text: string): Generator<Comment> {
  let start = text.indexOf('<!--');
  while (start >= 0) {
    const close = text.indexOf('-->', start + 4);
    // Where nothing closes one comment nothing closes the others, so a thousand of them are looked for once.
    if (close < 0) return;
    const span = { start, end: close + 3 };
    yield { span, content: text.slice(start + 4, close).trim() };
    start = text.indexOf('<!--', span.end);
  }
}
