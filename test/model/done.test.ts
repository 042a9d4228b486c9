import assert from 'node:assert/strict';
import { read } from './support';

function doneIn(body: string): readonly boolean[] {
  return read(`# Outage\n\n## Action items\n\n${body}\n`).actionItems.map(({ done }) => done);
}

describe('an action item is done', () => {
  const done = `
[X] Rotate the logs
[✓] Rotate the logs
(x) Rotate the logs
🟢 Rotate the logs
(Done) Rotate the logs
**[Done]** Rotate the logs
Fixed: rotate the logs
~~Rotate the logs~~
Rotate the logs ✓
Rotate the logs **Done**
Rotate the logs - Done (PR #12)
Rotate the logs - merged in #12
Rotate the logs — completed 2025-03-16
Rotate the logs (implemented)
Rotate the logs (deployed on March 16)
Rotate the logs (already in place)
Rotate the logs. Deployed 2025-03-16.
Rotate the logs. This is now live.
The logs are now rotated
Alerts configured
Rolled out the new limits to all hosts
Wrote a runbook for the failover
Configured the proxy to refuse large bodies
Increased the limit of open files`;
  const open = `
[ ] Rotate the logs
Rotate the logs (in progress)
Rotate the logs - not started
Rotate the logs that were fixed
Verify that the limit has been raised
Make sure changes are documented
Ensure that canaries are auto-deployed
Have the runbook updated
Scheduled maintenance windows
Configured alerts should page
Split the checkout pipeline in two
Automated rollback on errors`;
  const items = (list: string) => list.trim().split('\n');

  it('where a mark, a remark or its tense says so', () =>
    assert.deepEqual(
      items(done).filter((item) => !doneIn(`- ${item}`)[0]),
      [],
    ));

  it('and is open where nothing does', () =>
    assert.deepEqual(
      items(open).filter((item) => doneIn(`- ${item}`)[0]),
      [],
    ));

  it('where the line over it or a cell beside it says so', () => {
    for (const head of ['### Immediate (done)', '### ✅ Completed', '**What we have done so far**', 'Done:'])
      assert.deepEqual(doneIn(`${head}\n\n- Rotate the logs\n`), [true], head);
    assert.deepEqual(doneIn('### Done\n\n| Task | Owner |\n|-|-|\n| Rotate the logs | Ana |\n'), [true]);
    assert.deepEqual(doneIn('### Actions to be taken\n\n- Rotate the logs\n'), [false]);
    for (const [status, isDone] of [
      ['Live', true],
      ['Y', true],
      ['In place', true],
      ['🟢', true],
      ['not done; see below', false],
      ['N', false],
    ])
      assert.deepEqual(
        doneIn(`| Task | Status |\n|-|-|\n| Rotate the logs | ${status} |\n`),
        [isDone],
        `${status}`,
      );
    assert.deepEqual(doneIn('| Task | Notes |\n|-|-|\n| Rotate the logs | Done |\n'), [true]);
  });
});
