import assert from 'node:assert/strict';
import { join } from 'node:path';
import { repository } from '../host/cache';
import { type EditorWindow, openWorkspace } from './editorWindow';

describe("VS Code's own Markdown preview", () => {
  let window: EditorWindow;

  before(async () => {
    window = await openWorkspace(join(repository, 'test/sample'), { width: 1600, height: 1000 });
    await window.openFile('good-postmortem.md');
    await window.runCommand('Markdown: Open Preview to the Side');
  });

  after(() => window?.close());

  it('shows each picture above the section it is drawn from', async () => {
    const page = window.previewFrame();
    for (const [kind, heading] of [
      ['timeline', 'Timeline'],
      ['fishbone', 'Contributing Factors'],
      ['five-whys', 'Root Cause Analysis (5 Whys)'],
    ] as const) {
      const figure = page.locator(`figure.postmortem-picture.${kind}`);
      await figure.locator('svg').waitFor();
      // VS Code may put a mark for scrolling in between.
      const next = await figure.locator('xpath=following-sibling::h2[1]').textContent();
      assert.equal(next, heading);
    }
  });

  it('follows what is typed', async () => {
    await window.runCommand('View: Focus First Editor Group');
    await window.press('Control+G');
    await window.type('64');
    await window.press('Enter');
    await window.press('End');
    await window.type(' Again.');
    await window
      .previewFrame()
      .locator('figure.fishbone title', { hasText: 'Again.' })
      .waitFor({ state: 'attached' });
  });
});
