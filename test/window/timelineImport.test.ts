import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../host/cache';
import { type EditorWindow, openWorkspace } from './editorWindow';

const chat = '14:33 <casey> Two dashboards disagree\n14:36 <jordan> Reading the diff\n14:08 nobody remembers';

describe('Records of other programs', () => {
  let window: EditorWindow;

  before(async () => {
    window = await openWorkspace(join(repository, 'test/sample'), { width: 1400, height: 900 });
    await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await window.openFile('good-postmortem.md');
  });

  after(() => window?.close());

  it('are shown before they go into the timeline, where their time belongs', async () => {
    const file = join(window.workspace, 'chat.txt');
    await writeFile(file, chat);
    const input = window.page.locator('.quick-input-box input');
    const rows = window.page.locator('.quick-input-list .monaco-list-row');
    await window.press('F1');
    await input.fill('>Postmortem: Import Timeline');
    await rows.filter({ hasText: 'Import Timeline…' }).first().click();
    await rows.filter({ hasText: 'From Files…' }).click();
    await rows.filter({ hasText: 'good-postmortem.md' }).waitFor();
    await input.fill(file);
    await window.press('Enter');
    await window.page.getByText('Chat from chat.txt: 3 events, times in UTC').waitFor();
    assert.equal(await rows.count(), 3);
    await window.screenshot('import-timeline');
    await rows.filter({ hasText: 'nobody remembers' }).getByRole('checkbox').click();
    await window.page.getByRole('button', { name: 'OK', exact: true }).click();
    await line('casey: "Two dashboards disagree"').waitFor();
    assert.equal(await line('nobody remembers').count(), 0);
  });

  it('can be pasted as entries, by choice', async () => {
    await window.runCommand('Undo');
    await line('Two dashboards disagree').waitFor({ state: 'detached' });
    await line('All times in UTC').click();
    await window.press('End');
    await window.press('Enter');
    await window.page.evaluate((text) => navigator.clipboard.writeText(text), chat);
    await window.press('Control+V');
    await line('14:33 <casey> Two dashboards disagree').waitFor();
    await window.page.locator('.post-edit-widget').click();
    await window.page.getByText('Insert as 3 Timeline Entries (Chat)').click();
    await line('casey: "Two dashboards disagree"').waitFor();
  });

  function line(text: string) {
    // The editor paints spaces that do not break.
    return window.page
      .locator('.view-line')
      .filter({ hasText: new RegExp(escaped(text).replaceAll(' ', '[ \\u00a0]')) });
  }
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
