import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type Axe from 'axe-core';
import type { FrameLocator, Locator } from 'playwright-core';
import { repository } from '../host/cache';
import { type EditorWindow, openWorkspace, type Theme } from './editorWindow';

const bad = `# Postmortem: PI-2025-013 — Checkout outage

## Timeline

- 2025-03-15 08:15 UTC [GH] Change deployed
- 2025-03-15 09:32 UTC [PD] Alert fires
- 2025-03-15 11:52 UTC [GH] Revert deployed
- 2025-03-15 12:10 UTC [PM] Error rate drops to normal

## Contributing Factors

1. [PROCESS] Dave should have tested his change.
2. [TECHNOLOGY] The alert came late.

## Root Cause Analysis (5 Whys)

Problem: Checkout failed for 4 hours.

Q1: Why did checkout fail?
A1: The ConfigMap was deleted.

Q2: Why was it deleted?
A2: The engineer was tired and made a mistake.
`;

describe('The panel', () => {
  let window: EditorWindow;
  let preview: FrameLocator;

  before(async () => {
    window = await openPanel('Default Light Modern');
    preview = window.previewFrame();
  });

  after(() => window?.close());

  it('marks the box that the cursor is in, and no other', async () => {
    await window.runCommand('View: Focus Active Editor Group');
    await goTo(5);
    await current('Entry: 08:15, Change deployed').waitFor();
    await goTo(13);
    await current('Factor: The alert came late.').waitFor();
    assert.equal(await preview.locator('[aria-current=true]').count(), 1);
  });

  it('shows what was found on the box it is about, as a sign and in words', async () => {
    const factor = preview.getByRole('treeitem', {
      name: /^Factor: Dave should have tested his change\.; Warning: /,
    });
    await factor.locator('.badge.warning').waitFor();
    await factor.hover();
    await preview
      .getByRole('complementary', { name: 'Findings' })
      .getByText(/^Warning: /)
      .first()
      .waitFor();
  });

  it('says where a chain stops at a person', async () => {
    await preview
      .getByRole('treeitem', {
        name: 'Answer: The engineer was tired and made a mistake., Stops at a person',
      })
      .waitFor();
  });

  it('leaves a category out and takes it in again', async () => {
    const choice = preview.getByRole('button', { name: 'PROCESS 1' });
    await choice.click();
    await item('Category PROCESS').waitFor({ state: 'detached' });
    assert.equal(await choice.getAttribute('aria-pressed'), 'false');
    await choice.click();
    await item('Category PROCESS').waitFor();
  });

  it('zooms to what is looked at, and keeps the size while somebody types', async () => {
    const picture = preview.getByRole('tree').first();
    const width = async () => (await picture.boundingBox())?.width ?? 0;
    const before = await width();
    await preview.getByRole('button', { name: 'Larger' }).click();
    assert.ok(Math.abs((await width()) / before - 1.25) < 0.01);
    await window.runCommand('View: Focus First Editor Group');
    await goTo(13);
    await window.press('End');
    await window.type(' Again.');
    await item('Factor: The alert came late. Again.').waitFor();
    assert.ok(Math.abs((await width()) / before - 1.25) < 0.01);
    await preview.getByRole('button', { name: '125 %' }).click();
    assert.ok(Math.abs((await width()) / before - 1) < 0.01);
  });

  it('saves a picture as SVG and as PNG', async () => {
    for (const [form, magic] of [
      ['SVG', '<svg xmlns'],
      ['PNG', '\u0089PNG'],
    ] as const) {
      await preview
        .getByRole('group', { name: 'Fishbone', exact: true })
        .getByRole('button', { name: 'Export…' })
        .click();
      await window.choose(form);
      await window.confirm();
      const file = join(window.workspace, `fault-postmortem.fishbone.${form.toLowerCase()}`);
      await window.page.locator('.explorer-folders-view').getByText(basename(file)).waitFor();
      const written = await readFile(file);
      assert.equal(written.subarray(0, magic.length).toString('latin1'), magic);
    }
  });

  it('stays with its document when it is pinned', async () => {
    await preview.getByRole('button', { name: 'Pin' }).click();
    await preview.locator('button[aria-pressed=true]', { hasText: 'Pin' }).waitFor();
    await window.runCommand('View: Focus First Editor Group');
    await window.openFile('good-postmortem.md');
    await window.type(' ');
    await window.runCommand('File: Revert File');
    await window.page.getByRole('tab', { name: 'Postmortem: fault-postmortem.md' }).waitFor();
    await item('Factor: The alert came late.').waitFor();
  });

  it('is as it was after the window was loaded anew', async () => {
    await preview.getByRole('button', { name: 'TECHNOLOGY 1' }).click();
    await preview.getByRole('button', { name: 'Larger' }).click();
    await item('Category TECHNOLOGY').waitFor({ state: 'detached' });
    await window.reload();
    await item('Factor: Dave should have tested').waitFor();
    await preview.getByRole('button', { name: '125 %' }).waitFor();
    await preview.locator('button[aria-pressed=true]', { hasText: 'Pin' }).waitFor();
    await item('Category TECHNOLOGY').waitFor({ state: 'detached' });
  });

  it('has no violation that axe-core knows of', async () => {
    assert.deepEqual(await violations(preview), []);
  });

  async function goTo(line: number): Promise<void> {
    await window.press('Control+G');
    await window.type(`${line}`);
    await window.press('Enter');
    await window.page.getByRole('button', { name: new RegExp(`^Ln ${line},`) }).waitFor();
  }

  function item(name: string): Locator {
    return preview.getByRole('treeitem', { name });
  }

  function current(name: string): Locator {
    return item(name).and(preview.locator('[aria-current=true]'));
  }
});

for (const theme of ['Default Dark Modern', 'Default High Contrast'] as const) {
  describe(`The panel in ${theme}`, () => {
    let window: EditorWindow;

    before(async () => {
      window = await openPanel(theme);
    });

    after(() => window?.close());

    it('has no violation that axe-core knows of', async () => {
      assert.deepEqual(await violations(window.previewFrame()), []);
    });
  });
}

async function openPanel(theme: Theme): Promise<EditorWindow> {
  const window = await openWorkspace(join(repository, 'test/sample'), {
    theme,
    width: 1600,
    height: 1000,
    settings: { 'files.simpleDialog.enable': true },
  });
  await writeFile(join(window.workspace, 'fault-postmortem.md'), bad);
  await window.openFile('fault-postmortem.md');
  await window.runCommand('Postmortem: Open Preview to the Side');
  await window.previewFrame().getByRole('treeitem', { name: 'Factor: The alert came late.' }).waitFor();
  return window;
}

/** Runs axe-core inside the page, as a debugger does; gives what is wrong with which element. */
async function violations(preview: FrameLocator): Promise<string[]> {
  const require = createRequire(join(repository, 'package.json'));
  const body = preview.locator('body');
  await body.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const found = await body.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    return (await axe.run(document)).violations;
  });
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
}
