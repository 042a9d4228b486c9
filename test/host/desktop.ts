// Finds a desktop VS Code that is installed on this machine.
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isExecutable, onPath } from './processes';

/** Where the program lies, seen from the folder of the `code` command: on Linux, macOS and Windows. */
const besideTheCommand = ['../code', '../../../MacOS/Code', '../../../MacOS/Electron', '../Code.exe'];

/**
 * The program of desktop VS Code, or undefined where there is none that can show a window.
 * The `code` command itself will not do: it starts the program and ends before the tests have run.
 */
export function desktopVSCode(): string | undefined {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const canShowWindows =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const command = onPath('code');
  if (!canShowWindows || command === undefined) return undefined;
  const folder = dirname(realpathSync(command));
  return besideTheCommand.map((file) => join(folder, file)).find(isExecutable);
}
