import assert from 'node:assert/strict';
import { MemoryFiles } from '../support/memoryFiles';
import { TestEditor } from '../support/testEditor';

const uri = 'file:///repo/postmortems/b.action-items.yaml';
const item = '- title: Add an alert\n  owner: casey@example.com\n  deadline: 2025-12-15\n';

describe('The language server', () => {
  describe('compares references to incidents with the reports of the workspace', () => {
    const files = () =>
      new MemoryFiles({
        'file:///repo/postmortems/a.md': '# Postmortem: PI-2025-011 — One\n\n## Timeline\n',
        'file:///repo/postmortems/b.md': '# Postmortem: PI-2025-012 — Two\n\n## Timeline\n',
      });
    const unknown = async (editor: TestEditor) =>
      (await editor.findings(uri))
        .filter(({ code }) => code === 'actions/unknown-incident')
        .map(({ message }) => message);

    it('and names the nearest where there is none', async () => {
      const editor = await TestEditor.start({ files: files() });
      await editor.open(uri, `${item}  related_incidents: [PI-2025-011, PI-2025-022]\n`, 'yaml');
      assert.deepEqual(await unknown(editor), [
        'No report in this workspace is about PI-2025-022. Perhaps PI-2025-012 was meant.',
      ]);
    });

    it('as they are now, open ones too', async () => {
      const editor = await TestEditor.start({ files: files() });
      await editor.open(uri, `${item}  related_incidents: [PI-2025-022]\n`, 'yaml');
      assert.equal((await unknown(editor)).length, 1);
      await editor.open(
        'file:///repo/postmortems/c.md',
        '# Postmortem: PI-2025-022 — Three\n\n## Timeline\n',
      );
      assert.deepEqual(await unknown(editor), []);
    });

    it('and reads no file where nothing is referred to', async () => {
      const memory = files();
      const editor = await TestEditor.start({ files: memory });
      await editor.open(uri, item, 'yaml');
      assert.deepEqual(await unknown(editor), []);
      assert.deepEqual(
        memory.reads.filter((read) => read.endsWith('.md')),
        [],
      );
    });
  });
});
