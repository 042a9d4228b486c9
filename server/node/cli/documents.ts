import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from '../../model/parse';
import type { Postmortem } from '../../model/postmortem';
import { allRules } from '../../rules/all';
import type { Settings } from '../../settings';
import { sourceOf } from '../../workspace/documents';
import { FolderSettings } from '../../workspace/folderSettings';
import type { ProjectFile } from '../../workspace/projectFile';
import { diskFiles } from '../files';
import { type Input, inputsOf } from './inputs';
import { complain } from './terminal';

/** One document, read. */
export interface CliDocument {
  readonly path: string;
  readonly postmortem: Postmortem;
  readonly settings: Settings;
}

export interface DocumentsOptions {
  /** `none`, a project file for all documents, or nothing: then the nearest to each document counts. */
  readonly config?: string;
}

/**
 * Reads documents one after the other. What cannot be done is said on standard error and does not stop the rest;
 * `failed` tells afterwards.
 */
export class CliDocuments {
  readonly #folder = process.cwd();
  readonly #said = new Set<string>();
  failed = false;

  constructor(private readonly options: DocumentsOptions) {}

  async *read(paths: readonly string[]): AsyncGenerator<CliDocument> {
    const folderSettings = await this.#folderSettings();
    for (const argument of paths) {
      const inputs = await inputsOf(argument, this.#folder).catch((error) => this.#fail(describe(error)));
      for (const input of inputs ?? []) {
        const document = await this.#readOne(input, folderSettings).catch((error) =>
          this.#fail(`${input.path} cannot be read: ${describe(error)}`),
        );
        if (document) yield document;
      }
    }
  }

  /** Nothing for a file that nobody named and that is no postmortem. */
  async #readOne(input: Input, folderSettings: FolderSettings): Promise<CliDocument | undefined> {
    const text = await input.read();
    const { settings, problems } = await folderSettings.of(input.uri);
    for (const problem of problems) this.#fail(problem);
    const source = sourceOf({ uri: input.uri, languageId: '' }, settings, [pathToFileURL(this.#folder).href]);
    const postmortem = parse(text, { ...source, declared: source.declared || input.named });
    return postmortem.kind === 'other' ? undefined : { path: input.path, postmortem, settings };
  }

  async #folderSettings(): Promise<FolderSettings> {
    return new FolderSettings(
      diskFiles(() => []),
      {
        ruleIds: allRules.map(({ id }) => id),
        ...(await this.#projectFile()),
      },
    );
  }

  async #projectFile(): Promise<{ projectFile?: ProjectFile | 'none' }> {
    const { config } = this.options;
    if (config === undefined) return {};
    if (config === 'none') return { projectFile: 'none' };
    try {
      const path = resolve(this.#folder, config);
      return { projectFile: { uri: config, text: await readFile(path, 'utf8') } };
    } catch (error) {
      this.#fail(`the configuration ${config} cannot be read: ${describe(error)}`);
      return { projectFile: 'none' };
    }
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
