import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diskFiles } from '../server/node/files';
import { readCodeOwners } from '../server/workspace/codeOwners';
import { MemoryFiles } from './support/memoryFiles';

describe('The owners of code', () => {
  it('are all who are named, each once, and neither mail addresses nor comments', async () => {
    const text =
      '# @nobody\r\n* @kim mail@example.com\r\n/src/** @payments/on-call @kim # @nobody\r\n\r\n/only-a-pattern\r\n';
    const files = new MemoryFiles({ 'file:///repo/docs/CODEOWNERS': text });
    assert.deepEqual(await readCodeOwners(files), ['@kim', '@payments/on-call']);
  });

  it('are found in a hidden folder on a disk', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postmortem-owners-'));
    try {
      mkdirSync(join(folder, '.github'));
      writeFileSync(join(folder, '.github/CODEOWNERS'), '* @kim\n');
      assert.deepEqual(await readCodeOwners(diskFiles(() => [pathToFileURL(folder).href])), ['@kim']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are nobody where there is no such file', async () => {
    assert.deepEqual(await readCodeOwners(new MemoryFiles()), []);
  });
});
