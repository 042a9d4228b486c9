import picomatch from 'picomatch/posix.js';
import { URI } from 'vscode-uri';

/** Whether a path below a folder matches one of the globs. Letter case does not count. */
export function matchesGlobs(path: string, globs: readonly string[]): boolean {
  return picomatch([...globs], { dot: true, nocase: true })(path);
}

/** Why a glob cannot be used, as the end of a sentence. */
export function globProblem(glob: string): string | undefined {
  if (glob.includes('\\')) return 'folders are divided by / on every system';
  try {
    picomatch.makeRe(glob, { strictBrackets: true });
    return undefined;
  } catch {
    return 'a bracket in it is not closed';
  }
}

/**
 * A URI's path below a folder: `docs/db.md` for `file:///repo/docs/db.md` below `file:///repo`. Nothing when it is
 * elsewhere.
 */
export function pathBelow(uri: string, folder: string): string | undefined {
  const start = `${folder.replace(/\/+$/, '')}/`;
  return uri.startsWith(start) ? pathOf(`file:///${uri.slice(start.length)}`) : undefined;
}

/** Without the slash that it begins with. */
export function pathOf(uri: string): string {
  return URI.parse(uri).path.replace(/^\/+/, '');
}
