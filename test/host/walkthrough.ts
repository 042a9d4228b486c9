// Takes the pictures of the walkthrough "Get started with Postmortem" in the real VS Code, light and dark:
// `npm run build && node out/host/walkthrough.js`. Run it when what they show has changed.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type EditorWindow, openWorkspace, type Theme } from '../window/editorWindow';
import { repository } from './cache';

const folder = join(repository, 'client/media/walkthrough');
const size = { width: 800, height: 500 };
const themes: Readonly<Record<string, Theme>> = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
};

/** Only what a picture is about: no side bar, no map, no breadcrumbs. */
const settings = {
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
  'editor.fontSize': 13,
  'editor.wordWrap': 'on',
};

type Step = (window: EditorWindow) => Promise<unknown>;

/** Each goes on where the one before it left the window. */
const steps: Readonly<Record<string, Step>> = {
  async findings(window) {
    await window.runCommand('View: Toggle Primary Side Bar Visibility');
    await window.openFile('bad-postmortem.md');
    await window.squiggles().first().waitFor();
    const words = window.page.locator('.view-line').getByText('Dave deployed', { exact: false }).first();
    await words.hover({ position: { x: 20, y: 8 } });
    await window.page.locator('.monaco-hover:visible').first().waitFor();
  },
  async checklist(window) {
    await window.page.mouse.move(0, 0);
    await window.page
      .locator('.statusbar')
      .getByRole('button', { name: /^Postmortem: / })
      .click();
    await window.page.getByText(/^Review Checklist: /).waitFor();
  },
  async new(window) {
    await window.press('Escape');
    await openList(window, 'Postmortem: New Postmortem…');
    await window.page.getByText('Complete postmortem').waitFor();
  },
  async timeline(window) {
    await window.press('Escape');
    await window.openFile('good-postmortem.md');
    await openList(window, 'Postmortem: Import Timeline…');
    await window.page.getByText('From the Clipboard').waitFor();
  },
  async preview(window) {
    await window.press('Escape');
    await window.runCommand('Postmortem: Open Preview');
    // Where a list was clicked, the pointer would rest on a box and show its tooltip.
    await window.page.mouse.move(0, 0);
    await window.previewFrame().locator('svg:visible').first().waitFor();
  },
};

/** Runs a command whose list takes the place of the palette. */
async function openList(window: EditorWindow, title: string): Promise<void> {
  await window.press('F1');
  await window.page.locator('.quick-input-box input').fill(`>${title}`);
  await window.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click();
}

async function take(name: string, theme: Theme): Promise<void> {
  const window = await openWorkspace(join(repository, 'test/sample'), { ...size, theme, settings });
  try {
    for (const [step, show] of Object.entries(steps)) {
      await show(window);
      console.log(await window.screenshot(join(folder, `${step}-${name}.png`)));
    }
  } finally {
    await window.close();
  }
}

async function takeAll(): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, theme] of Object.entries(themes)) await take(name, theme);
}

takeAll().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
