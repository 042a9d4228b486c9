import assert from 'node:assert/strict';
import {
  CompletionRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { marked } from '../support/marks';
import { MemoryFiles } from '../support/memoryFiles';
import { TestEditor } from '../support/testEditor';

const uri = 'file:///repo/postmortems/pi-2025-012.md';
const head = `# Postmortem: PI-2025-012 — Outage

**Date**: 2025-03-20
**Severity**: SEV-1

## Participants

- Noor (incident commander)
- @ravi

`;
const table = `## Action Items

| ID | Action | Owner | Deadline | Priority | Status |
| -- | ------ | ----- | -------- | -------- | ------ |
| AI-7 | Add a gate | @kim | 2025-04-01 | P1 | Open |
`;
const timeline = `## Timeline (CET)

| Time | Source | Event |
| ---- | ------ | ----- |
| 14:02 | [GH] | Merged |
`;

const files = {
  'file:///repo/.github/CODEOWNERS': '# Who\n*  @lee mail@example.com # @nobody\n/src @payments/on-call\n',
  'file:///repo/postmortems/pi-2025-011.md': `# Postmortem: PI-2025-011 — Slow search\n\n${table.replace('@kim', '@ana')}`,
};

describe('The language server', () => {
  describe('completes', () => {
    async function at(drawn: string, { capabilities = {}, name = uri } = {}) {
      const editor = await TestEditor.start({ files: new MemoryFiles(files), capabilities });
      const { text, cursor } = marked(drawn);
      const document = TextDocument.create(name, '', 1, text);
      await editor.open(name, text);
      const ask = async () =>
        (await editor.connection.sendRequest(CompletionRequest.type, {
          textDocument: { uri: name },
          position: document.positionAt(cursor),
        })) as CompletionList;
      const accepted = (item: CompletionItem | undefined) => {
        assert.ok(item?.textEdit && 'range' in item.textEdit, 'it is not offered');
        const before = TextDocument.applyEdits(document, [item.textEdit]);
        return before.split('\n').find((line, index) => line !== text.split('\n')[index]);
      };
      const { items, isIncomplete } = await ask();
      return {
        editor,
        ask,
        isIncomplete,
        labels: items.map(({ label }) => label),
        documentation: items.map(({ detail }) => detail),
        written: (label: string) => accepted(items.find((item) => item.label === label)),
      };
    }

    it('owners of this report, of others and of the code, in a cell of a table', async () => {
      const { editor, ask, labels, isIncomplete, written } = await at(
        `${head}${table}| AI-8 | Add a limit | $0 | | | |\n`,
      );
      assert.deepEqual(labels, ['@kim', 'Noor', '@ravi']);
      assert.equal(isIncomplete, true);
      assert.equal(written('@kim'), '| AI-8 | Add a limit | @kim | | | |');
      // What is asked at a key waits for no file; the next answer knows more.
      await editor.connection.sendRequest('workspace/symbol', { query: '' });
      assert.deepEqual((await ask()).items.map(({ label, detail }) => [label, detail]).slice(3), [
        ['@ana', 'in other postmortems'],
        ['@lee', 'owns code (CODEOWNERS)'],
        ['@payments/on-call', 'owns code (CODEOWNERS)'],
      ]);
    });

    it('owners of the code as it is owned by now', async () => {
      const owners = 'file:///repo/.github/CODEOWNERS';
      const workspace = new MemoryFiles(files);
      const editor = await TestEditor.start({ files: workspace });
      const { text, cursor } = marked(`${head}${table}| AI-8 | Add a limit | $0 | | | |\n`);
      await editor.open(uri, text);
      const labels = async () => {
        await editor.connection.sendRequest('workspace/symbol', { query: '' });
        const position = TextDocument.create(uri, '', 1, text).positionAt(cursor);
        const asked = { textDocument: { uri }, position };
        return (
          (await editor.connection.sendRequest(CompletionRequest.type, asked)) as CompletionList
        ).items.map(({ label }) => label);
      };
      const change = (type: FileChangeType) =>
        editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
          changes: [{ uri: owners, type }],
        });
      assert.ok((await labels()).includes('@lee'));
      workspace.texts.set(owners, '* @noa\n');
      assert.ok((await labels()).includes('@lee'), 'they are not read at every question');
      await change(FileChangeType.Changed);
      assert.deepEqual((await labels()).slice(-1), ['@noa']);
      workspace.texts.delete(owners);
      await change(FileChangeType.Deleted);
      assert.ok(!(await labels()).includes('@noa'));
    });

    for (const [drawn, label, expected] of [
      ['| AI-8 | Add a limit |$0| | | |', '@kim', '| AI-8 | Add a limit | @kim | | | |'],
      ['| AI-8 | Add a limit | @k$0im | | | |', '@ravi', '| AI-8 | Add a limit | @ravi | | | |'],
      ['| AI-8 | a \\| b | | $0 | | |', 'in 2 weeks', '| AI-8 | a \\| b | | 2025-04-03 | | |'],
      ['| AI-8 | a | | in 3 weeks$0 | | |', 'in 3 weeks', '| AI-8 | a | | 2025-04-10 | | |'],
      ['| AI-8 | a | | | $0 | |', 'P2', '| AI-8 | a | | | P2 | |'],
      ['| AI-8 | a | | | | $0', 'In progress', '| AI-8 | a | | | | In progress '],
      ['| $0 | a | | | | |', 'AI-8', '| AI-8 | a | | | | |'],
    ] as const) {
      it(`${label} in ${drawn}`, async () => {
        assert.equal((await at(`${head}${table}${drawn}\n`)).written(label), expected);
      });
    }

    for (const [drawn, label, expected] of [
      ['- [ ] Add a limit (Owner: @$0)', '@ravi', '- [ ] Add a limit (Owner: @ravi)'],
      [
        '- [ ] Add a limit\n  Owner: @kim | Deadline:$0',
        'next Friday',
        '  Owner: @kim | Deadline: 2025-03-21',
      ],
      ['- [ ] Add a limit\n  **Priority:** $0', 'P0', '  **Priority:** P0'],
    ] as const) {
      it(`${label} behind the label in ${JSON.stringify(drawn)}`, async () => {
        assert.equal((await at(`${head}${table}\n${drawn}\n`)).written(label), expected);
      });
    }

    it('times and sources in the rows of a timeline', async () => {
      const time = await at(`${head}${timeline}| $0 | | |\n`);
      assert.deepEqual(time.labels, ['same time', 'now']);
      assert.equal(time.written('now'), '| 15:30 | | |');
      assert.equal(time.written('same time'), '| 14:02 | | |');
      assert.equal((await at(`${head}${timeline}| 14:05 | $0 | |\n`)).written('GH'), '| 14:05 | [GH] | |');
    });

    it('the time where an entry of a list begins', async () => {
      const list = await at(`${head}## Timeline\n\nAll times UTC.\n\n- 14:02 Merged\n- $0`);
      assert.equal(list.written('now'), '- 14:30 ');
    });

    it('people where somebody types @ in a sentence, and not in a mail address', async () => {
      const line = '- 14:02 Paged @r$0 by phone';
      const { labels, written } = await at(`${head}${table}\n## Timeline\n\nAll times UTC.\n\n${line}\n`);
      assert.deepEqual(labels, ['@kim', 'Noor', '@ravi']);
      assert.equal(written('@ravi'), '- 14:02 Paged @ravi by phone');
      assert.deepEqual((await at(`${head}${table}\n## Summary\n\nmail@$0\n`)).labels, []);
    });

    it('incidents and action items by their IDs', async () => {
      const { ask, editor, labels } = await at(`${head}${table}\n## Lessons Learned\n\nLike A-$0\n`);
      assert.deepEqual(labels, ['AI-7']);
      await editor.connection.sendRequest('workspace/symbol', { query: '' });
      assert.deepEqual(
        (await ask()).items.map(({ label, detail }) => [label, detail]),
        [
          ['PI-2025-011', 'Postmortem: PI-2025-011 — Slow search'],
          ['AI-7', 'Add a gate'],
        ],
      );
    });

    it('names of rules in a comment that silences them, first those that speak here', async () => {
      const { labels, written } = await at(
        `${head}## Summary\n\n<!-- postmortem-disable-next-line $0 -->\nDave should have tested it.\n`,
      );
      assert.ok(labels.indexOf('blame/counterfactual') < labels.indexOf('blame/who-question'));
      assert.ok(labels.length > 30);
      assert.equal(
        written('blame/counterfactual'),
        '<!-- postmortem-disable-next-line blame/counterfactual -->',
      );
    });

    it('nothing behind the reason of such a comment', async () => {
      assert.deepEqual((await at(`${head}<!-- postmortem-disable blame -- a quotation $0 -->\n`)).labels, []);
    });

    it('missing sections with their prompts as places to fill in', async () => {
      const capabilities = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
      const { ask } = await at(`${head}## $0`, { capabilities });
      const { items } = await ask();
      const snippet = items.find(({ label }) => label === 'Contributing Factors');
      assert.equal(snippet?.insertTextFormat, 2);
      assert.match(
        snippet?.textEdit?.newText ?? '',
        /^Contributing Factors\n\n1\. \[\$\{1\|PEOPLE,PROCESS,.*\|\}\] \$\{2:\[Describe [^\n]*\n2\. \[\$\{3\|[^$]*\$\{4:[^\n]*\n\$0$/,
      );
      const plain = await at(`${head}## $0`);
      assert.deepEqual(plain.labels.slice(0, 3), ['Impact', 'Summary', 'Timeline']);
      assert.equal(plain.written('Contributing Factors'), '## Contributing Factors');
    });

    it('owners, days, related incidents and the next ID in YAML', async () => {
      const name = 'file:///repo/pi-2025-012.action-items.yaml';
      const item = '- id: PI-2025-012-01\n  title: "Add a gate"\n  owner: "@kim"\n';
      assert.equal(
        (await at(`${item}- id: $0\n`, { name })).written('PI-2025-012-02'),
        '- id: PI-2025-012-02',
      );
      assert.equal(
        (await at(`${item}- title: "x"\n  owner: $0\n`, { name })).written('@kim'),
        '  owner: "@kim"',
      );
      assert.equal(
        (await at(`${item}  deadline: $0\n`, { name })).written('in 1 week'),
        '  deadline: 2025-03-27',
      );
      const related = await at(`${item}  related_incidents:\n    - $0\n`, { name });
      await related.editor.connection.sendRequest('workspace/symbol', { query: '' });
      assert.deepEqual(
        (await related.ask()).items.map(({ label }) => label),
        ['PI-2025-011'],
      );
    });

    it('short details beside the labels and sentences as documentation, where the editor has room', async () => {
      const completionItem = { labelDetailsSupport: true };
      const capabilities = { textDocument: { completion: { completionItem } } };
      const day = await at(`${head}${table}| AI-8 | a | | $0 | | |\n`, { capabilities });
      const [tomorrow] = (await day.ask()).items;
      assert.equal(tomorrow?.labelDetails?.description, '2025-03-21, Fri');
      const heading = await at(`${head}## $0`, { capabilities });
      const [impact] = (await heading.ask()).items;
      assert.deepEqual(
        [impact?.detail, impact?.documentation],
        [
          undefined,
          { kind: 'plaintext', value: 'Who was affected, how many, for how long, and what it cost' },
        ],
      );
    });

    it('the keys of front matter that are not written yet', async () => {
      const { labels, written } = await at(
        '---\r\nid: PI-2025-012\r\nse$0\r\n---\r\n\r\n# Postmortem: Outage\r\n',
      );
      assert.ok(labels.includes('severity') && !labels.includes('id'));
      assert.equal(written('severity'), 'severity: \r');
      assert.deepEqual((await at('# Postmortem: Outage\n\n---\n\nse$0\n\n---\n')).labels, []);
      assert.deepEqual((await at('---\nid: PI-2025-012\n---\n\nse$0\n')).labels, []);
    });

    it('nothing in the middle of a sentence', async () => {
      assert.deepEqual((await at(`${head}## Summary\n\nThe data$0base was slow: it\n`)).labels, []);
      assert.deepEqual((await at(`${head}${table}| AI-8 | Add $0 | | | | |\n`)).labels, []);
    });
  });
});
