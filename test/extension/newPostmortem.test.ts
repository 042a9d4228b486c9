import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open } from './support';

describe('New Postmortem', () => {
  afterEach(closeAll);

  it('opens a named document with the next ID and the title, and writes nothing to disk', async () => {
    await open('good-postmortem.md');
    const uri = await vscode.commands.executeCommand<vscode.Uri>('postmortem.new', {
      template: 'complete.md',
      title: 'Checkout answers 503',
    });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri.toString());
    const today = new Date();
    const text = editor?.document.getText() ?? '';
    assert.match(
      text,
      new RegExp(`^# Postmortem: PI-${today.getFullYear()}-\\d{3} — Checkout answers 503\n`),
    );
    assert.match(text, new RegExp(`^\\*\\*Date\\*\\*: ${today.getFullYear()}-\\d\\d-\\d\\d`, 'm'));
    assert.match(uri.path, /\/\d{4}-\d\d-\d\d-checkout-answers-503\.md$/);
    assert.equal(uri.scheme, 'untitled');
    await assert.rejects(async () => vscode.workspace.fs.stat(uri.with({ scheme: 'file' })));
  });

  it('never takes the name of a document that is there', async () => {
    await open('good-postmortem.md');
    const answers = { template: 'short.md', title: 'Twice' };
    const first = await vscode.commands.executeCommand<vscode.Uri>('postmortem.new', answers);
    const second = await vscode.commands.executeCommand<vscode.Uri>('postmortem.new', answers);
    assert.match(first.path, /-twice\.md$/);
    assert.match(second.path, /-twice-2\.md$/);
  });

  it('makes a file of action items that the language server reads', async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri>('postmortem.new', {
      template: 'action-items.yaml',
      title: 'Checkout answers 503',
    });
    assert.match(uri.path, /\.action-items\.yaml$/);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'yaml');
  });
});
