import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { median, milliseconds, print, quantile, type Row } from './measure';
import { actionItemsOf, reportOf } from './report';

/** The built server as a process of its own: from the key to fresh diagnostics at the other end of the pipe. */
export async function measureServer(): Promise<void> {
  print('The server, from its start and from each key to diagnostics: start, median, slowest twentieth', [
    await row('13 KB', 'postmortems/a.md', reportOf(13_000)),
    await row('60 KB', 'postmortems/b.md', reportOf(60_000)),
    await row('1 MB', 'postmortems/c.md', reportOf(1_000_000)),
    await row('200 action items in YAML', 'action-items.yaml', actionItemsOf(200)),
  ]);
}

const keys = 60;

async function row(what: string, name: string, text: string): Promise<Row> {
  const start = performance.now();
  const server = spawn(process.execPath, ['dist/server.js', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(server.stdout, server.stdin);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const uri = `file:///bench/${name}`;
  const languageId = name.endsWith('.md') ? 'markdown' : 'yaml';
  const pull = () => connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId, version: 1, text },
  });
  await pull();
  const first = performance.now() - start;

  const middle = TextDocument.create(uri, languageId, 1, text).positionAt(text.indexOf('.', text.length / 2));
  const times: number[] = [];
  for (let key = 0; key < keys; key++) {
    const position = { line: middle.line, character: middle.character + key };
    const pressed = performance.now();
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: key + 2 },
      contentChanges: [
        { range: { start: position, end: position }, text: 'a team saw it '.charAt(key % 14) },
      ],
    });
    await pull();
    times.push(performance.now() - pressed);
    // Nobody types without a pause, and a processor that never rests runs faster than one that is woken up.
    await setTimeout(50);
  }
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  connection.dispose();
  return [what, milliseconds(first), milliseconds(median(times)), milliseconds(quantile(times, 0.95))];
}
