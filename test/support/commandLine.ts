import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver-types';

const program = resolve('dist/cli.js');

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

export type LintedFiles = readonly { readonly path: string; readonly diagnostics: readonly Diagnostic[] }[];

/** A report with little to say against. */
export const clean = `# Notes of the postmortem: PI-2025-012

## Summary

The database was slow for 12 minutes.
`;
export const blaming = 'Dave should have tested the change before he deployed it.';

/** A folder on disk that is gone after the test, and our program started in it. */
export class CommandLine {
  readonly #folder = mkdtempSync(join(tmpdir(), 'postmortem-cli-'));

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  /** Gives back the name, so that a file can be written where it is named. */
  write(name: string, content: string | Uint8Array): string {
    mkdirSync(dirname(join(this.#folder, name)), { recursive: true });
    writeFileSync(join(this.#folder, name), content);
    return name;
  }

  read(name: string): string {
    return readFileSync(join(this.#folder, name), 'utf8');
  }

  run(args: readonly string[], input = ''): Promise<Outcome> {
    return new Promise((done, failed) => {
      const child = spawn(process.execPath, [program, ...args], { cwd: this.#folder });
      let output = '';
      let errors = '';
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        errors += chunk.toString();
      });
      child.on('error', failed);
      child.on('close', (status) => done({ status, output, errors }));
      child.stdin.end(input);
    });
  }

  async lint(...args: string[]): Promise<{ status: number | null; files: LintedFiles }> {
    const { status, output } = await this.run(['lint', '--format', 'json', ...args]);
    const { files } = JSON.parse(output) as { files: LintedFiles };
    return { status, files };
  }
}

export function codesOf(files: LintedFiles, index = 0): string[] {
  return files[index]?.diagnostics.map(({ code }) => String(code)) ?? [];
}

export function blameIn(files: LintedFiles): string[] {
  return codesOf(files).filter((code) => code.startsWith('blame/'));
}
