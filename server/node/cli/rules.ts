import { allRules } from '../../rules/all';
import { type Exit, exit, print } from './terminal';

/** Lists the rules, for people or for programs. */
export async function rules({ format }: { readonly format: 'text' | 'json' }): Promise<Exit> {
  const listed = allRules
    .map(({ id, severity, title, why, source }) => ({ id, severity, title, why, source }))
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
