import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { readYamlNode, type YamlNode } from '../server/model/yamlValues';
import { actionItemsSchema } from '../server/rules/actions/itemsSchema';
import { allRules } from '../server/rules/all';
import { rulePage, rulesTable, withTable } from '../server/rules/documentation';
import { judge } from './support/fixProperties';
import { generatedFiles } from './support/generated';
import { answered, inserted } from './templates/inserted';

describe('What is generated from the rules and the settings', () => {
  for (const { path, generate } of generatedFiles) {
    it(`is up to date in ${path}; if not, run npm run generate`, () => {
      const text = readFileSync(path, 'utf8');
      assert.equal(text, generate(text));
    });
  }

  it('needs both markers in the readme', () => {
    assert.throws(
      () => withTable('# Postmortem\n\n<!-- rules:start -->\n', 'rules', rulesTable(allRules)),
      RangeError,
    );
  });

  it('has a page for every rule, with its reason and an example', () => {
    for (const rule of allRules) {
      const page = rulePage(rule);
      assert.ok(page.includes(rule.why) && page.includes('````'), rule.id);
    }
  });
});

describe('The schema of action-item files', () => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true, keywords: ['enumDescriptions'] }).compile(
    actionItemsSchema(),
  );
  const item = '- id: AI-1\n  title: Add an alert for memory above 80 %\n';

  const right: Readonly<Record<string, string>> = {
    'the sample': readFileSync('test/sample/pi-2025-012.action-items.yaml', 'utf8'),
    'the template with its answers': answered(inserted(readFileSync('templates/action-items.yaml', 'utf8'))),
    'a checklist': `${item}  verification:\n    - The rule is deployed\n    - A test alert fires\n`,
    'several owners': `${item}  owner: [casey, robin]\n`,
    'keys of a team’s own': `${item}  budget: 3 days\n`,
    'items under their key': `action_items:\n${item.replace(/^/gm, '  ')}`,
    'one item alone': 'title: Add an alert for memory above 80 %\nowner: casey\n',
  };
  for (const [name, text] of Object.entries(right))
    it(`allows ${name}`, () => {
      assert.equal(validate(plain(readYamlNode(text).node)), true, JSON.stringify(validate.errors));
    });

  const wrong: Readonly<Record<string, readonly [text: string, rule: string]>> = {
    'a priority of another scale': [`${item}  priority: urgent\n`, 'actions/unknown-value'],
    'a misspelt status': [`${item}  status: in_progres\n`, 'actions/unknown-value'],
    'a deadline that is no day': [`${item}  deadline: soon\n`, 'actions/smart'],
    'two deadlines': [`${item}  deadline: [2025-12-15, 2026-01-15]\n`, 'actions/wrong-type'],
    'a mapping in place of a check': [
      `${item}  verification:\n    Staging: it fires\n`,
      'actions/wrong-type',
    ],
    'an item without a title': ['- id: AI-1\n  owner: casey\n', 'structure/unreadable'],
  };
  for (const [name, [text, rule]] of Object.entries(wrong))
    it(`refuses ${name}, as ${rule} does`, () => {
      assert.equal(validate(plain(readYamlNode(text).node)), false);
      const { findings } = judge({ text, language: 'yaml' });
      assert.ok(
        findings.some((finding) => finding.rule === rule),
        findings.map((finding) => finding.rule).join(', '),
      );
    });
});

function plain(node: YamlNode | undefined): unknown {
  if (node?.kind === 'list') return node.items.map(plain);
  if (node?.kind === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, plain(value)]));
  return node?.kind === 'scalar' ? node.value : undefined;
}
