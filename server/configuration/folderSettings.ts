import type { Rule } from '../rules/rule';
import type { Settings } from '../settings';
import type { Files } from '../workspace/files';
import { type ProjectFile, ProjectFiles, parentFolder } from '../workspace/projectFile';
import { type Configuration, type Layer, loadConfiguration } from './configuration';
import { readEditorSettings } from './editorSettings';
import { configurationShape } from './settingsTable';
import type { Keys } from './shape';
import { settled } from './written';

export interface FolderSettingsOptions {
  readonly rules: readonly Rule[];
  /** What the editor's own settings say for a document, where there is an editor. */
  readonly editorSettings?: (uri: string) => Promise<unknown>;
  /** One project file for all documents, or none at all; without this it is the one nearest to each document. */
  readonly projectFile?: ProjectFile | 'none';
}

export interface SettingsInForce {
  /** The same object for all documents of a folder for which the same holds. */
  readonly settings: Settings;
  /** What was ignored of the editor's settings and why. */
  readonly problems: readonly string[];
  /** The project file that holds here, with what is wrong in it. */
  readonly configuration?: Configuration;
}

/**
 * The settings that hold for a document: our defaults, over them the project file nearest to the document, which is
 * the team's word, over that what the user of the editor set. Each folder is asked once, until `forget`.
 */
export class FolderSettings {
  readonly #byFolder = new Map<string, Promise<Folder>>();
  readonly #configurations = new Map<ProjectFile, Promise<Configuration>>();
  readonly #projectFiles: ProjectFiles;
  readonly #shape: Keys;
  readonly #sources = new Set<string>();

  constructor(
    private readonly files: Files,
    private readonly options: FolderSettingsOptions,
  ) {
    this.#projectFiles = new ProjectFiles(files);
    this.#shape = configurationShape(options.rules);
  }

  async of(uri: string): Promise<SettingsInForce> {
    const { problems, configuration, layers, settled: known } = await this.#folder(uri);
    const holding = layers.filter(({ holdsFor }) => holdsFor === undefined || holdsFor(uri));
    const key = holding.map((layer) => layers.indexOf(layer)).join(' ');
    const settings = known.get(key) ?? settled(holding.map(({ written }) => written));
    known.set(key, settings);
    return { settings, problems, ...(configuration && { configuration }) };
  }

  /** Whether settings were read from a file, or would have been if it were there. */
  use(uri: string): boolean {
    return this.#sources.has(uri);
  }

  forget(): void {
    this.#byFolder.clear();
    this.#configurations.clear();
    this.#projectFiles.forget();
  }

  #folder(uri: string): Promise<Folder> {
    const name = parentFolder(uri) ?? uri;
    const known = this.#byFolder.get(name);
    if (known) return known;
    const folder = this.#read(uri);
    this.#byFolder.set(name, folder);
    return folder;
  }

  async #read(uri: string): Promise<Folder> {
    const [sent, configuration] = await Promise.all([
      this.options.editorSettings?.(uri),
      this.#configuration(uri),
    ]);
    const { written, problems } = readEditorSettings(sent, this.options.rules);
    return {
      layers: [...(configuration?.layers ?? []), { written }],
      problems: problems.map((problem) => `postmortem settings: ${problem}`),
      settled: new Map(),
      ...(configuration && { configuration }),
    };
  }

  async #configuration(uri: string): Promise<Configuration | undefined> {
    const file = await this.#projectFile(uri);
    if (!file) return undefined;
    const known = this.#configurations.get(file);
    if (known) return known;
    const configuration = loadConfiguration(file, this.files, this.#shape);
    this.#configurations.set(file, configuration);
    for (const source of (await configuration).sources) this.#sources.add(source);
    return configuration;
  }

  async #projectFile(uri: string): Promise<ProjectFile | undefined> {
    const { projectFile } = this.options;
    if (projectFile !== undefined) return projectFile === 'none' ? undefined : projectFile;
    const folder = parentFolder(uri);
    return folder === undefined ? undefined : await this.#projectFiles.nearest(folder);
  }
}

/** For a log, each with the file and the line it is about. */
export function problemsOf({ problems, configuration }: SettingsInForce): readonly string[] {
  if (!configuration) return problems;
  const { file, findings } = configuration;
  const lineOf = (offset: number) => file.text.slice(0, offset).split('\n').length;
  return [
    ...problems,
    ...findings.map(({ span, message }) => `${file.uri}:${lineOf(span.start)}: ${message}`),
  ];
}

interface Folder {
  readonly layers: readonly Layer[];
  readonly problems: readonly string[];
  readonly configuration?: Configuration;
  /** By the layers that hold. */
  readonly settled: Map<string, Settings>;
}
