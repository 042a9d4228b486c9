// What the host needs and npm can deliver is installed once, into a git-ignored folder.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './processes';

/** The root of this repository: every bundle that uses the host lies two folders below it, in `out/`. */
export const repository = resolve(__dirname, '../..');

const cacheFolder = resolve(process.env.POSTMORTEM_CACHE ?? join(repository, '.cache'));
const anHour = 60 * 60 * 1000;

/**
 * The folder `name` of the cache, filled by `install` when it is not there yet.
 *
 * Installing happens in a folder beside it that is renamed at the end. A rename happens entirely or not at all, so
 * a folder with the final name is complete, an interrupted install is simply done again, and of two processes that
 * install at the same time the first to finish wins.
 */
export async function cached(name: string, install: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) return folder;

  await mkdir(cacheFolder, { recursive: true });
  await removeLeftovers();
  const partial = temporaryFolder(`${name}.partial`, cacheFolder);
  console.log(`Installing ${name} into ${cacheFolder} (once) …`);
  const started = Date.now();
  await install(partial);
  await rename(partial, folder).catch((error: unknown) => {
    if (!existsSync(folder)) throw error;
  });
  console.log(`Installed ${name} in ${Math.round((Date.now() - started) / 1000)} s.`);
  return folder;
}

/** A process that was killed leaves its folder behind; one that is still installing has begun lately. */
async function removeLeftovers(): Promise<void> {
  for (const entry of await readdir(cacheFolder)) {
    if (!entry.includes('.partial-')) continue;
    const folder = join(cacheFolder, entry);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > anHour) await rm(folder, { recursive: true, force: true });
  }
}
