import assert from 'node:assert/strict';
import type { TimelineEvent } from '../../server/model/postmortem';
import { at, lineOf, read } from './support';

function eventsOf(timeline: string, before = '# Outage on 2025-03-15\n'): readonly TimelineEvent[] {
  return read(`${before}\n## Timeline\n\n${timeline}\n`).timeline?.events ?? [];
}

function instants(timeline: string, before?: string): (string | undefined)[] {
  return eventsOf(timeline, before).map(({ time: { value } }) =>
    value.instant === undefined
      ? undefined
      : new Date(value.instant).toISOString().slice(0, 16).replace('T', ' '),
  );
}

describe('timeline entries', () => {
  const shapes: Readonly<Record<string, string>> = {
    'a bold time and an em dash': '- **14:02** — Deploy starts',
    'a bold time and a colon inside': '- **14:02:** Deploy starts',
    'a bracketed time': '* [14:02] Deploy starts',
    'a time in back quotes': '- `14:02` Deploy starts',
    'a dotted time': '- 14.02 Deploy starts',
    'a plain time': '- 14:02 - Deploy starts',
    'a twelve-hour clock': '- 2:02 PM: Deploy starts',
    'a trailing time': '- Deploy starts: 2025-03-15 14:02',
    'a line of a paragraph': '14:02 Deploy starts',
    'a heading': '### 14:02 - Deploy starts',
    'a heading with its text': '### 14:02\n\nDeploy starts',
    'a table': '| Time | Event |\n|---|---|\n| 14:02 | Deploy starts |',
    'a table with a date column': '| Date | Time | Event |\n|-|-|-|\n| 2025-03-15 | 14:02 | Deploy starts |',
    'a table without closing pipes': '| Time | Event |\n|---|---|\n| 14:02 | Deploy starts',
    'a code block': '```\n14:02 Deploy starts\n```',
    'a time behind a coloured circle': '- 🔴 14:02 Deploy starts',
    'a time in parentheses at the end': '- Deploy starts (14:02)',
    'four digits and a zone': '- 1402Z Deploy starts',
    'a time after the name of its day': '- Sat 14:02 Deploy starts',
    'hours and minutes run together': '- 2025-03-15 1402 Deploy starts',
  };
  for (const [name, shape] of Object.entries(shapes)) {
    it(`are read from ${name}`, () => {
      const [event, ...others] = eventsOf(shape);
      assert.deepEqual([event?.description.value, others.length], ['Deploy starts', 0]);
      assert.equal(event?.time.value.instant, Date.UTC(2025, 2, 15, 14, 2));
      assert.equal(event.time.value.precision, 'exact');
    });
  }

  it('may have their time in words, among others with a clock', () => {
    const told = (timeline: string) =>
      eventsOf(timeline).map(({ time: { value }, description }) => [
        value.written,
        value.precision,
        description.value,
      ]);
    assert.deepEqual(
      told('| Time | Event |\n|-|-|\n| 14:02 | Down |\n| 14:05 | Up |\n| Next day → | Told |\n').at(-1),
      ['Next day →', 'unknown', 'Told'],
    );
    assert.deepEqual(told('- 14:02: Down\n- Later that day: Up\n- Details: none').at(-1), [
      'Later that day',
      'unknown',
      'Up',
    ]);
    assert.deepEqual(
      told('1. **2025-03-15 14:02**: Down\n2. **Phase 2**: Up').map(([time]) => time),
      ['2025-03-15 14:02', 'Phase 2'],
    );
    assert.deepEqual(
      told('| Time | Event |\n|-|-|\n| 14:02 | Down |\n| 14:05 | Up |\n| Total | 3 |').length,
      2,
    );
    assert.deepEqual(told('| Time | Event |\n|-|-|\n| 03-15 14:02 | Down |\n| 03-15 ~14:05 | Up |').at(-1), [
      '03-15 ~14:05',
      'approximate',
      'Up',
    ]);
  });

  it('may count from the beginning, with a colon behind', () =>
    assert.deepEqual(
      eventsOf('- T+0: Down\n- T+8m: Noticed\n- T+1h: Up').map(({ time: { value }, description }) => [
        value.written,
        value.precision,
        description.value,
      ]),
      [
        ['T+0', 'relative', 'Down'],
        ['T+8m', 'relative', 'Noticed'],
        ['T+1h', 'relative', 'Up'],
      ],
    ));

  it('are not the lines of a log between them', () => {
    const log = '```\nMar 15 14:02:09 host app: full\n```';
    assert.equal(eventsOf(`- 14:02 Down\n\n${log}\n\n- 14:05 Up\n`).length, 2);
    assert.equal(eventsOf(`14:02 Down\n\n${log}\n`).length, 1);
    assert.equal(eventsOf(log).length, 1);
    assert.equal(eventsOf('14:00 A first look:\n\n```\n14:02 Down\n14:05 Up\n```').length, 3);
  });

  it('stand below a day with a remark, and below a heading of plain words', () => {
    const day = '**15th March:** (GST is UTC+4)\n14:02 GST Down\n14:05 GST Up\n';
    assert.deepEqual(instants(day), ['2025-03-15 10:02', '2025-03-15 10:05']);
    const postmortem = read('Outage on 2025-03-15\n\nTimeline (all times in WAT)\n\n14:02 Down\n14:05 Up\n');
    assert.deepEqual([postmortem.timeline?.events.length, postmortem.timeline?.zone?.value], [2, 'WAT']);
    assert.equal(postmortem.sections.at(-1)?.kind, 'timeline');
  });

  it('hold their source, their actor and their wrapped lines', () => {
    const text = '## Timeline\n\n```\n14:02 [GH] Merged: the\n      change\n14:05 [CI] Passes\n```\n';
    const postmortem = read(text);
    const [first] = postmortem.timeline?.events ?? [];
    assert.equal(first?.source?.value, 'GH');
    assert.equal(at(postmortem, first?.source), '[GH]');
    assert.equal(first?.description.value, 'Merged: the change');
    const table = '| Time (UTC) | Source | Who | Event |\n|-|-|-|-|\n| 14:02 | [PD] | Casey | Paged |\n';
    const [row] = eventsOf(table);
    assert.deepEqual(
      [row?.source?.value, row?.actor?.value, row?.description.value],
      ['PD', 'Casey', 'Paged'],
    );
  });

  it('explain their tags once', () => {
    const { timeline } = read(
      '## Timeline\n\nAll times UTC. Sources: [PD] PagerDuty, [SL] Slack.\n\n- 14:02 [PD] Alert\n',
    );
    assert.deepEqual(
      timeline?.sources.map(({ tag, meaning }) => [tag, meaning]),
      [
        ['PD', 'PagerDuty'],
        ['SL', 'Slack'],
      ],
    );
  });

  it('end where a total begins, which is a field', () => {
    const postmortem = read('## Timeline\n\n14:02 Starts\n14:30 Ends\nTotal duration: 28 minutes\n');
    assert.deepEqual(
      postmortem.timeline?.events.map(({ description }) => description.value),
      ['Starts', 'Ends'],
    );
    assert.equal(postmortem.metadata.duration?.value.milliseconds, 28 * 60_000);
  });

  it('are none in prose, in quotations, in templates and in other sections', () => {
    assert.deepEqual(
      eventsOf('The alert at 14:02 was late.\n\n> [14:03] chat\n\n| Time | Event |\n|-|-|\n| HH:MM | What |'),
      [],
    );
    assert.equal(read('## Impact\n\n- 14:02 to 15:00 no checkout\n').timeline, undefined);
  });

  it('say how exact they are', () => {
    const precision = (time: string) => eventsOf(`- ${time} - x`)[0]?.time.value.precision;
    assert.equal(precision('~14:02'), 'approximate');
    assert.equal(precision('ca. 14:02'), 'approximate');
    assert.equal(precision('14:??'), 'approximate');
    assert.equal(precision('[???]'), 'unknown');
    assert.equal(precision('--:--'), 'unknown');
    assert.equal(precision('13:55 PM'), 'impossible');
    assert.equal(precision('25:10'), 'impossible');
    assert.equal(precision('2025-02-31 10:00'), 'impossible');
    assert.equal(precision('T+5'), 'relative');
    assert.equal(eventsOf('- T+1h30 x')[0]?.time.value.instant, 90 * 60_000);
  });
});

describe('the instants of a timeline', () => {
  it('pass midnight and New Year', () => {
    assert.deepEqual(instants('- 23:50 a\n- 00:10 b\n- 09:00 c'), [
      '2025-03-15 23:50',
      '2025-03-16 00:10',
      '2025-03-16 09:00',
    ]);
    assert.deepEqual(instants('- Dec 31 23:50 a\n- Jan 1 00:10 b', '# Outage on 2024-12-31\n'), [
      '2024-12-31 23:50',
      '2025-01-01 00:10',
    ]);
  });

  it('leave a slip in the order as it is', () => {
    assert.deepEqual(instants('- 15:50 a\n- 14:30 b'), ['2025-03-15 15:50', '2025-03-15 14:30']);
  });

  it('take their day from sub-headings, lines and columns', () => {
    const expected = ['2025-03-16 10:00', '2025-03-17 09:00'];
    assert.deepEqual(instants('### 2025-03-16\n\n- 10:00 a\n\n### 2025-03-17\n\n- 09:00 b'), expected);
    assert.deepEqual(instants('2025-03-16\n\n- 10:00 a\n\n2025-03-17\n\n- 09:00 b'), expected);
    assert.deepEqual(instants('16/03/25\n\n10:00 a\n\n17/03/25\n\n09:00 b'), expected);
    const table =
      '| Day | Date (2025) | Time | What |\n|-|-|-|-|\n| Sun | March 16 | 10:00 | a |\n| Mon | March 17 | 09:00 | b |';
    assert.deepEqual(instants(table), expected);
  });

  it('take their day from behind the time too', () => {
    const timeline =
      '- 22:00 UTC Sunday March 16th: a\n- 23:00 UTC (March 16) b\n- 23:30, March 17: c\n- 23:40 March 9 hosts';
    assert.deepEqual(instants(timeline), [
      '2025-03-16 22:00',
      '2025-03-16 23:00',
      '2025-03-17 23:30',
      '2025-03-17 23:40',
    ]);
    const dated = read('## Timeline\n\n- 22:00 CET March 16: a\n');
    assert.equal(at(dated, dated.timeline?.zone), 'CET');
  });

  it('go on under headings that are times themselves', () => {
    const text =
      '# Outage\n\n## Timeline\n\n### 2025-03-15 22:00\n\na\n\n## March 16, 07:13\n\nb\n\n## Impact\n\nc\n';
    assert.deepEqual(
      read(text).timeline?.events.map(({ description }) => description.value),
      ['a', 'b'],
    );
  });

  it('know which number is the month', () => {
    assert.deepEqual(instants('- 3/4/2025 10:00 a\n- 15/4/2025 10:00 b', '# A\n'), [
      '2025-04-03 10:00',
      '2025-04-15 10:00',
    ]);
    assert.deepEqual(instants('- 3/4/2025 10:00 a\n- 4/15/2025 10:00 b', '# A\n'), [
      '2025-03-04 10:00',
      '2025-04-15 10:00',
    ]);
    assert.deepEqual(instants('- 3/4/2025 10:00 a', '# Outage on 2025-04-03\n'), ['2025-04-03 10:00']);
  });

  it('hold ranges, over midnight too', () => {
    const [event, late] = eventsOf('- 13:30-13:45 a\n- 23:50 – 00:20 b');
    assert.equal(event?.time.value.until, Date.UTC(2025, 2, 15, 13, 45));
    assert.equal(late?.time.value.until, Date.UTC(2025, 2, 16, 0, 20));
  });

  it('hear of their zone over the end of a line and from the top of the report', () => {
    const zoneOf = (text: string) => read(text).timeline?.zone?.value;
    assert.equal(zoneOf('## Timeline\n\nIf not noted, all of the times are in\nCET.\n\n- 14:00 a\n'), 'CET');
    const report = (top: string, entry: string) =>
      `# Outage\n\n${top}\n\n## Summary\n\nText.\n\n## Timeline\n\n- ${entry}\n`;
    assert.equal(zoneOf(report('All times PDT.', '14:00 a')), 'PDT');
    assert.equal(zoneOf(report('All times PDT.', '14:00 UTC a')), 'UTC');
    assert.equal(zoneOf(report('The UTC service timed out.', '14:00 a')), undefined);
  });

  it('take no end of a range for a zone', () => {
    for (const text of [
      '## Timeline 17:00-18:00\n\n- 17:00 a\n',
      '## Timeline\n\nTime of impact: 17:00-18:00\n\n- 17:00-18:00 a\n- ~17:00-17:10 b\n',
      '## Timeline\n\n- 17:00:00-18:00:00 a\n',
    ]) {
      assert.equal(read(text).timeline?.zone, undefined);
    }
  });

  it('are the same moment whatever zone says it', () => {
    const utc = '2025-07-15 12:00';
    const on = '# Outage on 2025-07-15\n';
    assert.deepEqual(instants('- 12:00 UTC a', on), [utc]);
    assert.deepEqual(instants('- 05:00 PDT a', on), [utc]);
    assert.deepEqual(instants('- 14:00 CEST a', on), [utc]);
    assert.deepEqual(instants('- 14:00 GMT+2 a', on), [utc]);
    assert.deepEqual(instants('All times US/Pacific.\n\n- 05:00 a', on), [utc]);
    assert.deepEqual(instants('*(all times PT)*\n\n- 05:00 a', on), [utc]);
    assert.deepEqual(instants('| Date and Time in CEST | Event |\n|-|-|\n| 2025-07-15 14:00 | a |', on), [
      utc,
    ]);
    const heading = read('# Outage on 2025-07-15\n\n## Timeline (all times CEST)\n\n- 14:00 a\n');
    assert.equal(heading.timeline?.zone?.value, 'CEST');
    assert.equal(at(heading, heading.timeline?.zone), 'CEST');
    assert.equal(heading.timeline?.events[0]?.time.value.instant, Date.UTC(2025, 6, 15, 12));
  });
});

describe('the zone of a timeline', () => {
  const zoneOf = (text: string) => read(text).timeline?.zone?.value;
  const timeline = '## Timeline\n\n- 10:35 AM a\n';

  it('is the one beside the times of the summary, where the timeline has none', () => {
    assert.equal(zoneOf(`## Summary\n\nDown from 10:30 AM to 12:00 PM WAT.\n\n${timeline}`), 'WAT');
    assert.equal(zoneOf(`- **Duration**: 9:00 to 11:15 GMT-5\n\n${timeline}`), 'GMT-5');
    assert.equal(zoneOf(`## Summary\n\nOver at 1:00 PM (UTC timezone).\n\n${timeline}`), 'UTC');
    assert.equal(zoneOf(`## Summary\n\nDown 10:00-12:00.\n\n${timeline}`), undefined);
    assert.equal(zoneOf(`## Summary\n\nDown at 10:00 UTC.\n\n## Timeline (CET)\n\n- 10:35 a\n`), 'CET');
  });
});

describe('entries between labels', () => {
  it('are entries, though a bold beginning in a list may open a section elsewhere', () => {
    const labels = '- **Impact:** none\n- **Root Cause:** a limit\n\n';
    const entries = '- **10:05 AM:** Alert\n- **10:10 AM:** Rollback\n- **20:31+** - All is calm\n';
    const { timeline } = read(`### Down\n\n**Summary:**\n\n${labels}**Timeline:**\n\n${entries}`);
    assert.deepEqual(
      timeline?.events.map(({ description }) => description.value),
      ['Alert', 'Rollback', 'All is calm'],
    );
  });
});

describe('a timeline behind another', () => {
  const minutes = (text: string) => read(text).timeline?.events.map(({ time }) => time.value.written);

  it('goes on with it where its times do', () => {
    const first = '## Timeline\n\n- 17:00 a\n- 18:11 b\n\n';
    assert.deepEqual(minutes(`${first}## Follow-up timeline\n\n- 20:16 c\n`), ['17:00', '18:11', '20:16']);
    assert.deepEqual(minutes(`${first}## Detailed timeline\n\n- 17:00 a\n- 17:05 c\n- 18:11 b\n`), [
      '17:00',
      '17:05',
      '18:11',
    ]);
  });

  it('may have the zone beside its day, and entries of two days', () => {
    const { timeline } = read(
      '## Timeline\n\n2016-09-05 (*all times UTC*)\n\n| Time | Event |\n|-|-|\n| 09:27 | a |\n',
    );
    assert.equal(timeline?.zone?.value, 'UTC');
    assert.equal(timeline?.events[0]?.time.value.instant, Date.UTC(2016, 8, 5, 9, 27));
    assert.equal(
      read('## Timeline\n\n- **2026-08-21/22 — #5:** a\n- 2026-09-01: b\n').timeline?.events.length,
      2,
    );
  });
});

describe('the timeline of a document', () => {
  it('is the section of that name, whatever else is timed', () => {
    const chat = Array.from({ length: 9 }, (_, index) => `- 10:0${index} chat\n`).join('');
    const postmortem = read(`## Timeline\n\n- 09:00 a\n\n## Appendix\n\n${chat}`);
    assert.equal(postmortem.timeline?.events.length, 1);
    assert.equal(postmortem.timeline?.section?.heading.value, 'Timeline');
  });

  it('is the story where the key times are listed first', () => {
    const story = '- **Context**:\n  - 2025-03-01 10:00 a\n  - 2025-03-01 10:05 b\n  - 2025-03-01 10:09 c\n';
    const postmortem = read(
      `# I\n\n- **Key events**\n  - Found: 2025-03-01 10:00\n  - Over: 2025-03-01 10:09\n\n- **Impact**: x\n\n${story}`,
    );
    assert.deepEqual(
      postmortem.timeline?.events.map(({ span }) => lineOf(postmortem, span)),
      [10, 11, 12],
    );
  });

  it('goes on over a cut in a long table', () => {
    const rows = Array.from({ length: 200 }, (_, index) => {
      const minute = String(index % 60).padStart(2, '0');
      return `| ${String(8 + Math.floor(index / 60)).padStart(2, '0')}:${minute} | Event number ${index} |`;
    });
    const postmortem = read(`## Timeline\n\n| Time | Event |\n|---|---|\n${rows.join('\n')}\n`);
    assert.equal(postmortem.timeline?.events.length, 200);
    assert.equal(postmortem.timeline?.events[150]?.description.value, 'Event number 150');
  });
});

describe('a clock with twelve hours and no “pm”', () => {
  const written = (...times: readonly string[]) =>
    instants(times.map((time) => `- ${time} Something happens`).join('\n')).map((instant) =>
      instant?.slice(5),
    );

  it('goes on after noon', () => {
    assert.deepEqual(written('11:50', '12:16', '1:52', '2:30'), [
      '03-15 11:50',
      '03-15 12:16',
      '03-15 13:52',
      '03-15 14:30',
    ]);
  });

  it('is one of twenty-four hours as soon as anything says so', () => {
    const lastDay = (...times: readonly string[]) => written(...times).at(-1);
    assert.equal(lastDay('11:50', '12:16', '01:52'), '03-16 01:52');
    assert.equal(lastDay('11:50', '12:16', '13:10', '1:52'), '03-16 01:52');
    assert.equal(lastDay('0:10', '12:16', '1:52'), '03-16 01:52');
    assert.equal(lastDay('11:50', '12:16'), '03-15 12:16');
  });
});
