import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, when } from './support';

describe('The preview', () => {
  afterEach(closeAll);

  it('opens to the side, named after the document, and leaves the focus with the text', async () => {
    const { document } = await open('good-postmortem.md');
    await vscode.commands.executeCommand('postmortem.openPreviewToSide');
    const [tab] = await when(vscode.window.tabGroups.onDidChangeTabs, previews, ({ length }) => length === 1);
    assert.equal(tab?.label, 'Postmortem: good-postmortem.md');
    assert.equal(tab?.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('is one, however often it is asked for', async () => {
    await open('good-postmortem.md');
    await vscode.commands.executeCommand('postmortem.openPreviewToSide');
    await open('bad-postmortem.md');
    await vscode.commands.executeCommand('postmortem.openPreviewToSide');
    const named = (tabs: readonly vscode.Tab[]) => tabs[0]?.label === 'Postmortem: bad-postmortem.md';
    const tabs = await when(vscode.window.tabGroups.onDidChangeTabs, previews, named);
    assert.equal(tabs.length, 1);
  });
});

function previews(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('postmortem.preview'),
    );
}
