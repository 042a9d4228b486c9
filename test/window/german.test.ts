import assert from 'node:assert/strict';
import { join } from 'node:path';
import { repository } from '../host/cache';
import { type EditorWindow, openWorkspace } from './editorWindow';

describe('In VS Code in German', () => {
  let window: EditorWindow;

  before(async () => {
    const size = { width: 1600, height: 1000 };
    window = await openWorkspace(join(repository, 'test/sample'), { ...size, language: 'de' });
    await window.openFile('good-postmortem.md');
  });

  after(() => window?.close());

  it('lenses and the status bar are German', async () => {
    await window.page.getByText('Erkannt nach 6 min · gelindert nach 30 min').first().waitFor();
    await window.page.getByText('Final · nichts mehr anzusehen').waitFor();
  });

  it('the preview is German, for eyes and for ears, and so is the command that opens it', async () => {
    await window.runCommand('Postmortem: Vorschau an der Seite öffnen');
    const preview = window.previewFrame();
    await preview.getByRole('tree', { name: 'Fischgrätendiagramm: 7 beitragende Faktoren' }).waitFor();
    await preview
      .getByRole('treeitem', { name: 'Kategorie PROCESS, die meisten Faktoren, 2 Faktoren' })
      .waitFor();
    await preview.getByRole('treeitem', { name: 'Phase: Unerkannt, 6 min lang' }).waitFor();
    await preview.getByTitle('PROCESS weglassen').waitFor();
    assert.equal(await preview.locator('html').getAttribute('lang'), 'de');
  });

  it('settings are explained in German', async () => {
    await window.runCommand('Preferences: Open Settings (UI)');
    await window.page
      .locator('.settings-editor .search-container .inputarea, .settings-editor .search-container textarea')
      .first()
      .waitFor();
    await window.type('postmortem.profile');
    await window.page
      .locator('.settings-editor')
      .getByText('Welche Abschnitte ein Postmortem braucht.')
      .waitFor();
  });
});
