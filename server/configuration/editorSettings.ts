import { readYamlNode } from '../model/yamlValues';
import type { Rule } from '../rules/rule';
import { readByShape } from './reading';
import { settingsTable } from './settingsTable';
import type { Keys } from './shape';
import type { Written } from './written';

/**
 * Reads our section of an editor's settings, where keys of the extension stand too. JSON is YAML, so they are read
 * as a settings file is; a key without a value is one that nobody set.
 */
export function readEditorSettings(
  sent: unknown,
  rules: readonly Rule[],
): { readonly written: Written; readonly problems: readonly string[] } {
  if (sent === undefined || sent === null) return { written: {}, problems: [] };
  const { node } = readYamlNode(JSON.stringify(sent, withoutNothing) ?? '');
  if (!node) return { written: {}, problems: [] };
  const shape: Keys = { kind: 'keys', none: 'no setting', keys: settingsTable(rules) };
  const { value, problems } = readByShape(node, shape, 'fine');
  return {
    written: (value ?? {}) as Written,
    problems: problems.map(({ message }) => message.replace(/\.$/, '')),
  };
}

function withoutNothing(_: string, value: unknown): unknown {
  return value === null ? undefined : value;
}
