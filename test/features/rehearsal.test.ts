import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DocumentViews } from '../../server/features/documentView';
import { rehearsal } from '../../server/features/rehearsal';
import { defaultSettings } from '../../server/settings';

describe('getting ready for the first keys', () => {
  const roots = ['file:///repo'];
  const text = '# Postmortem: Checkout outage\n\n## Impact\n\nDave broke it.\n';

  it('leaves the report as it was, and comes to an end', () => {
    let failures = 0;
    const views = new DocumentViews({ today: () => '2025-03-20', onFailure: () => failures++ });
    const report = TextDocument.create('file:///repo/postmortems/db.md', 'markdown', 1, text);
    const before = views.of(report, defaultSettings, roots);
    const steps = [...rehearsal(views, before, roots)];
    const after = views.of(report, defaultSettings, roots);
    assert.ok(steps.length > 0);
    assert.equal(failures, 0);
    assert.equal(after.postmortem, before.postmortem);
    assert.equal(after.resultId, before.resultId);
  });
});
