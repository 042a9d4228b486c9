import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importEvents } from '../../server/importers/all';
import type { ImportContext } from '../../server/importers/importer';
import { wallClock } from '../../server/model/when';

const context: ImportContext = {
  now: Date.UTC(2025, 2, 15, 15, 0),
  day: { year: 2025, month: 3, day: 15 },
  zone: 'UTC',
};

/** What came of a text: the kind of records, and a line for each event and for each thing that was not read. */
function told(text: string, changed: Partial<ImportContext> = {}): string[] {
  const imported = importEvents(text, { ...context, ...changed });
  if (!imported) return [];
  return [
    imported.title,
    ...imported.events.map(({ instant, approximate, source, text: words }) => {
      const { day, clock } = wallClock(instant, 'UTC');
      return `${day} ${approximate ? '~' : ''}${clock} [${source}] ${words}`;
    }),
    ...imported.unreadable.map(({ line, reason }) => `line ${line}: ${reason}`),
  ];
}

describe('Importing reads', () => {
  it('a Slack export, without its markup and without who came and went', () => {
    const messages = [
      {
        type: 'message',
        ts: '1742048760.000100',
        text: '<!here> 503s on &lt;frontend&gt;, see <https://grafana.example/d/1|the dashboard> <@U1|jo>',
        user_profile: { display_name: 'casey', real_name: 'Casey Lee' },
      },
      { type: 'message', subtype: 'channel_join', ts: '1742048761.0', text: 'has joined' },
      { type: 'message', ts: '1742048820.0', text: 'Reverting', username: 'jordan' },
    ];
    assert.deepEqual(told(JSON.stringify(messages)), [
      'Slack export',
      '2025-03-15 14:26 [SL] casey: "@here 503s on <frontend>, see the dashboard (https://grafana.example/d/1) @jo"',
      '2025-03-15 14:27 [SL] jordan: "Reverting"',
    ]);
  });

  it('PagerDuty log entries', () => {
    const log = {
      log_entries: [
        {
          type: 'trigger_log_entry',
          created_at: '2025-03-15T15:24:00+01:00',
          summary: 'Triggered through the API',
          channel: { summary: 'Frontend error rate > 5 %' },
        },
        { type: 'acknowledge_log_entry', created_at: '2025-03-15T14:26:10Z' },
      ],
      more: false,
    };
    assert.deepEqual(told(JSON.stringify(log)), [
      'PagerDuty log entries',
      '2025-03-15 14:24 [PD] Triggered through the API: Frontend error rate > 5 %',
      '2025-03-15 14:26 [PD] Acknowledge',
    ]);
  });

  it('Kubernetes events of both versions, first and last of a series', () => {
    const list = {
      kind: 'List',
      items: [
        {
          kind: 'Event',
          reason: 'BackOff',
          message: 'Back-off restarting\nfailed container',
          involvedObject: { kind: 'Pod', name: 'frontend-x2k4p' },
          firstTimestamp: '2025-03-15T14:31:00Z',
          lastTimestamp: '2025-03-15T14:52:00Z',
          count: 14,
        },
        {
          kind: 'Event',
          reason: 'Scheduled',
          note: 'Assigned to node-3',
          regarding: { kind: 'Pod', name: 'api' },
          eventTime: '2025-03-15T14:15:00.123456Z',
          deprecatedFirstTimestamp: null,
        },
      ],
    };
    assert.deepEqual(told(JSON.stringify(list, null, 2)), [
      'Kubernetes events',
      '2025-03-15 14:31 [K8] BackOff Pod/frontend-x2k4p: Back-off restarting failed container',
      '2025-03-15 14:52 [K8] BackOff Pod/frontend-x2k4p: Back-off restarting failed container (14 times so far)',
      '2025-03-15 14:15 [K8] Scheduled Pod/api: Assigned to node-3',
    ]);
  });

  it('what kubectl prints, counting back from now', () => {
    const printed = [
      'NAMESPACE   LAST SEEN             TYPE      REASON    OBJECT           MESSAGE',
      'shop        5m12s                 Warning   BackOff   pod/frontend-1   Back-off restarting',
      'shop        2h (x5 over 3h)       Normal    Pulled    pod/frontend-2   Image is present',
      'shop        <unknown>             Normal    Pulled    pod/frontend-3   Image is present',
    ].join('\n');
    assert.deepEqual(told(printed), [
      'kubectl get events',
      '2025-03-15 ~14:54 [K8] BackOff pod/frontend-1: Back-off restarting',
      '2025-03-15 ~13:00 [K8] Pulled pod/frontend-2: Image is present',
      'line 4: the line does not begin with an age such as "5m12s"',
    ]);
  });

  it('Alertmanager alerts, and an end only where there was one', () => {
    const alerts = [
      {
        labels: { alertname: 'HighErrorRate', job: 'frontend' },
        annotations: { summary: '14 % of requests fail.' },
        startsAt: '2025-03-15T14:21:00Z',
        endsAt: '2025-03-15T14:45:00Z',
        status: 'resolved',
      },
      {
        labels: { alertname: 'DiskFull', instance: 'db-1' },
        startsAt: '2025-03-15T14:30:00Z',
        endsAt: '2025-03-15T15:30:00Z',
        status: { state: 'active' },
      },
      { labels: { alertname: 'Odd' }, startsAt: '2025-03-15T14:30:00Z', endsAt: '0001-01-01T00:00:00Z' },
    ];
    const expected = [
      'Alertmanager alerts',
      '2025-03-15 14:21 [PM] HighErrorRate (frontend): 14 % of requests fail fires',
      '2025-03-15 14:45 [PM] HighErrorRate (frontend): 14 % of requests fail resolves',
      '2025-03-15 14:30 [PM] DiskFull (db-1) fires',
      '2025-03-15 14:30 [PM] Odd fires',
    ];
    assert.deepEqual(told(JSON.stringify(alerts)), expected);
    assert.deepEqual(told(JSON.stringify({ receiver: 'ops', alerts })), expected);
  });

  it('pull requests, leaving out who wrote them', () => {
    const requests = [
      { number: 892, title: 'Update routes', mergedAt: '2025-03-15T14:02:00Z', author: { login: 'dave' } },
      { number: 7, title: 'Abandoned', merged_at: null, closed_at: '2025-03-15T14:03:00Z', created_at: '' },
    ];
    assert.deepEqual(told(JSON.stringify(requests)), [
      'GitHub pull requests',
      '2025-03-15 14:02 [GH] PR #892 merged: "Update routes"',
      '2025-03-15 14:03 [GH] PR #7 closed: "Abandoned"',
    ]);
  });

  it('a git log, whole and a line per commit', () => {
    const log = [
      'commit 1a2b3c4d5e6f7a8b9c (HEAD -> main)',
      'Merge: 1a2b3c4 5d6e7f8',
      'Author: Dave <dave@example.com>',
      'Date:   Sat Mar 15 15:02:11 2025 +0100',
      '',
      '    Update Ingress path routing',
      '',
      '    The longer story',
      '',
      'commit 2a2b3c4d5e6f7a8b9c',
      'Author: Dave <dave@example.com>',
    ].join('\r\n');
    assert.deepEqual(told(log), [
      'Git log',
      '2025-03-15 14:02 [GIT] Commit 1a2b3c4d5: "Update Ingress path routing"',
      'line 10: the commit has no date',
    ]);
    assert.deepEqual(told('1a2b3c4 2025-03-15T15:02:11+01:00 Update routes\n\nno commit'), [
      'Git log',
      '2025-03-15 14:02 [GIT] Commit 1a2b3c4: "Update routes"',
      'line 3: this is no commit with a date',
    ]);
  });

  it('logs, and what PagerDuty says in words', () => {
    assert.deepEqual(
      told('2025-03-15T14:21:03Z ERROR ingress: bad regex\n  at line 3\n2025-03-15 14:22 UTC - ok'),
      ['Log', '2025-03-15 14:21 [LOG] ERROR ingress: bad regex', '2025-03-15 14:22 [LOG] ok'],
    );
    assert.deepEqual(
      told(
        'Mar 15, 2025 at 2:24 PM  Triggered through the API\nMar 15, 2025 at 2:26 PM  Acknowledged by Casey',
      ),
      [
        'Log',
        '2025-03-15 14:24 [PD] Triggered through the API',
        '2025-03-15 14:26 [PD] Acknowledged by Casey',
      ],
    );
  });

  describe('chats copied from', () => {
    const chats: Readonly<Record<string, string>> = {
      Slack:
        'Casey Lee\n  2:26 PM\nInvestigating 503s\n:eyes:\n2\n2:31\nIngress config\nlooks wrong\nJordan\n  2:35 PM\nReverting',
      'Slack in one line':
        'Casey Lee  2:26 PM\nInvestigating 503s\n2:31\nIngress config looks wrong\nJordan  2:35 PM\nReverting',
      Teams:
        '[3/15/2025 2:26 PM] Casey Lee\nInvestigating 503s\n[3/15/2025 2:31 PM] Casey Lee\nIngress config looks wrong\n[3/15/2025 2:35 PM] Jordan\nReverting',
      Discord:
        'Casey Lee — Today at 2:26 PM\nInvestigating 503s\nCasey Lee — Today at 2:31 PM\nIngress config looks wrong\nJordan — Today at 2:35 PM\nReverting',
      IRC: '14:26 <Casey Lee> Investigating 503s\n[14:31:09] <Casey Lee> Ingress config looks wrong\n14:35 <Jordan> Reverting',
      'a terminal':
        '14:26 Casey Lee: Investigating 503s\n14:31 Casey Lee: Ingress config looks wrong\n14:35 Jordan: Reverting',
    };
    for (const [name, text] of Object.entries(chats)) {
      it(name, () => {
        assert.deepEqual(told(text), [
          'Chat',
          '2025-03-15 14:26 [SL] Casey Lee: "Investigating 503s"',
          '2025-03-15 14:31 [SL] Casey Lee: "Ingress config looks wrong"',
          '2025-03-15 14:35 [SL] Jordan: "Reverting"',
        ]);
      });
    }
  });

  it('clocks in the zone of the reader, over midnight', () => {
    assert.deepEqual(told('23:50 <casey> late\n00:10 <casey> later', { zone: 'Europe/Paris' }), [
      'Chat',
      '2025-03-15 22:50 [SL] casey: "late"',
      '2025-03-15 23:10 [SL] casey: "later"',
    ]);
  });
});

describe('Importing says what it cannot read', () => {
  it('by line, in a list and in an object', () => {
    const good = { type: 'message', ts: '1742048760.0', text: 'here' };
    const bad = { type: 'message', ts: '', text: 'when?' };
    const lines = ['line 7: the message has no time ("ts")', 'line 12: this is no record'];
    for (const records of [
      [good, bad, 3, good],
      [good, bad, 3, good],
    ])
      assert.deepEqual(told(JSON.stringify(records, null, 1)).slice(3), lines);
    assert.deepEqual(told(JSON.stringify({ ok: true, messages: [good, bad, good] }, null, 1)).slice(3), [
      'line 9: the message has no time ("ts")',
    ]);
  });

  it('and reads a file that breaks off as far as it goes', () => {
    const whole = JSON.stringify([
      { type: 'message', ts: '1742048760.0', text: 'one' },
      { type: 'message', ts: '1742048820.0', text: 'two' },
    ]);
    assert.deepEqual(told(whole.slice(0, -3)), [
      'Slack export',
      '2025-03-15 14:26 [SL] In the channel: "one"',
      '2025-03-15 14:27 [SL] In the channel: "two"',
      'line 1: the JSON is broken here (unexpected end of string)',
    ]);
  });

  it('and leaves alone what is no record', () => {
    for (const text of [
      '',
      ' ',
      'We had a bad day.',
      '{',
      '[]',
      '{"a": 1}',
      '[1, 2]',
      '\u0000\u0001',
      '```\n',
    ]) {
      assert.deepEqual(told(text), [], text);
    }
  });

  it('and never fails, nor leaves the line', () => {
    const pieces = fc.constantFrom(
      ...[
        '14:02',
        '2:26 PM',
        '[',
        ']',
        '<x>',
        '\n',
        '\r\n',
        '  ',
        '{"ts":',
        '"type":"message"',
        ',',
        '}',
        '5m',
      ],
      ...['LAST SEEN REASON OBJECT', 'commit abcdef1', 'Date: x', '2025-03-15T14:00:00Z', '😀', '\u2028'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
        for (const { text, instant } of importEvents(parts.join(''), context)?.events ?? []) {
          assert.ok(Number.isFinite(instant));
          assert.doesNotMatch(text, /[\r\n\u2028]/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('and takes fifty thousand events', () => {
    const items = Array.from({ length: 50_000 }, (_, index) => ({
      kind: 'Event',
      reason: 'Restarted',
      involvedObject: { kind: 'Pod', name: `pod-${index}` },
      ...(index % 100 !== 0 && { firstTimestamp: '2025-03-15T14:00:00Z' }),
    }));
    const imported = importEvents(JSON.stringify({ items }, null, 1), context);
    assert.equal(imported?.events.length, 49_500);
    assert.equal(imported?.unreadable.length, 500);
  });
});
