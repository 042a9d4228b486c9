import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  ConfigurationRequest,
  type Connection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type InitializeParams,
  InlayHintRefreshRequest,
  type Registration,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  UnregistrationRequest,
} from 'vscode-languageserver';
import { translateFor } from './l10n/languages';
import { inEnglish, type Translate } from './l10n/translate';
import { findFilesRequest, readFileRequest } from './protocol';
import { codeOwnersGlob } from './workspace/codeOwners';
import type { Files } from './workspace/files';

/** The section of the editor's settings that is ours. */
const section = 'postmortem';

/** What the server asks of the editor at the other end of the connection, and what the editor told of itself. */
export class Editor {
  #client: ClientCapabilities = {};
  #folders: readonly string[] = [];
  #commands: ReadonlySet<string> = new Set();
  #providesFiles = false;
  /** The globs that formatting is offered for, as JSON. */
  #formatted = '[]';
  #showsStates = false;
  #translate: Translate = inEnglish;
  #sentSettings: unknown;
  readonly #said = new Set<string>();

  /** `diskFiles` answers for an editor that does not offer to read files itself. */
  constructor(
    private readonly connection: Connection,
    private readonly diskFiles: Files,
  ) {}

  introduce({
    capabilities,
    workspaceFolders,
    rootUri,
    initializationOptions,
    locale,
  }: InitializeParams): void {
    this.#translate = translateFor(locale);
    this.#client = capabilities;
    this.#folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    const commands: unknown = initializationOptions?.commands;
    this.#commands = new Set(Array.isArray(commands) ? commands : []);
    this.#providesFiles = initializationOptions?.providesFiles === true;
    this.#showsStates = initializationOptions?.showsStates === true;
    this.#sentSettings = initializationOptions?.settings;
  }

  get client(): ClientCapabilities {
    return this.#client;
  }

  /** Commands of ours that the editor can run. */
  get commands(): ReadonlySet<string> {
    return this.#commands;
  }

  /** Whether it wants to be told how documents stand. */
  get showsStates(): boolean {
    return this.#showsStates;
  }

  /** Says words in its language. */
  get translate(): Translate {
    return this.#translate;
  }

  /** The URIs of the workspace's folders. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  changeFolders(added: readonly { uri: string }[], removed: readonly { uri: string }[]): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.#folders = [...this.#folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
  }

  get pullsDiagnostics(): boolean {
    return this.#client.textDocument?.diagnostic !== undefined;
  }

  /** Whether diagnostics can be completed when the editor has some already. */
  get takesDiagnosticsLater(): boolean {
    return !this.pullsDiagnostics || this.#client.workspace?.diagnostics?.refreshSupport === true;
  }

  readonly files: Files = {
    read: async (uri) => {
      if (!this.#providesFiles) return this.diskFiles.read(uri);
      return (await this.#ask<string | null>(readFileRequest, { uri })) ?? undefined;
    },
    find: async (glob, limit) => {
      if (!this.#providesFiles) return this.diskFiles.find(glob, limit);
      return (await this.#ask<string[]>(findFilesRequest, { glob, limit })) ?? [];
    },
  };

  /** Our section of the settings as it holds for a document; `undefined` from an editor that sends none. */
  async settings(uri: string): Promise<unknown> {
    if (!this.#client.workspace?.configuration) return this.#sentSettings;
    const answer = await this.#ask<unknown[]>(ConfigurationRequest.method, {
      items: [{ scopeUri: uri, section }],
    });
    return answer?.[0];
  }

  /** Editors that cannot be asked for settings send them along with the news that they changed. */
  takeSettings(sent: unknown): void {
    if (typeof sent === 'object' && sent !== null && section in sent) this.#sentSettings = sent[section];
  }

  /** Asks to be told when settings or files change, as far as the editor can tell. */
  async watch(): Promise<void> {
    const { didChangeConfiguration, didChangeWatchedFiles } = this.#client.workspace ?? {};
    const registrations: Registration[] = [];
    if (didChangeConfiguration?.dynamicRegistration) {
      registrations.push({
        id: 'postmortem-settings',
        method: DidChangeConfigurationNotification.method,
        registerOptions: { section },
      });
    }
    if (didChangeWatchedFiles?.dynamicRegistration) {
      registrations.push({
        id: 'postmortem-files',
        method: DidChangeWatchedFilesNotification.method,
        registerOptions: {
          watchers: ['**/*.md', '**/*.{yaml,yml}', codeOwnersGlob].map((globPattern) => ({
            globPattern,
          })),
        },
      });
    }
    if (registrations.length > 0) await this.#ask(RegistrationRequest.method, { registrations });
  }

  /**
   * Offers to format the files that match, and no others: where two formatters are offered, people have to choose
   * one, so other Markdown files are left to whoever formats them.
   */
  async offerFormatting(globs: readonly string[]): Promise<void> {
    const { formatting, rangeFormatting } = this.#client.textDocument ?? {};
    const methods = [
      ...(formatting?.dynamicRegistration ? [DocumentFormattingRequest.method] : []),
      ...(rangeFormatting?.dynamicRegistration ? [DocumentRangeFormattingRequest.method] : []),
    ];
    const key = JSON.stringify(globs);
    if (methods.length === 0 || key === this.#formatted) return;
    const before = this.#formatted;
    this.#formatted = key;
    const named = methods.map((method) => ({ id: `postmortem-${method}`, method }));
    if (before !== '[]') await this.#ask(UnregistrationRequest.method, { unregisterations: named });
    if (globs.length === 0) return;
    const documentSelector = globs.map((glob) => ({
      language: 'markdown',
      pattern: glob.startsWith('**/') ? glob : `**/${glob}`,
    }));
    const registrations = named.map((one) => ({ ...one, registerOptions: { documentSelector } }));
    await this.#ask(RegistrationRequest.method, { registrations });
  }

  /** Asks the editor to show anew what depends on settings and on other files. */
  async refreshHints(): Promise<void> {
    const { inlayHint, codeLens, semanticTokens } = this.#client.workspace ?? {};
    if (inlayHint?.refreshSupport) await this.#ask(InlayHintRefreshRequest.method);
    if (codeLens?.refreshSupport) await this.#ask(CodeLensRefreshRequest.method);
    if (semanticTokens?.refreshSupport) await this.#ask(SemanticTokensRefreshRequest.method);
  }

  async refreshDiagnostics(): Promise<void> {
    if (this.#client.workspace?.diagnostics?.refreshSupport) await this.#ask(DiagnosticRefreshRequest.method);
  }

  /** One line in the log; what was said once is not said again. */
  complain(words: string): void {
    if (this.#said.has(words)) return;
    this.#said.add(words);
    this.connection.console.error(words);
  }

  /** An editor that refuses to answer is an editor without an answer. */
  async #ask<Answer>(method: string, params?: unknown): Promise<Answer | undefined> {
    try {
      return (await this.connection.sendRequest<Answer | null>(method, params)) ?? undefined;
    } catch (error) {
      this.complain(
        `The editor did not answer ${method}: ${error instanceof Error ? error.message : String(error)}`,
      );
      return undefined;
    }
  }
}
