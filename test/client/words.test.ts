import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Words = Readonly<Record<string, string>>;

const read = (path: string): Words => JSON.parse(readFileSync(path, 'utf8'));
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}|\(command:[^)]+\)/g))].sort();

/** The words in calls of `l10n.t`, which stand there as they are. */
function keysOfClient(): string[] {
  const files = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const keys = files.flatMap((name) => {
    const text = readFileSync(join('client', name), 'utf8');
    const calls = [...text.matchAll(/\bl10n\.t\(\s*'((?:[^'\\\n]|\\.)*)'/g)];
    assert.equal(
      calls.length,
      text.match(/\bl10n\.t\(/g)?.length ?? 0,
      `${name} says something that cannot be found`,
    );
    return calls.map(([, words = '']) => words.replaceAll("\\'", "'"));
  });
  return [...new Set(keys)].sort();
}

function keysOfManifest(): string[] {
  const keys = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.-]+)%"/g)].map(
    ([, key = '']) => key,
  );
  return [...new Set(keys)].sort();
}

const bundles = [
  {
    keys: keysOfClient(),
    english: 'client/l10n/bundle.l10n.json',
    german: 'client/l10n/bundle.l10n.de.json',
  },
  { keys: keysOfManifest(), english: 'package.nls.json', german: 'package.nls.de.json' },
];

for (const { keys, english, german } of bundles) {
  describe(`The words in ${english}`, () => {
    it('are those that are said', () => {
      assert.ok(keys.length > 20);
      assert.deepEqual(Object.keys(read(english)).sort(), keys);
    });

    it('are all there in German, with the same data and commands', () => {
      const translated = read(german);
      assert.deepEqual(Object.keys(translated).sort(), keys);
      for (const [key, words] of Object.entries(read(english)))
        assert.deepEqual(placeholders(translated[key] ?? ''), placeholders(words), key);
    });
  });
}

it('The client hands no words of its own to dialogs', () => {
  const files = readdirSync('client', { recursive: true, encoding: 'utf8' });
  const spoken = files
    .filter((name) => name.endsWith('.ts') && !name.startsWith('webview'))
    .flatMap((name) => [
      ...readFileSync(join('client', name), 'utf8').matchAll(
        /\b(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)\(\s*['`][^)]*|\b(?:placeHolder|prompt|openLabel): ['`].*/g,
      ),
    ])
    .map(([call]) => call);
  assert.deepEqual(spoken, []);
});

it('The preview’s page writes no words of its own', () => {
  const folder = 'client/webview';
  const spoken = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(
        /(?:\b(?:label|explanation|word|title|textContent)|'aria-label')(?:: | = |', )['`][^'`$]*\p{L}{3}.*/gu,
      ),
    ])
    .map(([words]) => words);
  assert.deepEqual(spoken, []);
});

it('The manifest has its words in the bundles', () => {
  const manifest = readFileSync('package.json', 'utf8');
  const { contributes } = JSON.parse(manifest);
  const written = [
    ...JSON.stringify(contributes).matchAll(/"(?:title|(?:markdownD|d)escription)":"(?!%)([^"]*)"/g),
    ...JSON.stringify(contributes).matchAll(/"enumDescriptions":\["(?!%)([^"]*)"/g),
  ];
  assert.deepEqual(
    written.map(([, words]) => words).filter((words) => words !== 'Postmortem'),
    [],
  );
});
