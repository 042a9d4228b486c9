import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findings, open, ruleOf, sampleUri } from './support';

describe('Settings', () => {
  const rule = 'structure/missing-section';
  const settingsFile = sampleUri('.postmortem.yaml');
  const missing = (all: readonly vscode.Diagnostic[]) => all.filter((one) => ruleOf(one) === rule);
  const setInEditor = (value: unknown) =>
    vscode.workspace
      .getConfiguration('postmortem')
      .update('rules', value, vscode.ConfigurationTarget.Workspace);

  afterEach(async () => {
    await closeAll();
    await setInEditor(undefined);
    await vscode.workspace.fs.delete(settingsFile).then(undefined, () => undefined);
  });

  it('of the project hold until somebody sets the same in the editor', async () => {
    const { document } = await open('bad-postmortem.md');
    await findings(document.uri, (now) => missing(now).length > 0);
    await vscode.workspace.fs.writeFile(
      settingsFile,
      new TextEncoder().encode(`rules: { ${rule}: error }\n`),
    );
    const isAll = (severity: vscode.DiagnosticSeverity) => (now: readonly vscode.Diagnostic[]) =>
      missing(now).length > 0 && missing(now).every((one) => one.severity === severity);
    await findings(document.uri, isAll(vscode.DiagnosticSeverity.Error));
    await setInEditor({ [rule]: 'hint' });
    await findings(document.uri, isAll(vscode.DiagnosticSeverity.Hint));
    await setInEditor(undefined);
    await findings(document.uri, isAll(vscode.DiagnosticSeverity.Error));
  });

  it('that are wrong are pointed out in their file, and completed there', async () => {
    await vscode.workspace.fs.writeFile(settingsFile, new TextEncoder().encode('profile: brief\n'));
    const { document } = await open('.postmortem.yaml');
    const [found] = await findings(document.uri);
    assert.equal(found && document.getText(found.range), 'brief');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt('profile: '.length),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const choice of ['full', 'short', 'custom']) assert.ok(labels.includes(choice), choice);
  });
});
