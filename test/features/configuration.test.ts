import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationCompletion } from '../../server/features/configuration/completion';
import { ConfigurationViews } from '../../server/features/configuration/configurationView';
import { configurationHover } from '../../server/features/configuration/hover';
import { allRules } from '../../server/rules/all';
import { marked } from '../support/marks';
import { MemoryFiles } from '../support/memoryFiles';
import { surroundingsOf } from '../support/surroundings';

async function offered(drawn: string): Promise<{ labels: string[]; accepted: (label: string) => string }> {
  const { text, cursor } = marked(drawn);
  const document = TextDocument.create('file:///repo/.postmortem.yaml', 'yaml', 1, text);
  const view = await new ConfigurationViews(new MemoryFiles(), allRules).of(document);
  const items = configurationCompletion(view, { position: document.positionAt(cursor) }, surroundingsOf());
  return {
    labels: items.map(({ label }) => label),
    accepted(label) {
      const edit = items.find((item) => item.label === label)?.textEdit;
      assert.ok(edit && 'range' in edit, `${label} is not offered in ${drawn}`);
      return TextDocument.applyEdits(document, [edit]);
    },
  };
}

describe('Completion in a settings file', () => {
  const accepted: readonly (readonly [drawn: string, label: string, expected: string])[] = [
    ['$0', 'profile', 'profile: '],
    ['pro$0', 'profile', 'profile: '],
    ['zone: UTC\npr$0\nrules:\n', 'profile', 'zone: UTC\nprofile: \nrules:\n'],
    ['profile: $0', 'short', 'profile: short'],
    ['profile: sh$0ort # ours', 'custom', 'profile: custom # ours'],
    ['rules:\n  blame/cou$0', 'blame/counterfactual', 'rules:\n  blame/counterfactual: '],
    ['rules:\n  blame/counterfactual: $0', 'off', 'rules:\n  blame/counterfactual: off'],
    ['rules: { blame/counterfactual: o$0 }', 'off', 'rules: { blame/counterfactual: off }'],
    ['rules: { blame/c$0', 'blame/counterfactual', 'rules: { blame/counterfactual: '],
    ['rules:\n  timeline/silent-gap:\n    $0', 'minutes', 'rules:\n  timeline/silent-gap:\n    minutes: '],
    ['rules:\n  timeline/silent-gap: { m$0', 'minutes', 'rules:\n  timeline/silent-gap: { minutes: '],
    [
      'rules:\n  timeline/silent-gap:\n    severity: $0',
      'hint',
      'rules:\n  timeline/silent-gap:\n    severity: hint',
    ],
    ['sections:\n  required: [impact, ti$0]', 'timeline', 'sections:\n  required: [impact, timeline]'],
    [
      'sections:\n  required:\n    - impact\n    - ti$0',
      'timeline',
      'sections:\n  required:\n    - impact\n    - timeline',
    ],
    ['sections:\n  required:\n  - ti$0', 'timeline', 'sections:\n  required:\n  - timeline'],
    ['sections:\n  aliases:\n    $0', 'timeline', 'sections:\n  aliases:\n    timeline:'],
    ['overrides:\n  - $0', 'files', 'overrides:\n  - files: '],
    ['overrides:\n  - files: x\n    pro$0', 'profile', 'overrides:\n  - files: x\n    profile: '],
    [
      'overrides:\n- files: x\n  # why\n\n  rules:\n    blame/counterfactual: $0',
      'off',
      'overrides:\n- files: x\n  # why\n\n  rules:\n    blame/counterfactual: off',
    ],
    ['zone: Eu$0', 'Europe/Paris', 'zone: Europe/Paris'],
    [
      'overrides:\n  - files: x\n    zone: UTC\nca$0',
      'categories',
      'overrides:\n  - files: x\n    zone: UTC\ncategories:',
    ],
  ];
  for (const [drawn, label, expected] of accepted) {
    it(`writes ${JSON.stringify(expected)} for ${JSON.stringify(drawn)}`, async () => {
      assert.equal((await offered(drawn)).accepted(label), expected);
    });
  }

  it('leaves out what stands there already', async () => {
    for (const drawn of [
      'zone: UTC\n$0',
      '$0\nzone: UTC\n',
      'rules:\n  blame/judgement: off\n$0\nzone: UTC',
    ]) {
      const { labels } = await offered(drawn);
      assert.ok(labels.includes('profile') && !labels.includes('zone'), drawn);
    }
    const { labels } = await offered('overrides:\n  - files: x\n    $0\n    zone: UTC\n  - profile: short\n');
    assert.ok(labels.includes('profile') && !labels.includes('zone') && !labels.includes('files'));
    assert.ok(!labels.includes('overrides'));
  });

  for (const drawn of [
    '# pro$0',
    'people: [D$0',
    'unknown:\n  pro$0',
    'postmortemDueBusinessDays: $0',
    'profile: short, $0',
  ]) {
    it(`is silent at ${JSON.stringify(drawn)}`, async () =>
      assert.deepEqual((await offered(drawn)).labels, []));
  }

  it('and hover never fail, whatever stands there', async () => {
    const line = fc.constantFrom(
      'rules:',
      '  - ',
      'profile: ',
      '    ',
      '- - ',
      '[',
      '{',
      '}',
      'overrides:',
      '\n',
      '\r\n',
      '# x',
      '"',
      '☃',
      'files: x',
    );
    const views = new ConfigurationViews(new MemoryFiles(), allRules);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 20 }), fc.nat(), async (lines, at) => {
        const text = lines.join('');
        const document = TextDocument.create('file:///repo/.postmortem.yaml', 'yaml', 1, text);
        const view = await views.of(document);
        const position = document.positionAt(at % (text.length + 1));
        configurationCompletion(view, { position }, surroundingsOf());
        configurationHover(view, { position }, surroundingsOf());
      }),
    );
  });
});
