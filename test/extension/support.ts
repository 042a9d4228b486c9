import * as vscode from 'vscode';

/** Opens a file of the sample workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(sampleUri(name)));
}

export function sampleUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The tests run in the sample workspace, but no folder is open.');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Our findings in a document, as soon as they are as expected. A test that waits in vain fails by its timeout. */
export function findings(
  uri: vscode.Uri,
  areThere: (diagnostics: readonly vscode.Diagnostic[]) => boolean = (diagnostics) => diagnostics.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  const ours = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'postmortem');
  return when(vscode.languages.onDidChangeDiagnostics, ours, areThere);
}

/** What is read, at once or after the next event for which it is as wanted. */
export function when<Value>(
  event: vscode.Event<unknown>,
  read: () => Value,
  isWanted: (value: Value) => boolean,
): Promise<Value> {
  const now = read();
  if (isWanted(now)) return Promise.resolve(now);
  return new Promise((resolve) => {
    const listening = event(() => {
      const value = read();
      if (!isWanted(value)) return;
      listening.dispose();
      resolve(value);
    });
  });
}

/** Closes everything without asking whether to save it. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.activeTabGroup.activeTab) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** A rule's name as it stands in a diagnostic. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function positionOf(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  if (offset < 0) throw new Error(`"${words}" does not stand in ${document.uri}.`);
  return document.positionAt(offset);
}
