import assert from 'node:assert/strict';
import { incidentTimes } from '../../server/model/incidentTimes';
import { parse } from '../../server/model/parse';

const head = '# Postmortem: Outage\n\n**Date**: 2025-03-15\n';

/** What each moment was written as. */
function timesOf(lines: string, fields = ''): Record<string, string> {
  const timeline = `\n## Timeline (UTC)\n\n${lines.replaceAll(/^/gm, '- ')}\n`;
  const times = incidentTimes(parse(head + fields + timeline, { language: 'markdown', declared: true }));
  return Object.fromEntries(Object.entries(times).map(([name, event]) => [name, event.time.value.written]));
}

describe('The times of an incident', () => {
  it('are read from what the entries say', () => {
    assert.deepEqual(
      timesOf(
        '09:22 New pods start\n09:32 Alert fires\n09:40 Rollback complete\n09:50 Errors seen again\n09:55 Incident resolved',
      ),
      { start: '09:22', detected: '09:32', mitigated: '09:40', recovered: '09:55' },
    );
  });

  it('begin and end where the stated duration says', () => {
    assert.deepEqual(
      timesOf(
        '14:02 Change merged\n14:15 First 503\n14:21 Alert fires\n14:42 Revert reaches production\n14:45 503 responses stop\n15:09 Caches are warm\n15:30 Ticket closed',
        '**Duration**: 54 minutes (14:15 - 15:09 UTC)\n',
      ),
      { start: '14:15', detected: '14:21', mitigated: '14:45', recovered: '15:09' },
    );
  });

  it('stay unknown where no entry tells', () => {
    assert.deepEqual(timesOf('09:22 New pods start\n09:32 Alex looks at a graph'), { start: '09:22' });
    assert.deepEqual(incidentTimes(parse(head, { language: 'markdown', declared: true })), {});
  });

  it('are not those before it began, nor what was meant to happen', () => {
    assert.deepEqual(
      timesOf(
        '09:00 Alert rules changed\n09:22 New pods start\n09:32 Customers report errors\n09:35 Alex begins a rollback',
      ),
      { start: '09:00', detected: '09:32' },
    );
  });
});
