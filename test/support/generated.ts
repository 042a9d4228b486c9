import { ruleOptionsTable, settingsTableFor } from '../../server/configuration/documentation';
import { manifestSettings, manifestWords } from '../../server/configuration/manifestSettings';
import { configurationSchema } from '../../server/configuration/schema';
import { languages, translateFor } from '../../server/l10n/languages';
import { inEnglish, type Translate } from '../../server/l10n/translate';
import { actionItemsSchema } from '../../server/rules/actions/itemsSchema';
import { allRules } from '../../server/rules/all';
import { rulesTable, withTable } from '../../server/rules/documentation';

/** A file of which at least a part is written by us: the new text from the old. */
interface GeneratedFile {
  readonly path: string;
  readonly generate: (text: string) => string;
}

/** They lie beside the grammar, for they say what a language allows, and ship with it. */
export const schemaPath = 'syntaxes/postmortem-settings.schema.json';

export const itemsSchemaPath = 'syntaxes/postmortem-action-items.schema.json';

export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'README.md', generate: withTables },
  { path: 'package.json', generate: withSettings },
  { path: 'package.nls.json', generate: withWords(inEnglish) },
  ...Object.keys(languages).map((language) => ({
    path: `package.nls.${language}.json`,
    generate: withWords(translateFor(language)),
  })),
  { path: schemaPath, generate: () => json(configurationSchema(allRules)) },
  { path: itemsSchemaPath, generate: () => json(actionItemsSchema()) },
];

function withTables(readme: string): string {
  const tables = {
    settings: settingsTableFor(allRules),
    rules: rulesTable(allRules),
    'rule-options': ruleOptionsTable(allRules),
  };
  return Object.entries(tables).reduce((text, [name, table]) => withTable(text, name, table), readme);
}

/** Our settings in the order of their table, then those that only the extension itself knows. */
function withSettings(manifest: string): string {
  const path = ['contributes', 'configuration', 'properties'];
  return json(
    replaced(JSON.parse(manifest), path, (before) => {
      const properties = manifestSettings(allRules);
      const others = Object.entries(Object(before)).filter(([name]) => !Object.hasOwn(properties, name));
      return { ...properties, ...Object.fromEntries(others) };
    }),
  );
}

/** The words that somebody wrote for the manifest, then those of the settings, which are the server's. */
function withWords(translate: Translate): (bundle: string) => string {
  return (bundle) => {
    const written = Object.entries<string>(JSON.parse(bundle)).filter(
      ([name]) => !name.startsWith('setting.'),
    );
    return json({ ...Object.fromEntries(written), ...manifestWords(allRules, translate) });
  };
}

function replaced(
  tree: unknown,
  [key, ...deeper]: readonly string[],
  change: (before: unknown) => unknown,
): unknown {
  if (key === undefined) return change(tree);
  const branches = Object(tree) as Readonly<Record<string, unknown>>;
  return { ...branches, [key]: replaced(branches[key], deeper, change) };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
