import { translateFor } from '../../l10n/languages';
import { allRules } from '../../rules/all';
import { type Exit, exit, print } from './terminal';

interface RulesOptions {
  readonly format: 'text' | 'json';
  readonly language?: string;
}

/** Lists the rules, for people or for programs. */
export async function rules({ format, language }: RulesOptions): Promise<Exit> {
  const translate = translateFor(language);
  const listed = allRules
    .map(({ id, severity, title, why, source }) => ({
      id,
      severity,
      title: translate(title),
      why: translate(why),
      source: translate(source),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const widest = Math.max(...listed.map(({ id }) => id.length));
  await print(
    format === 'json'
      ? `${JSON.stringify({ rules: listed }, null, 2)}\n`
      : listed
          .map(
            ({ id, severity, title }) =>
              `${id.padEnd(widest)}  ${severity.padEnd('information'.length)}  ${title}\n`,
          )
          .join(''),
  );
  return exit.fine;
}
