import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const names = readdirSync('server', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const textOf = (name: string) => readFileSync(join('server', name), 'utf8');

/** The text of every source file of the server. */
export const sources = names.map(textOf);
/** Those that read documents know of no languages; the others speak. */
export const modelSources = names.filter((name) => name.startsWith('model/')).map(textOf);
export const speakingSources = names.filter((name) => !name.startsWith('model/')).map(textOf);

/** What stands as it is in calls of `translate` and `phrase`: all words that such a call chooses from. */
export function spokenIn(source: string): string[] {
  return [...source.matchAll(/\b(?:translate|phrase)\(/g)].flatMap(({ index, 0: call }) =>
    wordsOf(firstArgument(source, index + call.length)),
  );
}

/** Up to the comma or the bracket that ends it. */
function firstArgument(source: string, start: number): string {
  let depth = 0;
  for (const { index, 0: found } of source
    .slice(start, start + 2000)
    .matchAll(/'(?:[^'\\\n]|\\.)*'|`[^`]*`|[()[\]{},]/g)) {
    if (depth === 0 && /^[,)]$/.test(found)) return source.slice(start, start + index);
    if (/^[([{]$/.test(found)) depth += 1;
    if (/^[)\]}]$/.test(found)) depth -= 1;
  }
  return '';
}

/** What is compared is not said. */
function wordsOf(argument: string): string[] {
  const words = argument.replace(/[!=]== '[^']*'/g, '').matchAll(/'((?:[^'\\\n]|\\.)*)'/g);
  return [...words].map(([, one = '']) => one.replaceAll("\\'", "'")).filter((one) => /\p{L}/u.test(one));
}
