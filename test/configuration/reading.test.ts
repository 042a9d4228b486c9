import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfigurationFile } from '../../server/configuration/configurationFile';
import { readEditorSettings } from '../../server/configuration/editorSettings';
import { settled } from '../../server/configuration/written';
import { allRules } from '../../server/rules/all';
import { applied } from '../../server/rules/edits';
import { defaultSettings } from '../../server/settings';
import { load, said, settingsFor, shape } from './support';

describe('A settings file', () => {
  it('changes nothing where nothing is written', async () => {
    for (const text of ['', '# later\n', '---\n', 'rules:\n', 'files:\nrules:\n  # none yet\n']) {
      const configuration = await load(text);
      assert.deepEqual(said(configuration), []);
      assert.deepEqual(settingsFor(configuration), defaultSettings);
    }
  });

  it('sets everything that can be set', async () => {
    const configuration = await load(`files: [incidents/*.md]
profile: custom
sections:
  required: [timeline, impact]
  aliases:
    timeline: [Logbook, Ablauf]
categories: [process, { name: Weather, meaning: Rain }, Luck]
severities: [S1, S2]
statuses: [Open, Closed]
sourceTags: [PD, { name: GH, meaning: GitHub }]
zone: Europe/Paris
people: [Dana Kim]
systems: [Grace]
postmortemDueBusinessDays: 10
trackers:
  - pattern: OPS-(?<id>\\d+)
    url: https://issues.example.com/{id}
rules:
  blame/counterfactual: off
  timeline/silent-gap: { severity: warning, minutes: 45 }
`);
    assert.deepEqual(said(configuration), []);
    assert.deepEqual(settingsFor(configuration), {
      ...defaultSettings,
      files: ['incidents/*.md'],
      profile: 'custom',
      sections: { required: ['timeline', 'impact'], aliases: { timeline: ['Logbook', 'Ablauf'] } },
      categories: [
        defaultSettings.categories.find(({ name }) => name === 'PROCESS'),
        { name: 'WEATHER', meaning: 'Rain' },
        { name: 'LUCK', meaning: '' },
      ],
      severities: ['S1', 'S2'],
      statuses: ['Open', 'Closed'],
      sourceTags: [
        { name: 'PD', meaning: '' },
        { name: 'GH', meaning: 'GitHub' },
      ],
      zone: 'Europe/Paris',
      people: ['Dana Kim'],
      systems: ['Grace'],
      postmortemDueBusinessDays: 10,
      trackers: [{ pattern: 'OPS-(?<id>\\d+)', url: 'https://issues.example.com/{id}' }],
      rules: { 'blame/counterfactual': 'off', 'timeline/silent-gap': 'warning' },
      ruleOptions: { 'timeline/silent-gap': { minutes: 45 } },
    });
  });

  describe('says what is wrong, where it is', () => {
    const cases: readonly (readonly [title: string, text: string, findings: readonly string[]])[] = [
      [
        'an unknown key, with the one that was meant',
        'profil: short',
        ['profil → There is no setting "profil". Perhaps "profile" was meant.'],
      ],
      [
        'an unknown key, with those that are known',
        'sections: { colour: red }',
        ['colour → There is no key of the sections "colour" in "sections"; known are required and aliases.'],
      ],
      [
        'a value that is none of the choices',
        'profile: brief',
        ['brief → "profile" must be one of full, short or custom; found "brief".'],
      ],
      [
        'a value of another type',
        'postmortemDueBusinessDays: soon',
        ['soon → "postmortemDueBusinessDays" must be a whole number from 0; found "soon".'],
      ],
      [
        'a value that is missing',
        'profile:',
        [' → "profile" must be one of full, short or custom; found nothing.'],
      ],
      [
        'a rule that there is not',
        'rules: { blame/counterfactul: off }',
        [
          'blame/counterfactul → There is no rule "blame/counterfactul" in "rules". Perhaps "blame/counterfactual" was meant.',
        ],
      ],
      [
        'an option that a rule does not have',
        'rules: { timeline/silent-gap: { minuts: 5 } }',
        [
          'minuts → There is no option of this rule "minuts" in "rules.timeline/silent-gap". Perhaps "minutes" was meant.',
        ],
      ],
      [
        'an option out of range',
        'rules: { timeline/silent-gap: { minutes: 0 } }',
        ['0 → "rules.timeline/silent-gap.minutes" must be a whole number from 1; found 0.'],
      ],
      [
        'a glob',
        'files: ["docs/[x"]',
        [
          '"docs/[x" → "files" must be a glob pattern such as docs/**/*.md; found "docs/[x": a bracket in it is not closed.',
        ],
      ],
      [
        'a pattern that cannot be read',
        'trackers: [{ pattern: "(", url: "https://x.example" }]',
        [
          '"(" → "trackers.pattern" must be a regular expression such as OPS-\\d+; found "(": /(/: Unterminated group.',
        ],
      ],
      [
        'a pattern that could take for ever',
        'trackers: [{ pattern: (a+)+$, url: "https://x.example" }]',
        [
          '(a+)+$ → "trackers.pattern" must be a regular expression such as OPS-\\d+; found "(a+)+$": it repeats what repeats already, or looks behind, and could take for ever.',
        ],
      ],
      [
        'an address that is none',
        'trackers: [{ pattern: OPS-1, url: "command:rm" }]',
        [
          '"command:rm" → "trackers.url" must be an address such as https://issues.example.com/{id}; found "command:rm": it does not begin with https:// or http://.',
        ],
      ],
      [
        'a zone',
        'zone: Europe/Pari',
        [
          'Europe/Pari → "zone" must be a time zone such as UTC or Europe/Paris; found "Europe/Pari": no time zone has this name.',
        ],
      ],
      [
        'a key that stands there twice',
        'profile: short\nprofile: full',
        ['profile → "profile" is written twice, and the first one counts. Remove one of them.'],
      ],
      ['what is missing', 'overrides: [{ profile: short }]', ['profile → "overrides" needs files here.']],
      [
        'sections that nobody asks for',
        'sections: { required: [impact] }',
        [
          '[impact] → These sections are asked for only with "profile: custom". Add that line, or remove this list.',
        ],
      ],
      [
        'an alias of YAML',
        'people: &a [Sam]\nsystems: *a',
        [
          '*a → "systems" must be a list, each item a name; found an alias or something nested too deeply, which is not read here.',
        ],
      ],
      [
        'a file that is a list',
        '- profile',
        ['- profile → A settings file must be keys and values; found a list.'],
      ],
    ];
    for (const [title, text, findings] of cases)
      it(title, async () => assert.deepEqual(said(await load(text)), findings));

    it('YAML that is broken, and then nothing of it counts', async () => {
      const configuration = await load('profile: short\nrules: {\n');
      assert.equal(configuration.findings.length, 1);
      assert.match(configuration.findings[0]?.message ?? '', /Until then none of these settings counts\.$/);
      assert.deepEqual(settingsFor(configuration), defaultSettings);
    });
  });

  it('is right after each fix that is offered', async () => {
    const text = 'profil: shrt\nrules:\n  timeline/silent-gapp: { severity: hnt, minuts: 5 }\n';
    let fixed = text;
    for (let round = 0; round < 5; round++) {
      const { findings } = await load(fixed);
      fixed = applied(fixed, findings[0]?.fixes[0]?.edits ?? []);
    }
    assert.equal(fixed, 'profile: short\nrules:\n  timeline/silent-gap: { severity: hint, minutes: 5 }\n');
    assert.deepEqual(said(await load(fixed)), []);
  });

  it('counts for what is right in it, value by value', async () => {
    const configuration = await load('profile: short\nseverities: [S1, 2]\nstatuses: [Open, Closed]\n');
    const { profile, severities, statuses } = settingsFor(configuration);
    assert.deepEqual(
      [profile, severities, statuses],
      ['short', defaultSettings.severities, ['Open', 'Closed']],
    );
  });

  it('never reaches what every object has', async () => {
    const configuration = await load(
      '__proto__: { profile: short }\nconstructor: 1\nrules: { toString: off }\n',
    );
    assert.equal(configuration.findings.length, 3);
    const settings = settingsFor(configuration);
    assert.equal(settings.profile, 'full');
    assert.equal(Object.getPrototypeOf(settings), Object.prototype);
  });

  it('may be any text at all', function () {
    this.timeout(20_000);
    const words = fc.constantFrom(
      ...'rules: profile overrides extends files - [ ] { } : & * ! | > # " \n  '.split(' '),
      '\n',
      '  ',
      'short',
      '☃',
      '𝒳',
      '\t',
      '\0',
      '\r\n',
      '&a',
      '*a',
      '<<',
      '? ',
    );
    const yaml = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), yaml), (text) => {
        const { findings, written } = readConfigurationFile(text, shape);
        settled([written]);
        for (const { span } of findings)
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('may be as deep and as long as it likes', function () {
    this.timeout(20_000);
    for (const text of [
      '['.repeat(100_000),
      '['.repeat(2_000),
      '- '.repeat(5_000),
      `${'a: {'.repeat(5_000)}`,
      `${'k'.repeat(90_000)}: 1`,
      'x'.repeat(2_000_000),
      'a: 1\n'.repeat(20_000),
    ]) {
      const { findings } = readConfigurationFile(text, shape);
      assert.ok(findings.length > 0 && findings.length <= 200);
    }
  });
});

describe('The settings of an editor', () => {
  it('are read like a file, among keys that are not ours', () => {
    const { written, problems } = readEditorSettings(
      { profile: 'short', zone: null, trace: { server: 'off' }, rules: { 'blame/counterfactual': 'loud' } },
      allRules,
    );
    assert.deepEqual(written, { profile: 'short', rules: {} });
    assert.deepEqual(problems, [
      '"rules.blame/counterfactual" must be one of error, warning, information, hint or off, or keys and values; found "loud"',
    ]);
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (sent) => void settled([readEditorSettings(sent, allRules).written])),
    );
    assert.equal(readEditorSettings(['profile'], allRules).problems.length, 1);
    assert.deepEqual(readEditorSettings(undefined, allRules), { written: {}, problems: [] });
  });
});
