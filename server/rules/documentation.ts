import { inEnglish, type Translate } from '../l10n/translate';
import type { Example, Rule } from './rule';

/** What rules say about themselves, as text for people: the README's table, and a page per rule. */

/**
 * A readme with a table between its markers, `<!-- rules:start -->` and `<!-- rules:end -->` for the one called
 * `rules`. Throws a RangeError when a marker is missing.
 */
export function withTable(readme: string, name: string, table: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new RangeError(`The text has no ${start} and ${end}.`);
  return `${readme.slice(0, from + start.length)}\n\n${table}\n${readme.slice(to)}`;
}

/** A Markdown table: which rules there are, what each asks for, how loud it is, and whether it offers a fix. */
export function rulesTable(rules: readonly Rule[]): string {
  const rows = byId(rules).map(
    (rule) => `| \`${rule.id}\` | ${cell(rule.title)} | ${rule.severity} | ${hasFix(rule) ? 'yes' : ''} |`,
  );
  return ['| Rule | What it asks for | Severity | Fix |', '| - | - | - | - |', ...rows, ''].join('\n');
}

/** All there is to know about one rule, in Markdown: its reason, its source, what it reports and what it leaves. */
export function rulePage({ id, title, why, source, options, examples }: Rule, translate = inEnglish): string {
  const shown = examples
    .filter(({ documented }) => documented !== false)
    .map((one) => example(one, translate));
  const chosen = options ? [optionList(options, translate)] : [];
  return [
    `# ${translate(title)}`,
    `\`${id}\``,
    translate(why),
    `*${translate('Source')}: ${translate(source)}*`,
    ...chosen,
    ...shown,
  ].join('\n\n');
}

/** What a team can choose about a rule, one line each. */
function optionList(options: NonNullable<Rule['options']>, translate: Translate): string {
  const lines = Object.entries(options).map(
    ([name, { description, default: value }]) =>
      `- \`${name}\` (${String(value)}): ${translate(description)}`,
  );
  return [translate('Options:'), ...lines].join('\n');
}

/** A rule offers fixes when one of its examples shows what they give; the tests see to it that this is so. */
function hasFix({ examples }: Rule): boolean {
  return examples.some(({ fixed }) => fixed !== undefined);
}

function example({ title, text, fixed, language = 'markdown' }: Example, translate: Translate): string {
  const shown = [`**${translate(title)}**`, fenced(text, language)];
  return (fixed === undefined ? shown : [...shown, translate('With its fix:'), fenced(fixed, language)]).join(
    '\n\n',
  );
}

/** Four backticks, because examples have fences of their own. */
function fenced(text: string, language: string): string {
  return `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function byId(rules: readonly Rule[]): readonly Rule[] {
  return rules.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
