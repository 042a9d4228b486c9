import assert from 'node:assert/strict';
import { DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { nextIncidentIdRequest } from '../../server/protocol';
import { reportUri as uri } from '../support/bang';
import { MemoryFiles } from '../support/memoryFiles';
import { TestEditor } from '../support/testEditor';

describe('The language server', () => {
  describe('knows the next incident ID', () => {
    const nextId = (editor: TestEditor, year: number) =>
      editor.connection.sendRequest<{ id: string }>(nextIncidentIdRequest, { year });

    it('from the files of the workspace, which it reads once', async () => {
      const files = new MemoryFiles({
        'file:///repo/postmortems/a.md': '# Postmortem: PI-2025-011 — One\n',
        'file:///repo/postmortems/b.md': '# Postmortem: PI-2025-012 — Two\n',
        'file:///repo/postmortems/c.md': '# Postmortem: INC-2025-077 — Other\n',
      });
      const editor = await TestEditor.start({ files });
      assert.deepEqual(await nextId(editor, 2025), { id: 'PI-2025-013' });
      const { length } = files.reads;
      assert.deepEqual(await nextId(editor, 2026), { id: 'PI-2026-001' });
      assert.deepEqual(files.reads.slice(length), []);
    });

    it('counting open documents and changed files as they are now', async () => {
      const files = new MemoryFiles({ 'file:///repo/postmortems/a.md': '# Postmortem: INC-2025-0011\n' });
      const editor = await TestEditor.start({ files });
      assert.deepEqual(await nextId(editor, 2025), { id: 'INC-2025-0012' });
      await editor.open(uri, '# Postmortem: INC-2025-0020\n');
      assert.deepEqual(await nextId(editor, 2025), { id: 'INC-2025-0021' });
      files.texts.set('file:///repo/postmortems/a.md', '# Postmortem: INC-2025-0030\n');
      await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: 'file:///repo/postmortems/a.md', type: 2 }],
      });
      assert.deepEqual(await nextId(editor, 2025), { id: 'INC-2025-0031' });
    });

    it('where there is none yet', async () => {
      assert.deepEqual(await nextId(await TestEditor.start(), 2026), { id: 'PI-2026-001' });
    });
  });
});
