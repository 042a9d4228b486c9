/**
 * How the server reads files that are not open in the editor. The editor answers where it can, so that virtual
 * workspaces work; the command line and other editors answer from the disk; tests answer from memory.
 */
export interface Files {
  /** The file's text, or `undefined` when there is none or it cannot be read. Never rejects. */
  read(uri: string): Promise<string | undefined>;
  /**
   * The URIs of at most `limit` files that match the glob, in every folder of the workspace and never inside
   * `node_modules`. Never rejects. `find('*.md', 2)` gives `['file:///repo/a.md', 'file:///repo/b.md']`.
   */
  find(glob: string, limit: number): Promise<readonly string[]>;
}

/** The files of a place without files. */
export const noFiles: Files = {
  read: () => Promise.resolve(undefined),
  find: () => Promise.resolve([]),
};
