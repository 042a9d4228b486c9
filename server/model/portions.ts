import { portionsOf } from './blocks';
import type { Piece } from './markdown';
import { moved } from './moved';
import { plainParagraph } from './plainParagraph';
import { ownText } from './remembered';
import type { Span } from './span';

type Read = (text: string) => readonly Piece[];

/**
 * Reads a block of Markdown portion by portion, so that a key costs the syntax of one paragraph and not that of its
 * section. Plain paragraphs need no parser; portions that were read before are remembered; what is new is
 * read by `readTree`, neighbours together, for every call has a price of its own.
 */
export function readPortions(text: string, readTree: Read): readonly Piece[] {
  const pieces: Piece[] = [];
  let unread: Span[] = [];
  const finish = () => {
    if (unread.length > 0) pieces.push(...readTogether(text, unread, readTree));
    unread = [];
  };
  for (const portion of portionsOf(text)) {
    const own = text.slice(portion.start, portion.end);
    const known = plainParagraph(own) ?? remembered.get(own);
    if (known) {
      finish();
      pieces.push(...moved(known, portion.start));
    } else {
      unread.push(portion);
    }
  }
  finish();
  return pieces;
}

const mostRemembered = 2000;
/** What portions say, with offsets from their own start. */
const remembered = new Map<string, readonly Piece[]>();

function readTogether(text: string, portions: readonly Span[], readTree: Read): readonly Piece[] {
  const start = portions[0]?.start ?? 0;
  const pieces = moved(readTree(ownText(text, start, portions.at(-1)?.end)), start);
  let next = 0;
  for (const portion of portions) {
    const first = next;
    while ((pieces[next]?.span.start ?? Number.POSITIVE_INFINITY) < portion.end) next++;
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(
      ownText(text, portion.start, portion.end),
      moved(pieces.slice(first, next), -portion.start),
    );
  }
  return pieces;
}
