// Builds everything that ships (dist/) and everything that tests (out/).
// `node esbuild.mjs` builds once; `--watch` keeps building; `--production` minifies what ships.
import { cp, readdir, rm } from 'node:fs/promises';
import * as esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

const shipped = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  target: 'es2022',
  outdir: 'dist',
};

// Where a package has ES modules, they are taken: some packages' other form cannot be bundled.
const onNode = {
  ...shipped,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  mainFields: ['module', 'main'],
};

/**
 * What is known of English is three times as long as all programs together: in a file of its own it is shipped once, and
 * read when the first sentence is judged.
 */
const englishModel = 'wink-eng-lite-web-model';
const withEnglishBeside = {
  name: 'english beside the programs',
  setup: ({ onResolve }) =>
    onResolve({ filter: new RegExp(`^${englishModel}$`) }, () => ({
      path: './englishModel.js',
      external: true,
    })),
};

/** Bundles that use this repository's packages where they are installed. */
const withPackages = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
};

const testFiles = (await readdir('test', { recursive: true }))
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('extension/'))
  .map((file) => `test/${file}`);
const isWindowTest = (file) => file.startsWith('test/window/');

const builds = [
  { ...onNode, entryPoints: { extension: 'client/extension.ts' }, external: ['vscode'] },
  {
    ...onNode,
    entryPoints: { server: 'server/node/main.ts', cli: 'server/node/cli/main.ts' },
    plugins: [withEnglishBeside],
    banner: { js: '#!/usr/bin/env node' },
    // A package asks for its own address to make a `require` from it; in CommonJS that is the file's name.
    define: { 'import.meta.url': '__filename' },
  },
  { ...onNode, entryPoints: { englishModel }, sourcemap: false },
  {
    ...shipped,
    platform: 'browser',
    format: 'iife',
    entryPoints: [
      { in: 'client/webview/main.ts', out: 'webview' },
      { in: 'client/webview/style/all.css', out: 'webview' },
    ],
  },
  {
    // The unit tests share chunks; packages are left to Node, as a library's user would load them.
    ...withPackages,
    format: 'esm',
    splitting: true,
    sourcemap: 'linked',
    outdir: 'out/test',
    outbase: 'test',
    outExtension: { '.js': '.mjs' },
    entryPoints: testFiles.filter((file) => !isWindowTest(file)),
    banner: {
      js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
    },
  },
  {
    // The suite that runs inside VS Code's extension host, which loads CommonJS.
    ...onNode,
    minify: false,
    outdir: 'out/test/extension',
    entryPoints: { index: 'test/extension/index.ts' },
    external: ['vscode', 'mocha'],
  },
  {
    // The programs that run the extension in the real VS Code, the tests that drive its window, the one that
    // writes what is generated, and the one that measures.
    ...withPackages,
    format: 'cjs',
    sourcemap: 'linked',
    outdir: 'out',
    outbase: 'test',
    entryPoints: [
      'test/generate.ts',
      'test/training/train.ts',
      'test/bench/bench.ts',
      ...['launcher', 'look', 'start', 'testExtension', 'walkthrough', 'typing'].map(
        (program) => `test/host/${program}.ts`,
      ),
      ...testFiles.filter(isWindowTest),
    ],
  },
];

for (const folder of ['dist', 'out/test', 'out/host', 'out/window', 'out/bench', 'out/training']) {
  await rm(folder, { recursive: true, force: true });
}
await cp('client/markdown/style.css', 'dist/markdown.css');

if (watch) {
  for (const options of builds) await (await esbuild.context(options)).watch();
} else {
  await Promise.all(builds.map((options) => esbuild.build(options)));
}
