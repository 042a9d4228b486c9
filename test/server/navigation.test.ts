import assert from 'node:assert/strict';
import {
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  type Location,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SelectionRange, TextEdit } from 'vscode-languageserver-types';
import { marked } from '../support/marks';
import { MemoryFiles } from '../support/memoryFiles';
import { TestEditor } from '../support/testEditor';

const folder = 'file:///repo/postmortems';
const [checkout, search, plan] = [
  `${folder}/pi-2025-012.md`,
  `${folder}/pi-2025-011.md`,
  `${folder}/pi-2025-012.action-items.yaml`,
] as const;

const table = '| ID | Action | Owner | Deadline |\n| -- | ------ | ----- | -------- |\n';
const texts: Readonly<Record<string, string>> &
  Record<typeof checkout | typeof search | typeof plan, string> = {
  [checkout]: `# Postmortem: PI-2025-012 — Checkout outage

## Summary

Like PI-2025-011, but worse. [The list](pi-2025-012.action-items.yaml) has PI-2025-012-01; see UTF-8 and OPS-77.

## Action Items

${table}| AI-1 | Add a gate | @kim | 2025-04-01 |
| AI-2 | Add a limit, when AI-1 is done | @lee | 2025-04-02 |
`,
  [search]: `# Postmortem: PI-2025-011 — Slow search\n\n## Action Items\n\n${table}| AI-1 | Add an index | @kim | 2025-04-01 |\n`,
  [plan]: `- id: PI-2025-012-01
  title: "Write it down"
  owner: "@kim"
  deadline: 2025-04-03
  related_incidents:
    - PI-2025-011
`,
  'file:///repo/README.md': '# A program\n\nIt was down in PI-2025-012.\n',
};

describe('The language server', () => {
  describe('knows its way between documents', () => {
    let editor: TestEditor;
    let files: MemoryFiles;

    beforeEach(async () => {
      files = new MemoryFiles(texts);
      const capabilities = {
        workspace: { configuration: true },
        textDocument: { rename: { prepareSupport: true } },
      };
      const settings = {
        trackers: [{ pattern: 'OPS-(?<id>\\d+)', url: 'https://tracker.example.com/{id}' }],
      };
      editor = await TestEditor.start({ files, capabilities, settings });
      await editor.open(checkout, texts[checkout]);
    });

    /** Where a text stands in a document, at its first character. */
    function at(uri: string, words: string) {
      const text = texts[uri] ?? '';
      const offset = text.indexOf(words);
      return {
        textDocument: { uri },
        position: TextDocument.create(uri, '', 1, text).positionAt(offset + 1),
      };
    }

    function shown(places: readonly Location[] | Location | null): string[] {
      return [places ?? []].flat().map(({ uri, range }) => {
        const words = TextDocument.create(uri, '', 1, texts[uri] ?? '').getText(range);
        return `${uri.slice(folder.length + 1)}:${range.start.line + 1} ${words}`;
      });
    }

    const definition = async (...where: Parameters<typeof at>) =>
      shown((await editor.connection.sendRequest(DefinitionRequest.type, at(...where))) as Location[]);
    const references = async (includeDeclaration: boolean, ...where: Parameters<typeof at>) =>
      shown(
        await editor.connection.sendRequest(ReferencesRequest.type, {
          ...at(...where),
          context: { includeDeclaration },
        }),
      ).sort();

    it('from an ID to where it was given', async () => {
      assert.deepEqual(await definition(checkout, 'PI-2025-011'), ['pi-2025-011.md:1 PI-2025-011']);
      assert.deepEqual(await definition(checkout, 'PI-2025-012-01'), [
        'pi-2025-012.action-items.yaml:1 PI-2025-012-01',
      ]);
      assert.deepEqual(await definition(checkout, 'AI-1 is'), ['pi-2025-012.md:11 AI-1']);
      assert.deepEqual(await definition(checkout, 'UTF-8'), []);
      assert.deepEqual(await definition(checkout, 'OPS-77'), []);
    });

    it('from an ID to all who name it, but not to links and not to what others call alike', async () => {
      assert.deepEqual(await references(true, checkout, 'AI-1'), [
        'pi-2025-012.md:11 AI-1',
        'pi-2025-012.md:12 AI-1',
      ]);
      assert.deepEqual(await references(false, checkout, 'AI-1'), ['pi-2025-012.md:12 AI-1']);
      assert.deepEqual(await references(true, checkout, 'PI-2025-012'), [
        'pi-2025-012.action-items.yaml:1 PI-2025-012',
        'pi-2025-012.md:1 PI-2025-012',
        'pi-2025-012.md:5 PI-2025-012',
      ]);
      assert.deepEqual(await references(false, checkout, 'PI-2025-011'), [
        'pi-2025-012.action-items.yaml:6 PI-2025-011',
        'pi-2025-012.md:5 PI-2025-011',
      ]);
    });

    it('and reads again only the files that name what is asked about', async () => {
      await references(true, checkout, 'PI-2025-011');
      const { length } = files.reads;
      await references(true, checkout, 'AI-1');
      assert.deepEqual(files.reads.slice(length), []);
    });

    it('and sees what was typed a moment ago', async () => {
      await references(true, checkout, 'PI-2025-011');
      await editor.change(checkout, 2, {
        text: '# Postmortem: PI-2025-012 — Checkout outage\n\n## Impact\n\nNone.\n',
      });
      const places = await editor.connection.sendRequest(ReferencesRequest.type, {
        textDocument: { uri: checkout },
        position: { line: 0, character: 16 },
        context: { includeDeclaration: true },
      });
      assert.deepEqual(places?.filter(({ uri }) => uri === checkout).length, 1);
    });

    it('and renames an incident with its action items in all files', async () => {
      const where = at(checkout, 'PI-2025-012');
      assert.deepEqual(await editor.connection.sendRequest(PrepareRenameRequest.type, where), {
        range: { start: { line: 0, character: 14 }, end: { line: 0, character: 25 } },
        placeholder: 'PI-2025-012',
      });
      const edit = await editor.connection.sendRequest(RenameRequest.type, {
        ...where,
        newName: 'PI-2025-099',
      });
      assert.deepEqual(
        Object.fromEntries(
          Object.entries(edit?.changes ?? {}).map(([uri, edits]) => [uri, edited(texts[uri] ?? '', edits)]),
        ),
        {
          [checkout]: texts[checkout]
            .replace(': PI-2025-012', ': PI-2025-099')
            .replace('has PI-2025-012', 'has PI-2025-099'),
          [plan]: texts[plan].replace('PI-2025-012', 'PI-2025-099'),
        },
      );
    });

    describe('and renames files that carry the ID', () => {
      const also = `${folder}/notes.md`;
      const linking = `# Notes\n\nSee [it](./pi-2025-012.md#summary), [more](pi-2025-0123.md "x") and pi-2025-012.md.\n\n[1]: PI-2025-012.md\n[2]: ../postmortems/pi-2025-012.md\n\n## Timeline\n\n## Action Items\n\n## Lessons Learned\n`;
      const renamed = async (workspaceEdit: object) => {
        const memory = new MemoryFiles({ ...texts, [also]: linking });
        const mover = await TestEditor.start({
          files: memory,
          capabilities: { workspace: { workspaceEdit } },
        });
        await mover.open(checkout, texts[checkout]);
        const where = at(checkout, 'PI-2025-012');
        return mover.connection.sendRequest(RenameRequest.type, { ...where, newName: 'PI-2025-099' });
      };

      it('with the links that lead to them, after it has asked', async () => {
        const edit = await renamed({
          documentChanges: true,
          resourceOperations: ['create', 'rename'],
          changeAnnotationSupport: {},
        });
        const changes = edit?.documentChanges ?? [];
        const renames = changes.filter((change) => 'kind' in change);
        assert.deepEqual(
          renames.map((change) => change.kind === 'rename' && [change.oldUri, change.newUri]),
          [
            [checkout, `${folder}/pi-2025-099.md`],
            [plan, `${folder}/pi-2025-099.action-items.yaml`],
          ],
        );
        assert.deepEqual(changes.slice(-2), renames, 'files are renamed last');
        const { files: question } = edit?.changeAnnotations ?? {};
        assert.equal(question?.needsConfirmation, true);
        assert.ok(renames.every(({ annotationId }) => annotationId === 'files'));
        const after = new Map(
          changes.flatMap((change) =>
            'kind' in change
              ? []
              : [
                  [
                    change.textDocument.uri,
                    edited(
                      { ...texts, [also]: linking }[change.textDocument.uri] ?? '',
                      change.edits as TextEdit[],
                    ),
                  ],
                ],
          ),
        );
        assert.equal(
          after.get(checkout),
          texts[checkout]
            .replace(': PI-2025-012', ': PI-2025-099')
            .replace('has PI-2025-012', 'has PI-2025-099')
            .replace('(pi-2025-012', '(pi-2025-099'),
        );
        assert.equal(
          after.get(also),
          linking
            .replace('./pi-2025-012.md', './pi-2025-099.md')
            .replace('../postmortems/pi-2025-012.md', '../postmortems/pi-2025-099.md'),
        );
      });

      it('but not in an editor that cannot', async () => {
        for (const workspaceEdit of [
          {},
          { documentChanges: true },
          { documentChanges: true, resourceOperations: [] },
        ]) {
          const edit = await renamed(workspaceEdit);
          assert.equal(edit?.documentChanges, undefined);
          assert.deepEqual(Object.keys(edit?.changes ?? {}), [checkout, plan]);
        }
      });
    });

    for (const [newName, reason] of [
      ['PI-2025-011', /taken already/],
      ['checkout', /capital letters/],
      ['PI-12', /year/],
    ] as const) {
      it(`and refuses to call an incident ${newName}`, async () => {
        await assert.rejects(
          editor.connection.sendRequest(RenameRequest.type, { ...at(checkout, 'PI-2025-012'), newName }),
          reason,
        );
      });
    }

    it('and offers to rename nothing but IDs', async () => {
      assert.equal(
        await editor.connection.sendRequest(PrepareRenameRequest.type, at(checkout, 'worse')),
        null,
      );
    });

    it('and finds incidents and action items by what they are about', async () => {
      const found = async (query: string) =>
        (await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query }))?.map(
          ({ name, containerName }) => [name, containerName],
        );
      assert.deepEqual(await found('slow'), [['Postmortem: PI-2025-011 — Slow search', 'PI-2025-011']]);
      assert.deepEqual((await found('@kim'))?.sort(), [
        ['AI-1 Add a gate', 'PI-2025-012 · @kim'],
        ['AI-1 Add an index', 'PI-2025-011 · @kim'],
        ['PI-2025-012-01 Write it down', 'PI-2025-012 · @kim'],
      ]);
    });

    it('and makes links of tickets and of other incidents, where none are written yet', async () => {
      const links = await editor.connection.sendRequest(DocumentLinkRequest.type, {
        textDocument: { uri: checkout },
      });
      assert.deepEqual(
        links?.map(({ range, target }) => [shown([{ uri: checkout, range }])[0], target]),
        [
          ['pi-2025-012.md:5 OPS-77', 'https://tracker.example.com/77'],
          ['pi-2025-012.md:5 PI-2025-011', search],
        ],
      );
    });

    it('and shows where else a document says the same', async () => {
      const marks = async (words: string) =>
        (await editor.connection.sendRequest(DocumentHighlightRequest.type, at(checkout, words)))?.length;
      assert.deepEqual(await Promise.all(['AI-1', '@kim', 'worse'].map(marks)), [2, 1, 0]);
    });

    it('and selects the cell, then the row, then the section, then all', async () => {
      const [range] =
        (await editor.connection.sendRequest(SelectionRangeRequest.type, {
          textDocument: { uri: checkout },
          positions: [at(checkout, 'limit,').position],
        })) ?? [];
      const steps: string[] = [];
      for (let step: SelectionRange | undefined = range; step; step = step.parent)
        steps.push(TextDocument.create('', '', 1, texts[checkout]).getText(step.range));
      assert.deepEqual(steps.slice(0, 4), [
        'limit',
        'Add a limit, when AI-1 is done',
        ' Add a limit, when AI-1 is done ',
        '| AI-2 | Add a limit, when AI-1 is done | @lee | 2025-04-02 |',
      ]);
      assert.equal(steps.at(-1), texts[checkout]);
    });
  });
});

function edited(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 1, marked(text).text), edits);
}
