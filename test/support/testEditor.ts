import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { createConnection } from 'vscode-languageserver';
import {
  type CancellationToken,
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WatchDog,
} from 'vscode-languageserver/node';
import { findFilesRequest, readFileRequest } from '../../server/protocol';
import { type Platform, startServer } from '../../server/server';
import { MemoryFiles } from './memoryFiles';

export interface TestEditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initialization?: Partial<InitializeParams>;
  /** What the editor answers to `workspace/configuration`. */
  readonly settings?: unknown;
  /** What the editor answers to requests for files. */
  readonly files?: MemoryFiles;
  readonly platform?: Partial<Platform>;
}

export const pulling: ClientCapabilities = {
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
  textDocument: { diagnostic: {} },
};

/** An editor at the other end of a real JSON-RPC connection to a server in the same process. */
export class TestEditor {
  readonly connection: ProtocolConnection;
  readonly logs: string[] = [];
  readonly registrations: Registration[] = [];
  readonly files: MemoryFiles;
  refreshes = 0;
  settings: unknown;
  result: InitializeResult = { capabilities: {} };
  readonly #published: PublishDiagnosticsParams[] = [];
  readonly #waiting = new Set<() => void>();

  private constructor(options: TestEditorOptions) {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    this.files = options.files ?? new MemoryFiles();
    this.settings = options.settings;
    const server = createConnection(
      (logger) =>
        createProtocolConnection(
          new StreamMessageReader(toServer),
          new StreamMessageWriter(toClient),
          logger,
        ),
      watchDog,
    );
    startServer(server, {
      version: '0.0.0-test',
      files: () => new MemoryFiles(),
      today: () => '2025-03-20',
      now: () => Date.UTC(2025, 2, 20, 14, 30),
      zone: 'Europe/Paris',
      settled: async () => {
        await setImmediate();
        await setImmediate();
      },
      ...options.platform,
    });
    this.connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    this.#answerTheServer();
    this.connection.listen();
  }

  static async start(options: TestEditorOptions = {}): Promise<TestEditor> {
    const editor = new TestEditor(options);
    editor.result = await editor.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: 'file:///repo', name: 'repo' }],
      capabilities: options.capabilities ?? {},
      initializationOptions: { providesFiles: true },
      ...options.initialization,
    });
    await editor.connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  async open(
    uri: string,
    text: string,
    languageId = uri.endsWith('.yaml') ? 'yaml' : 'markdown',
  ): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(
    uri: string,
    version: number,
    ...contentChanges: TextDocumentContentChangeEvent[]
  ): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async pull(
    uri: string,
    previousResultId?: string,
    token?: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    return await this.connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) },
      token,
    );
  }

  /** The findings of a document as it is now. */
  async findings(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** Everything published so far for a document. */
  published(uri: string): PublishDiagnosticsParams[] {
    return this.#published.filter((params) => params.uri === uri);
  }

  /** Resolves as soon as it is true; it is asked again whenever the server says something. */
  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  #answerTheServer(): void {
    const { connection } = this;
    connection.onNotification(LogMessageNotification.type, ({ message }) =>
      this.#heard(() => this.logs.push(message)),
    );
    connection.onNotification(PublishDiagnosticsNotification.type, (params) =>
      this.#heard(() => this.#published.push(params)),
    );
    connection.onRequest(DiagnosticRefreshRequest.type, () => this.#heard(() => this.refreshes++));
    connection.onRequest(RegistrationRequest.type, ({ registrations }) =>
      this.#heard(() => void this.registrations.push(...registrations)),
    );
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings ?? null));
    connection.onRequest(findFilesRequest, ({ glob, limit }: { glob: string; limit: number }) =>
      this.files.find(glob, limit),
    );
    connection.onRequest(
      readFileRequest,
      async ({ uri }: { uri: string }) => (await this.files.read(uri)) ?? null,
    );
  }

  #heard(take: () => unknown): void {
    take();
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

/** A server in a test ends with the test. */
const watchDog: WatchDog = { shutdownReceived: false, initialize: () => {}, exit: () => {} };
