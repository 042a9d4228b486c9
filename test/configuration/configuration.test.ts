import assert from 'node:assert/strict';
import { FolderSettings } from '../../server/configuration/folderSettings';
import { allRules } from '../../server/rules/all';
import { MemoryFiles } from '../support/memoryFiles';
import { load, said, settingsFor } from './support';

describe('Settings that go on from others', () => {
  it('count for more than those, and rules are laid over rules', async () => {
    const configuration = await load(
      'extends: ../repo/team/base.yaml\nprofile: short\nrules: { timeline/silent-gap: hint }\n',
      {
        'team/base.yaml':
          'profile: full\nstatuses: [Open]\nrules: { timeline/silent-gap: { minutes: 5 }, blame/counterfactual: off }\n',
      },
    );
    assert.deepEqual(said(configuration), []);
    const { profile, statuses, rules, ruleOptions } = settingsFor(configuration);
    assert.deepEqual(
      { profile, statuses, rules, ruleOptions },
      {
        profile: 'short',
        statuses: ['Open'],
        rules: { 'timeline/silent-gap': 'hint', 'blame/counterfactual': 'off' },
        ruleOptions: { 'timeline/silent-gap': { minutes: 5 } },
      },
    );
  });

  it('take from several what the last one says', async () => {
    const configuration = await load('extends: [far.yaml, near.yaml]', {
      'near.yaml': 'extends: middle.yaml\nprofile: short\n',
      'middle.yaml': 'zone: UTC\nstatuses: [Middle]\n',
      'far.yaml': 'profile: custom\nzone: Asia/Tokyo\nstatuses: [Far]\nseverities: [S1]\n',
    });
    const { profile, zone, statuses, severities } = settingsFor(configuration);
    assert.deepEqual([profile, zone, statuses, severities], ['short', 'UTC', ['Middle'], ['S1']]);
  });

  const wrong: readonly (readonly [
    title: string,
    text: string,
    others: Record<string, string>,
    findings: RegExp[],
  ])[] = [
    ['a file that is not there', 'extends: [base.yaml]', {}, [/^base\.yaml → There is no file "base\.yaml"/]],
    [
      'a circle',
      'extends: a.yaml',
      { 'a.yaml': 'extends: ./.postmortem.yaml' },
      [/^a\.yaml → a\.yaml, line 1: "\.\/\.postmortem\.yaml" goes on from this file/],
    ],
    ['the file itself', 'extends: .postmortem.yaml', {}, [/goes on from this file/]],
    ['the network', 'extends: https://example.com/base.yaml', {}, [/nothing is read from the network/]],
    ['a path from the root', 'extends: /etc/base.yaml', {}, [/it is not relative to this file/]],
    [
      'what is wrong in the other file',
      'extends: base.yaml',
      { 'base.yaml': '\nprofile: brief' },
      [/^base\.yaml → base\.yaml, line 2: "profile" must be/],
    ],
  ];
  for (const [title, text, others, findings] of wrong) {
    it(`say ${title}`, async () => {
      const found = said(await load(text, others));
      assert.equal(found.length, findings.length);
      for (const [index, pattern] of findings.entries()) assert.match(found[index] ?? '', pattern);
    });
  }

  it('end somewhere', async () => {
    const chain = Array.from({ length: 30 }, (_, index) => [`${index}.yaml`, `extends: ${index + 1}.yaml`]);
    const deep = await load('extends: 0.yaml', Object.fromEntries(chain));
    assert.equal(deep.findings.length, 1);
    const doubling = chain.map(([name, text = '']) => [
      name,
      text.replace(/extends: (.*)/, 'extends: [$1, $1, $1]'),
    ]);
    const wide = await load('extends: 0.yaml', Object.fromEntries(doubling));
    assert.ok(wide.layers.length <= 50 && wide.findings.length > 0);
  });
});

describe('Settings for some of the documents', () => {
  it('hold below the folder of their file, and the last of them counts', async () => {
    const configuration = await load(
      `profile: full
overrides:
  - files: archive/**
    profile: short
    zone: UTC
  - files: ['archive/2019/*.md', '**/near-misses/*.md']
    zone: Europe/Paris
`,
    );
    assert.deepEqual(said(configuration), []);
    const seen = [
      'db.md',
      'archive/db.md',
      'archive/2019/db.md',
      'deep/near-misses/db.md',
      'deep/archive/db.md',
    ].map((path) => {
      const { profile, zone } = settingsFor(configuration, path);
      return [profile, zone];
    });
    assert.deepEqual(seen, [
      ['full', ''],
      ['short', 'UTC'],
      ['short', 'Europe/Paris'],
      ['full', 'Europe/Paris'],
      ['full', ''],
    ]);
  });

  it('count for less than the file that goes on from theirs', async () => {
    const configuration = await load('extends: base.yaml\nzone: UTC\n', {
      'base.yaml': 'overrides: [{ files: "**", zone: Asia/Tokyo, profile: short }]\n',
    });
    const { zone, profile } = settingsFor(configuration);
    assert.deepEqual([zone, profile], ['UTC', 'short']);
  });
});

describe('The settings of a folder', () => {
  const files = () =>
    new MemoryFiles({
      'file:///repo/.postmortem.yaml':
        'profile: short\nzone: UTC\noverrides: [{ files: old/*, zone: Asia/Tokyo }]\n',
      'file:///repo/docs/.postmortem.yaml': 'extends: ../team.yml\n',
      'file:///repo/team.yml': 'zone: Europe/Paris\n',
    });

  it('are those of the nearest file, under those of the editor', async () => {
    const editorSettings = () => Promise.resolve({ profile: 'custom', zone: null });
    const settings = new FolderSettings(files(), { rules: allRules, editorSettings });
    const seen = await Promise.all(
      ['a.md', 'old/a.md', 'docs/a.md'].map(async (path) => {
        const { profile, zone } = (await settings.of(`file:///repo/${path}`)).settings;
        return [profile, zone];
      }),
    );
    assert.deepEqual(seen, [
      ['custom', 'UTC'],
      ['custom', 'Asia/Tokyo'],
      ['custom', 'Europe/Paris'],
    ]);
  });

  it('are one object wherever the same holds, and know which files they come from', async () => {
    const settings = new FolderSettings(files(), { rules: allRules });
    const of = async (path: string) => (await settings.of(`file:///repo/${path}`)).settings;
    assert.equal(await of('docs/a.md'), await of('docs/b.md'));
    assert.equal(await of('old/a.md'), await of('old/b.md'));
    assert.equal(settings.use('file:///repo/team.yml'), true);
    assert.equal(settings.use('file:///repo/other.yml'), false);
  });
});
