import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
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

  it('has a button for the preview over every report, whatever its name, and over nothing else', async () => {
    const button = window.page.locator('.editor-actions .codicon-type-hierarchy');
    const report = [
      '# Checkout outage',
      '## Timeline',
      '## Root Cause',
      '## Contributing Factors',
      '## Action Items',
    ];
    const files = { 'friday.md': report.join('\n\n- one\n\n'), 'shopping.md': '# Shopping\n\n- Milk\n' };
    for (const [name, text] of Object.entries({ ...files, 'how-to-postmortem.txt': 'In Markdown.\n' }))
      await writeFile(join(window.workspace, name), text);
    // By its whole path, a file is found before the editor has searched the folder anew.
    const open = (name: string) => window.openFile(join(window.workspace, name));
    await open('friday.md');
    await button.waitFor();
    for (const other of ['shopping.md', 'how-to-postmortem.txt']) {
      await open(other);
      await button.waitFor({ state: 'detached' });
    }
    await open('friday.md');
    await button.waitFor();
  });
});
