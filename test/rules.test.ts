import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { parse } from '../server/model/parse';
import { allRules } from '../server/rules/all';
import { applied } from '../server/rules/edits';
import type { Example, Finding, Rule } from '../server/rules/rule';
import { run } from '../server/rules/run';
import { conventionsOf, defaultSettings } from '../server/settings';

const kindly = /\byou must\b|\byou should\b|\bnever ever\b|!|\bwrong\b/i;

describe('The list of rules', () => {
  it('is what is on disk, and each rule has its path for a name', () => {
    const groups = ['structure', 'timeline', 'causes', 'whys', 'actions', 'blame'];
    const files = groups.flatMap((group) =>
      readdirSync(`server/rules/${group}`)
        .filter((file) => readdirSync(`server/rules/${group}`).length > 0 && isRuleFile(file))
        .map((file) => `${group}/${file.replace('.ts', '')}`),
    );
    assert.deepEqual(allRules.map(({ id }) => id).toSorted(), files.toSorted());
  });
});

/** Words and readers that rules of a group share are named in camel case; rules in kebab-case or one word. */
function isRuleFile(file: string): boolean {
  return /^[a-z]+(-[a-z]+)*\.ts$/.test(file);
}

for (const rule of allRules) {
  describe(`Rule ${rule.id}`, () => {
    it('is explained in kind, whole sentences', () => {
      for (const words of [rule.why, rule.source, ...Object.values<string>(rule.messages)]) {
        assert.match(words, /^[A-Z{"'“].*[.?]$/s, words);
      }
      for (const words of [rule.title, rule.why, ...Object.values<string>(rule.messages)]) {
        assert.doesNotMatch(words, kindly, words);
      }
      assert.match(rule.title, /^[A-Z][^.]*$/);
    });

    it('has a good and a bad example, and none twice', () => {
      const texts = rule.examples.map(({ text }) => text);
      assert.equal(new Set(texts).size, texts.length);
      assert.ok(
        texts.some((text) => text.includes('⟦')),
        'no example that is reported',
      );
      assert.ok(
        texts.some((text) => !text.includes('⟦')),
        'no example that stays silent',
      );
    });

    it('uses every message in an example, and fixes one if it offers fixes', () => {
      const seen = new Set<string>();
      const watched: Rule = {
        ...rule,
        *check(input) {
          for (const report of rule.check(input)) {
            seen.add(report.message);
            yield report;
          }
        },
      };
      const findings = rule.examples.flatMap((example) => judged(watched, example));
      assert.deepEqual([...seen].toSorted(), Object.keys(rule.messages).toSorted());
      const fixable = findings.some(({ fixes }) => fixes.length > 0);
      assert.equal(
        rule.examples.some(({ fixed }) => fixed !== undefined),
        fixable,
        'fixes and fixed disagree',
      );
    });

    for (const example of rule.examples) {
      it(example.title, () => examine(rule, example));
    }
  });
}

function examine(rule: Rule, example: Example) {
  const text = example.text.replace(/[⟦⟧]/g, '');
  const findings = judged(rule, example);
  assert.equal(marked(text, findings), example.text);
  for (const { message, fixes } of findings) {
    assert.match(message, /[.?]$/);
    assert.doesNotMatch(message, /\{\w+\}/);
    for (const { edits } of fixes) {
      assert.ok(
        edits.every(({ span }) => 0 <= span.start && span.start <= span.end && span.end <= text.length),
      );
      assert.notEqual(applied(text, edits), text, 'a fix that changes nothing');
    }
  }
  if (example.fixed === undefined) return;

  const [first] = findings;
  const [fix] = first?.fixes ?? [];
  assert.ok(first && fix, 'the example says what the fix gives, but there is none');
  assert.equal(applied(text, fix.edits), example.fixed);
  assert.equal(fixedWithReturns(rule, example), example.fixed.replaceAll('\n', '\r\n'));
  const again = judged(rule, { ...example, text: example.fixed });
  const same = (those: readonly Finding[]) => those.filter(({ message }) => message === first.message).length;
  assert.ok(same(again) < same(findings), `still there after its fix: ${first.message}`);
}

/** The same on a text whose lines end as on Windows. */
function fixedWithReturns(rule: Rule, example: Example): string {
  const text = example.text.replaceAll('\n', '\r\n');
  const [first] = judged(rule, { ...example, text });
  return applied(text.replace(/[⟦⟧]/g, ''), first?.fixes[0]?.edits ?? []);
}

/** What the rule finds while all the others run beside it, as they will. */
function judged(rule: Rule, example: Example): readonly Finding[] {
  const settings = { ...defaultSettings, ...example.settings };
  const { findings, failures } = run(
    allRules.map((other) => (other.id === rule.id ? rule : other)),
    {
      postmortem: parse(example.text.replace(/[⟦⟧]/g, ''), {
        language: example.language ?? 'markdown',
        declared: true,
        conventions: conventionsOf(settings),
      }),
      settings,
      today: example.today ?? '2025-04-01',
      ...(example.path === undefined ? undefined : { path: example.path }),
      ...(example.incidents && { incidents: new Set(example.incidents) }),
    },
  );
  assert.deepEqual(failures, []);
  return findings.filter((finding) => finding.rule === rule.id);
}

function marked(text: string, findings: readonly Finding[]): string {
  const marks = findings.flatMap(({ span }) => [
    { span: { start: span.start, end: span.start }, newText: '⟦' },
    { span: { start: span.end, end: span.end }, newText: '⟧' },
  ]);
  return applied(text, marks);
}
