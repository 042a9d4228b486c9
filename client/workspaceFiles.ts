import { FileType, type Uri, workspace } from 'vscode';

/** More files than any team's postmortems, and few enough to answer at once. */
const mostFiles = 10_000;
const mostBytes = 10 * 1024 * 1024;
const neverOurs = '**/{node_modules,.git}/**';

/**
 * The URIs of the workspace's files that match a glob such as `docs/*.md`, at most `limit` of them; what the user
 * hides from the explorer (`files.exclude`) is left out.
 */
export async function findFiles(glob: string, limit: number): Promise<string[]> {
  const uris = await workspace.findFiles(glob, neverOurs, Math.min(limit, mostFiles));
  return uris.map((uri) => uri.toString());
}

/**
 * A file's text through the editor's file system, so that files without a disk can be read too. Answers `null`
 * for what cannot be read, is no file, or is too large to be written by hand.
 */
export async function readFile(uri: Uri): Promise<string | null> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0 || size > mostBytes) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
