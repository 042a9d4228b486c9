// A copy of the sample workspace: people and tests may change its files, the repository's stay as they are.
import { cpSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { repository } from './cache';
import { temporaryFolder } from './processes';

export function copyOfSample(): string {
  return copyOfWorkspace(join(repository, 'test/sample'));
}

export function copyOfWorkspace(folder: string): string {
  const copy = join(temporaryFolder('postmortem-workspace'), basename(resolve(folder)));
  cpSync(folder, copy, { recursive: true });
  return copy;
}
