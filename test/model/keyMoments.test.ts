import assert from 'node:assert/strict';
import { countedMoments, keyMoments } from '../../server/model/keyMoments';
import { parse } from '../../server/model/parse';

const head = '# Postmortem: Outage\n\n**Date**: 2025-03-15\n';

/** What each moment was written as. */
function timesOf(lines: string, fields = ''): Record<string, string> {
  const timeline = `\n## Timeline (UTC)\n\n${lines.replaceAll(/^/gm, '- ')}\n`;
  const times = countedMoments(parse(head + fields + timeline, { language: 'markdown', declared: true }));
  return Object.fromEntries(Object.entries(times).map(([name, event]) => [name, event.time.value.written]));
}

describe('The times of an incident', () => {
  it('are read from what the entries say', () => {
    assert.deepEqual(
      timesOf(
        '09:22 New pods start\n09:32 Alert fires\n09:40 Rollback complete\n09:50 Errors seen again\n09:55 Incident resolved',
      ),
      { start: '09:22', detected: '09:32', mitigated: '09:40', resolved: '09:55' },
    );
  });

  it('begin and end where the stated duration says', () => {
    assert.deepEqual(
      timesOf(
        '14:02 Change merged\n14:15 First 503\n14:21 Alert fires\n14:42 Revert reaches production\n14:45 503 responses stop\n15:09 Caches are warm\n15:30 Ticket closed',
        '**Duration**: 54 minutes (14:15 - 15:09 UTC)\n',
      ),
      { start: '14:15', detected: '14:21', mitigated: '14:45', resolved: '15:09' },
    );
  });

  it('stay unknown where no entry tells', () => {
    assert.deepEqual(timesOf('09:22 New pods start\n09:32 Alex looks at a graph'), { start: '09:22' });
    assert.deepEqual(keyMoments(parse(head, { language: 'markdown', declared: true })), {});
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

describe('The key moments', () => {
  const momentsOf = (lines: string) => {
    const timeline = `\n## Timeline (UTC)\n\n${lines.replaceAll(/^/gm, '- ')}\n`;
    const text = head + timeline;
    const moments = keyMoments(parse(text, { language: 'markdown', declared: true }));
    return Object.fromEntries(
      Object.entries(moments).map(([name, { span, confidence }]) => [
        name,
        [confidence, text.slice(span.start, span.end).replace(/^- |\n$/g, '')],
      ]),
    );
  };

  it('say where each was read, and whether it was stated or is only likely', () => {
    assert.deepEqual(momentsOf('09:22 New pods deployed\n09:32 Alert fires\n09:40 Alex begins a rollback'), {
      start: ['inferred', '09:22 New pods deployed'],
      detected: ['stated', '09:32 Alert fires'],
      mitigated: ['inferred', '09:40 Alex begins a rollback'],
    });
  });

  it('begin where an entry says so, unless somebody had noticed before', () => {
    const begins = '09:20 Change merged\n09:22 Outage begins\n09:32 Alert fires\n09:50 Incident resolved';
    assert.deepEqual(momentsOf(begins).start, ['stated', '09:22 Outage begins']);
    const declared =
      '09:20 Change merged\n09:32 Alert fires\n09:34 Incident started\n09:50 Incident resolved';
    assert.deepEqual(momentsOf(declared).start, ['inferred', '09:20 Change merged']);
  });

  it('lack a beginning where the first entry is the alert', () => {
    assert.deepEqual(Object.keys(momentsOf('09:32 Alert fires\n09:50 Incident resolved')), [
      'detected',
      'resolved',
    ]);
  });
});
