import type { Files } from './files';

/** Where GitHub and GitLab look for it. */
const glob = '{CODEOWNERS,.github/CODEOWNERS,.gitlab/CODEOWNERS,docs/CODEOWNERS}';

/** The handles of all who own code: `@kim` and `@payments/on-call`, each once. Mail addresses are left out. */
export async function readCodeOwners(files: Files): Promise<readonly string[]> {
  const uris = await files.find(`**/${glob}`, 10);
  const texts = await Promise.all(uris.map((uri) => files.read(uri)));
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
