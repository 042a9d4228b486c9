// biome-ignore-all lint/suspicious/noTemplateCurlyInString: this is the syntax of snippets.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { filled } from '../../client/template';
import { parse } from '../../server/model/parse';
import { allRules } from '../../server/rules/all';
import type { Finding } from '../../server/rules/rule';
import { run } from '../../server/rules/run';
import { defaultSettings, type Settings } from '../../server/settings';
import { answered, inserted } from './inserted';

type Snippet = { readonly prefix: string; readonly body: readonly string[]; readonly description: string };
type Snippets = Readonly<Record<string, Snippet>>;

const templates = readdirSync('templates', { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name);
const values = { title: 'Production frontend outage', id: 'PI-2025-013' };

describe('The templates', () => {
  for (const file of templates) {
    const template = readFileSync(`templates/${file}`, 'utf8');

    it(`${file} has nothing to report but what is left to fill in`, () => {
      const findings = findingsIn(file, inserted(filled(template, values)));
      assert.deepEqual(
        findings.filter(({ rule }) => rule !== 'structure/leftover-placeholder').map(said),
        [],
      );
      assert.ok(findings.length > 0, 'what is left open is not noticed');
    });

    it(`${file} has nothing to report once it is filled in`, () => {
      assert.deepEqual(findingsIn(file, answered(inserted(filled(template, values)))).map(said), []);
    });

    it(`${file} numbers its tab stops in the order of the text`, () => {
      const stops = [...template.matchAll(/\$\{(\d+)/g)].map(([, stop]) => Number(stop));
      assert.deepEqual(
        stops,
        stops.map((_, index) => index + 3),
      );
    });
  }
});

describe('The snippets', () => {
  const markdown = snippetsIn('snippets/markdown.json');
  const yaml = snippetsIn('snippets/yaml.json');

  it('hold the templates', () => {
    assert.deepEqual(markdown['Postmortem: whole document']?.body, asSnippet('complete.md'));
    assert.deepEqual(markdown['Postmortem: whole document, short']?.body, asSnippet('short.md'));
    assert.deepEqual(yaml['Postmortem: action item']?.body, asSnippet('action-items.yaml').slice(1));
  });

  it('have a prefix each and a sentence that says what they write', () => {
    for (const snippets of [markdown, yaml].map((one) => Object.values(one))) {
      assert.equal(new Set(snippets.map(({ prefix }) => prefix)).size, snippets.length);
      for (const { prefix, description } of snippets) assert.ok(prefix && description);
    }
  });

  it('silence a rule that there is', () => {
    const [comment = ''] = markdown['Postmortem: ignore the next line']?.body ?? [];
    const rule = /disable-next-line \$\{1:([^}]+)\}/.exec(comment)?.[1];
    assert.ok(
      allRules.some(({ id }) => id === rule),
      rule,
    );
  });

  it('are documented in the README, and nothing else is', () => {
    const readme = readFileSync('README.md', 'utf8');
    const documented = [...readme.matchAll(/^\| `((?:pm|postmortem)[a-z-]*)`/gm)].map(([, prefix]) => prefix);
    const prefixes = [...Object.values(markdown), ...Object.values(yaml)].map(({ prefix }) => prefix);
    assert.deepEqual([...new Set(documented)].sort(), [...new Set(prefixes)].sort());
  });
});

describe('The README', () => {
  it('speaks of rules that there are', () => {
    const groups = [...new Set(allRules.map(({ id }) => id.split('/')[0]))].join('|');
    const named = readFileSync('README.md', 'utf8').matchAll(
      new RegExp(`(?<!uses: )\\b(?:${groups})/[a-z-]+`, 'g'),
    );
    const unknown = [...named].map(([id]) => id).filter((name) => !allRules.some(({ id }) => id === name));
    assert.deepEqual(unknown, []);
  });
});

function findingsIn(file: string, text: string): readonly Finding[] {
  const language = file.endsWith('.yaml') ? 'yaml' : 'markdown';
  const postmortem = parse(text, { language, declared: true });
  const profile = file === 'short.md' ? 'short' : 'full';
  const settings: Settings = { ...defaultSettings, profile };
  const { findings, failures } = run(allRules, { postmortem, settings, today: '2025-03-16' });
  assert.deepEqual(failures, []);
  return findings;
}

function said({ rule, message }: Finding): string {
  return `${rule}: ${message}`;
}

function snippetsIn(file: string): Snippets {
  return JSON.parse(readFileSync(file, 'utf8')) as Snippets;
}

/** A template's lines where there is no New Postmortem to write ID and title in: both are tab stops. */
function asSnippet(file: string): string[] {
  return readFileSync(`templates/${file}`, 'utf8')
    .replaceAll('${INCIDENT_ID:', '${1:')
    .replaceAll('${INCIDENT_TITLE:', '${2:')
    .trimEnd()
    .split('\n');
}
