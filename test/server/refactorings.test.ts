import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionTriggerKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { marked } from '../support/marks';
import { MemoryFiles } from '../support/memoryFiles';
import { TestEditor } from '../support/testEditor';

const uri = 'file:///repo/postmortems/pi-2025-012.md';
const head = '# Postmortem: PI-2025-012 — Outage\n\n**Date**: 2025-03-15\n\n';
const timeline = '## Timeline (CET)\n\n- 14:21 [PM] Alert fires\n- 14:02 [GH] Merged\n\n';
const factors = '## Contributing Factors\n\n- [PROCESS] No check\n- [PROCESS] No gate\n\n';
const whys =
  '## Five whys\n\n- Q1: Why did it fail?\n  A1: A change.\n  - Q2: Why was it there?\n    A2: Nothing checked it.\n\n';
const items = '## Action Items\n\n- [x] [AI-1] P1: Add a gate (Owner: @casey)\n';
const report = head + timeline + factors + whys + items;

const makesFiles: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

describe('The language server', () => {
  describe('offers to change', () => {
    async function actionsAt(
      words: string,
      {
        only,
        triggerKind = CodeActionTriggerKind.Invoked,
        capabilities = makesFiles,
        files = {},
        text = report,
      }: {
        only?: string[];
        triggerKind?: CodeActionTriggerKind;
        capabilities?: ClientCapabilities;
        files?: Readonly<Record<string, string>>;
        text?: string;
      } = {},
    ) {
      const editor = await TestEditor.start({ capabilities, files: new MemoryFiles(files) });
      const { text: opened, cursor } = marked(text.replace(words, `${words}$0`));
      const document = TextDocument.create(uri, 'markdown', 1, opened);
      await editor.open(uri, opened);
      const position = document.positionAt(cursor);
      const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: { start: position, end: position },
        context: { diagnostics: [], triggerKind, ...(only && { only }) },
      })) as CodeAction[];
      return { editor, actions, document };
    }

    const kinds = ({ actions }: { actions: readonly CodeAction[] }) =>
      actions
        .filter(({ kind }) => !kind?.startsWith('quickfix'))
        .map(({ title, kind }) => `${kind}: ${title}`);

    it('what the cursor is in, each as the kind that it is', async () => {
      const only = ['refactor'];
      assert.deepEqual(kinds(await actionsAt('Alert', { only })), [
        'refactor.rewrite: Sort the timeline by time',
        'refactor.rewrite: Give all times in UTC',
      ]);
      assert.deepEqual(kinds(await actionsAt('No gate', { only })), [
        'refactor: Add a factor to PROCESS',
        'refactor.rewrite: Insert the fishbone as a Mermaid diagram',
      ]);
      assert.deepEqual(kinds(await actionsAt('A1: A', { only })), [
        'refactor: Add a branch: ask why else',
        'refactor.rewrite: Insert the 5 whys as a Mermaid diagram',
      ]);
      assert.deepEqual(kinds(await actionsAt('Add a', { only })), [
        'refactor.rewrite: Convert this action item to a table row',
        'refactor.rewrite: Convert this action item to YAML',
        'refactor.extract: Move this action item to pi-2025-012.action-items.yaml',
        'refactor: Add deadline',
        'refactor: Add verification',
        'refactor: Add tracking',
      ]);
      assert.deepEqual(kinds(await actionsAt('PI-2025', { only })), []);
    });

    it('and promises the kinds that it has, by which they can be asked for', async () => {
      const { editor, ...asked } = await actionsAt('Add a', { only: ['refactor.extract'] });
      assert.deepEqual(kinds(asked), [
        'refactor.extract: Move this action item to pi-2025-012.action-items.yaml',
      ]);
      const { codeActionProvider } = editor.result.capabilities;
      assert.ok(typeof codeActionProvider === 'object');
      for (const kind of [
        'quickfix',
        'refactor',
        'source.fixAll.postmortem',
        'source.refreshDiagrams.postmortem',
      ])
        assert.ok(codeActionProvider.codeActionKinds?.includes(kind), kind);
      assert.deepEqual(kinds(await actionsAt('Add a', { only: ['quickfix'] })), []);
    });

    it('nothing while a cursor merely moves, which needs no light bulb', async () => {
      assert.deepEqual(kinds(await actionsAt('Alert', { triggerKind: CodeActionTriggerKind.Automatic })), []);
      assert.equal(kinds(await actionsAt('Alert')).length, 2);
    });

    it('a document into what it says', async () => {
      const { actions, document } = await actionsAt('Alert', { only: ['refactor'] });
      const text = TextDocument.applyEdits(document, actions[0]?.edit?.changes?.[uri] ?? []);
      assert.equal(text, report.replace(/(- 14:21.*\n)(- 14:02.*\n)/, '$2$1'));
    });

    it('pictures that are there already, in the whole document', async () => {
      const only = ['source.refreshDiagrams.postmortem'];
      assert.deepEqual(kinds(await actionsAt('PI-2025', { only })), []);
      const text = `${report}\n<!-- postmortem:fishbone -->\n<!-- /postmortem:fishbone -->\n`;
      const { actions, document } = await actionsAt('PI-2025', { only, text });
      assert.deepEqual(kinds({ actions }), [
        'source.refreshDiagrams.postmortem: Refresh the Mermaid diagrams',
      ]);
      assert.match(
        TextDocument.applyEdits(document, actions[0]?.edit?.changes?.[uri] ?? []),
        /<!-- postmortem:fishbone -->\n```mermaid\n[^`]+No gate\n```\n<!-- \/postmortem:fishbone -->\n$/,
      );
    });

    it('files beside the document, as they are and where there are none', async () => {
      const file = 'file:///repo/postmortems/pi-2025-012.action-items.yaml';
      const only = ['refactor.extract'];
      const entry =
        '- id: AI-1\n  title: Add a gate\n  priority: P1\n  owner: "@casey"\n  status: completed\n';
      const made = await actionsAt('Add a', { only });
      assert.deepEqual(made.actions[0]?.edit?.documentChanges?.slice(0, 2), [
        { kind: 'create', uri: file, options: { ignoreIfExists: true } },
        {
          textDocument: { uri: file, version: null },
          edits: [
            { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: entry },
          ],
        },
      ]);
      const known = await actionsAt('Add a', { only, files: { [file]: '- title: Tell support\n' } });
      const end = { line: 1, character: 0 };
      assert.deepEqual(known.actions[0]?.edit?.documentChanges?.[0], {
        textDocument: { uri: file, version: null },
        edits: [{ range: { start: end, end }, newText: `\n${entry}` }],
      });
      assert.deepEqual(kinds(await actionsAt('Add a', { only, capabilities: {} })), []);
    });
  });
});
