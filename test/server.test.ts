import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CompletionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeWorkspaceFoldersNotification,
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
import { aboutCast } from '../server/model/cast';
import { type DiagramsResult, diagramsRequest } from '../server/protocol';
import type { Rule } from '../server/rules/rule';
import { at, bangRule, bangs, between, throwingRule, reportUri as uri } from './support/bang';
import { pulling, TestEditor } from './support/testEditor';

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
      assert.deepEqual(silent.completionProvider, { triggerCharacters: ['[', ' ', '@'] });
      assert.deepEqual(silent.codeActionProvider, {
        codeActionKinds: [
          'quickfix',
          'source.fixAll.postmortem',
          'refactor',
          'source.refreshDiagrams.postmortem',
        ],
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

  describe('says of the first report at once what takes no time', () => {
    const people: Rule = { ...bangRule, id: 'blame/bang', about: aboutCast };
    const platform = { rules: [bangRule, people], speaksEarly: true };
    const codes = (items: readonly Diagnostic[]) => items.map(({ code }) => code);

    it('and the rest when the editor asks again', async () => {
      const editor = await TestEditor.start({ capabilities: pulling, platform });
      await editor.open(uri, 'bang');
      assert.deepEqual(codes(await editor.findings(uri)), ['structure/bang']);
      await editor.until(() => editor.refreshes === 1);
      assert.deepEqual(codes(await editor.findings(uri)), ['blame/bang', 'structure/bang']);
    });

    it('and the rest unasked where the editor does not ask', async () => {
      const editor = await TestEditor.start({ platform });
      await editor.open(uri, 'bang');
      await editor.until(() => editor.published(uri).length === 2);
      assert.deepEqual(
        editor.published(uri).map(({ diagnostics }) => codes(diagnostics)),
        [['structure/bang'], ['blame/bang', 'structure/bang']],
      );
    });

    it('but all of it where it could not tell the editor of the rest', async () => {
      const capabilities = { textDocument: { diagnostic: {} } };
      const editor = await TestEditor.start({ capabilities, platform });
      await editor.open(uri, 'bang');
      assert.deepEqual(codes(await editor.findings(uri)), ['blame/bang', 'structure/bang']);
    });
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
      const quiet = applied(resolved);
      await editor.change(uri, 2, { text: quiet });
      const left = (await editor.findings(uri)).map(({ range }) => quiet.split('\n')[range.start.line]);
      assert.deepEqual(left, ['Then bang bang.', 'Then bang bang.']);
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
    const offered = await editor.connection.sendRequest(CompletionRequest.type, { textDocument, position });
    const items = Array.isArray(offered) ? offered : (offered?.items ?? []);
    assert.ok(items.some(({ label }) => label === 'PROCESS'));
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
      ['fishbone', 'five-whys', 'timeline'],
    );
    const unknown = { textDocument: { uri: 'file:///nowhere.md' }, width: 800 };
    assert.equal(await editor.connection.sendRequest(diagramsRequest, unknown), null);
  });

  it('judges again when folders come or go', async () => {
    const editor = await TestEditor.start({
      capabilities: { ...pulling, workspace: { ...pulling.workspace, workspaceFolders: true } },
      platform: bangs,
    });
    await editor.open(uri, 'bang');
    assert.equal((await editor.findings(uri)).length, 1);
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: {
        added: [{ uri: 'file:///repo/postmortems', name: 'postmortems' }],
        removed: [{ uri: 'file:///repo', name: 'repo' }],
      },
    });
    await editor.until(() => editor.refreshes === 1);
    // Below its new folder the path no longer says that this is a postmortem.
    assert.deepEqual(await editor.findings(uri), []);
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

  describe('runs as a program of its own', () => {
    async function started() {
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
      return { program, connection, serverInfo, ended };
    }

    it('and ends when the editor says so', async () => {
      const { connection, serverInfo, ended } = await started();
      assert.equal(serverInfo?.name, 'postmortem-language-server');
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      assert.equal(await ended, 0);
    }).timeout(20_000);

    it('and ends when the editor is gone without a word', async () => {
      const { program, ended } = await started();
      program.stdin.destroy();
      assert.equal(await ended, 1);
    }).timeout(20_000);
  });
});
