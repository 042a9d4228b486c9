import {
  commands,
  type Disposable,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  type TextEditor,
  Uri,
  window,
} from 'vscode';
import type { DocumentState, DocumentStateParams } from '../server/reviewProtocol';

/** Listens to what the server says about open documents. */
type OnDocumentState = (listener: (params: DocumentStateParams) => void) => Disposable;

/**
 * Shows in the status bar how the report in the editor stands, such as `Draft · 3 to look at`; nothing for other files.
 * Whoever does not want it hides it with the menu that VS Code has for that.
 */
export function showDocumentState(onDocumentState: OnDocumentState): { dispose(): void } {
  const states = new Map<string, DocumentState>();
  const item = window.createStatusBarItem('postmortem.state', StatusBarAlignment.Left, 10);
  item.name = 'Postmortem';
  item.command = 'postmortem.reviewChecklist';
  const show = (editor: TextEditor | undefined) => {
    const state = editor && states.get(editor.document.uri.toString());
    if (!state) return item.hide();
    const told = tooltip(state);
    item.text = `${state.open === 0 ? '$(pass)' : '$(checklist)'} ${state.text}`;
    item.tooltip = new MarkdownString(told);
    item.accessibilityInformation = { label: `Postmortem: ${state.text}. ${told}`, role: 'button' };
    return item.show();
  };
  const listening = onDocumentState(({ uri, state }) => {
    const wasReport = states.has(uri);
    if (state) states.set(uri, state);
    else states.delete(uri);
    if (states.has(uri) !== wasReport) tellReports(states);
    show(window.activeTextEditor);
  });
  const changing = window.onDidChangeActiveTextEditor(show);
  return {
    dispose() {
      for (const one of [listening, changing, item]) one.dispose();
    },
  };
}

/**
 * Tells the manifest which open documents are reports, whatever their names: those have a button for the preview. By
 * their paths, for a window that shows another machine's files has other URIs for them.
 */
function tellReports(states: ReadonlyMap<string, DocumentState>): void {
  const paths = [...states.keys()].flatMap((address) => {
    const uri = Uri.parse(address, true);
    return [uri.path, uri.fsPath];
  });
  void commands.executeCommand('setContext', 'postmortem.reports', [...new Set(paths)]);
}

function tooltip({ open }: DocumentState): string {
  return open === 0
    ? l10n.t('Nothing stands in the way of this postmortem. Select to see the review checklist.')
    : l10n.t('Select to see what is still to do before this postmortem is final.');
}
