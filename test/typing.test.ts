import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type DocumentView, DocumentViews } from '../server/features/documentView';
import { defaultSettings } from '../server/settings';
import { reports, scraps } from './model/reports';

const roots = ['file:///repo'];

/** A server's eye on documents; each one remembers for itself what it has seen. */
function newViews(): DocumentViews {
  return new DocumentViews({
    today: () => '2025-03-20',
    onFailure: ({ rule, message }) => {
      throw new Error(`${rule}: ${message}`);
    },
  });
}

function open(uri: string, language: string, text: string): TextDocument {
  return TextDocument.create(uri, language, 1, text);
}

/** All that features may know of a document, but for the name of the judgement. */
function seen({ postmortem, findings }: DocumentView): Pick<DocumentView, 'postmortem' | 'findings'> {
  return { postmortem, findings };
}

describe('Typing into a document', () => {
  /** Where, how much goes and what comes; places are shares of the text, so that they fit any. */
  const edits = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(400)),
      added: fc.oneof(
        fc.constant(''),
        fc.constantFrom(...scraps, ' Dave should have known.', '[ID]', '<!-- postmortem-disable -->'),
        fc.string({ maxLength: 3 }),
      ),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it('shows at every version what opening it anew would show', function () {
    this.timeout(40_000);
    fc.assert(
      fc.property(fc.constantFrom(...reports), edits, (report, changes) => {
        const uri = 'file:///repo/postmortems/db.md';
        const views = newViews();
        let document = open(uri, 'markdown', report);
        for (const { at, removed, added } of changes) {
          views.of(document, defaultSettings, roots);
          const start = Math.floor(at * document.getText().length);
          const range = { start: document.positionAt(start), end: document.positionAt(start + removed) };
          document = TextDocument.update(document, [{ range, text: added }], document.version + 1);
          const afresh = open(uri, 'markdown', document.getText());
          assert.deepEqual(
            seen(views.of(document, defaultSettings, roots)),
            seen(newViews().of(afresh, defaultSettings, roots)),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
