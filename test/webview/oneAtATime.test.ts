import assert from 'node:assert/strict';
import { oneAtATime } from '../../client/preview/oneAtATime';

describe('One at a time', () => {
  it('runs once more after the run under way, however often it was asked', async () => {
    const { task, runs, finish } = controlled();
    const ask = oneAtATime(task);
    const first = ask();
    void ask();
    void ask();
    assert.equal(runs(), 1, 'never two at once');
    finish();
    await turn();
    assert.equal(runs(), 2);
    finish();
    await first;
    assert.equal(runs(), 2, 'and not a third time');
  });

  it('runs again for whoever asks after the end', async () => {
    const { task, runs, finish } = controlled();
    const ask = oneAtATime(task);
    for (const expected of [1, 2, 3]) {
      const run = ask();
      finish();
      await run;
      assert.equal(runs(), expected);
    }
  });

  it('goes on after a run that failed', async () => {
    let runs = 0;
    const ask = oneAtATime(() => {
      runs += 1;
      return runs === 1 ? Promise.reject(new Error('no answer')) : Promise.resolve();
    });
    await assert.rejects(ask(), /no answer/);
    await ask();
    assert.equal(runs, 2);
  });
});

/** A task whose runs end when they are told to. */
function controlled() {
  const ends: (() => void)[] = [];
  let count = 0;
  return {
    task: () => {
      count += 1;
      return new Promise<void>((resolve) => ends.push(resolve));
    },
    runs: () => count,
    finish: () => ends.shift()?.(),
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
