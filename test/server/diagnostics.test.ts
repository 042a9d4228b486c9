import assert from 'node:assert/strict';
import { CancellationTokenSource, DocumentSymbolRequest } from 'vscode-languageserver/node';
import { at, bangs, between, reportUri as uri } from '../support/bang';
import { pulling, TestEditor } from '../support/testEditor';

describe('The language server', () => {
  describe('answers who asks for diagnostics', () => {
    it('with everything that an editor and a program need', async () => {
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs });
      await editor.open(uri, '# Postmortem\n\nIt went bang.\n');
      const range = between(2, 8, 12);
      assert.deepEqual(await editor.findings(uri), [
        {
          range,
          severity: 2,
          code: 'structure/bang',
          source: 'postmortem',
          message: 'Found a bang at 22',
          data: {
            loud: true,
            fixes: [
              { title: 'Say pop', kind: 'safe', edits: [{ range, newText: 'pop' }] },
              { title: 'Say nothing', kind: 'suggestion', edits: [{ range, newText: '' }] },
            ],
          },
        },
      ]);
    });

    it('and sends nothing twice', async () => {
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs });
      await editor.open(uri, 'bang');
      const { resultId } = await editor.pull(uri);
      assert.deepEqual(await editor.pull(uri, resultId), { kind: 'unchanged', resultId });
      await editor.change(uri, 2, { range: between(0, 0, 0), text: ' ' });
      assert.equal((await editor.pull(uri, resultId)).kind, 'full');
    });

    it('and takes a reopened document of the same version for a new one', async () => {
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs });
      await editor.open(uri, 'bang');
      const { resultId } = await editor.pull(uri);
      await editor.close(uri);
      await editor.open(uri, 'bang bang');
      const report = await editor.pull(uri, resultId);
      assert.equal(report.kind === 'full' && report.items.length, 2);
    });

    it('and pushes nothing to them', async () => {
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs });
      await editor.open(uri, 'bang');
      await editor.findings(uri);
      await editor.change(uri, 2, { text: 'bang bang' });
      await editor.findings(uri);
      assert.deepEqual(editor.published(uri), []);
    });

    it('with nothing for a document that it does not know', async () => {
      const editor = await TestEditor.start({ capabilities: pulling });
      assert.deepEqual(await editor.findings('file:///nowhere.md'), []);
    });

    it('with nothing for Markdown that is no postmortem', async () => {
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs });
      const readme = 'file:///repo/README.md';
      await editor.open(readme, '# Fireworks\n\nThey go bang.\n');
      assert.deepEqual(await editor.findings(readme), []);
      const parameters = { textDocument: { uri: readme } };
      assert.deepEqual(await editor.connection.sendRequest(DocumentSymbolRequest.type, parameters), []);
    });

    it('with an error that says so when the question is taken back', async () => {
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs });
      await editor.open(uri, 'bang');
      const source = new CancellationTokenSource();
      const asked = editor.pull(uri, undefined, source.token);
      source.cancel();
      await assert.rejects(asked, { code: -32800 });
      assert.equal((await editor.findings(uri)).length, 1);
    });
  });

  describe('tells who does not ask', () => {
    it('at once, with the version it is about', async () => {
      const editor = await TestEditor.start({ platform: bangs });
      await editor.open(uri, 'It went bang.');
      await editor.until(() => editor.published(uri).length > 0);
      const [first] = editor.published(uri);
      assert.equal(first?.version, 1);
      assert.deepEqual(
        first?.diagnostics.map(({ range }) => range),
        [between(0, 8, 12)],
      );
    });

    it('of the newest version only, when several arrive together', async () => {
      const editor = await TestEditor.start({ platform: bangs });
      await Promise.all([
        editor.open(uri, 'b'),
        ...['a', 'n', 'g'].map((text, index) =>
          editor.change(uri, index + 2, { range: between(0, index + 1, index + 1), text }),
        ),
      ]);
      await editor.until(() => editor.published(uri).some(({ version }) => version === 4));
      assert.deepEqual(
        editor.published(uri).map(({ version }) => version),
        [4],
      );
      assert.equal(editor.published(uri)[0]?.diagnostics.length, 1);
    });

    it('that nothing is left to say when a document is closed', async () => {
      const editor = await TestEditor.start({ platform: bangs });
      await editor.open(uri, 'bang');
      await editor.until(() => editor.published(uri).length === 1);
      await editor.close(uri);
      await editor.until(() => editor.published(uri).length === 2);
      assert.deepEqual(editor.published(uri)[1]?.diagnostics, []);
    });
  });

  describe('follows what is typed', () => {
    const typed: [string, string, Parameters<TestEditor['change']>[2][], string][] = [
      ['after an emoji', 'A 💥 here', [{ range: between(0, 5, 9), text: 'bang' }], 'A 💥 bang'.slice(0, 5)],
      [
        'in a line of a file with CRLF',
        'one\r\ntwo\r\n',
        [{ range: between(1, 0, 3), text: 'bang' }],
        'one\r\n',
      ],
      [
        'in two places at once',
        'one\ntwo\n',
        [
          { range: between(1, 0, 3), text: 'a\nbang' },
          { range: between(0, 0, 3), text: 'x\r\ny' },
        ],
        'x\r\ny\na\n',
      ],
      ['with the whole text sent', 'one', [{ text: 'two\rbang' }], 'two\r'],
    ];
    for (const [name, text, changes, before] of typed) {
      it(name, async () => {
        const editor = await TestEditor.start({ capabilities: pulling, platform: bangs });
        await editor.open(uri, text);
        await editor.change(uri, 2, ...changes);
        const lines = before.split(/\r\n|\r|\n/);
        const start = at(lines.length - 1, lines.at(-1)?.length ?? 0);
        const [finding] = await editor.findings(uri);
        assert.deepEqual(finding?.range, { start, end: at(start.line, start.character + 4) });
      });
    }
  });
});
