import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type DocumentView, DocumentViews } from '../server/features/documentView';
import { defaultSettings } from '../server/settings';
import { reports, scraps } from './model/reports';

const roots = ['file:///repo'];

/** A server's eye on documents; each one remembers for itself what it has seen. */
function newViews(today = () => '2025-03-20'): DocumentViews {
  return new DocumentViews({
    today,
    onFailure: ({ rule, message }) => {
      throw new Error(`${rule}: ${message}`);
    },
  });
}

function open(uri: string, language: string, text: string): TextDocument {
  return TextDocument.create(uri, language, 1, text);
}

function edited(
  document: TextDocument,
  { at, removed, added }: { at: number; removed: number; added: string },
): TextDocument {
  const start = Math.floor(at * document.getText().length);
  const range = { start: document.positionAt(start), end: document.positionAt(start + removed) };
  return TextDocument.update(document, [{ range, text: added }], document.version + 1);
}

/** All that features may know of a document, but for the name of the judgement. */
function seen({ postmortem, findings }: DocumentView): Pick<DocumentView, 'postmortem' | 'findings'> {
  return { postmortem, findings };
}

describe('Typing into a document', () => {
  /** Where, how much goes and what comes; places are shares of the text, so that they fit any. */
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(400)),
    added: fc.oneof(
      fc.constant(''),
      fc.constantFrom(...scraps, ' Dave should have known.', '[ID]', '<!-- postmortem-disable -->'),
      fc.string({ maxLength: 3 }),
    ),
  });
  const edits = fc.array(edit, { minLength: 1, maxLength: 6 });

  it('shows at every version what opening it anew would show', function () {
    this.timeout(40_000);
    fc.assert(
      fc.property(fc.constantFrom(...reports), edits, (report, changes) => {
        const uri = 'file:///repo/postmortems/db.md';
        const views = newViews();
        let document = open(uri, 'markdown', report);
        for (const change of changes) {
          views.of(document, defaultSettings, roots);
          document = edited(document, change);
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

  it('shows what another day and other settings show, whatever they were before', function () {
    this.timeout(40_000);
    const conditions = fc.record({
      today: fc.constantFrom('2025-03-20', '2025-06-01'),
      settings: fc.constantFrom(
        defaultSettings,
        { ...defaultSettings, people: ['Checkout'], systems: ['Dave'] },
        {
          ...defaultSettings,
          rules: { 'timeline/no-zone': 'error', 'blame/counterfactual': 'off' } as const,
        },
      ),
    });
    const versions = fc.array(fc.tuple(edit, conditions), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...reports), versions, (report, changes) => {
        const uri = 'file:///repo/postmortems/db.md';
        let now = '';
        const views = newViews(() => now);
        let document = open(uri, 'markdown', report);
        for (const [change, condition] of changes) {
          document = edited(document, change);
          now = condition.today;
          const afresh = open(uri, 'markdown', document.getText());
          assert.deepEqual(
            seen(views.of(document, condition.settings, roots)),
            seen(newViews(() => now).of(afresh, condition.settings, roots)),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
