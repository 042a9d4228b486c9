import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
    readonly snippets: readonly { readonly path: string }[];
    readonly grammars: readonly { readonly path: string }[];
  };
}

const { icon, contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('The manifest', () => {
  it('names files that there are', () => {
    for (const path of [
      icon,
      ...[...contributes.snippets, ...contributes.grammars].map(({ path }) => path),
    ]) {
      assert.ok(existsSync(path), path);
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
