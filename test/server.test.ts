import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  CancellationTokenSource,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CompletionRequest,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentSymbolRequest,
  ExitNotification,
  FoldingRangeRequest,
  HoverRequest,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type DiagramsResult, diagramsRequest, nextIncidentIdRequest } from '../server/protocol';
import { MemoryFiles } from './support/memoryFiles';
import { pulling, TestEditor } from './support/testEditor';
import { bangRule, throwingRule } from './support/testRules';

const uri = 'file:///repo/postmortems/db.md';
const bangs = { rules: [bangRule] };
const at = (line: number, character: number) => ({ line, character });
const between = (line: number, from: number, to: number) => ({ start: at(line, from), end: at(line, to) });

describe('The language server', () => {
  describe('says what it can do', () => {
    it('and promises to be asked for diagnostics only where the editor asks', async () => {
      const asking = (await TestEditor.start({ capabilities: pulling })).result.capabilities;
      assert.equal(typeof asking.diagnosticProvider, 'object');
      const silent = (await TestEditor.start()).result.capabilities;
      assert.equal(silent.diagnosticProvider, undefined);
      assert.equal(silent.hoverProvider, true);
      assert.equal(silent.documentSymbolProvider, true);
      assert.equal(silent.foldingRangeProvider, true);
      assert.deepEqual(silent.completionProvider, { triggerCharacters: ['[', ' '] });
      assert.deepEqual(silent.codeActionProvider, {
        codeActionKinds: ['quickfix', 'source.fixAll.postmortem'],
        resolveProvider: true,
      });
    });

    it('and names itself', async () => {
      const { result } = await TestEditor.start();
      assert.deepEqual(result.serverInfo, { name: 'postmortem-language-server', version: '0.0.0-test' });
    });

    it('and asks to be told of changed settings and files where the editor can tell', async () => {
      const editor = await TestEditor.start({
        capabilities: {
          workspace: {
            didChangeConfiguration: { dynamicRegistration: true },
            didChangeWatchedFiles: { dynamicRegistration: true },
          },
        },
      });
      await editor.until(() => editor.registrations.length === 2);
      assert.deepEqual(
        editor.registrations.map(({ method }) => method),
        ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles'],
      );
    });
  });

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

  describe('offers fixes', () => {
    const text = 'It went bang.\nThen bang bang.\n';
    const actions = async (editor: TestEditor, only?: string[]) => {
      const context = { diagnostics: [], ...(only && { only }) };
      const params = { textDocument: { uri }, range: between(0, 9, 9), context };
      return ((await editor.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
    };
    const applied = (action: CodeAction | undefined) =>
      TextDocument.applyEdits(
        TextDocument.create(uri, 'markdown', 1, text),
        action?.edit?.changes?.[uri] ?? [],
      );

    it('of the finding under the cursor, the safe one first', async () => {
      const editor = await TestEditor.start({ platform: bangs });
      await editor.open(uri, text);
      const [pop, nothing] = await actions(editor);
      assert.deepEqual([pop?.title, pop?.kind, pop?.isPreferred], ['Say pop', 'quickfix', true]);
      assert.equal(applied(pop), 'It went pop.\nThen bang bang.\n');
      assert.deepEqual([nothing?.title, nothing?.isPreferred], ['Say nothing', false]);
      assert.equal(applied(nothing), 'It went .\nThen bang bang.\n');
    });

    it('that fix all that is safe, when that is asked for', async () => {
      const editor = await TestEditor.start({ platform: bangs });
      await editor.open(uri, text);
      const [fixAll, ...others] = await actions(editor, ['source.fixAll']);
      assert.deepEqual([fixAll?.kind, others.length], ['source.fixAll.postmortem', 0]);
      assert.equal(applied(fixAll), 'It went pop.\nThen pop pop.\n');
    });

    it('that keep a finding quiet, worked out when they are chosen', async () => {
      const editor = await TestEditor.start({
        capabilities: {
          textDocument: { ...pulling.textDocument, codeAction: { resolveSupport: { properties: ['edit'] } } },
        },
        platform: bangs,
      });
      await editor.open(uri, text);
      const ignore = (await actions(editor)).find(({ title }) => title === 'Ignore "structure/bang" here');
      assert.ok(ignore && !ignore.edit);
      const resolved = await editor.connection.sendRequest(CodeActionResolveRequest.type, ignore);
      await editor.change(uri, 2, { text: applied(resolved) });
      assert.deepEqual(
        (await editor.findings(uri)).map(({ range }) => range.start.line % 2),
        [1, 1].slice(0, 2),
      );
    });

    it('that keep a finding quiet, complete for editors that cannot ask again', async () => {
      const editor = await TestEditor.start({ platform: bangs });
      await editor.open(uri, text);
      const ignore = (await actions(editor)).find(({ title }) => title.startsWith('Ignore'));
      assert.match(applied(ignore), /postmortem-disable/);
    });
  });

  it('answers completion, hover, symbols, folding and pictures', async () => {
    const editor = await TestEditor.start();
    await editor.open(
      uri,
      '# Postmortem: PI-2025-012 — Outage\n\n## Contributing Factors\n\n1. [PROCESS] No review\n2. [\n',
    );
    const position = at(5, 4);
    const textDocument = { uri };
    const items = await editor.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    assert.equal(Array.isArray(items) && items.some(({ label }) => label === 'PROCESS'), true);
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: at(4, 5),
    });
    assert.match(JSON.stringify(hover), /PROCESS/);
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.equal(symbols?.[0]?.name, 'Postmortem: PI-2025-012 — Outage');
    const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.equal(
      folds?.some(({ startLine, endLine }) => startLine === 2 && endLine === 5),
      true,
    );
    const pictures: DiagramsResult | null = await editor.connection.sendRequest(diagramsRequest, {
      textDocument,
      width: 800,
    });
    assert.deepEqual([pictures?.uri, pictures?.version], [uri, 1]);
    assert.deepEqual(
      pictures?.drawings.map(({ kind }) => kind),
      ['fishbone', 'five-whys'],
    );
    const unknown = { textDocument: { uri: 'file:///nowhere.md' }, width: 800 };
    assert.equal(await editor.connection.sendRequest(diagramsRequest, unknown), null);
  });

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

    it('of the project, which count for more, from the nearest file upward', async () => {
      const files = new MemoryFiles({
        'file:///repo/.postmortem.yaml': 'rules:\n  structure/bang: hint\n',
        'file:///repo/postmortems/old/.postmortem.yaml': 'rules:\n  structure/bang: "off"\n',
      });
      const settings = { rules: { 'structure/bang': 'error' } };
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs, settings, files });
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
      editor.settings = { rules: { 'structure/bang': 'information' } };
      await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await editor.until(() => editor.refreshes === 1);
      assert.deepEqual(await severities(editor), [3]);
      editor.files.texts.set('file:///repo/.postmortem.yaml', 'rules: { structure/bang: error }');
      await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: 'file:///repo/.postmortem.yaml', type: 1 }],
      });
      await editor.until(() => editor.refreshes === 2);
      assert.deepEqual(await severities(editor), [1]);
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
        'postmortem settings: "profile" must be one of full, short; found "brief"',
        'postmortem settings: "rules.structure/bang" must be one of error, warning, information, hint, off; found "loud"',
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

  describe('stays alive', () => {
    it('when a rule throws, and lets the others speak', async () => {
      const editor = await TestEditor.start({
        capabilities: pulling,
        platform: { rules: [throwingRule, bangRule] },
      });
      await editor.open(uri, 'bang');
      assert.equal((await editor.findings(uri)).length, 1);
      await editor.change(uri, 2, { text: 'bang bang' });
      assert.equal((await editor.findings(uri)).length, 2);
      assert.deepEqual(editor.logs, ['The rule structure/throwing failed: out of order']);
    });

    it('when a request makes no sense, and answers with nothing', async () => {
      const editor = await TestEditor.start({ capabilities: pulling, platform: bangs });
      await editor.open(uri, 'bang');
      assert.equal(
        await editor.connection.sendRequest('textDocument/hover', { textDocument: { uri } }),
        null,
      );
      assert.deepEqual(await editor.connection.sendRequest('textDocument/foldingRange', {}), []);
      assert.equal(editor.logs.length, 2);
      assert.equal((await editor.findings(uri)).length, 1);
    });

    it('when the platform cannot say what day it is', async () => {
      const today = () => {
        throw new Error('no clock');
      };
      const editor = await TestEditor.start({ platform: { ...bangs, today } });
      await editor.open(uri, 'bang');
      await editor.until(() => editor.logs.length === 1);
      assert.match(editor.logs[0] ?? '', /no clock/);
    });
  });

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

  it('runs as a program of its own, and ends when the editor says so', async () => {
    const program = spawn(process.execPath, ['dist/server.js', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => program.on('exit', resolve));
    const connection = createProtocolConnection(
      new StreamMessageReader(program.stdout),
      new StreamMessageWriter(program.stdin),
    );
    connection.listen();
    const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: {},
    });
    assert.equal(serverInfo?.name, 'postmortem-language-server');
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.equal(await ended, 0);
  }).timeout(20_000);
});
