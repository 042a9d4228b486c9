// VS Code as its own server serves it to a browser, with this extension loaded from its folder.
import type { ChildProcess } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { end, start, temporaryFolder } from './processes';
import { installVSCode } from './vscode';

/** A quiet window that shows the extension: no welcome, no assistants, no news. */
const settings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

const whenListening = /Extension host agent listening on (\d+)/;

export interface Session {
  readonly workspace: string;
  readonly extension: string;
  /** A file to show at once. */
  readonly file?: string;
  /** The module whose `run` VS Code calls, when this is a test of the extension from within. */
  readonly tests?: string;
}

export class ServedVSCode {
  private constructor(
    private readonly server: ChildProcess,
    private readonly dataFolder: string,
    private readonly port: string,
  ) {}

  /** Starts a server of its own, with settings of its own and nothing remembered from earlier ones. */
  static async start(userSettings: Readonly<Record<string, unknown>> = {}): Promise<ServedVSCode> {
    const vscode = await installVSCode();
    const dataFolder = temporaryFolder('postmortem-vscode');
    const userFolder = join(dataFolder, 'data', 'User');
    await mkdir(userFolder, { recursive: true });
    await writeFile(join(userFolder, 'settings.json'), JSON.stringify({ ...settings, ...userSettings }));
    const server = start(
      vscode.node,
      [
        vscode.server,
        '--accept-server-license-terms',
        '--without-connection-token',
        '--host=127.0.0.1',
        '--port=0',
        `--server-data-dir=${dataFolder}`,
        '--disable-telemetry',
        '--disable-workspace-trust',
        '--enable-smoke-test-driver',
      ],
      { env: environment(dataFolder) },
    );
    return new ServedVSCode(server, dataFolder, await portOf(server));
  }

  /** The address that opens a folder in VS Code with the extension loaded. */
  address({ workspace, extension, file, tests }: Session): string {
    const remote = (file: string) => `vscode-remote://127.0.0.1:${this.port}${file}`;
    const payload = [
      ['extensionDevelopmentPath', remote(extension)],
      ...(file === undefined ? [] : [['openFile', remote(file)]]),
      ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
      ['skipWelcome', 'true'],
    ];
    const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
    return `http://127.0.0.1:${this.port}/?${query}`;
  }

  /** Resolves when the server ends by itself. */
  async ended(): Promise<void> {
    await new Promise((resolve) => this.server.once('exit', resolve));
  }

  async stop(): Promise<void> {
    await end(this.server);
    await rm(this.dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** No extension gallery, so that nothing waits for a network; and what VS Code leaves in /tmp goes with its data. */
function environment(dataFolder: string): NodeJS.ProcessEnv {
  const own = { ...process.env, EXTENSIONS_GALLERY: '{}' };
  // Elsewhere the path of a temporary folder is too long already for the sockets that VS Code puts there.
  return process.platform === 'linux' ? { ...own, TMPDIR: dataFolder } : own;
}

function portOf(server: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const port = whenListening.exec(output)?.[1];
      if (port !== undefined) resolve(port);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`VS Code's server ended before it listened:\n${output}`)));
  });
}
