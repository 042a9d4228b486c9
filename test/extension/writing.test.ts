import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findings, open, positionOf, ruleOf } from './support';

describe('While writing', () => {
  afterEach(closeAll);

  it('an opening bracket offers the six categories', async () => {
    const editor = await open('good-postmortem.md');
    const { document } = editor;
    const last = document.lineAt(positionOf(document, '7. [MANAGEMENT]'));
    await editor.edit((edit) => edit.insert(last.range.end, '\n8. ['));
    const cursor = last.range.end.with({ line: last.lineNumber + 1, character: 4 });
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      cursor,
      '[',
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const category of [
      'PEOPLE',
      'PROCESS',
      'TECHNOLOGY',
      'ENVIRONMENT',
      'DOCUMENTATION',
      'MANAGEMENT',
    ]) {
      assert.ok(
        labels.some((label) => label.includes(category)),
        `${category} is not among ${labels.join(', ')}`,
      );
    }
  });

  it('hovering over a finding says why it matters', async () => {
    const { document } = await open('bad-postmortem.md');
    const [finding] = (await findings(document.uri)).filter((one) => ruleOf(one).startsWith('blame/'));
    assert.ok(finding);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      finding.range.start,
    );
    const words = hovers.flatMap(({ contents }) =>
      contents.map((content) => (typeof content === 'string' ? content : content.value)),
    );
    assert.ok(
      words.some((text) => text.includes(ruleOf(finding))),
      words.join('\n'),
    );
  });
});
