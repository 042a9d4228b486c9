import { type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { isPageState } from './messages';
import { type PanelContent, type PanelPartners, PreviewPanel } from './panel';

const viewType = 'postmortem.preview';

/** The preview as commands see it. */
export interface Preview {
  open(document: Uri, column: ViewColumn): void;
  /** The panel, while there is one. */
  readonly panel: PreviewPanel | undefined;
}

/** Makes the preview: one panel, which opens on demand, follows the active editor and survives a reload. */
export function registerPreview(context: ExtensionContext, partners: PanelPartners): Preview {
  let current: PreviewPanel | undefined;

  const show = (panel: WebviewPanel, content: PanelContent) => {
    const preview = new PreviewPanel(panel, content, context.extensionUri, partners);
    current = preview;
    panel.onDidDispose(() => {
      preview.dispose();
      if (current === preview) current = undefined;
    });
  };
  const serializer = window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel(panel, state) {
      // The state can be missing: a window that is closed soon after the panel was opened has not saved it.
      show(
        panel,
        isPageState(state)
          ? { document: Uri.parse(state.uri, true), pinned: state.pinned }
          : { document: visibleMarkdown(), pinned: false },
      );
      return Promise.resolve();
    },
  });
  context.subscriptions.push(serializer, { dispose: () => current?.dispose() });

  return {
    get panel() {
      return current;
    },
    open(document, column) {
      if (current) current.reveal(document, column, column === ViewColumn.Beside);
      else show(createPanel(column), { document, pinned: false });
    },
  };
}

function visibleMarkdown(): Uri | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  return editors.find((editor) => editor?.document.languageId === 'markdown')?.document.uri;
}

function createPanel(viewColumn: ViewColumn): WebviewPanel {
  const preserveFocus = viewColumn === ViewColumn.Beside;
  return window.createWebviewPanel(viewType, 'Postmortem', { viewColumn, preserveFocus });
}
