import { readValue } from '../model/yaml';
import { defaultSettings, type Settings } from '../settings';
import { readSettings } from '../settingsReader';
import type { Files } from './files';
import { type ProjectFile, ProjectFiles, parentFolder } from './projectFile';

export interface FolderSettingsOptions {
  readonly ruleIds: readonly string[];
  /** What the editor's own settings say for a document, where there is an editor. */
  readonly editorSettings?: (uri: string) => Promise<unknown>;
  /** One project file for all documents, or none at all; without this it is the one nearest to each document. */
  readonly projectFile?: ProjectFile | 'none';
}

export interface SettingsInForce {
  readonly settings: Settings;
  /** What was ignored and why, each beginning with where it stands. */
  readonly problems: readonly string[];
}

/**
 * The settings that hold for a document: our defaults, over them what the editor says, over that the project file
 * nearest to the document, which is the team's word. Each folder is asked once, until `forget`.
 */
export class FolderSettings {
  readonly #byFolder = new Map<string, Promise<SettingsInForce>>();
  readonly #projectFiles: ProjectFiles;

  constructor(
    files: Files,
    private readonly options: FolderSettingsOptions,
  ) {
    this.#projectFiles = new ProjectFiles(files);
  }

  of(uri: string): Promise<SettingsInForce> {
    const folder = parentFolder(uri) ?? uri;
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const settings = this.#read(uri);
    this.#byFolder.set(folder, settings);
    return settings;
  }

  forget(): void {
    this.#byFolder.clear();
    this.#projectFiles.forget();
  }

  async #read(uri: string): Promise<SettingsInForce> {
    const [written, project] = await Promise.all([
      this.options.editorSettings?.(uri),
      this.#projectFile(uri),
    ]);
    const { ruleIds } = this.options;
    const editor = readSettings(written, defaultSettings, { ruleIds, otherKeys: 'fine' });
    const team = project ? readProjectFile(project, editor.settings, ruleIds) : editor;
    return {
      settings: team.settings,
      problems: [
        ...editor.problems.map((problem) => `postmortem settings: ${problem}`),
        ...(project ? team.problems.map((problem) => `${project.uri}: ${problem}`) : []),
      ],
    };
  }

  async #projectFile(uri: string): Promise<ProjectFile | undefined> {
    const { projectFile } = this.options;
    if (projectFile !== undefined) return projectFile === 'none' ? undefined : projectFile;
    const folder = parentFolder(uri);
    return folder === undefined ? undefined : await this.#projectFiles.nearest(folder);
  }
}

function readProjectFile(file: ProjectFile, base: Settings, ruleIds: readonly string[]) {
  const { value, problems } = readValue(file.text);
  if (problems.length > 0) return { settings: base, problems };
  return readSettings(value, base, { ruleIds, otherKeys: 'wrong' });
}
