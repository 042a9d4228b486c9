import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  DocumentSymbolRequest,
  type Hover,
  HoverRequest,
} from 'vscode-languageserver/node';
import { at, bangs, between, reportUri } from '../support/bang';
import { MemoryFiles } from '../support/memoryFiles';
import { pulling, TestEditor } from '../support/testEditor';

const uri = 'file:///repo/.postmortem.yaml';
const textDocument = { uri };

describe('The language server', () => {
  describe('answers for an open settings file', () => {
    const start = (text: string, files = new MemoryFiles()) =>
      TestEditor.start({ capabilities: pulling, platform: bangs, files }).then(async (editor) => {
        await editor.open(uri, text);
        return editor;
      });

    it('with what is wrong in it, and with fixes', async () => {
      const editor = await start('profile: full\nprofil: short\nrules: { structure/bng: off }\n');
      const found = await editor.findings(uri);
      assert.deepEqual(
        found.map(({ code, range, severity }) => [code, range, severity]),
        [
          ['configuration/unknown-key', between(1, 0, 6), 1],
          ['configuration/unknown-key', between(2, 9, 22), 1],
        ],
      );
      const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range: between(2, 10, 10),
        context: { diagnostics: [] },
      })) as CodeAction[];
      assert.deepEqual(
        actions.map(({ title, edit }) => [title, edit?.changes?.[uri]]),
        [['Write structure/bang', [{ range: between(2, 9, 22), newText: 'structure/bang' }]]],
      );
    });

    it('with what is wrong in the files that it goes on from, and pushes where nobody asks', async () => {
      const files = new MemoryFiles({ 'file:///repo/team.yaml': 'zone: Nowhere' });
      const editor = await TestEditor.start({ platform: bangs, files });
      await editor.open(uri, 'extends: team.yaml');
      await editor.until(() => editor.published(uri).length === 1);
      const [finding] = editor.published(uri)[0]?.diagnostics ?? [];
      assert.deepEqual(finding?.range, between(0, 9, 18));
      assert.match(String(finding?.message), /^team\.yaml, line 1: "zone" must be a time zone/);
    });

    it('with keys and values to choose from', async () => {
      const editor = await start('pro\nrules:\n  structure/bang: \n');
      const labels = async (line: number, character: number) => {
        const items = await editor.connection.sendRequest(CompletionRequest.type, {
          textDocument,
          position: at(line, character),
        });
        return (Array.isArray(items) ? items : (items?.items ?? [])).map(
          ({ label }: CompletionItem) => label,
        );
      };
      assert.ok((await labels(0, 3)).includes('profile'));
      assert.ok(!(await labels(0, 3)).includes('rules'));
      assert.deepEqual(await labels(2, 18), ['error', 'warning', 'information', 'hint', 'off']);
    });

    it('with what a key and a value mean', async () => {
      const editor = await start('profile: short\nrules: { structure/bang: off }\n');
      const hover = async (line: number, character: number) => {
        const shown: Hover | null = await editor.connection.sendRequest(HoverRequest.type, {
          textDocument,
          position: at(line, character),
        });
        return shown && { words: (shown.contents as { value: string }).value, range: shown.range };
      };
      const key = await hover(0, 2);
      assert.match(key?.words ?? '', /^\*\*profile\*\*\n\nWhich sections a postmortem needs\./);
      assert.deepEqual(key?.range, between(0, 0, 7));
      assert.match((await hover(0, 10))?.words ?? '', /Only the sections that no report can do without/);
      assert.match((await hover(1, 12))?.words ?? '', /Do not say bang\. It makes a test easy to read\./);
      assert.equal(await hover(2, 0), null);
    });

    it('with nothing that is about postmortems', async () => {
      const editor = await start('profile: short\n');
      assert.deepEqual(await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), []);
      assert.deepEqual(await editor.findings(uri), []);
      assert.deepEqual(editor.logs, []);
    });

    it('and goes by the file and not by what is typed in it until it is saved', async () => {
      const editor = await start('rules: { structure/bang: off }');
      await editor.open(reportUri, 'bang');
      assert.equal((await editor.findings(reportUri)).length, 1);
    });
  });
});
