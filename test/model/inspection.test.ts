import assert from 'node:assert/strict';
import { inspection } from '../../server/reporters/inspection';
import { inspectionText } from '../../server/reporters/inspectionText';
import { reports } from './reports';
import { read } from './support';

describe('an inspection', () => {
  const [report = ''] = reports;
  const inspected = inspection('incidents/checkout.md', read(report));

  it('tells what was read, with the lines it stands in', () => {
    assert.equal(inspected.title, 'Checkout outage on 2025-03-15');
    assert.deepEqual([inspected.id, inspected.severity, inspected.date], ['INC-742', 'SEV-2', '2025-03-15']);
    const lines = report.split('\n');
    for (const { line, heading } of inspected.sections) assert.ok(lines[line - 1]?.includes(heading));
    for (const { line, time } of inspected.timeline?.entries ?? [])
      assert.ok(lines[line - 1]?.includes(time));
    for (const { line, owner } of inspected.actionItems) assert.ok(lines[line - 1]?.includes(owner ?? ''));
    assert.deepEqual(
      inspected.actionItems.map(({ id, status }) => [id, status]),
      [
        ['AI-1', 'open'],
        ['AI-2', 'done'],
        [undefined, undefined],
        [undefined, 'done'],
      ],
    );
    assert.deepEqual(
      inspected.whys.map(({ steps, rootCause }) => [steps.length, rootCause]),
      [[2, 'no validation.']],
    );
  });

  it('is a summary for people too', () => {
    const text = inspectionText(inspected);
    for (const said of [
      'INC-742',
      'SEV-2',
      'time to detect 19 min',
      '14:21',
      '[PROCESS]',
      'no validation',
      '@casey, 2025-03-22',
    ]) {
      assert.ok(text.includes(said), `it does not say ${said}`);
    }
  });

  it('says what could not be read, and where', () => {
    const broken = inspection('a.md', read('# A\n\n```\nopen\n'));
    assert.deepEqual(
      broken.problems.map(({ line, code }) => [line, code]),
      [[3, 'unclosed-fence']],
    );
    assert.ok(inspectionText(broken).includes('never closed'));
  });
});
