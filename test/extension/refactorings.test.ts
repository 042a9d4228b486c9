import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, positionOf, sampleUri } from './support';

async function actionAt(editor: vscode.TextEditor, words: string, title: string): Promise<vscode.CodeAction> {
  const position = positionOf(editor.document, words);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    new vscode.Range(position, position),
    vscode.CodeActionKind.Refactor.value,
  );
  const action = actions.find((one) => one.title === title);
  assert.ok(action, `“${title}” is not among ${JSON.stringify(actions.map((one) => one.title))}`);
  return action;
}

describe('Refactor…', () => {
  afterEach(closeAll);

  it('writes a diagram into the document, which a command draws anew', async () => {
    const editor = await open('good-postmortem.md');
    const { document } = editor;
    const insert = await actionAt(editor, 'The CI pipeline had', 'Insert the fishbone as a Mermaid diagram');
    assert.ok(insert.edit && (await vscode.workspace.applyEdit(insert.edit)));
    const drawing = () => document.getText().split('postmortem:fishbone -->')[1] ?? '';
    assert.match(drawing(), /ishikawa-beta\n[\s\S]+no approval step/);
    const words = positionOf(document, 'with no approval step.');
    await editor.edit((edit) => edit.insert(words, 'and at night, '));
    assert.doesNotMatch(drawing(), /at night/);
    await vscode.commands.executeCommand('postmortem.refreshDiagrams');
    assert.match(drawing(), /at night, with no approval step/);
  });

  it('moves an action item to a file beside the document, which it makes', async () => {
    const editor = await open('good-postmortem.md');
    const uri = sampleUri('good-postmortem.action-items.yaml');
    const move = await actionAt(
      editor,
      'Write the runbook',
      'Move this action item to good-postmortem.action-items.yaml',
    );
    assert.ok(move.edit && (await vscode.workspace.applyEdit(move.edit)));
    const made = await vscode.workspace.openTextDocument(uri);
    assert.match(made.getText(), /^- id: AI-4\n {2}title: Write the runbook [^\n]+\n/);
    assert.ok(!editor.document.getText().includes('| AI-4 |'));
    assert.ok(editor.document.getText().includes('[good-postmortem.action-items.yaml]'));
    await vscode.window.showTextDocument(made);
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });
});
