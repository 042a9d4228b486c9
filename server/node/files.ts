import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import type { Files } from '../workspace/files';

/** Nobody writes a report of this size by hand, and reading it would only use up memory. */
const mostBytes = 64 * 1024 * 1024;

/** The files of the disk. `folders` are the URIs of the folders that `find` looks through. */
export function diskFiles(folders: () => readonly string[]): Files {
  return {
    async read(uri) {
      try {
        return await readText(fileURLToPath(uri));
      } catch {
        return undefined;
      }
    },
    async find(pattern, limit) {
      const roots = folders().filter((folder) => folder.startsWith('file:'));
      const found = await Promise.all(
        roots.map((folder) => findFiles(pattern, fileURLToPath(folder)).catch(() => [])),
      );
      return found
        .flat()
        .slice(0, limit)
        .map((path) => pathToFileURL(path).href);
    },
  };
}

/** The text of a file, without a byte order mark. Rejects with words for people when it cannot be read. */
export async function readText(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > mostBytes) throw new Error(`it is larger than ${mostBytes / 1024 / 1024} MB`);
  return decode(await readFile(path));
}

export function decode(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

/** Absolute paths in alphabetical order. Dependencies and the store of git hold nobody's postmortems. */
export async function findFiles(patterns: string | readonly string[], folder: string): Promise<string[]> {
  const found = await glob([patterns].flat(), {
    cwd: folder,
    absolute: true,
    dot: false,
    expandDirectories: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
  });
  return found.sort();
}
