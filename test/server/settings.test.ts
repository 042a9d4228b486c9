import assert from 'node:assert/strict';
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from 'vscode-languageserver/node';
import { bangs, reportUri as uri } from '../support/bang';
import { MemoryFiles } from '../support/memoryFiles';
import { pulling, TestEditor } from '../support/testEditor';

describe('The language server', () => {
  describe('obeys settings', () => {
    const severities = async (editor: TestEditor) =>
      (await editor.findings(uri)).map(({ severity }) => severity);

    it('of the editor', async () => {
      const settings = { rules: { 'structure/bang': 'error' }, trace: { server: 'off' } };
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs, settings });
      await editor.open(uri, 'bang');
      assert.deepEqual(await severities(editor), [1]);
      assert.deepEqual(editor.logs, []);
    });

    it('of the project, from the nearest file upward', async () => {
      const files = new MemoryFiles({
        'file:///repo/.postmortem.yaml': 'rules:\n  structure/bang: hint\n',
        'file:///repo/postmortems/old/.postmortem.yaml': 'rules:\n  structure/bang: "off"\n',
      });
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs, files });
      await editor.open(uri, 'bang');
      assert.deepEqual(await severities(editor), [4]);
      const old = 'file:///repo/postmortems/old/2019.md';
      await editor.open(old, 'bang');
      assert.deepEqual(await editor.findings(old), []);
    });

    it('again when they change', async () => {
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs });
      await editor.open(uri, 'bang');
      assert.deepEqual(await severities(editor), [2]);
      editor.files.texts.set('file:///repo/.postmortem.yaml', 'rules: { structure/bang: error }');
      await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: 'file:///repo/.postmortem.yaml', type: 1 }],
      });
      await editor.until(() => editor.refreshes === 1);
      assert.deepEqual(await severities(editor), [1]);
      editor.settings = { rules: { 'structure/bang': 'information' } };
      await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await editor.until(() => editor.refreshes === 2);
      assert.deepEqual(await severities(editor), [3]);
    });

    it('of a file that the project file goes on from, again when that changes', async () => {
      const files = new MemoryFiles({
        'file:///repo/.postmortem.yaml': 'extends: team.yml',
        'file:///repo/team.yml': 'rules: { structure/bang: hint }',
      });
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs, files });
      await editor.open(uri, 'bang');
      assert.deepEqual(await severities(editor), [4]);
      files.texts.set('file:///repo/team.yml', 'rules: { structure/bang: error }');
      await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: 'file:///repo/team.yml', type: 2 }],
      });
      await editor.until(() => editor.refreshes === 1);
      assert.deepEqual(await severities(editor), [1]);
    });

    it('of the editor over those of the project', async () => {
      const files = new MemoryFiles({
        'file:///repo/.postmortem.yaml': 'rules: { structure/bang: hint }\nprofile: brief\n',
      });
      const settings = { rules: { 'structure/bang': 'error' } };
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs, settings, files });
      await editor.open(uri, 'bang');
      assert.deepEqual(await severities(editor), [1]);
      assert.deepEqual(editor.logs, [
        'file:///repo/.postmortem.yaml:2: "profile" must be one of full, short or custom; found "brief".',
      ]);
    });

    it('sent by an editor that cannot be asked, and published again', async () => {
      const editor = await TestEditor.start({ platform: bangs });
      await editor.open(uri, 'bang');
      await editor.until(() => editor.published(uri).length === 1);
      const settings = { postmortem: { rules: { 'structure/bang': 'off' } } };
      await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
      await editor.until(() => editor.published(uri).length === 2);
      assert.deepEqual(editor.published(uri)[1]?.diagnostics, []);
    });

    it('and leaves out what is wrong in them, with one line in the log', async () => {
      const settings = { profile: 'brief', rules: { 'structure/bang': 'loud' } };
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs, settings });
      await editor.open(uri, 'bang');
      assert.deepEqual(await severities(editor), [2]);
      await editor.change(uri, 2, { text: 'bang bang' });
      assert.deepEqual(await severities(editor), [2, 2]);
      assert.deepEqual(editor.logs, [
        'postmortem settings: "profile" must be one of full, short or custom; found "brief"',
        'postmortem settings: "rules.structure/bang" must be one of error, warning, information, hint or off, or keys and values; found "loud"',
      ]);
    });

    it('and asks for each folder once', async () => {
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs });
      await editor.open(uri, 'bang');
      await editor.findings(uri);
      const { length } = editor.files.reads;
      await editor.change(uri, 2, { text: 'bang bang' });
      await editor.findings(uri);
      assert.equal(editor.files.reads.length, length);
    });
  });
});
