import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Configuration, loadConfiguration } from '../../configuration/configuration';
import { FolderSettings } from '../../configuration/folderSettings';
import { configurationShape } from '../../configuration/settingsTable';
import { translateFor } from '../../l10n/languages';
import type { Translate } from '../../l10n/translate';
import { parse } from '../../model/parse';
import type { Postmortem } from '../../model/postmortem';
import { allRules } from '../../rules/all';
import { inLanguage } from '../../rules/inLanguage';
import type { Finding } from '../../rules/rule';
import type { Settings } from '../../settings';
import { sourceOf } from '../../workspace/documents';
import { isProjectFile, type ProjectFile } from '../../workspace/projectFile';
import { diskFiles, readText } from '../files';
import { type Input, inputsOf } from './inputs';
import { complain } from './terminal';

/** One document, read. */
export interface CliDocument {
  readonly path: string;
  readonly postmortem: Postmortem;
  readonly settings: Settings;
}

/** A settings file, checked. */
export interface CliSettings {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

export interface DocumentsOptions {
  /** `none`, a project file for all documents, or nothing: then the nearest to each document counts. */
  readonly config?: string;
  /** The tag of the language in which things are said, such as `de`; English without it. */
  readonly language?: string;
}

/**
 * Reads documents one after the other. What cannot be done is said on standard error and does not stop the rest;
 * `failed` tells afterwards.
 */
export class CliDocuments {
  readonly #folder = process.cwd();
  readonly #said = new Set<string>();
  readonly #files = diskFiles(() => []);
  readonly #settings = new Map<string, CliSettings>();
  readonly translate: Translate;
  failed = false;

  constructor(private readonly options: DocumentsOptions) {
    this.translate = translateFor(options.language);
  }

  async *read(paths: readonly string[]): AsyncGenerator<CliDocument> {
    const folderSettings = await this.#folderSettings();
    for (const argument of paths) {
      const inputs = await inputsOf(argument, this.#folder).catch((error) =>
        this.#fail(this.translate(describe(error))),
      );
      for (const input of inputs ?? []) {
        const document = await this.#readOne(input, folderSettings).catch((error) =>
          this.#cannotRead(input.path, error),
        );
        if (document) yield document;
      }
    }
  }

  /** The settings files that were named, and those in force in which something is wrong. */
  get settings(): Iterable<CliSettings> {
    return this.#settings.values();
  }

  /** Says what is wrong in settings, for commands whose output is about something else. */
  complainOfSettings(): void {
    for (const { path, text, findings } of this.#settings.values()) {
      for (const { span, message } of findings)
        this.#fail(`${path}:${text.slice(0, span.start).split('\n').length}: ${message}`);
    }
  }

  /** Nothing for a file that nobody named and that is no postmortem. */
  async #readOne(input: Input, folderSettings: FolderSettings): Promise<CliDocument | undefined> {
    const text = await input.read();
    if (isProjectFile(input.uri)) {
      const file = { uri: input.uri, text };
      this.#take(await loadConfiguration(file, this.#files, configurationShape(allRules)), input.path);
      return undefined;
    }
    const { settings, configuration } = await folderSettings.of(input.uri);
    if (configuration && configuration.findings.length > 0) this.#take(configuration);
    const source = sourceOf({ uri: input.uri, languageId: '' }, settings, [pathToFileURL(this.#folder).href]);
    const postmortem = parse(text, { ...source, declared: source.declared || input.named });
    return postmortem.kind === 'other' ? undefined : { path: input.path, postmortem, settings };
  }

  async #folderSettings(): Promise<FolderSettings> {
    return new FolderSettings(this.#files, { rules: allRules, ...(await this.#projectFile()) });
  }

  async #projectFile(): Promise<{ projectFile?: ProjectFile | 'none' }> {
    const { config } = this.options;
    if (config === undefined) return {};
    if (config === 'none') return { projectFile: 'none' };
    try {
      const path = resolve(this.#folder, config);
      return { projectFile: { uri: pathToFileURL(path).href, text: await readText(path) } };
    } catch (error) {
      this.#fail(
        this.translate('the configuration {quoted} cannot be read: {reason}', {
          quoted: config,
          reason: describe(error),
        }),
      );
      return { projectFile: 'none' };
    }
  }

  /** Settings that cannot be followed are something that could not be done. */
  #take({ file, findings }: Configuration, path = relative(this.#folder, fileURLToPath(file.uri))): void {
    this.#settings.set(file.uri, { path, text: file.text, findings: inLanguage(findings, this.translate) });
    this.failed ||= findings.some(({ severity }) => severity === 'error');
  }

  #cannotRead(path: string, error: unknown): undefined {
    return this.#fail(
      this.translate('{quoted} cannot be read: {reason}', { quoted: path, reason: describe(error) }),
    );
  }

  /** The same words are said once, however many documents they are true for. */
  #fail(words: string): undefined {
    this.failed = true;
    if (!this.#said.has(words)) complain(words);
    this.#said.add(words);
    return undefined;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'access is denied',
  EISDIR: 'it is a folder',
};

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return ('code' in error && typeof error.code === 'string' && reasons[error.code]) || error.message;
}
