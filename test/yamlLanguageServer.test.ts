import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { filled } from '../client/template';
import { answered, inserted } from './templates/inserted';

/** What people see who have the YAML extension and give it our schemas: its own server says it. */
describe('The YAML language server, by our schemas', function () {
  this.timeout(30_000);
  let server: ChildProcess;
  let connection: ProtocolConnection;

  before(async () => {
    const program = join(
      dirname(
        createRequire(join(process.cwd(), 'package.json')).resolve('yaml-language-server/package.json'),
      ),
      'bin/yaml-language-server',
    );
    server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    assert.ok(server.stdout && server.stdin);
    connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.listen();
    const schema = (name: string) => pathToFileURL(resolve('syntaxes', name)).href;
    const schemas = {
      [schema('postmortem-action-items.schema.json')]: '*action-items.yaml',
      [schema('postmortem-settings.schema.json')]: '.postmortem.yaml',
    };
    const yaml = { schemas, schemaStore: { enable: false }, validate: true };
    const isAsked = new Promise<void>((resolve) => {
      connection.onRequest(ConfigurationRequest.type, ({ items }) => {
        resolve();
        return items.map(({ section }) => (section === 'yaml' ? yaml : null));
      });
    });
    const capabilities = { workspace: { configuration: true } };
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: {} });
    await isAsked;
  });

  after(() => {
    connection.dispose();
    server.kill();
  });

  /** The first word about a document that was never open before. */
  let opened = 0;
  function wrongIn(text: string, name: string): Promise<string[]> {
    opened += 1;
    const uri = `file:///repo/${opened}/${name}`;
    return new Promise((tell) => {
      const listening = connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
        if (params.uri !== uri) return;
        listening.dispose();
        tell(
          params.diagnostics.map(({ message, range }: Diagnostic) => `${range.start.line + 1}: ${message}`),
        );
      });
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'yaml', version: 1, text },
      });
    });
  }

  const items = 'one.action-items.yaml';
  const item = '- title: Add an alert\n';

  it('finds a status, a priority and a day that are none', async () => {
    const [status, ...others] = await wrongIn(`${item}  status: finished\n`, items);
    assert.match(status ?? '', /^2: .*"open".*"completed"/s);
    assert.deepEqual(others, []);
    assert.match((await wrongIn(`${item}  priority: high\n`, items)).join(), /^2: .*"P1"/s);
    assert.match((await wrongIn(`${item}  deadline: soon\n`, items)).join(), /^2: .*pattern/s);
    assert.match((await wrongIn('- owner: "@kim"\n', items)).join(), /title/);
  });

  it('has nothing against the template, as it is inserted and as it is filled in', async () => {
    const template = inserted(
      filled(readFileSync('templates/action-items.yaml', 'utf8'), { title: 'Outage', id: 'PI-2025-013' }),
    );
    assert.deepEqual(await wrongIn(answered(template), items), []);
    assert.deepEqual(
      (await wrongIn(template, items)).map((words) =>
        words.replace(/.*(YYYY|pattern).*/s, 'the day is open'),
      ),
      ['the day is open'],
    );
  });

  it('has nothing against the action items in our reports', async () => {
    assert.deepEqual(
      await wrongIn(readFileSync('test/sample/pi-2025-012.action-items.yaml', 'utf8'), items),
      [],
    );
  });

  it('has nothing against lists, alone and under a key, and texts as lists', async () => {
    assert.deepEqual(await wrongIn(`action_items:\n  ${item}    verification: [One, Two]\n`, items), []);
    assert.deepEqual(
      await wrongIn(`${item}  deadline: 2025-04-01\n  kind: prevent\n  budget: 3\n`, items),
      [],
    );
  });

  it('reads settings as the README shows them, and finds what is misspelt', async () => {
    const example = /```yaml\n(extends:[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
    assert.deepEqual(await wrongIn(example, '.postmortem.yaml'), []);
    assert.match((await wrongIn('profil: short\n', '.postmortem.yaml')).join(), /profil/);
    assert.match((await wrongIn('profile: brief\n', '.postmortem.yaml')).join(), /"full"/);
    assert.match(
      (await wrongIn('rules:\n  blame/unheard-of: off\n', '.postmortem.yaml')).join(),
      /blame\/unheard-of/,
    );
  });
});
