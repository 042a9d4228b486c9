import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { configurationSchema, settingProperties } from '../../server/configuration/schema';
import { settingsTable } from '../../server/configuration/settingsTable';
import { settled } from '../../server/configuration/written';
import { readYamlNode, type YamlNode } from '../../server/model/yamlValues';
import { allRules } from '../../server/rules/all';
import { defaultSettings } from '../../server/settings';
import { load, said } from './support';

describe('The schema of settings files', () => {
  const ajv = new Ajv({
    strict: true,
    allErrors: true,
    keywords: ['enumDescriptions', 'markdownDescription', 'order', 'scope'],
  });
  const validate = ajv.compile(configurationSchema(allRules));
  const defaults = Object.entries(settingsTable(allRules)).map(([name, key]) => [name, key.default]);

  it('allows every default, and the defaults are those of the server', () => {
    assert.equal(validate(Object.fromEntries(defaults)), true, JSON.stringify(validate.errors));
    assert.deepEqual(settled([Object.fromEntries(defaults)]), defaultSettings);
  });

  it('is what the editor is told of its own settings', () => {
    for (const [name, property] of Object.entries(settingProperties(allRules))) {
      const { default: value } = property as { default: unknown };
      assert.equal(ajv.validate(property as object, value), true, `${name}: ${ajv.errorsText()}`);
    }
  });

  const agreed: readonly (readonly [text: string, isRight: boolean])[] = [
    ['profile: short', true],
    ['profile: brief', false],
    ['profil: short', false],
    ['extends: base.yaml', true],
    ['extends: [base.yaml, other.yaml]', true],
    ['extends: []', false],
    ['zone: ""', true],
    ['severities: [S1, ""]', false],
    ['postmortemDueBusinessDays: -1', false],
    ['postmortemDueBusinessDays: 2.5', false],
    ['categories: [PROCESS, { name: WEATHER, meaning: Rain }]', true],
    ['categories: [{ meaning: Rain }]', false],
    ['sections: { aliases: { timeline: [Logbook] } }', true],
    ['sections: { aliases: { logbook: [Logbook] } }', false],
    ['rules: { timeline/silent-gap: { severity: hint, minutes: 45 } }', true],
    ['rules: { timeline/silent-gap: { minutes: 0 } }', false],
    ['rules: { blame/counterfactual: { minutes: 5 } }', false],
    ['rules: { blame/unheard-of: off }', false],
    ['overrides: [{ files: docs/**, profile: short }]', true],
    ['overrides: [{ profile: short }]', false],
    ['trackers: [{ pattern: OPS-\\d+, url: "https://example.com/{id}" }]', true],
    ['trackers: [{ pattern: OPS-\\d+ }]', false],
  ];
  for (const [text, isRight] of agreed) {
    it(`${isRight ? 'allows' : 'refuses'} what our own reading does: ${text}`, async () => {
      assert.equal(validate(plain(readYamlNode(text).node)), isRight, JSON.stringify(validate.errors));
      const wrong = said(await load(text)).filter((words) => !words.includes('There is no file'));
      assert.equal(wrong.length === 0, isRight, wrong.join('\n'));
    });
  }

  it('allows the example in the README', async () => {
    const example = /```yaml\n(extends:[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
    assert.equal(validate(plain(readYamlNode(example).node)), true, JSON.stringify(validate.errors));
    assert.deepEqual(
      said(await load(example)).filter((words) => !words.includes('There is no file')),
      [],
    );
  });
});

function plain(node: YamlNode | undefined): unknown {
  if (node?.kind === 'list') return node.items.map(plain);
  if (node?.kind === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, plain(value)]));
  return node?.kind === 'scalar' ? node.value : undefined;
}
