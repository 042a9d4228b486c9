import { commands, type Disposable, l10n, Uri, ViewColumn, window } from 'vscode';
import type { PostmortemClient } from './languageClient';

export interface Command {
  readonly id: string;
  execute(...args: never[]): unknown;
}

/** Shows the preview of a document; the panel is the preview's own business. */
interface OpensPreview {
  open(document: Uri, column: ViewColumn): unknown;
}

export function previewCommands(preview: OpensPreview): Command[] {
  // A lens of the server sends the address as text.
  const open = (uri: Uri | string | undefined, column: ViewColumn) => {
    const document =
      (typeof uri === 'string' ? Uri.parse(uri, true) : uri) ?? window.activeTextEditor?.document.uri;
    if (document) return preview.open(document, column);
    return window.showInformationMessage(l10n.t('Open a postmortem first, then its preview.'));
  };
  return [
    { id: 'postmortem.openPreview', execute: (uri?: Uri | string) => open(uri, ViewColumn.Active) },
    { id: 'postmortem.openPreviewToSide', execute: (uri?: Uri | string) => open(uri, ViewColumn.Beside) },
  ];
}

export function serverCommands(client: PostmortemClient): Command[] {
  return [
    { id: 'postmortem.restartServer', execute: () => client.restart() },
    { id: 'postmortem.showOutput', execute: () => client.showOutput() },
  ];
}

/** Registers the commands; what goes wrong in one is said to the user in words, with a way to the details. */
export function registerCommands(client: PostmortemClient, list: readonly Command[]): Disposable[] {
  return list.map(({ id, execute }) =>
    commands.registerCommand(id, async (...args: never[]) => {
      try {
        return await execute(...args);
      } catch (error) {
        return await showProblem(client, error);
      }
    }),
  );
}

async function showProblem(client: PostmortemClient, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const details = l10n.t('Show Output');
  const answer = await window.showErrorMessage(
    l10n.t('Postmortem could not do that: {reason}', { reason }),
    details,
  );
  if (answer === details) client.showOutput();
}
