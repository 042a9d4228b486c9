import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { repository } from '../host/cache';
import { type EditorWindow, openWorkspace } from './editorWindow';

describe('The preview', () => {
  let window: EditorWindow;
  let preview: FrameLocator;

  before(async () => {
    window = await openWorkspace(join(repository, 'test/sample'), { width: 1800, height: 1000 });
    await window.openFile('good-postmortem.md');
    await window.runCommand('Postmortem: Open Preview to the Side');
    preview = window.previewFrame();
    await factor('There was no runbook').waitFor();
  });

  after(() => window?.close());

  it('shows all pictures as trees, with what a screen reader needs to know', async () => {
    await preview.getByRole('tree', { name: 'Fishbone: 7 contributing factors' }).waitFor();
    await preview.getByRole('tree', { name: '5 Whys: 5 whys in 2 branches' }).waitFor();
    await preview.getByRole('tree', { name: 'Timeline: 16 entries from 6 sources' }).waitFor();
    await preview.getByRole('treeitem', { name: 'Category PROCESS, most factors, 2 factors' }).waitFor();
    await preview.getByRole('treeitem', { name: 'Question 1: Why was the frontend unavailable?' }).waitFor();
    assert.equal(await factor('There was no runbook').getAttribute('aria-level'), '3');
  });

  it('leads from a factor to its line', async () => {
    await factor('There was no runbook').click();
    await caretIn('6. [DOCUMENTATION] There was no runbook');
  });

  it('follows what is typed, and keeps the element of what has changed', async () => {
    await factor('There was no runbook').evaluate((element) => element.setAttribute('data-kept', 'yes'));
    await window.type('Also, ');
    await factor('Also, There was no runbook').waitFor();
    assert.equal(await factor('Also, There was no runbook').getAttribute('data-kept'), 'yes');
  });

  it('can be walked with the keyboard', async () => {
    await preview.getByRole('treeitem', { name: 'Category DOCUMENTATION' }).focus();
    await window.press('ArrowRight');
    await focused('Factor: Also, There was no runbook');
    await window.press('ArrowDown');
    await focused('Category MANAGEMENT');
    await window.press('ArrowLeft');
    await focused('Effect: Production Frontend Outage');
    await window.press('Enter');
    await caretIn('# Postmortem: PI-2025-012');
  });

  it('goes on with the other postmortem, and stays with it while something else is read', async () => {
    await window.openFile('bad-postmortem.md');
    await window.page.getByRole('tab', { name: 'Postmortem: bad-postmortem.md' }).waitFor();
    await window.openFile('pi-2025-012.action-items.yaml');
    await window.page.getByRole('tab', { name: 'Postmortem: bad-postmortem.md' }).waitFor();
    await window.openFile('good-postmortem.md');
    await factor('Also, There was no runbook').waitFor();
  });

  it('zooms by key while it has the focus, and by command wherever the focus is', async () => {
    await preview.getByRole('treeitem', { name: 'Category DOCUMENTATION' }).focus();
    // The editor hears by message that the page has the focus; a key that is quicker than that is not the page's.
    await window.press('Control+=');
    await level('125 %', 5_000).catch(() => window.press('Control+='));
    await level('125 %');
    await window.press('Control+-');
    await level('100 %');
    await window.runCommand('View: Focus First Editor Group');
    await window.runCommand('Postmortem: Zoom In');
    await level('125 %');
    await window.runCommand('Postmortem: Zoom to the Whole Picture');
    await preview.getByRole('button', { name: '125 %' }).waitFor({ state: 'detached' });
    const [picture] = await preview.getByRole('tree').all();
    assert.ok(((await picture?.boundingBox())?.height ?? Number.POSITIVE_INFINITY) < 1000);
    await window.runCommand('Postmortem: Zoom to the Width of the Preview');
    await level('100 %');
  });

  it('moves what has moved, and only for readers who do not mind', async () => {
    const changes = () => preview.locator('body').getAttribute('data-changes');
    await preview.locator('body').evaluate((body) => {
      let count = 0;
      const change = () => body.setAttribute('data-changes', String(++count));
      for (const type of ['transitionrun', 'animationstart']) body.addEventListener(type, change);
    });
    await factor('The error rate alert').click();
    await caretIn('3. [TECHNOLOGY] The error rate alert');
    const more = 'and nobody knew where to look for one in the middle of the night; ';
    await window.type(more);
    await factor(`${more}The error rate alert`).waitFor();
    await preview.locator('body[data-changes]').waitFor();

    await window.page.emulateMedia({ reducedMotion: 'reduce' });
    const settled = () => Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await preview.locator('body').evaluate(settled);
    const before = await changes();
    await window.type(more);
    await factor(`${more}${more}The error rate alert`).waitFor();
    assert.equal(await changes(), before);
    await window.page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('lets in no script, style or connection but its own, and images only that it makes itself', async () => {
    const policy = await preview
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .first()
      .evaluate((element) => element.getAttribute('content') ?? '');
    assert.match(policy, /^default-src 'none'; script-src 'nonce-[\w-]+'; style-src [^;]+; img-src data:$/);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('is where it was after it was hidden behind another editor', async () => {
    const tab = window.page.getByRole('tab', { name: 'Postmortem: good-postmortem.md' });
    const rootCause = preview.getByRole('treeitem', { name: 'Root cause: Missing deployment' });
    await rootCause.scrollIntoViewIfNeeded();
    const before = await scrolled();
    assert.ok(before > 0);
    await window.runCommand('View: Move Editor into Next Group');
    await rootCause.waitFor({ state: 'detached' });
    await tab.click();
    await rootCause.waitFor();
    assert.equal(await scrolled(), before);
  });

  function level(percentage: string, timeout = 60_000): Promise<void> {
    return preview.getByRole('button', { name: percentage, exact: true }).waitFor({ timeout });
  }

  function scrolled(): Promise<number> {
    return preview.locator('html').evaluate((element) => element.scrollTop);
  }

  function factor(words: string): Locator {
    return preview.getByRole('treeitem', { name: `Factor: ${words}` });
  }

  function focused(name: string): Promise<void> {
    return preview.locator(`[role=treeitem][aria-label^="${name}"]:focus`).waitFor();
  }

  /** Waits until the text editor has the focus, with the caret in the line that begins so. */
  async function caretIn(beginning: string): Promise<void> {
    const editor = window.page.locator('.editor-group-container.active .monaco-editor.focused');
    await editor.waitFor();
    const line = await lineThatBegins(beginning);
    await window.page.getByRole('button', { name: new RegExp(`^Ln ${line},`) }).waitFor();
  }

  async function lineThatBegins(beginning: string): Promise<number> {
    const text = await readFile(join(repository, 'test/sample/good-postmortem.md'), 'utf8');
    return text.split('\n').findIndex((line) => line.startsWith(beginning)) + 1;
  }
});
