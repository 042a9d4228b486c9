import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnostics } from './diagnostics';
import type { DocumentView, DocumentViews } from './documentView';

/** A few pages, in UTF-16 units: they have every kind of section in them, and a key in them takes milliseconds. */
const longest = 10_000;
const keys = 80;

/**
 * Types into a copy of a report, a key at each step. What has run often is compiled, so that whoever begins to type
 * finds a server that answers as fast as it would a minute later. Stop wherever time is up.
 */
export function* rehearsal(
  views: DocumentViews,
  { uri, settings, postmortem }: DocumentView,
  roots: readonly string[],
): Generator<undefined, void> {
  const text = postmortem.text.slice(0, longest);
  let copy = TextDocument.create(uri, 'markdown', 1, text);
  for (let key = 1; key <= keys; key++) {
    const place = copy.positionAt(Math.floor((text.length * key) / keys));
    copy = TextDocument.update(copy, [{ range: { start: place, end: place }, text: 'e' }], key + 1);
    diagnostics(views.of(copy, settings, roots));
    yield;
  }
}
