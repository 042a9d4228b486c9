import type { Files } from './files';

/** Where GitHub and GitLab look for it. */
const places = '{CODEOWNERS,.github/CODEOWNERS,.gitlab/CODEOWNERS,docs/CODEOWNERS}';

/** Hidden folders are looked into where a glob begins with them; a project may also lie deeper in the workspace. */
const globs = [places, `**/${places}`];

/** Files to watch, for who owns code changes while an editor is open. */
export const codeOwnersGlob = '**/CODEOWNERS';

export function isCodeOwners(uri: string): boolean {
  return uri.endsWith('/CODEOWNERS');
}

/** The handles of all who own code: `@kim` and `@payments/on-call`, each once. Mail addresses are left out. */
export async function readCodeOwners(files: Files): Promise<readonly string[]> {
  const found = await Promise.all(globs.map((glob) => files.find(glob, 10)));
  const texts = await Promise.all([...new Set(found.flat())].map((uri) => files.read(uri)));
  return [...new Set(texts.flatMap((text) => [...handlesIn(text ?? '')]))];
}

/** A line is a pattern and its owners; what follows a `#` is a comment. */
function* handlesIn(text: string): Iterable<string> {
  for (const line of text.split(/\r?\n/)) {
    const [, ...owners] = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    yield* owners.filter((owner) => /^@[\w-]+(?:\/[\w.-]+)?$/.test(owner));
  }
}
