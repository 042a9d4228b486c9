import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
    readonly snippets: readonly { readonly path: string }[];
    readonly walkthroughs: readonly {
      readonly icon: string;
      readonly steps: readonly {
        readonly description: string;
        readonly media: { readonly image: Readonly<Record<string, string>> };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly grammars: readonly { readonly path: string }[];
  };
}

const { icon, contributes } = manifestIn('package.nls.json');

/** As VS Code reads it: with the words of a language in their places. */
function manifestIn(words: string): Manifest {
  const said = JSON.parse(readFileSync(words, 'utf8')) as Readonly<Record<string, string>>;
  return JSON.parse(readFileSync('package.json', 'utf8'), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/^%(.+)%$/, (all, key: string) => said[key] ?? all) : value,
  ) as Manifest;
}

describe('The manifest', () => {
  it('names files that there are', () => {
    for (const path of [
      icon,
      ...[...contributes.snippets, ...contributes.grammars].map(({ path }) => path),
      ...contributes.walkthroughs.flatMap(({ icon: own, steps }) => [
        own,
        ...steps.flatMap(({ media }) => Object.values(media.image)),
      ]),
    ]) {
      assert.ok(existsSync(path), path);
    }
  });

  it('walks through commands that there are, in small pictures', () => {
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const known = new Set(contributes.commands.map(({ command }) => command));
    for (const { description, completionEvents, media } of steps) {
      const named = [description, ...completionEvents].flatMap((text) => [
        ...text.matchAll(/\bpostmortem\.\w+/g),
      ]);
      assert.ok(named.length > 0);
      for (const [command] of named) assert.ok(known.has(command), command);
      for (const path of Object.values(media.image)) assert.ok(statSync(path).size < 100_000, path);
    }
  });

  it('offers only commands and settings that the README explains', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const { title } of contributes.commands)
      assert.ok(readme.includes(`**Postmortem: ${title}**`), title);
    for (const name of Object.keys(contributes.configuration.properties)) {
      assert.ok(readme.includes(`\`${name}\``), name);
    }
  });
});
