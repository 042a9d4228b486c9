import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnostics } from './diagnostics';
import type { DocumentView, DocumentViews } from './documentView';

/** A few pages, in UTF-16 units: they have every kind of section in them, and a key in them takes milliseconds. */
const longest = 10_000;
/** So that the first paragraphs and the last are written in, whatever time there is. */
const places = 6;
const sentence = ' They looked at it again, and the alert was there.';

/**
 * Writes into a copy of a report, a key at each step: what most people do, a sentence at the end of a paragraph. What
 * has run often is compiled, so that whoever begins to type finds a server that answers as fast as it would a minute
 * later. Stop wherever time is up.
 */
export function* rehearsal(
  views: DocumentViews,
  { uri, settings, postmortem }: DocumentView,
  roots: readonly string[],
): Generator<undefined, void> {
  const text = postmortem.text.slice(0, longest);
  const ends = postmortem.prose.map(({ span }) => span.end).filter((end) => end <= text.length);
  let copy = TextDocument.create(uri, 'markdown', 1, text);
  let version = 1;
  // From the last to the first, for what is written moves what stands behind it.
  for (let place = places; place > 0; place--) {
    const end = ends[Math.floor((ends.length * place) / places) - 1] ?? 0;
    for (const [index, letter] of [...sentence].entries()) {
      const at = copy.positionAt(end + index);
      version++;
      copy = TextDocument.update(copy, [{ range: { start: at, end: at }, text: letter }], version);
      diagnostics(views.of(copy, settings, roots));
      yield;
    }
  }
}
