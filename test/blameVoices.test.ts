import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { saidOf } from './support/blame';
import type { LabelledSentence } from './training/examples';

/** A sentence as somebody might write it, and what a careful facilitator would say to it. */
interface Voice extends LabelledSentence {
  /** `tuned` ones were looked at or learned from while the rules were written, `aside` ones only measured. */
  readonly half: 'tuned' | 'aside';
}

/**
 * What the rules achieve today, less a little room: a change may move single sentences, and a change that loses
 * many fails here. Recall is the share of the blaming sentences that are reported; of the soft ones, in which the
 * writers own up, at most a share may be reported as loudly.
 */
const floors = [
  { file: 'blame-voices', half: 'tuned', precision: 0.98, recall: 0.85, tooLoud: 0 },
  { file: 'blame-voices', half: 'aside', precision: 0.95, recall: 0.7, tooLoud: 0 },
  // The others of this file were learned from, so that to find them again would show little.
  { file: 'blame-drafts', half: 'aside', precision: 0.9, recall: 0.65, tooLoud: 0.06 },
] as const;

describe('Blame in voices of banks, hospitals, railways, newsrooms and volunteers', () => {
  for (const { file, half, ...floor } of floors) {
    describe(`of ${file}, ${half}`, () => {
      let judged: readonly (Voice & { readonly said: ReturnType<typeof saidOf> })[] = [];
      let loud: typeof judged = [];
      let hits: typeof judged = [];

      before(function () {
        this.timeout(60_000);
        const voices = voicesOf(file).filter((voice) => voice.half === half);
        judged = voices.map((voice) => ({ ...voice, said: saidOf(voice) }));
        loud = judged.filter(({ said }) => said === 'loud');
        hits = loud.filter(({ label }) => label === 'blame');
      });

      it('is reported, and nothing else is', () => {
        const falseAlarms = loud.filter(({ label }) => label === 'neg').map(({ text }) => text);
        const precision = hits.length / (hits.length + falseAlarms.length);
        assert.ok(precision >= floor.precision, `precision ${precision}: ${falseAlarms.join('\n')}`);
      });

      it('is found in most of its shapes', () => {
        const blaming = judged.filter(({ label }) => label === 'blame');
        const recall = hits.length / blaming.length;
        const missed = blaming.filter(({ said }) => said !== 'loud').map(({ text }) => text);
        // What was put aside must stay unread, or it would be tuned to.
        assert.ok(recall >= floor.recall, `recall ${recall}:\n${half === 'tuned' ? missed.join('\n') : ''}`);
      });

      it('is spoken of quietly where the writers own up', () => {
        const soft = judged.filter(({ label }) => label === 'soft');
        const tooLoud = soft.filter(({ said }) => said === 'loud').map(({ text }) => text);
        assert.ok(tooLoud.length <= soft.length * floor.tooLoud, tooLoud.join('\n'));
      });
    });
  }
});

function voicesOf(file: string): Voice[] {
  return readFileSync(`test/fixtures/${file}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
