import { type Uri, workspace } from 'vscode';

/**
 * The settings of a section that somebody chose, without the defaults: what nobody set in the editor is for the
 * project's own file to say. A folder counts for more than the workspace and that for more than the user; what is
 * keys and values is laid over each other.
 */
export function chosenSettings(section: string, scope: Uri | undefined): Readonly<Record<string, unknown>> {
  const configuration = workspace.getConfiguration(section, scope);
  const chosen = Object.keys(configuration)
    .map((name) => [name, configuration.inspect(name)] as const)
    .map(([name, found]) => [name, nearest(found)] as const);
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined));
}

interface Inspected {
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly workspaceFolderValue?: unknown;
}

function nearest(found: Inspected | undefined): unknown {
  const set = [found?.globalValue, found?.workspaceValue, found?.workspaceFolderValue].filter(
    (value) => value !== undefined,
  );
  return set.length > 0 && set.every(isKeys) ? Object.assign({}, ...set) : set.at(-1);
}

function isKeys(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
