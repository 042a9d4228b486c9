import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The order of `server/`: a folder may import only from itself and from those to its left. */
const order = [
  'protocol',
  'model',
  'l10n',
  'settings',
  'workspace',
  'rules',
  'configuration',
  'diagrams',
  'importers',
  'reporters',
  'features',
  'server',
  'node',
] as const;

/** Files that stand beside the folders belong to a place in the order too. */
const places: Readonly<Record<string, (typeof order)[number]>> = {
  'editor.ts': 'server',
  'reviewProtocol.ts': 'protocol',
};

/** Packages that one place alone may know, so that changing our mind about one changes one place. */
const onlyImporters: Readonly<Record<string, readonly string[]>> = {
  unified: ['server/model/markdown.ts'],
  'remark-parse': ['server/model/markdown.ts'],
  'mdast-util-gfm-table': ['server/model/markdown.ts'],
  'micromark-extension-gfm-table': ['server/model/markdown.ts'],
  yaml: ['server/model/yaml.ts', 'server/model/yamlNodes.ts', 'server/model/yamlValues.ts'],
  'wink-nlp': ['server/model/english.ts'],
  luxon: ['server/model/when.ts'],
  'd3-hierarchy': ['server/diagrams/'],
  'fastest-levenshtein': ['server/rules/'],
  'string-width': ['server/features/formatting/'],
  'jsonc-parser': ['server/importers/'],
  picomatch: ['server/workspace/'],
  'safe-regex2': ['server/configuration/'],
  tinyglobby: ['server/node/'],
  commander: ['server/node/cli/'],
  'vscode-languageserver-types': ['server/features/'],
  'vscode-languageserver-textdocument': ['server/features/', 'server/server.ts'],
  'vscode-languageserver': [
    'server/features/',
    'server/server.ts',
    'server/editor.ts',
    'server/node/main.ts',
  ],
  vscode: ['client/'],
  'vscode-languageclient': ['client/'],
};

/** What client and server say to each other. */
const protocols = ['server/protocol.ts', 'server/reviewProtocol.ts'];

const longestFile = 300;

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files = ['server', 'client'].flatMap(readAll);

describe('The architecture', () => {
  it('lets a folder of the server import only from folders to its left', () => {
    const wrong = ours('server/').flatMap((file) =>
      relativeImports(file)
        .filter((target) => rank(target) > rank(file.path))
        .map((target) => `${file.path} imports ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('lets the client import nothing of the server but the protocol', () => {
    const wrong = ours('client/').flatMap((file) =>
      relativeImports(file)
        .filter((target) => !target.startsWith('client/') && !protocols.includes(target))
        .map((target) => `${file.path} imports ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('keeps the server away from the client', () => {
    const wrong = ours('server/').filter((file) =>
      relativeImports(file).some((target) => !target.startsWith('server/')),
    );
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });

  it('has one place for each package that could be exchanged', () => {
    const wrong = files.flatMap((file) =>
      packageImports(file)
        .filter(
          (name) => onlyImporters[name] && !onlyImporters[name].some((place) => file.path.startsWith(place)),
        )
        .map((name) => `${file.path} imports ${name}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('keeps the platform in node/', () => {
    const core = ours('server/').filter(({ path }) => !path.startsWith('server/node/'));
    const wrong = core.filter((file) =>
      file.imports.some((target) => target.startsWith('node:') || /\/node$/.test(target)),
    );
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });

  it('lets the core know neither clock nor chance', () => {
    const core = ours('server/').filter(({ path }) => !path.startsWith('server/node/'));
    const wrong = core.filter(({ text }) =>
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bDateTime\.(?:now|local|utc)\(\)/.test(text),
    );
    assert.deepEqual(
      wrong.map(({ path }) => path),
      [],
    );
  });

  it('lets the protocol import nothing', () => {
    for (const protocol of protocols)
      assert.deepEqual(files.find(({ path }) => path === protocol)?.imports, [], protocol);
  });

  it('has no circles of imports', () => {
    assert.deepEqual(circles(), []);
  });

  it(`has no file over ${longestFile} lines`, () => {
    const long = files.filter(({ text }) => text.split('\n').length - 1 > longestFile);
    assert.deepEqual(
      long.map(({ path }) => path),
      [],
    );
  });

  it('uses every package that it says one place alone may know', () => {
    const used = new Set(files.flatMap(packageImports));
    assert.deepEqual(
      Object.keys(onlyImporters).filter((name) => !used.has(name)),
      [],
    );
  });
});

function readAll(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => {
      const path = join(folder, name).replaceAll('\\', '/');
      const text = readFileSync(path, 'utf8');
      return { path, text, imports: importsOf(text) };
    });
}

/** Of static and dynamic imports and re-exports; the formatter sees to it that they all look alike. */
function importsOf(text: string): string[] {
  const statements = text.matchAll(
    /^(?:import|export)\b[^;'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...statements].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
}

function ours(folder: string): SourceFile[] {
  return files.filter(({ path }) => path.startsWith(folder));
}

function relativeImports({ path, imports }: SourceFile): string[] {
  return imports
    .filter((target) => target.startsWith('.') && !target.endsWith('.css') && !target.endsWith('.json'))
    .map((target) => `${normalize(join(dirname(path), target)).replaceAll('\\', '/')}.ts`);
}

/** `remark-parse`, `@scope/name`, and `luxon` for `luxon/src/datetime`. */
function packageImports({ imports }: SourceFile): string[] {
  return imports
    .filter((target) => !target.startsWith('.') && !target.startsWith('node:'))
    .map((target) =>
      target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

function rank(path: string): number {
  const [, place = ''] = path.split('/');
  const found = order.findIndex((name) => name === (places[place] ?? place.replace(/\.ts$/, '')));
  assert.notEqual(found, -1, `${path} has no place in the order`);
  return found;
}

/** Types may refer to each other across files; at run time nothing is left of them. */
function circles(): string[] {
  const imports = new Map(
    files.map((file) => [file.path, relativeImports({ ...file, imports: valueImports(file.text) })]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path) || trail.includes(path)) return;
    for (const target of imports.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) walk(path, []);
  return found;
}

function valueImports(text: string): string[] {
  return importsOf(text.replace(/^(?:import|export) type\b[^;]*;/gm, ''));
}
