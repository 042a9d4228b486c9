import { join } from 'node:path';
import { repository } from '../host/cache';
import { type EditorWindow, openWorkspace } from './editorWindow';

describe('The status bar', () => {
  let window: EditorWindow;

  before(async () => {
    window = await openWorkspace(join(repository, 'test/sample'));
  });

  after(() => window?.close());

  const state = (name: string | RegExp) => window.page.locator('.statusbar').getByRole('button', { name });

  it('says how the report stands, and leads to what is open in it', async () => {
    await window.openFile('bad-postmortem.md');
    await state(/^Postmortem: No status · \d+ to look at/).click();
    await window.page.getByText(/^Review Checklist: No status · \d+ to look at/).waitFor();
    await window.screenshot('checklist');
    // A list shows only the rows that there is room for.
    await window.type('test things');
    await window.choose('We should test things more');
    await window.page.getByRole('button', { name: /^Ln 17,/ }).waitFor();
    await window.screenshot('state');
  });

  it('marks a report as final when nothing stands in the way', async () => {
    await window.openFile('good-postmortem.md');
    await state('Postmortem: Final · nothing to look at').waitFor();
    await window.press('Control+Home');
    for (let line = 1; line < 7; line++) await window.press('ArrowDown');
    await window.press('End');
    await window.press('Control+Shift+ArrowLeft');
    await window.type('Draft');
    await state(/^Postmortem: .*Draft · nothing to look at/).click();
    await window.choose('Mark as Final');
    await state('Postmortem: Final · nothing to look at').waitFor();
  });

  it('is silent in other files', async () => {
    await window.openFile('pi-2025-012.action-items.yaml');
    await state(/^Postmortem: /).waitFor({ state: 'hidden' });
  });
});
