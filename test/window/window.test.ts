import assert from 'node:assert/strict';
import { join } from 'node:path';
import { repository } from '../host/cache';
import { type EditorWindow, openWorkspace } from './editorWindow';

describe("VS Code's window", () => {
  let window: EditorWindow;

  before(async () => {
    window = await openWorkspace(join(repository, 'test/sample'), { theme: 'Default Dark Modern' });
  });

  after(() => window?.close());

  it('lists what is wrong in a bad postmortem, and leads from there to the text', async () => {
    await window.openFile('bad-postmortem.md');
    const finding = (await window.problems()).filter({ hasText: 'blame/' }).first();
    const line = /Ln (\d+)/.exec((await finding.textContent()) ?? '')?.[1];
    assert.ok(line, 'the finding says in which line it is');
    await finding.click();
    await window.page.getByRole('button', { name: new RegExp(`^Ln ${line},`) }).waitFor();
    await window.screenshot('findings');
  });
});
