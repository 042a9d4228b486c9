import {
  Disposable,
  l10n,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { DiagramKind, DiagramsParams, DiagramsResult, SourceLocation } from '../../server/protocol';
import {
  isMessageFromPage,
  type MessageToPage,
  type RoomMessage,
  type Wish,
  type ZoomStep,
} from './messages';
import { oneAtATime } from './oneAtATime';
import { page, pageFolder } from './page';
import { Told } from './told';

/** What the panel asks of others. */
export interface PanelPartners {
  request(params: DiagramsParams): Promise<DiagramsResult | null>;
  /** Calls back when a change of a text is known to whom the pictures are asked of. */
  onTextTold(listener: (document: TextDocument) => void): Disposable;
  /** Called when the keys begin or cease to go to the page. */
  focus(focused: boolean): void;
  /** Called for a button of the page whose work is not the panel's. */
  fulfil(wish: Exclude<Wish, 'pin'>, kind: DiagramKind): void;
}

/** What a panel shows. */
export interface PanelContent {
  readonly document: Uri | undefined;
  readonly pinned: boolean;
}

/** One preview: it keeps its page up to date with a document, and says to the page where the cursor is. */
export class PreviewPanel {
  private readonly subscriptions: Disposable;
  /** The document whose pictures are shown, or will be. */
  private document: Uri | undefined;
  /** A document that has become active: it takes the place of the other if it turns out to be a postmortem. */
  private candidate: Uri | undefined;
  private pinned: boolean;
  /** How much room the page has, and what is switched off there; unknown until it says so. */
  private room: RoomMessage | undefined;
  private rastered: ((png: string | undefined) => void) | undefined;
  private readonly told = new Told();
  /** The version of the document that was judged last. */
  private judgedVersion: number | undefined;
  private disposed = false;

  constructor(
    private readonly panel: WebviewPanel,
    { document, pinned }: PanelContent,
    extension: Uri,
    private readonly partners: PanelPartners,
  ) {
    this.document = document;
    this.pinned = pinned;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
    this.subscriptions = Disposable.from(
      webview.onDidReceiveMessage((message) => this.receive(message)),
      window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor.document)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.cursorMoved(textEditor)),
      partners.onTextTold(({ uri }) => this.isShown(uri) && this.refresh()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => this.isShown(uri))) this.judged();
      }),
    );
    if (document) this.nameAfter(document);
    webview.html = page(webview, extension);
  }

  /** The document, and the room its pictures are laid out for. */
  get shown(): { readonly document: Uri; readonly room: RoomMessage } | undefined {
    return this.document && this.room && { document: this.document, room: this.room };
  }

  reveal(document: Uri, column: number, preserveFocus: boolean): void {
    this.document = document;
    this.candidate = undefined;
    this.nameAfter(document);
    this.panel.reveal(this.panel.viewColumn ?? column, preserveFocus);
    void this.refresh();
  }

  zoom(step: ZoomStep): void {
    this.post({ type: 'zoom', step });
  }

  /** Stays with the document, or goes on with the active one. */
  togglePin(): void {
    this.pinned = !this.pinned;
    if (!this.pinned && window.activeTextEditor) this.follow(window.activeTextEditor.document);
    void this.refresh();
  }

  /** An SVG as a PNG in Base64, by way of the page; nothing when it could not be made. */
  rasterise(svg: string): Promise<string | undefined> {
    this.rastered?.(undefined);
    return new Promise((resolve) => {
      this.rastered = resolve;
      // A hidden page has no pixels; and whoever asks for an image may see what of.
      this.panel.reveal(this.panel.viewColumn, true);
      this.post({ type: 'rasterise', svg });
    });
  }

  dispose(): void {
    this.disposed = true;
    this.partners.focus(false);
    this.rastered?.(undefined);
    this.subscriptions.dispose();
  }

  private follow({ uri, languageId }: TextDocument): void {
    if (this.pinned || languageId !== 'markdown' || this.isShown(uri)) return;
    this.candidate = uri;
    void this.refresh();
  }

  /**
   * The pictures of a text bring its findings with them, so the first news of them are none. Found anew in the same
   * text is what other settings and another day find.
   */
  private judged(): void {
    const version = this.document && openDocument(this.document)?.version;
    if (version === this.judgedVersion) void this.refresh();
    this.judgedVersion = version;
  }

  private receive(message: unknown): void {
    if (!isMessageFromPage(message)) return;
    if (message.type === 'reveal') {
      void showSource(Uri.parse(message.uri, true), message.source);
    } else if (message.type === 'room') {
      // Said again by a page that was hidden and made anew, even if nothing has changed.
      this.room = message;
      this.told.forget();
      void this.refresh();
    } else if (message.type === 'focus') {
      this.partners.focus(message.focused);
    } else if (message.type === 'raster') {
      this.rastered?.(message.png);
      this.rastered = undefined;
    } else if (message.wish === 'pin') {
      this.togglePin();
    } else {
      this.partners.fulfil(message.wish, message.kind);
    }
  }

  private readonly refresh = oneAtATime(async () => {
    const { candidate, document, room, panel } = this;
    // What is hidden is made anew when it is seen again; only whose pictures these are can be read on its tab.
    if (room === undefined || !(panel.visible || candidate)) return;
    const uri = candidate ?? document;
    const diagrams = uri ? await this.diagramsOf(uri, room) : null;
    if (this.disposed || this.candidate !== candidate || this.document !== document) return;

    this.candidate = undefined;
    if (uri && diagrams && diagrams.drawings.length > 0) {
      this.document = uri;
      this.nameAfter(uri);
      const editor = editorOf(uri);
      this.post(this.told.pictures(diagrams, this.pinned, editor && cursorIn(editor)));
    } else if (candidate) {
      // It is none: what was asked meanwhile was asked for the document that stays.
      void this.refresh();
    } else {
      this.told.forget();
      this.post({ type: 'explain', text: !uri ? noDocument : diagrams ? notAPostmortem : noAnswer });
    }
  });

  /** The server knows open documents only, so one that is shown nowhere else is opened first. */
  private async diagramsOf(uri: Uri, { width, hidden }: RoomMessage): Promise<DiagramsResult | null> {
    try {
      if (!openDocument(uri)) await workspace.openTextDocument(uri);
      return await this.partners.request({ textDocument: { uri: uri.toString() }, width, hidden });
    } catch {
      // The file is gone, or the server is starting again: the next change asks anew.
      return null;
    }
  }

  private cursorMoved(editor: TextEditor): void {
    const { uri, version } = editor.document;
    if (this.isShown(uri)) this.post(this.told.cursorMoved(cursorIn(editor), version));
  }

  private isShown(uri: Uri): boolean {
    return uri.toString() === this.document?.toString();
  }

  private post(message: MessageToPage | undefined): void {
    if (message) void this.panel.webview.postMessage(message);
  }

  private nameAfter(document: Uri): void {
    this.panel.title = `Postmortem: ${document.path.slice(document.path.lastIndexOf('/') + 1)}`;
  }
}

const notAPostmortem = l10n.t(
  'This document does not read as a postmortem yet. Headings such as Timeline, Contributing Factors and Action Items make it one, and so does a matching file name (see the setting postmortem.files).',
);
const noDocument = l10n.t('Open a postmortem, and its pictures appear here.');
const noAnswer = l10n.t(
  'There is no picture of this document at the moment. It comes as soon as the document can be read.',
);

/** Puts the cursor where something is written, in the editor that shows the document or else in a new one. */
async function showSource(uri: Uri, { line, character }: SourceLocation): Promise<void> {
  await window.showTextDocument(uri, {
    viewColumn: editorOf(uri)?.viewColumn ?? 1,
    selection: new Range(line, character, line, character),
  });
}

function cursorIn({ selection: { active } }: TextEditor): SourceLocation {
  return { line: active.line, character: active.character };
}

function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

function editorOf(uri: Uri): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}
