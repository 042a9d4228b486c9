import assert from 'node:assert/strict';
import { parse } from '../server/model/parse';
import type { Rule } from '../server/rules/rule';
import { run } from '../server/rules/run';
import { defaultSettings, type Settings } from '../server/settings';

const everyWord: Rule<'word'> = {
  id: 'structure/every-word',
  title: 'Words',
  why: 'To have something to find.',
  source: 'This test.',
  severity: 'information',
  reads: 'both',
  messages: { word: 'The word is “{word}” and not {other}.' },
  examples: [],
  *check({ postmortem: { text } }) {
    const words = [...text.matchAll(/outage|failed/g)].toReversed();
    for (const { 0: word, index } of words) {
      const severity = word === 'failed' ? ({ severity: 'hint' } as const) : undefined;
      const span = { start: index, end: index + word.length };
      yield { message: 'word', data: { word, weather: 'rain' }, span, ...severity };
    }
  },
};

const broken: Rule<'never'> = {
  ...everyWord,
  id: 'structure/broken',
  messages: { never: 'Never.' },
  *check({ postmortem }) {
    yield { message: 'never', span: { start: 0, end: 1 } };
    throw new Error(`no luck with ${postmortem.kind}`);
  },
};

const text = '# Postmortem: outage\n\n## Summary\n\nThe pod failed.\n';

describe('Running the rules', () => {
  it('gives findings in the order of the text, with the severity of the report before that of the rule', () => {
    const { findings } = judge([everyWord]);
    assert.deepEqual(
      findings.map(({ span, severity }) => [text.slice(span.start, span.end), severity]),
      [
        ['outage', 'information'],
        ['failed', 'hint'],
      ],
    );
  });

  it('fills messages with the data, and leaves what it has no data for in sight', () => {
    assert.equal(judge([everyWord]).findings[0]?.message, 'The word is “outage” and not {other}.');
  });

  it('lets the settings have the last word', () => {
    const loud = judge([everyWord], { rules: { 'structure/every-word': 'error' } });
    assert.deepEqual([...new Set(loud.findings.map(({ severity }) => severity))], ['error']);
    assert.deepEqual(judge([everyWord], { rules: { 'structure/every-word': 'off' } }).findings, []);
  });

  it('costs a rule that throws its own findings and nobody else theirs', () => {
    const { findings, failures } = judge([broken, everyWord]);
    assert.deepEqual(failures, [{ rule: 'structure/broken', message: 'no luck with postmortem' }]);
    assert.equal(findings.length, 2);
  });

  it('says nothing about a document that is no postmortem', () => {
    const postmortem = parse('# Shopping list\n\nAn outage of milk.\n', {
      language: 'markdown',
      declared: false,
    });
    assert.equal(postmortem.kind, 'other');
    assert.deepEqual(
      run([everyWord, broken], { postmortem, settings: defaultSettings, today: '2025-04-01' }),
      {
        findings: [],
        failures: [],
      },
    );
  });

  it('shows a rule only the documents it reads', () => {
    const markdownOnly: Rule = { ...everyWord, reads: 'markdown' };
    const yamlOnly: Rule = { ...everyWord, reads: 'yaml' };
    const items = parse('- title: outage\n', { language: 'yaml', declared: true });
    const found = (rule: Rule) =>
      run([rule], { postmortem: items, settings: defaultSettings, today: '2025-04-01' }).findings.length;
    assert.deepEqual([found(markdownOnly), found(yamlOnly), found(everyWord)], [0, 1, 1]);
    assert.equal(judge([yamlOnly]).findings.length, 0);
  });
});

function judge(rules: readonly Rule[], settings: Partial<Settings> = {}) {
  const postmortem = parse(text, { language: 'markdown', declared: true });
  return run(rules, { postmortem, settings: { ...defaultSettings, ...settings }, today: '2025-04-01' });
}
