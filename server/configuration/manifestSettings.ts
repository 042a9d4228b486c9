import { inEnglish, type Translate } from '../l10n/translate';
import type { Rule } from '../rules/rule';
import { type Schema, settingProperties } from './schema';

/**
 * The settings as VS Code wants them in a manifest: each text as a name between `%`, which stands for the words that
 * `manifestWords` has for it.
 *
 *     manifestSettings(allRules)['postmortem.zone'].markdownDescription // → '%setting.zone%'
 */
export function manifestSettings(rules: readonly Rule[]): Schema {
  return textsOf(settingProperties(rules), (name) => `%${name}%`);
}

/** The texts of the settings in a language, by their names: `setting.zone`. */
export function manifestWords(
  rules: readonly Rule[],
  translate: Translate = inEnglish,
): Record<string, string> {
  const words: Record<string, string> = {};
  textsOf(settingProperties(rules, translate), (name, text) => {
    words[name] = text;
    return text;
  });
  return words;
}

type Change = (name: string, text: string) => string;

/** Every text of some properties, changed; a text is named by the properties that lead to it. */
function textsOf(properties: Schema, change: Change): Schema {
  return mapped(properties, (schema, name) =>
    within(schema, `setting.${name.replace(/^postmortem\./, '')}`, change),
  );
}

function within(schema: unknown, name: string, change: Change): unknown {
  if (Array.isArray(schema)) return schema.map((one) => within(one, name, change));
  if (!isSchema(schema)) return schema;
  return mapped(schema, (value, key) => {
    if (key === 'markdownDescription' && typeof value === 'string') return change(name, value);
    if (key === 'enumDescriptions' && Array.isArray(value))
      return value.map((text: string, index) =>
        change(`${name}.${String(Object(schema.enum)[index])}`, text),
      );
    if (key === 'properties' && isSchema(value))
      return mapped(value, (one, property) =>
        within(one, `${name}.${property.replaceAll('/', '.')}`, change),
      );
    return key === 'default' ? value : within(value, name, change);
  });
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapped(schema: Schema, change: (value: unknown, key: string) => unknown): Schema {
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, change(value, key)]));
}
