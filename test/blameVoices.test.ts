import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { saidOf } from './support/blame';

/** A sentence as somebody might write it, and what a careful facilitator would say to it. */
interface Voice {
  /** `tuned` ones were looked at while the rules were written, `aside` ones only afterwards. */
  readonly half: 'tuned' | 'aside';
  readonly section: string;
  /** `blame` must be reported, `soft` may be, quietly, and `neg` must be left alone. */
  readonly label: 'blame' | 'soft' | 'neg';
  readonly text: string;
}

const voices: readonly Voice[] = readFileSync('test/fixtures/blame-voices.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/**
 * What the rules achieve today, less a little room: a change may move single sentences, and a change that loses
 * many fails here. Recall is the share of the blaming sentences that are reported.
 */
const floors = { tuned: { precision: 0.98, recall: 0.85 }, aside: { precision: 0.95, recall: 0.7 } };

describe('Blame in voices of banks, hospitals, railways, newsrooms and volunteers', () => {
  for (const half of ['tuned', 'aside'] as const) {
    const judged = voices
      .filter((voice) => voice.half === half)
      .map((voice) => ({ ...voice, said: saidOf(voice) }));
    const loud = judged.filter(({ said }) => said === 'loud');
    const hits = loud.filter(({ label }) => label === 'blame');

    it(`is reported, and nothing else is (${half})`, () => {
      const falseAlarms = loud.filter(({ label }) => label === 'neg').map(({ text }) => text);
      const precision = hits.length / (hits.length + falseAlarms.length);
      assert.ok(precision >= floors[half].precision, `precision ${precision}: ${falseAlarms.join('\n')}`);
    });

    it(`is found in most of its shapes (${half})`, () => {
      const blaming = judged.filter(({ label }) => label === 'blame');
      const recall = hits.length / blaming.length;
      const missed = blaming.filter(({ said }) => said !== 'loud').map(({ text }) => text);
      assert.ok(recall >= floors[half].recall, `recall ${recall}:\n${missed.join('\n')}`);
    });

    it(`is spoken of quietly where the writers own up (${half})`, () => {
      const tooLoud = loud.filter(({ label }) => label === 'soft').map(({ text }) => text);
      assert.deepEqual(tooLoud, []);
    });
  }
});
