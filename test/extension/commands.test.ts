import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findings, open } from './support';

describe('Commands', () => {
  afterEach(closeAll);

  it('do what the manifest offers', async () => {
    await open('bad-postmortem.md');
    const extension = vscode.extensions.getExtension('postmortem.vscode-postmortem');
    await extension?.activate();
    const offered = extension?.packageJSON.contributes.commands as readonly { readonly command: string }[];
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      offered.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });

  it('start the language server again, which then says the same', async () => {
    const { document } = await open('bad-postmortem.md');
    const before = await findings(document.uri);
    await vscode.commands.executeCommand('postmortem.restartServer');
    const after = await findings(document.uri, ({ length }) => length === before.length);
    assert.deepEqual(
      after.map(({ message }) => message),
      before.map(({ message }) => message),
    );
  });
});
