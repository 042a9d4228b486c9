import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findings, open, positionOf, ruleOf, sampleUri, when } from './support';

const report = 'good-postmortem.md';
const items = 'pi-2025-012.action-items.yaml';

describe('In a report', () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    ({ document } = await open(report));
    // What is asked of a server that still starts waits for it; what is registered only then does not.
    await vscode.extensions.getExtension('postmortem.vscode-postmortem')?.activate();
  });
  afterEach(closeAll);

  /** Asks a provider until it is there: extensions register them when they have started. */
  async function ask<Answer>(
    isThere: (answer: Answer) => boolean,
    command: string,
    ...args: unknown[]
  ): Promise<Answer> {
    for (;;) {
      const answer = await vscode.commands.executeCommand<Answer>(command, ...args);
      if (answer !== undefined && answer !== null && isThere(answer)) return answer;
    }
  }
  const some = (list: { length: number }) => list.length > 0;

  it('an ID leads to where it was given and to all who name it', async () => {
    const at = positionOf(document, 'PI-2025-012');
    const [definition] = await ask<(vscode.Location | vscode.LocationLink)[]>(
      some,
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    assert.equal(
      String(definition && ('uri' in definition ? definition.uri : definition.targetUri)),
      String(document.uri),
    );
    const places = await ask<vscode.Location[]>(
      ({ length }) => length > 2,
      'vscode.executeReferenceProvider',
      document.uri,
      at,
    );
    assert.deepEqual(
      [...new Set(places.map(({ uri }) => String(uri)))].sort(),
      [sampleUri(report), sampleUri(items)].map(String).sort(),
    );
  });

  it('an ID is renamed in all files, although Markdown has a rename of its own for headings', async () => {
    const edit = await ask<vscode.WorkspaceEdit>(
      ({ size }) => size > 0,
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, 'PI-2025-012'),
      'PI-2025-099',
    );
    const changed = edit
      .entries()
      .map(([uri, edits]) => [String(uri), edits.every(({ newText }) => /pi-2025-099/i.test(newText))]);
    assert.deepEqual(Object.fromEntries(changed), {
      [String(sampleUri(report))]: true,
      [String(sampleUri(items))]: true,
    });
  });

  it('incidents and items of the workspace are found by their names', async () => {
    const symbols = await ask<vscode.SymbolInformation[]>(
      some,
      'vscode.executeWorkspaceSymbolProvider',
      'AI-3',
    );
    assert.ok(symbols.some(({ name }) => name.startsWith('AI-3 Add a promotion workflow')));
  });

  it('hints, lenses and colours stand beside the words', async () => {
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await ask<vscode.InlayHint[]>(some, 'vscode.executeInlayHintProvider', document.uri, all);
    assert.ok(hints.some(({ label }) => label === '+00:54'));
    const lenses = await ask<vscode.CodeLens[]>(
      ({ length }) => length > 2,
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const titles = lenses.map(({ command }) => command?.title);
    assert.deepEqual(
      [
        'Open preview',
        'Detected after 6 min · mitigated after 30 min · recovered after 54 min',
        'All 6 done',
      ].filter((title) => !titles.includes(title)),
      [],
    );
    const tokens = await ask<vscode.SemanticTokens>(
      ({ data }) => data.length > 0,
      'vscode.provideDocumentRangeSemanticTokens',
      document.uri,
      all,
    );
    assert.equal(tokens.data.length % 5, 0);
  });

  it('a selection grows from the cell to the row', async () => {
    const at = positionOf(document, 'Revert PR #895');
    const [range] = await ask<vscode.SelectionRange[]>(
      some,
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [at],
    );
    const steps: string[] = [];
    for (let step = range; step; step = step.parent as vscode.SelectionRange)
      steps.push(document.getText(step.range));
    assert.ok(steps.includes('Revert PR #895 merged'), steps.slice(0, 5).join('\n'));
    assert.ok(steps.includes('| 14:38 | [GH] | Revert PR #895 merged |'));
  });

  it('other places of a source are highlighted', async () => {
    const highlights = await ask<vscode.DocumentHighlight[]>(
      some,
      'vscode.executeDocumentHighlights',
      document.uri,
      positionOf(document, 'GH] | PR #892'),
    );
    assert.deepEqual(
      highlights.map(({ range }) => document.getText(range)),
      ['[GH]', '[GH]'],
    );
  });

  it('formatting lines up the timeline', async () => {
    const edits = await ask<vscode.TextEdit[]>(some, 'vscode.executeFormatDocumentProvider', document.uri, {
      tabSize: 2,
      insertSpaces: true,
    });
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    await vscode.workspace.applyEdit(edit);
    assert.ok(document.getText().includes('\n| 14:02      | [GH]   | PR #892 merged'));
  });

  it('a finding is explained on a page beside it', async () => {
    const { document: bad } = await open('bad-postmortem.md');
    const [finding] = (await findings(bad.uri)).filter((one) => ruleOf(one).startsWith('blame/'));
    assert.ok(finding);
    const { line, character } = finding.range.start;
    await vscode.commands.executeCommand(
      'postmortem.explainFinding',
      String(bad.uri),
      { line, character },
      ruleOf(finding),
    );
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    await when(vscode.window.tabGroups.onDidChangeTabs, tabs, (labels) =>
      labels.some((label) => label.includes(`${ruleOf(finding).replace('/', ' ')}.md`)),
    );
  });
});
