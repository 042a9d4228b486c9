import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findings, open, positionOf, ruleOf } from './support';

describe('Findings', () => {
  afterEach(closeAll);

  it('appear in the bad postmortem, at the words they speak of', async () => {
    const { document } = await open('bad-postmortem.md');
    const found = await findings(document.uri);
    const groups = new Set(found.map((finding) => ruleOf(finding).split('/')[0]));
    for (const group of ['blame', 'structure', 'actions'])
      assert.ok(groups.has(group), `nothing of ${group}`);
    const blamed = found.filter((finding) => ruleOf(finding).startsWith('blame/'));
    assert.ok(blamed.some(({ range }) => document.getText(range).includes('Dave')));
  });

  it('leave the good postmortem alone', async () => {
    const editor = await open('good-postmortem.md');
    const { document } = editor;
    const end = document.lineAt(document.lineCount - 1).range.end;
    // Silence proves nothing before the server has spoken, so it is given something to say.
    await editor.edit((edit) => edit.insert(end, "\n\nDave didn't test his changes before deploying.\n"));
    const found = await findings(document.uri);
    const elsewhere = found.filter(({ range }) => range.end.isBeforeOrEqual(end));
    const loud = elsewhere.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(loud.map(ruleOf), []);
    assert.ok(found.length > elsewhere.length);
  });

  it('follow while one types', async () => {
    const editor = await open('bad-postmortem.md');
    const { document } = editor;
    const before = await findings(document.uri);
    const line = document.lineAt(positionOf(document, "Dave didn't test"));
    const blame = (all: readonly vscode.Diagnostic[]) =>
      all.filter(({ range }) => line.range.contains(range));
    assert.ok(blame(before).length > 0);
    await editor.edit((edit) =>
      edit.replace(line.range, 'The pipeline had no step that validates configuration changes.'),
    );
    await findings(
      document.uri,
      (now) => !blame(now).some((finding) => ruleOf(finding).startsWith('blame/')),
    );
  });

  it('are offered a fix that does what it says', async () => {
    const { document } = await open('bad-postmortem.md');
    const found = await findings(document.uri);
    const [finding] = found.filter((one) => ruleOf(one) === 'structure/missing-section');
    assert.ok(finding, 'no section is missed');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      30,
    );
    const action = actions.find(({ title }) => title.startsWith('Add the section'));
    assert.ok(action?.edit, `no fix with an edit among ${actions.map(({ title }) => title).join(', ')}`);
    const before = document.getText();
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.match(document.getText().replace(before, ''), /^## /m);
    await findings(document.uri, (now) => !now.some(({ message }) => message === finding.message));
  });

  it('can be silenced by the comment from the light bulb', async () => {
    const { document } = await open('bad-postmortem.md');
    const found = await findings(document.uri);
    const [finding] = found.filter((one) => ruleOf(one).startsWith('blame/'));
    assert.ok(finding);
    const rule = ruleOf(finding);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      30,
    );
    const action = actions.find(({ title }) => title === `Ignore "${rule}" here`);
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.match(document.getText(), new RegExp(`postmortem-disable-[a-z-]+ ${rule}`));
    const count = (all: readonly vscode.Diagnostic[]) => all.filter((one) => ruleOf(one) === rule).length;
    await findings(document.uri, (now) => count(now) < count(found));
  });
});
