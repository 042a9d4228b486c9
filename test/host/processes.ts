// Starting other programs, and leaving none of them behind.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { constants as system, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Runs a program to its end. Its output is shown only when it fails. */
export async function run(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<void> {
  const child = start(command, args, { env: { ...process.env, ...environment } });
  const output: string[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output.join('').slice(-4000)}`);
}

/** Starts a program that ends, with every process it started in turn, at the latest when this process ends. */
export function start(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options, detached: true });
  const end = () => endGroup(child);
  atExit(end);
  child.once('exit', () => process.removeListener('exit', end));
  return child;
}

/** Ends a program and every process of its group; resolves when the program is gone. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  endGroup(child);
  await gone;
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
}

/** Calls `callback` when this process ends, be it by a signal. */
function atExit(callback: () => void): void {
  // What was started last ends first: a program before the folder it writes to is deleted.
  process.prependOnceListener('exit', callback);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    if (!process.listeners(signal).includes(exitBy)) process.on(signal, exitBy);
  }
}

/** A signal by itself ends a Node process without the event `exit`. */
function exitBy(signal: NodeJS.Signals): void {
  process.exit(128 + system.signals[signal]);
}

/** A folder that is deleted when this process ends. */
export function temporaryFolder(name: string, parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, `${name}-`));
  atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Where the first of these programs is that the PATH knows. */
export function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
