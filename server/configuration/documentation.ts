import { inEnglish } from '../l10n/translate';
import type { Rule } from '../rules/rule';
import { settingsTable } from './settingsTable';
import { described } from './shape';

/** A Markdown table of the settings that can stand in a project file and in the editor. */
export function settingsTableFor(rules: readonly Rule[]): string {
  const rows = Object.entries(settingsTable(rules)).map(
    ([name, { description, default: value }]) =>
      `| \`postmortem.${name}\` | ${shown(value)} | ${cell(described(description, inEnglish))} |`,
  );
  return ['| Setting | Default | Meaning |', '| - | - | - |', ...rows, ''].join('\n');
}

/** A Markdown table of what can be chosen about rules beside how loud they are. */
export function ruleOptionsTable(rules: readonly Rule[]): string {
  const rows = rules
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap(({ id, options = {} }) =>
      Object.entries(options).map(
        ([name, option]) =>
          `| \`${id}\` | \`${name}\` | ${shown(option.default)} | ${cell(option.description)} |`,
      ),
    );
  return ['| Rule | Option | Default | Meaning |', '| - | - | - | - |', ...rows, ''].join('\n');
}

/** As it would be written in YAML, where that is not too long for a table. */
function shown(value: unknown): string {
  if (value === undefined || value === '' || isEmpty(value)) return '';
  if (Array.isArray(value)) return value.map((item) => `\`${String(item)}\``).join(', ');
  return `\`${String(value)}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
