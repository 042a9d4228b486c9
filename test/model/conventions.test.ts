import assert from 'node:assert/strict';
import { castOf } from '../../server/model/cast';
import { type Conventions, noConventions } from '../../server/model/conventions';
import { type ParseMemory, parse } from '../../server/model/parse';
import { isZone } from '../../server/model/when';

function readBy(conventions: Partial<Conventions>, text: string, memory?: ParseMemory) {
  const source = { language: 'markdown', declared: true } as const;
  return parse(text, { ...source, conventions: { ...noConventions, ...conventions } }, memory);
}

describe('What a team has agreed on', () => {
  const report =
    '# Outage\n\n**Date**: 2025-07-01\n\n## 2. Logbook\n\n- 09:32 Alert fires\n- 09:50 Revert deployed\n';

  it('gives its headings a meaning, before the one that others give them', () => {
    const kinds = (aliases: Conventions['aliases'], text = report) =>
      readBy({ aliases }, text).sections.flatMap(({ kind }) => kind ?? []);
    assert.deepEqual(kinds({}), []);
    assert.deepEqual(kinds({ timeline: ['Logbook'] }), ['timeline']);
    assert.deepEqual(kinds({ timeline: ['The log-book:'] }, report.replace('Logbook', 'THE LOG BOOK')), [
      'timeline',
    ]);
    assert.deepEqual(kinds({ detection: ['Timeline'] }, '# Outage\n\n## Timeline\n\nLate.\n'), ['detection']);
  });

  it('is looked at anew when it changes, whatever is remembered', () => {
    const memory: ParseMemory = {};
    const one: Conventions['aliases'] = {};
    const other: Conventions['aliases'] = { timeline: ['Logbook'] };
    for (const aliases of [one, other, one, other, { ...other }])
      assert.deepEqual(readBy({ aliases }, report, memory), readBy({ aliases }, report));
  });

  it('keeps what was read while it stays the same', () => {
    const memory: ParseMemory = {};
    const before = readBy({ aliases: { timeline: ['Logbook'] } }, report, memory);
    const after = readBy({ aliases: { timeline: ['Logbook'] } }, `${report}- 10:00 Over\n`, memory);
    assert.equal(after.stretches[0], before.stretches[0]);
  });

  it('says which zone times without one are in, and a report may say otherwise', () => {
    const first = (zone: string, text = report) => {
      const { timeline } = readBy({ zone, aliases: { timeline: ['Logbook'] } }, text);
      return [timeline?.events[0]?.time.value.instant, timeline?.zone?.value];
    };
    assert.deepEqual(first(''), [Date.UTC(2025, 6, 1, 9, 32), undefined]);
    assert.deepEqual(first('Europe/Paris'), [Date.UTC(2025, 6, 1, 7, 32), undefined]);
    const stated = report.replace('Logbook', 'Logbook (UTC)');
    assert.deepEqual(first('Europe/Paris', stated), [Date.UTC(2025, 6, 1, 9, 32), 'UTC']);
  });

  it('says who is a person and what is a system, whatever the report seems to say', () => {
    const text = '# Outage\n\n**Author**: Hub Keeper\n\nThe Grace pods restarted.\n';
    const { people, systems } = castOf(readBy({ people: ['Grace Kim'], systems: ['Data Hub'] }, text));
    assert.ok(people.has('grace') && people.has('kim') && !people.has('hub'));
    assert.ok(systems.has('hub') && !systems.has('grace'));
  });

  it('names zones that there are', () => {
    for (const zone of ['UTC', 'CET', 'Europe/Paris', 'UTC+2', '+05:30']) assert.ok(isZone(zone), zone);
    for (const zone of ['', 'Europe/Pari', 'Mars', 'UTC+']) assert.ok(!isZone(zone), zone);
  });
});
