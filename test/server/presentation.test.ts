import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  InlayHintRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { reportUri as uri } from '../support/bang';
import { TestEditor, type TestEditorOptions } from '../support/testEditor';

const text = `# Postmortem: PI-2025-012 — Checkout outage

**Date**: 2025-03-15
**Duration**: 98 minutes (14:15 - 15:53 UTC)

## Timeline (UTC)

- 14:02 [GH] Change merged
- 14:15 [K8] Controller reloads
- 14:21 [PM] Alert fires
- 14:24 [PD] Casey is paged
- 15:45 [PM] 503 responses stop
- 15:53 [PM] All metrics back to normal

## Action Items

| ID | Action | Owner | Deadline | Status |
| -- | ------ | ----- | -------- | ------ |
| AI-1 | Add a gate to the pipeline | @kim | 2025-03-18 | Open |
| AI-2 | Add a limit to the pods | @lee | 2025-04-02 | Open |
| AI-3 | Add an alert on memory | @lee | 2025-03-17 | Done |
`;
const document = TextDocument.create(uri, 'markdown', 1, text);
const textDocument = { uri };
const everything = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };

async function opened(options: TestEditorOptions = {}): Promise<TestEditor> {
  const editor = await TestEditor.start(options);
  await editor.open(uri, text);
  return editor;
}

describe('The language server', () => {
  describe('shows beside the words of a timeline', () => {
    const hints = async (editor: TestEditor, range = everything) =>
      (await editor.connection.sendRequest(InlayHintRequest.type, { textDocument, range }))?.map(
        ({ position, label }) => [position.line, position.character, label],
      );

    it('how long after the start an entry was, and how long nobody wrote', async () => {
      assert.deepEqual(await hints(await opened()), [
        [7, 7, '−00:13'],
        [8, 7, '+00:00'],
        [9, 7, '+00:06'],
        [10, 7, '+00:09'],
        [11, 7, '+01:30'],
        [10, 27, '1 h 21 min without an entry'],
        [12, 7, '+01:38'],
      ]);
    });

    it('and leaves columns of a table that is lined up below their names', async () => {
      const table =
        '## Timeline (UTC)\n\n| Time  | Event  |\n| ----- | ------ |\n| 14:02 | Merged |\n| 14:05 | Built  |\n';
      const editor = await TestEditor.start();
      await editor.open(uri, `# Postmortem: Outage\n\n${table}`);
      assert.deepEqual(await hints(editor), [
        [4, 6, '\u00a0'.repeat(6)],
        [5, 7, '\u00a0'.repeat(6)],
        [6, 7, '+00:00'],
        [7, 7, '+00:03'],
      ]);
      await editor.change(uri, 2, { text: `# Postmortem: Outage\n\n${table.replace('Time  ', 'Time')}` });
      assert.deepEqual((await hints(editor))?.length, 2);
    });

    it('only what is on the screen', async () => {
      const range = { start: { line: 9, character: 0 }, end: { line: 9, character: 5 } };
      assert.deepEqual((await hints(await opened(), range))?.[0], [9, 7, '+00:06']);
    });

    it('nothing that somebody switched off', async () => {
      const settings = { elapsedTimeHints: false, silentGapHints: false };
      const capabilities = { workspace: { configuration: true } };
      assert.deepEqual(await hints(await opened({ settings, capabilities })), []);
    });
  });

  describe('shows over headings', () => {
    const lenses = async (editor: TestEditor) =>
      (await editor.connection.sendRequest(CodeLensRequest.type, { textDocument }))?.map(
        ({ range, command }) => [range.start.line, command?.title, command?.command],
      );

    it('what the timeline adds up to, and which items are open and overdue', async () => {
      assert.deepEqual(await lenses(await opened()), [
        [5, 'Detected after 6 min · mitigated after 1 h 30 min · recovered after 1 h 38 min', ''],
        [14, '2 of 3 open', ''],
        [14, '1 overdue', ''],
      ]);
    });

    it('what can be done, in an editor that can do it', async () => {
      const commands = ['postmortem.openPreviewToSide', 'postmortem.showPlaces'];
      const editor = await opened({
        initialization: { initializationOptions: { providesFiles: true, commands } },
      });
      assert.deepEqual(
        (await lenses(editor))?.map(([, title, command]) => [title, command]),
        [
          ['Open preview', 'postmortem.openPreviewToSide'],
          ['Detected after 6 min · mitigated after 1 h 30 min · recovered after 1 h 38 min', ''],
          ['2 of 3 open', 'postmortem.showPlaces'],
          ['1 overdue', 'postmortem.showPlaces'],
        ],
      );
    });

    it('nothing in a team that does without', async () => {
      const editor = await opened({
        settings: { codeLens: false },
        capabilities: { workspace: { configuration: true } },
      });
      assert.deepEqual(await lenses(editor), []);
    });
  });

  describe('colours', () => {
    const shown = (editor: TestEditor, data: readonly number[] = []) => {
      const { tokenTypes = [], tokenModifiers = [] } =
        editor.result.capabilities.semanticTokensProvider?.legend ?? {};
      let [line, character] = [0, 0];
      return Array.from({ length: data.length / 5 }, (_, index) => {
        const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(index * 5);
        line += down;
        character = down > 0 ? right : character + right;
        const range = { start: { line, character }, end: { line, character: character + length } };
        const modifiers = tokenModifiers.filter((_name, bit) => bits & (1 << bit));
        return [document.getText(range), [tokenTypes[type], ...modifiers].join('.')];
      });
    };

    it('times, sources, owners and IDs, and says what is done or overdue', async () => {
      const editor = await opened();
      const { data } =
        (await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument })) ?? {};
      const tokens = shown(editor, data);
      assert.deepEqual(tokens.slice(0, 3), [
        ['PI-2025-012', 'identifier'],
        ['14:02', 'time'],
        ['GH', 'source'],
      ]);
      assert.deepEqual(tokens.slice(-9), [
        ['AI-1', 'identifier.overdue'],
        ['@kim', 'owner'],
        ['2025-03-18', 'time.overdue'],
        ['AI-2', 'identifier'],
        ['@lee', 'owner'],
        ['2025-04-02', 'time'],
        ['AI-3', 'identifier.done'],
        ['@lee', 'owner'],
        ['2025-03-17', 'time.done'],
      ]);
    });

    it('only what is on the screen, in an editor that says what that is', async () => {
      const semanticTokens = { requests: { range: true }, tokenTypes: [], tokenModifiers: [], formats: [] };
      const editor = await opened({ capabilities: { textDocument: { semanticTokens } } });
      assert.equal(editor.result.capabilities.semanticTokensProvider?.full, false);
      const range = { start: { line: 9, character: 0 }, end: { line: 10, character: 0 } };
      const { data } =
        (await editor.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range })) ?? {};
      assert.deepEqual(shown(editor, data), [
        ['14:21', 'time'],
        ['PM', 'source'],
      ]);
    });
  });

  describe('formats', () => {
    const options = { tabSize: 2, insertSpaces: true };

    it('the tables of a document', async () => {
      const editor = await opened();
      const edits = await editor.connection.sendRequest(DocumentFormattingRequest.type, {
        textDocument,
        options,
      });
      assert.match(
        TextDocument.applyEdits(document, edits ?? []),
        /\| ID {3}\| Action {21}\| Owner \| Deadline {3}\| Status \|\n\| -{4} \|/,
      );
    });

    it('and of a range those that it touches', async () => {
      const editor = await opened();
      const lines = async (start: number, end: number) =>
        (
          await editor.connection.sendRequest(DocumentRangeFormattingRequest.type, {
            textDocument,
            options,
            range: { start: { line: start, character: 0 }, end: { line: end, character: 0 } },
          })
        )?.length;
      assert.deepEqual([await lines(0, 5), await lines(18, 18)], [0, 5]);
    });

    it('on demand of an editor that lets formatters come and go, only documents that are postmortems by their names', async () => {
      const dynamic = { dynamicRegistration: true };
      const editor = await opened({
        capabilities: {
          workspace: { configuration: true },
          textDocument: { formatting: dynamic, rangeFormatting: dynamic },
        },
        settings: { files: ['reports/*.md'] },
      });
      await editor.until(() => editor.registrations.length === 2);
      assert.equal(editor.result.capabilities.documentFormattingProvider, undefined);
      assert.deepEqual(
        editor.registrations.map(({ method, registerOptions }) => [method, registerOptions]),
        [
          [
            'textDocument/formatting',
            { documentSelector: [{ language: 'markdown', pattern: '**/reports/*.md' }] },
          ],
          [
            'textDocument/rangeFormatting',
            { documentSelector: [{ language: 'markdown', pattern: '**/reports/*.md' }] },
          ],
        ],
      );
    });
  });
});
