import {
  Disposable,
  type ExtensionContext,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { DiagramsParams, DiagramsResult, SourceLocation } from '../../server/protocol';
import { isMessageFromPage, isPageState, type MessageToPage } from './messages';
import { oneAtATime } from './oneAtATime';
import { page, pageFolder } from './page';

export type RequestDiagrams = (params: DiagramsParams) => Promise<DiagramsResult | null>;

const viewType = 'postmortem.preview';

/** Makes the preview: one panel, which opens on demand, follows the active editor and survives a reload. */
export function registerPreview(
  context: ExtensionContext,
  request: RequestDiagrams,
): { open(document: Uri, column: ViewColumn): void } {
  let current: PreviewPanel | undefined;

  const show = (panel: WebviewPanel, document: Uri | undefined) => {
    const preview = new PreviewPanel(panel, document, context.extensionUri, request);
    current = preview;
    panel.onDidDispose(() => {
      preview.dispose();
      if (current === preview) current = undefined;
    });
  };
  const serializer = window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel(panel, state) {
      // The state can be missing: a window that is closed soon after the panel was opened has not saved it.
      show(panel, isPageState(state) ? Uri.parse(state.uri, true) : visibleMarkdown());
      return Promise.resolve();
    },
  });
  context.subscriptions.push(serializer, { dispose: () => current?.dispose() });

  return {
    open(document, column) {
      if (current) current.reveal(document, column);
      else show(createPanel(column), document);
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

class PreviewPanel {
  private readonly subscriptions: Disposable;
  /** A document that has become active: it takes the place of the other if it turns out to be a postmortem. */
  private candidate: Uri | undefined;
  /** How much room the page has; unknown until it says so. */
  private width: number | undefined;
  private disposed = false;

  constructor(
    private readonly panel: WebviewPanel,
    /** The document whose pictures are shown, or will be. */
    private document: Uri | undefined,
    extension: Uri,
    private readonly request: RequestDiagrams,
  ) {
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
    this.subscriptions = Disposable.from(
      webview.onDidReceiveMessage((message) => this.receive(message)),
      window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor.document)),
      workspace.onDidChangeTextDocument((change) => this.changed(change.document)),
    );
    if (document) this.nameAfter(document);
    webview.html = page(webview, extension);
  }

  reveal(document: Uri, column: ViewColumn): void {
    this.document = document;
    this.candidate = undefined;
    this.nameAfter(document);
    this.panel.reveal(this.panel.viewColumn ?? column, column === ViewColumn.Beside);
    void this.refresh();
  }

  dispose(): void {
    this.disposed = true;
    this.subscriptions.dispose();
  }

  private follow({ uri, languageId }: TextDocument): void {
    if (languageId !== 'markdown' || uri.toString() === this.document?.toString()) return;
    this.candidate = uri;
    void this.refresh();
  }

  private changed({ uri }: TextDocument): void {
    if (uri.toString() === this.document?.toString()) void this.refresh();
  }

  private receive(message: unknown): void {
    if (!isMessageFromPage(message)) return;
    if (message.type === 'reveal') {
      void showSource(Uri.parse(message.uri, true), message.source);
    } else {
      // Said again by a page that was hidden and made anew, even if its width is the same.
      this.width = message.width;
      void this.refresh();
    }
  }

  private readonly refresh = oneAtATime(async () => {
    const { candidate, document, width } = this;
    if (width === undefined) return;
    const uri = candidate ?? document;
    const diagrams = uri ? await this.diagramsOf(uri, width) : null;
    if (this.disposed || this.candidate !== candidate || this.document !== document) return;

    this.candidate = undefined;
    if (uri && diagrams && diagrams.drawings.length > 0) {
      this.document = uri;
      this.nameAfter(uri);
      this.post({ type: 'show', diagrams });
    } else if (candidate) {
      // It is none: what was asked meanwhile was asked for the document that stays.
      void this.refresh();
    } else {
      this.post({ type: 'explain', text: !uri ? noDocument : diagrams ? notAPostmortem : noAnswer });
    }
  });

  /** The server knows open documents only, so one that is shown nowhere else is opened first. */
  private async diagramsOf(uri: Uri, width: number): Promise<DiagramsResult | null> {
    try {
      await workspace.openTextDocument(uri);
      return await this.request({ textDocument: { uri: uri.toString() }, width });
    } catch {
      // The file is gone, or the server is starting again: the next change asks anew.
      return null;
    }
  }

  private post(message: MessageToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private nameAfter(document: Uri): void {
    this.panel.title = `Postmortem: ${document.path.slice(document.path.lastIndexOf('/') + 1)}`;
  }
}

const notAPostmortem =
  'This document does not read as a postmortem yet. Headings such as Timeline, Contributing Factors and Action ' +
  'Items make it one, and so does a matching file name (see the setting postmortem.files).';
const noDocument = 'Open a postmortem, and its pictures appear here.';
const noAnswer =
  'There is no picture of this document at the moment. It comes as soon as the document can be read.';

/** Puts the cursor where something is written, in the editor that shows the document or else in a new one. */
async function showSource(uri: Uri, { line, character }: SourceLocation): Promise<void> {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  await window.showTextDocument(uri, {
    viewColumn: editor?.viewColumn ?? ViewColumn.One,
    selection: new Range(line, character, line, character),
  });
}
