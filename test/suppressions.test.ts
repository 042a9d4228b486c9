import assert from 'node:assert/strict';
import { parse } from '../server/model/parse';
import { allRules } from '../server/rules/all';
import { applied } from '../server/rules/edits';
import type { Example, Finding } from '../server/rules/rule';
import { run } from '../server/rules/run';
import { suppressionFix } from '../server/rules/suppressionFix';
import { conventionsOf, defaultSettings } from '../server/settings';

const lesson = "- Don't deploy on Fridays.";

describe('A suppression', () => {
  const documents: Readonly<Record<string, string>> = {
    'on the line before': `<!-- postmortem-disable-next-line structure/superstition -->\n${lesson}`,
    'on the line before, with a blank line between': `<!-- postmortem-disable-next-line structure -->\n\n${lesson}`,
    'on the same line': `${lesson} <!-- postmortem-disable-line structure/superstition -->`,
    'of a whole group, with a reason': `${lesson} <!-- postmortem-disable-line structure: a quote -->`,
    'of everything': `${lesson} <!-- postmortem-disable-line -->`,
    'with several names': `${lesson} <!-- postmortem-disable-line whys, structure/superstition -- old -->`,
    'that begins before': `<!-- postmortem-disable structure/superstition -->\n\nText.\n\n${lesson}`,
    'for the file': `${lesson}\n\n<!-- postmortem-disable-file structure/superstition -->`,
    'before a sentence that wraps':
      "<!-- postmortem-disable-next-line structure/superstition -->\nOne thing we learned is this:\ndon't deploy on Fridays.",
    'before a table': `<!-- postmortem-disable-next-line structure/superstition -->\n\n| Lesson |\n| ------ |\n| Don't deploy on Fridays |`,
    'in a row': `| Lesson |\n| ------ |\n| Don't deploy on Fridays <!-- postmortem-disable-line structure --> |`,
  };
  for (const [name, body] of Object.entries(documents)) {
    for (const eol of ['\n', '\r\n']) {
      it(`${name} silences (${JSON.stringify(eol)})`, () => assert.deepEqual(superstitionsIn(body, eol), []));
    }
  }

  const others: Readonly<Record<string, string>> = {
    'of another rule': `${lesson} <!-- postmortem-disable-line structure/vague-impact -->`,
    'two lines above': `<!-- postmortem-disable-next-line -->\n- Write runbooks.\n${lesson}`,
    'that ends before': `<!-- postmortem-disable -->\n\nText.\n\n<!-- postmortem-enable -->\n\n${lesson}`,
    'that is enabled by group': `<!-- postmortem-disable structure/superstition -->\n\n<!-- postmortem-enable structure -->\n\n${lesson}`,
    'with an unknown verb': `${lesson} <!-- postmortem-disable-lines -->`,
  };
  for (const [name, body] of Object.entries(others)) {
    it(`${name} does not silence`, () =>
      assert.deepEqual(superstitionsIn(body, '\n'), ['structure/superstition']));
  }

  it('silences one name of a region and leaves the other until it is enabled', () => {
    const body = `<!-- postmortem-disable structure/superstition, whys -->\n\n<!-- postmortem-enable whys -->\n\n${lesson}`;
    assert.deepEqual(superstitionsIn(body, '\n'), []);
  });

  it('works in YAML', () => {
    const item = '- id: AI-1\n  title: Improve monitoring\n';
    const about = (text: string) =>
      findingsIn({ text, language: 'yaml' }).filter(({ rule }) => rule === 'actions/smart').length;
    assert.equal(about(item), 1);
    assert.equal(about(`# postmortem-disable-next-line actions/smart\n${item}`), 0);
    assert.equal(about(`# postmortem-disable actions -- imported\n${item}`), 0);
    assert.equal(about(`- id: AI-1 # postmortem-disable-line\n  title: Improve monitoring\n`), 0);
  });
});

describe('Ignoring a finding', () => {
  const fences: Readonly<Record<string, string>> = {
    'timeline/impossible-time':
      '# Postmortem: X\n\n## Timeline\n\n```\n09:14 [GH] Merged\n25:10 [PD] Alert fires\n```\n',
    'actions/unknown-key':
      '# Postmortem: X\n\n## Action Items\n\n```yaml\n- title: Add a gate\n  owner: casey\n  deadlin: soon\n```',
  };
  for (const [rule, text] of Object.entries(fences)) {
    it(`puts its comments around a fenced block, inside which there are none: ${rule}`, () => {
      const own = findingsIn({ text }).filter((finding) => finding.rule === rule);
      assert.equal(own.length, 1);
      for (const finding of own) {
        ignore({ text }, finding);
        const fix = suppressionFix(read({ text }), finding);
        const after = applied(text, fix?.edits ?? []);
        assert.match(after, /^<!-- postmortem-disable [a-z-/]+ -->\n```/m);
        assert.match(after, /^```\n<!-- postmortem-enable [a-z-/]+ -->$/m);
      }
    });
  }

  const places: Readonly<Record<string, readonly [rule: string, text: string, comment: RegExp]>> = {
    'in the row of a table, which stays one': [
      'timeline/impossible-time',
      '# Postmortem: X\n\n## Timeline\n\n| Time (UTC) | Event |\n|-|-|\n| 09:22 | Pods start |\n| 25:10 | Alert |\n| 09:55 | End |\n',
      /^\| 25:10 \| Alert <!-- postmortem-disable-line [a-z/-]+ --> \|\n\| 09:55/m,
    ],
    'behind a point of a list': [
      'structure/superstition',
      "# Postmortem: X\n\n## Lessons Learned\n\n- One\n  - Don't deploy on Fridays\n  - Two\n",
      /^ {2}- Don't deploy on Fridays <!-- postmortem-disable-line [a-z/-]+ -->\n {2}- Two/m,
    ],
    'above a key of the front matter': [
      'structure/unknown-severity',
      '---\nseverity: SEV-9\nstatus: Draft\n---\n\n# Postmortem: X\n',
      /^---\n# postmortem-disable-next-line [a-z/-]+\nseverity/,
    ],
    'above a heading': [
      'structure/empty-section',
      '# Postmortem: X\n\n## Impact\n\n## Summary\n\nIt was down.\n',
      /\n\n<!-- postmortem-disable-next-line [a-z/-]+ -->\n## Impact/,
    ],
    'above a heading with a line below': [
      'structure/empty-section',
      '# Postmortem: X\n\nImpact\n------\n\nSummary\n-------\n\nIt was down.\n',
      /\n\n<!-- postmortem-disable-next-line [a-z/-]+ -->\nImpact\n------/,
    ],
  };
  for (const [place, [rule, text, comment]] of Object.entries(places)) {
    it(`writes its comment ${place}, and there is nothing to ignore then`, () => {
      const [finding] = findingsIn({ text }).filter((one) => one.rule === rule);
      assert.ok(finding);
      const after = applied(text, suppressionFix(read({ text }), finding)?.edits ?? []);
      assert.match(after, comment);
      const left = findingsIn({ text: after }).map((one) => one.rule);
      assert.ok(!left.includes(rule) && !left.includes('structure/unused-suppression'), left.join(', '));
    });
  }

  for (const rule of allRules) {
    for (const example of rule.examples.filter(({ text }) => text.includes('⟦'))) {
      for (const eol of ['\n', '\r\n']) {
        const text = example.text.replace(/[⟦⟧]/g, '').replaceAll('\n', eol);
        it(`silences it and nothing else: ${rule.id}, ${example.title} (${JSON.stringify(eol)})`, () => {
          const own = findingsIn({ ...example, text }).filter((finding) => finding.rule === rule.id);
          for (const finding of own) ignore({ ...example, text }, finding);
        });
      }
    }
  }
});

function ignore(example: Pick<Example, 'text' | 'language' | 'settings' | 'today'>, finding: Finding) {
  // A comment cannot be silenced by another comment, and a file that is not text has no place for one.
  if (finding.rule === 'structure/unused-suppression' || finding.rule === 'structure/unreadable') return;
  const fix = suppressionFix(read(example), finding);
  assert.ok(fix, `no way to ignore ${finding.rule}: ${finding.message}`);
  const before = findingsIn(example).map(({ rule, message }) => `${rule}: ${message}`);
  const after = findingsIn({ ...example, text: applied(example.text, fix.edits) });
  const gone = [...before];
  for (const { rule, message } of after) {
    const index = gone.indexOf(`${rule}: ${message}`);
    assert.ok(index >= 0, `new after ignoring ${finding.rule}: ${rule}: ${message}`);
    gone.splice(index, 1);
  }
  assert.ok(gone.length > 0, `still there: ${finding.message}`);
  // What is said about findings goes with the last of them.
  assert.ok(
    gone.every((one) => one.startsWith(finding.rule) || judgesFindings.some((rule) => one.startsWith(rule))),
    gone.join('\n'),
  );
}

const judgesFindings = allRules.flatMap(({ id, last }) => (last ? [id] : []));

function superstitionsIn(body: string, eol: string): string[] {
  const text = `# Postmortem: Checkout outage\n\n## Lessons Learned\n\n${body}\n`.replaceAll('\n', eol);
  return findingsIn({ text }).flatMap(({ rule }) => (rule === 'structure/superstition' ? [rule] : []));
}

function read({ text, language = 'markdown', settings }: Pick<Example, 'text' | 'language' | 'settings'>) {
  const conventions = conventionsOf({ ...defaultSettings, ...settings });
  return parse(text, { language, declared: true, conventions });
}

function findingsIn(example: Pick<Example, 'text' | 'language' | 'settings' | 'today'>): readonly Finding[] {
  const settings = { ...defaultSettings, ...example.settings };
  const { findings } = run(allRules, {
    postmortem: read(example),
    settings,
    today: example.today ?? '2025-04-01',
  });
  return findings;
}
