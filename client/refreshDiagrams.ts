import { type CodeAction, CodeActionKind, commands, l10n, Range, window, workspace } from 'vscode';
import type { Command } from './commands';

const kind = CodeActionKind.Source.append('refreshDiagrams.postmortem').value;

/** Draws the Mermaid diagrams in the document anew. Save actions ask for the same by its kind. */
export const refreshDiagramsCommand: Command = {
  id: 'postmortem.refreshDiagrams',
  async execute() {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown')
      return await window.showInformationMessage(
        l10n.t('Open a postmortem first, then refresh its diagrams.'),
      );
    const [action] = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(0, 0, 0, 0),
      kind,
    );
    if (action?.edit) return await workspace.applyEdit(action.edit);
    return await window.showInformationMessage(
      document.getText().includes('<!-- postmortem:')
        ? l10n.t('The diagrams show what the document says.')
        : l10n.t(
            'There is no diagram in this document yet. To insert one, put the cursor in the factors or the whys and choose Refactor….',
          ),
    );
  },
};
