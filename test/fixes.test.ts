import assert from 'node:assert/strict';
import fc from 'fast-check';
import { safeEdits } from '../server/features/codeActions';
import { parse } from '../server/model/parse';
import { allRules } from '../server/rules/all';
import { applied } from '../server/rules/edits';
import type { Rule } from '../server/rules/rule';
import { run } from '../server/rules/run';
import { defaultSettings } from '../server/settings';
import { reports } from './model/reports';
import { brokenFixes, type Judged, judge } from './support/fixProperties';

const lineBreaks = ['\n', '\r\n'] as const;

describe('The fixes', function () {
  this.timeout(60_000);

  for (const rule of allRules) {
    const examples = rule.examples.filter(({ text }) => text.includes('⟦'));
    it(`of ${rule.id} take their finding away, once and for good, and leave the rest as it was`, () => {
      for (const example of examples) {
        for (const eol of lineBreaks) {
          for (const decorated of [(text: string) => text, withAstralCharacters]) {
            const text = decorated(example.text.replace(/[⟦⟧]/g, '')).replaceAll('\n', eol);
            const broken = [...brokenFixes({ ...example, text }, (id) => id === rule.id)];
            assert.deepEqual(broken, [], JSON.stringify(text));
          }
        }
      }
    });
  }

  it('do so in faulty reports of every shape', () => {
    fc.assert(
      fc.property(faulty, (text) => {
        // What a report lacks as a whole is the same in most of these, and tried above.
        const broken = [...brokenFixes({ text }, (id) => id !== 'structure/missing-section')];
        assert.deepEqual(broken, []);
      }),
      { numRuns: 40 },
    );
  });

  it('that are safe can be applied together until none is left, and then change nothing', () => {
    const own = allRules
      .flatMap(({ examples }) => examples)
      .map((example) => ({ ...example, text: plain(example.text) }));
    for (const document of [...own, ...reports.map((text) => ({ text }))]) {
      const { text, rounds } = allFixed(document);
      assert.ok(rounds <= 3, `${rounds} rounds for ${JSON.stringify(document.text)}`);
      assert.deepEqual(safeEdits(judge({ ...document, text }).findings), []);
    }
  });

  it('that are safe are the only ones applied together', () => {
    for (const { text } of allRules.flatMap(({ examples }) => examples)) {
      const { findings } = judge({ text: plain(text) });
      const safe = findings.flatMap(({ fixes }) => fixes.filter(({ kind }) => kind === 'safe'));
      const allowed = new Set(safe.flatMap(({ edits }) => edits));
      for (const edit of safeEdits(findings)) assert.ok(allowed.has(edit));
    }
  });
});

describe('Judging', () => {
  it('says the same of the same document, and changes nothing that it is given', function () {
    this.timeout(20_000);
    for (const text of reports) {
      const settings = deeplyFrozen(structuredClone(defaultSettings));
      const read = () => deeplyFrozen(parse(text, { language: 'markdown', declared: true }));
      const judged = () => run(allRules, { postmortem: read(), settings, today: '2025-04-01' });
      const first = judged();
      assert.deepEqual(first.failures, []);
      assert.deepEqual(judged(), first);
    }
  });

  it('goes on without any one of the rules, each of which costs one entry in the log', () => {
    const [text = ''] = reports;
    const postmortem = parse(text, { language: 'markdown', declared: true });
    const input = { postmortem, settings: defaultSettings, today: '2025-04-01' };
    const judgesOthers = new Set<string>(allRules.flatMap(({ id, last }) => (last ? [id] : [])));
    const all = run(allRules, input).findings;
    for (const { id } of allRules.filter(({ severity }) => severity !== 'off')) {
      const { findings, failures } = run(
        allRules.map((rule) => (rule.id === id ? failing(rule) : rule)),
        input,
      );
      assert.deepEqual(failures, [{ rule: id, message: 'no luck' }]);
      const others = (those: typeof all) =>
        those.filter(({ rule }) => rule !== id && !judgesOthers.has(rule));
      assert.deepEqual(others(findings), others(all));
    }
  });
});

function failing(rule: Rule): Rule {
  return {
    ...rule,
    // biome-ignore lint/correctness/useYield: it fails before it says anything.
    *check() {
      throw new Error('no luck');
    },
  };
}

function plain(text: string): string {
  return text.replace(/[⟦⟧]/g, '');
}

/** Between words: in the prose, where an offset that counts characters would be one short for each of them. */
function withAstralCharacters(text: string): string {
  return text.replace(/(\w{5,}) (\w{5,})/g, '$1 😀 $2');
}

function allFixed(document: Judged): { text: string; rounds: number } {
  let { text } = document;
  for (let rounds = 0; ; rounds++) {
    const edits = safeEdits(judge({ ...document, text }).findings);
    if (edits.length === 0 || rounds > 10) return { text, rounds };
    text = applied(text, edits);
  }
}

/** What people write in a hurry. */
const faults = [
  'Dave should have tested it.',
  '- [ ] Improve monitoring',
  '- Be more careful — Casey — someday',
  '14:10 [??] Something happened',
  '- 25:10 Alert fires',
  '| 13:55 PM | [XX] | Perhaps a retry |',
  '1. [PROCES] Nobody looked',
  'Severity: SEV-9',
  '**Status**: Done-ish',
  '- It was fast. <!-- postmortem-disable-line whys -->',
  "- Don't deploy on Fridays.",
  'Q3: Why?',
  'A3: Dave forgot it.',
  'All times in PST.',
  '[Describe what happened]',
  '## Impact',
  '',
];

/** A report with some of its lines lost, doubled, moved or spoilt. */
const faulty = fc
  .record({
    report: fc.constantFrom(...reports),
    eol: fc.constantFrom(...lineBreaks),
    slips: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        slip: fc.oneof(
          fc.constantFrom('lost' as const, 'doubled' as const, 'moved' as const),
          fc.constantFrom(...faults).map((line) => ({ line })),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ report, eol, slips }) =>
    slips
      .reduce<readonly string[]>((lines, { at, slip }) => slipped(lines, at, slip), report.split('\n'))
      .join(eol),
  );

function slipped(
  lines: readonly string[],
  at: number,
  slip: 'lost' | 'doubled' | 'moved' | { readonly line: string },
): readonly string[] {
  const index = Math.floor(at * lines.length);
  const line = lines[index] ?? '';
  const before = lines.slice(0, index);
  const after = lines.slice(index + 1);
  if (slip === 'lost') return [...before, ...after];
  if (slip === 'doubled') return [...before, line, line, ...after];
  if (slip === 'moved') return [...before, ...after.slice(0, 1), line, ...after.slice(1)];
  return [...before, line, slip.line, ...after];
}

function deeplyFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deeplyFrozen(part);
  }
  return value;
}
