// VS Code's window, used as a person uses it: with the keyboard, the command palette, and eyes on the screen.
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { repository } from '../host/cache';
import { extensionLine } from '../host/console';
import { copyOfWorkspace } from '../host/sample';
import { ServedVSCode } from '../host/servedVSCode';

export type Theme = 'Default Light Modern' | 'Default Dark Modern' | 'Default High Contrast';

export interface WindowOptions {
  readonly theme?: Theme;
  readonly width?: number;
  readonly height?: number;
  /** The tag of the language that VS Code shall be in, such as `de`; its own words stay English without its pack. */
  readonly language?: string;
  /** User settings, on top of the quiet ones that every window has. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Opens a copy of the folder, so that nothing a test does in the window changes the repository. */
export async function openWorkspace(folder: string, options: WindowOptions = {}): Promise<EditorWindow> {
  const vscode = await ServedVSCode.start({
    'workbench.colorTheme': options.theme ?? 'Default Light Modern',
    'window.autoDetectColorScheme': false,
    // A blinking caret would make every picture a different one.
    'editor.cursorBlinking': 'solid',
    ...options.settings,
  });
  const browser = await launchBrowser();
  const { width = 1280, height = 800, language } = options;
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(60_000);
  if (language !== undefined) await page.addInitScript(speak, language);
  const window = new EditorWindow(page, copyOfWorkspace(folder), browser, vscode);
  try {
    page.on('console', (message) => {
      const line = extensionLine(message.text());
      if (line !== undefined) window.log.push(line);
    });
    await page.goto(vscode.address({ workspace: window.workspace, extension: repository }));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    return window;
  } catch (error) {
    await window.close();
    throw error;
  }
}

/** Runs in the page before VS Code does, which takes its language from there. */
function speak(language: string): void {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => undefined });
}

export class EditorWindow {
  /** What the extensions have printed, and the errors of VS Code. */
  readonly log: string[] = [];

  constructor(
    /** The page itself, for what has no method here. */
    readonly page: Page,
    /** The copy of the workspace that the window shows. */
    readonly workspace: string,
    private readonly browser: Browser,
    private readonly vscode: ServedVSCode,
  ) {}

  /** Opens a file of the workspace by its name and puts the caret in it. */
  async openFile(name: string): Promise<void> {
    await this.pick('Control+P', name, this.quickInputRows().filter({ hasText: basename(name) }));
    await this.page.locator(`.tab.active[data-resource-name="${basename(name)}"]`).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** Runs a command by its whole title, such as "Postmortem: Open Preview to the Side". */
  async runCommand(title: string): Promise<void> {
    await this.pick('F1', `>${title}`, this.quickInputRows().and(this.page.getByLabel(startingWith(title))));
  }

  /** Picks from a list that a command has opened. */
  async choose(label: string): Promise<void> {
    await this.quickInputRows().filter({ hasText: label }).first().click();
  }

  /** Presses the button of the dialog that asks for a file. */
  async confirm(): Promise<void> {
    await this.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
  }

  /** Loads the window anew, as VS Code does after an update; what was typed and not saved is still there. */
  async reload(): Promise<void> {
    this.page.once('dialog', (dialog) => void dialog.accept());
    const loaded = this.page.waitForEvent('load');
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Opens the Problems view; gives its findings, without the rows of the files they are in. */
  async problems(): Promise<Locator> {
    await this.runCommand('Problems: Focus on Problems View');
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    return rows.filter({ has: this.page.locator('.marker-message-line') });
  }

  /** The document inside a webview, such as the preview. */
  previewFrame(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** The lines below the text that findings are, of any severity. */
  squiggles(): Locator {
    return this.page.locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint');
  }

  /** Takes a picture once the window has come to rest; gives the file it is in. */
  async screenshot(name: string): Promise<string> {
    const file = name.endsWith('.png') ? resolve(name) : join(repository, 'out/screenshots', `${name}.png`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await this.pictureAtRest());
    return file;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.vscode.stop();
  }

  /** The picture that stays the same three times in a row, or the last one if the window does not come to rest. */
  private async pictureAtRest(): Promise<Buffer> {
    const deadline = Date.now() + 10_000;
    let picture = await this.page.screenshot();
    for (let same = 1; same < 3 && Date.now() < deadline; ) {
      const next = await this.page.screenshot();
      same = next.equals(picture) ? same + 1 : 1;
      picture = next;
    }
    return picture;
  }

  private quickInputRows(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  private async pick(keys: string, text: string, row: Locator): Promise<void> {
    const input = this.page.locator('.quick-input-box input');
    await this.page.keyboard.press(keys);
    await input.fill(text);
    await row.first().click();
    await input.waitFor({ state: 'hidden' });
  }
}

function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(,|$)`);
}
