import {
  type CancellationToken,
  type Connection,
  DocumentDiagnosticRequest,
  type FileEvent,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FolderSettings, problemsOf } from './configuration/folderSettings';
import { Editor } from './editor';
import { features, workspaceFeatures } from './features/all';
import { type ConfigurationView, ConfigurationViews } from './features/configuration/configurationView';
import { diagnostics } from './features/diagnostics';
import { type DocumentView, DocumentViews, refersToIncidents } from './features/documentView';
import type { Feature, Reader, Surroundings, WorkspaceFeature } from './features/feature';
import { rehearsal } from './features/rehearsal';
import { DocumentStates } from './features/reviewChecklist';
import { parse } from './model/parse';
import { type NextIncidentIdParams, type NextIncidentIdResult, nextIncidentIdRequest } from './protocol';
import { documentStateNotification } from './reviewProtocol';
import { allRules } from './rules/all';
import type { Rule } from './rules/rule';
import { mayHoldReport, sourceOf } from './workspace/documents';
import type { Files } from './workspace/files';
import { PostmortemIndex } from './workspace/postmortemIndex';
import { isProjectFile } from './workspace/projectFile';
import { Reports } from './workspace/reports';

/** What the core does not have of its own, because it has no platform. */
export interface Platform extends Reader {
  readonly version: string;
  /** Used when the editor does not offer to read files. `folders` are the URIs of the workspace's folders. */
  files(folders: () => readonly string[]): Files;
  /** Resolves when the messages that have arrived already are taken in, so that stale work is seen to be stale. */
  settled(): Promise<void>;
  /** Whether to get ready for the first keys when the first report is open. */
  readonly rehearses?: boolean;
  /** Whether to say of the first report at once what needs no English, for that takes long to load. */
  readonly speaksEarly?: boolean;
  /** Other rules than ours, for tests. */
  readonly rules?: readonly Rule[];
}

/** Serves one editor over a connection, which begins to listen here. Whatever happens, the server stays alive. */
export function startServer(connection: Connection, platform: Platform): void {
  const editor: Editor = new Editor(
    connection,
    platform.files(() => editor.folders),
  );
  const texts = new TextDocuments(TextDocument);
  const views = new DocumentViews({
    today: platform.today,
    translate: () => editor.translate,
    onFailure: ({ rule, message }) => editor.complain(`The rule ${rule} failed: ${message}`),
    ...(platform.rules && { rules: platform.rules }),
  });
  const rules = platform.rules ?? allRules;
  let toBeRehearsed = platform.rehearses === true;
  let speaksEarly = platform.speaksEarly === true;
  const configurations = new ConfigurationViews(editor.files, rules, () => editor.translate);
  const states = new DocumentStates();
  const index = new PostmortemIndex(editor.files);
  const settings = new FolderSettings(editor.files, {
    rules,
    editorSettings: (uri) => editor.settings(uri),
  });

  const reports = new Reports(editor.files, {
    globs: async () => (await settings.of(`${editor.folders[0] ?? ''}/`)).settings.files,
    parse: async (uri, text) => {
      const inForce = await settings.of(uri);
      return parse(text, sourceOf({ uri, languageId: '' }, inForce.settings, editor.folders));
    },
    takeOpen: async () => {
      for (const document of texts.all()) {
        const inForce = await settings.of(document.uri);
        reports.update(document.uri, views.read(document, inForce.settings, editor.folders));
      }
    },
  });

  connection.onInitialize((params): InitializeResult => {
    editor.introduce(params);
    const promises = [
      ...features.map((feature) => feature.promised(editor.client)),
      ...workspaceFeatures.map((feature) => feature.promises),
    ];
    return {
      capabilities: Object.assign({}, standing, ...promises),
      serverInfo: { name: 'postmortem-language-server', version: platform.version },
    };
  });
  connection.onInitialized(async () => {
    await editor.watch();
    void offerFormatting();
    if (editor.client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        editor.changeFolders(added, removed);
        judgeAgain();
      });
    }
  });

  for (const feature of features)
    connection.onRequest(feature.method, (params, token) => answer(feature, params, token));
  for (const feature of workspaceFeatures)
    connection.onRequest(feature.method, (params) => answerForWorkspace(feature, params));
  connection.onRequest(nextIncidentIdRequest, ({ year }: NextIncidentIdParams) => nextIncidentId(year));

  texts.onDidChangeContent(({ document }) => void publish(document));
  texts.onDidClose(({ document }) => {
    states.forget(document.uri);
    if (!editor.pullsDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    editor.takeSettings(sent);
    judgeAgain();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => filesChanged(changes));

  texts.listen(connection);
  connection.listen();

  async function answer(feature: Feature, params: unknown, token: CancellationToken): Promise<unknown> {
    try {
      await platform.settled();
      const look = feature.method === DocumentDiagnosticRequest.method ? diagnosedView : viewOf;
      const view = token.isCancellationRequested ? undefined : await look(feature.documentOf(params));
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
      return view ? await feature.answer(view, params, surroundings()) : feature.nothing(params);
    } catch (error) {
      editor.complain(`${feature.method} failed: ${describe(error)}`);
      return feature.nothing(params);
    }
  }

  async function answerForWorkspace(feature: WorkspaceFeature, params: unknown): Promise<unknown> {
    try {
      return await feature.answer(params, surroundings());
    } catch (error) {
      editor.complain(`${feature.method} failed: ${describe(error)}`);
      return feature.nothing;
    }
  }

  function surroundings(): Surroundings {
    const { client, commands, files } = editor;
    const read = async (uri: string) => texts.get(uri)?.getText() ?? (await files.read(uri));
    return { client, commands, reports, reader: platform, translate: editor.translate, read };
  }

  /** The document as it is now: settings may have to be asked for, and the text goes on changing meanwhile. */
  async function viewOf(uri: string): Promise<DocumentView | ConfigurationView | undefined> {
    const opened = texts.get(uri);
    if (!opened) return undefined;
    if (isProjectFile(uri)) return configurations.of(opened);
    const inForce = await settings.of(uri);
    for (const problem of problemsOf(inForce)) editor.complain(problem);
    const first = texts.get(uri);
    // Only then the other reports have to be read before this one is judged.
    const refers = first && refersToIncidents(views.read(first, inForce.settings, editor.folders));
    const incidents = refers ? await reports.incidents() : undefined;
    const document = texts.get(uri);
    const view = document && views.of(document, inForce.settings, editor.folders, incidents);
    if (view?.postmortem.kind === 'postmortem') {
      speaksEarly = false;
      void rehearse(view);
    }
    if (view && editor.showsStates) tellState(view);
    return view;
  }

  /** Of the first report the editor hears at once what takes no time, and then all. */
  async function diagnosedView(uri: string): Promise<DocumentView | ConfigurationView | undefined> {
    if (!speaksEarly || !editor.takesDiagnosticsLater || isProjectFile(uri)) return viewOf(uri);
    const inForce = await settings.of(uri);
    const document = texts.get(uri);
    const view = document && views.atOnce(document, inForce.settings, editor.folders);
    if (!speaksEarly || view?.postmortem.kind !== 'postmortem') return viewOf(uri);
    speaksEarly = false;
    void sayTheRest(document);
    return view;
  }

  async function sayTheRest(document: TextDocument | undefined): Promise<void> {
    // What was said first is on its way by then.
    for (let turn = 0; turn < 3; turn++) await platform.settled();
    if (!document) return;
    if (!editor.pullsDiagnostics) return publish(document);
    try {
      await viewOf(document.uri);
    } finally {
      await editor.refreshDiagnostics();
    }
  }

  /** Once, when the first report is judged; every message that arrives meanwhile comes before the next key. */
  async function rehearse(view: DocumentView): Promise<void> {
    if (!toBeRehearsed) return;
    toBeRehearsed = false;
    const steps = rehearsal(views, view, editor.folders);
    const end = platform.now() + longestRehearsal;
    do await platform.settled();
    while (platform.now() < end && !steps.next().done);
  }

  /** Whatever was asked, the document was judged for it. */
  function tellState(view: DocumentView): void {
    const news = states.news(view, surroundings());
    if (news) void connection.sendNotification(documentStateNotification, news);
  }

  /** For editors that cannot ask: at once, but only for the newest version that has arrived. */
  async function publish({ uri, version }: TextDocument): Promise<void> {
    if (editor.pullsDiagnostics) return;
    try {
      await platform.settled();
      const view = texts.get(uri)?.version === version ? await diagnosedView(uri) : undefined;
      if (view?.version !== version) return;
      await connection.sendDiagnostics({ uri, version, diagnostics: diagnostics(view) });
    } catch (error) {
      editor.complain(`Publishing diagnostics failed: ${describe(error)}`);
    }
  }

  async function offerFormatting(): Promise<void> {
    const { files, formatTables } = (await settings.of(`${editor.folders[0] ?? ''}/`)).settings;
    await editor.offerFormatting(formatTables ? files : []);
  }

  async function nextIncidentId(year: number): Promise<NextIncidentIdResult> {
    const [folder = ''] = editor.folders;
    const { files } = (await settings.of(`${folder}/`)).settings;
    for (const document of texts.all()) index.update(document.uri, document.getText());
    return { id: await index.nextIncidentId(year, files) };
  }

  function filesChanged(changes: readonly FileEvent[]): void {
    const areSettings = changes.map(({ uri }) => isProjectFile(uri) || settings.use(uri));
    for (const [position, { uri }] of changes.entries()) {
      if (areSettings[position] || !mayHoldReport(uri)) continue;
      index.touch(uri);
      reports.touch(uri);
    }
    if (areSettings.includes(true)) judgeAgain();
  }

  function judgeAgain(): void {
    settings.forget();
    void editor.refreshDiagnostics();
    void editor.refreshHints();
    void offerFormatting();
    for (const document of texts.all()) void publish(document);
  }
}

/** In milliseconds. */
const longestRehearsal = 300;

/** What is promised whatever the features are. */
const standing: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
