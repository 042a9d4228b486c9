import { allRules } from '../../server/rules/all';
import { ruleSettings, withRulesTable } from '../../server/rules/documentation';

/** A file in which a part is written by us and the rest by hand: the new text from the old. */
interface GeneratedFile {
  readonly path: string;
  readonly generate: (text: string) => string;
}

export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'README.md', generate: (text) => withRulesTable(text, allRules) },
  { path: 'package.json', generate: withRuleSettings },
];

/** The properties of the setting `postmortem.rules`, so that the editor completes and explains rule names. */
function withRuleSettings(manifest: string): string {
  return `${JSON.stringify(replaced(JSON.parse(manifest), ['contributes', 'configuration', 'properties', 'postmortem.rules', 'properties'], ruleSettings(allRules)), null, 2)}\n`;
}

function replaced(tree: unknown, [key, ...deeper]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const branches = Object(tree) as Readonly<Record<string, unknown>>;
  return { ...branches, [key]: replaced(branches[key], deeper, value) };
}
