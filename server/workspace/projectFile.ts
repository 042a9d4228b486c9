import type { Files } from './files';

/** The project's own settings, read by the editor and the command line alike. */
export const projectFileName = '.postmortem.yaml';

export function isProjectFile(uri: string): boolean {
  return uri.endsWith(`/${projectFileName}`);
}

export interface ProjectFile {
  readonly uri: string;
  readonly text: string;
}

/** Finds the project file that holds for a document: the one in the nearest folder upward. */
export class ProjectFiles {
  readonly #nearest = new Map<string, Promise<ProjectFile | undefined>>();

  constructor(private readonly files: Files) {}

  /** `folder` is a URI without a slash at its end. Each folder is asked once, until `forget`. */
  nearest(folder: string): Promise<ProjectFile | undefined> {
    const known = this.#nearest.get(folder);
    if (known) return known;
    const found = this.#find(folder);
    this.#nearest.set(folder, found);
    return found;
  }

  forget(): void {
    this.#nearest.clear();
  }

  async #find(folder: string): Promise<ProjectFile | undefined> {
    const uri = `${folder}/${projectFileName}`;
    const text = await this.files.read(uri);
    if (text !== undefined) return { uri, text };
    const above = parentFolder(folder);
    return above === undefined ? undefined : this.nearest(above);
  }
}

/**
 * `file:///repo/docs/db.md` lies in `file:///repo/docs`, that in `file:///repo`, that in `file://` and that in
 * nothing. A URI without folders, such as `untitled:Untitled-1`, lies in nothing either.
 */
export function parentFolder(uri: string): string | undefined {
  const authority = uri.indexOf('://');
  const slash = uri.lastIndexOf('/');
  return authority < 0 || slash < authority + 3 ? undefined : uri.slice(0, slash);
}
