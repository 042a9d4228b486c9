import { type Disposable, type TextDocument, Uri, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  DidChangeTextDocumentNotification,
  type LanguageClientOptions,
  type Middleware,
} from 'vscode-languageclient';
import {
  type DiagramFileParams,
  type DiagramFileResult,
  type DiagramsParams,
  type DiagramsResult,
  diagramFileRequest,
  diagramsRequest,
  type ExplainFindingParams,
  type ExplainFindingResult,
  explainFindingRequest,
  type FindFilesParams,
  findFilesRequest,
  type ImportTimelineParams,
  type ImportTimelineResult,
  importTimelineRequest,
  type NextIncidentIdParams,
  type NextIncidentIdResult,
  nextIncidentIdRequest,
  type PagePicture,
  type PagePicturesParams,
  type PasteTimelineParams,
  type PasteTimelineResult,
  pagePicturesRequest,
  pasteTimelineRequest,
  type ReadFileParams,
  readFileRequest,
} from '../server/protocol';
import {
  type DocumentStateParams,
  documentStateNotification,
  type ReviewChecklistParams,
  type ReviewChecklistResult,
  reviewChecklistRequest,
} from '../server/reviewProtocol';
import { chosenSettings } from './chosenSettings';
import { findFiles, readFile } from './workspaceFiles';

/** Makes the client for the platform: a process on a computer, a worker in a browser. */
export type CreateLanguageClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
) => BaseLanguageClient;

/** What the rest of the extension may ask of the language server. */
export interface PostmortemClient extends Disposable {
  /** Resolves when the server answers requests; rejects when it cannot be started. */
  start(): Promise<void>;
  restart(): Promise<void>;
  showOutput(): void;
  /** Calls back when the server knows of a change: whoever asks earlier may be answered about the text before. */
  onTextTold(listener: (document: TextDocument) => void): Disposable;
  /** The pictures of an open document, or `null` when there are none to be had. */
  diagrams(params: DiagramsParams): Promise<DiagramsResult | null>;
  /** One picture as a file, or `null` when the document is unknown. */
  diagramFile(params: DiagramFileParams): Promise<DiagramFileResult | null>;
  /** The pictures that stand in the document's rendered page. */
  pagePictures(params: PagePicturesParams): Promise<readonly PagePicture[]>;
  /** What a finding means, or `null` where nothing was found. */
  explainFinding(params: ExplainFindingParams): Promise<ExplainFindingResult | null>;
  /** What stands between a report and its last status, or `null` for what is no report. */
  reviewChecklist(params: ReviewChecklistParams): Promise<ReviewChecklistResult | null>;
  /** Tells how open documents stand, whenever that changes. */
  onDocumentState(listener: (params: DocumentStateParams) => void): Disposable;
  nextIncidentId(params: NextIncidentIdParams): Promise<NextIncidentIdResult>;
  importTimeline(params: ImportTimelineParams): Promise<ImportTimelineResult | null>;
  pasteTimeline(params: PasteTimelineParams): Promise<PasteTimelineResult | null>;
}

/** What the server may have us do, from a lens or the light bulb. */
const commandsForServer = [
  'postmortem.openPreviewToSide',
  'postmortem.explainFinding',
  'postmortem.showPlaces',
];

/**
 * The client is thin on purpose: what a postmortem is, and what is said about it, is the server's to know. The
 * server in turn reads the workspace through the editor, so that it works where there is no disk.
 */
export function createPostmortemClient(createLanguageClient: CreateLanguageClient): PostmortemClient {
  const client = createLanguageClient('postmortem', 'Postmortem', {
    documentSelector: [
      { language: 'markdown' },
      { language: 'yaml', pattern: '**/*action-items.{yaml,yml}' },
      { language: 'yaml', pattern: '**/.postmortem.yaml' },
    ],
    initializationOptions: { providesFiles: true, showsStates: true, commands: commandsForServer },
    diagnosticPullOptions: { onChange: true, onTabs: false },
    middleware,
  });
  client.onRequest(findFilesRequest, ({ glob, limit }: FindFilesParams) => findFiles(glob, limit));
  client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readFile(Uri.parse(uri, true)));

  return {
    start: () => client.start(),
    restart: async () => {
      if (client.needsStop()) await client.stop();
      await client.start();
    },
    showOutput: () => client.outputChannel.show(),
    onTextTold: (listener) =>
      client
        .getFeature(DidChangeTextDocumentNotification.method)
        .onNotificationSent(({ textDocument }) => listener(textDocument)),
    diagrams: (params) => client.sendRequest<DiagramsResult | null>(diagramsRequest, params),
    diagramFile: (params) => client.sendRequest<DiagramFileResult | null>(diagramFileRequest, params),
    pagePictures: (params) => client.sendRequest<readonly PagePicture[]>(pagePicturesRequest, params),
    explainFinding: (params) =>
      client.sendRequest<ExplainFindingResult | null>(explainFindingRequest, params),
    reviewChecklist: (params) =>
      client.sendRequest<ReviewChecklistResult | null>(reviewChecklistRequest, params),
    onDocumentState: (listener) => client.onNotification(documentStateNotification, listener),
    nextIncidentId: (params) => client.sendRequest<NextIncidentIdResult>(nextIncidentIdRequest, params),
    importTimeline: (params) =>
      client.sendRequest<ImportTimelineResult | null>(importTimelineRequest, params),
    pasteTimeline: (params) => client.sendRequest<PasteTimelineResult | null>(pasteTimelineRequest, params),
    dispose: () => void client.dispose(),
  };
}

const middleware: Middleware = {
  workspace: {
    configuration: ({ items }) =>
      items.map(({ section = '', scopeUri }) =>
        chosenSettings(section, scopeUri === undefined ? undefined : Uri.parse(scopeUri, true)),
      ),
  },
  // The old side of a comparison cannot be edited, so its findings would only stand twice in the Problems view.
  provideDiagnostics: (document, previousResultId, token, next) =>
    canBeEdited(document) ? next(document, previousResultId, token) : undefined,
};

function canBeEdited(document: TextDocument | Uri): boolean {
  const { scheme } = document instanceof Uri ? document : document.uri;
  return workspace.fs.isWritableFileSystem(scheme) !== false;
}
