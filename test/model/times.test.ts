import assert from 'node:assert/strict';
import { readDuration } from '../../server/model/durations';
import { dayIn } from '../../server/model/incidentDay';
import { dayInZone, instantOf } from '../../server/model/when';

describe('durations', () => {
  const minutes: readonly [written: string, minutes: number | undefined, approximate?: boolean][] = [
    ['48 minutes (14:21 - 15:09 UTC)', 48],
    ['1h 28m', 88],
    ['19 hours 43 minutes.', 19 * 60 + 43],
    ['2 hours and 5 minutes', 125],
    ['11 Days', 11 * 24 * 60],
    ['~1 hour', 60, true],
    ['about an hour', 60, true],
    ['2.5 hours', 150],
    ['01:28', 88],
    ['90 seconds', 1.5],
    ['10 minutes, later 20 minutes', 10],
    ['a while', undefined],
    ['?', undefined],
    ['', undefined],
  ];
  for (const [written, expected, approximate = false] of minutes) {
    it(`${written || 'nothing'} is ${expected ?? 'no number'}`, () => {
      const read = readDuration(written);
      assert.equal(read.milliseconds, expected === undefined ? undefined : expected * 60_000);
      assert.equal(read.approximate, approximate);
      assert.equal(read.written, written);
    });
  }
});

describe('days', () => {
  const days: readonly [written: string, iso: string | undefined][] = [
    ['2025-03-15', '2025-03-15'],
    ['on March 15th, 2025 at noon', '2025-03-15'],
    ['Saturday, 15 March 2025', '2025-03-15'],
    ['Sat, Mar 15 2025', '2025-03-15'],
    ['15-Mar-2025', '2025-03-15'],
    ['3/15/25', '2025-03-15'],
    ['2025-02-31', undefined],
    ['March 15', undefined],
    ['version 2.4.0 of 10.5', undefined],
  ];
  for (const [written, iso] of days) {
    it(`${written} is ${iso ?? 'no day with a year'}`, () => assert.equal(dayIn(written), iso));
  }
});

describe('wall clocks', () => {
  const day = { year: 2025, month: 7, day: 15 };

  it('follow the rules of a place through the year', () => {
    assert.equal(instantOf(day, 5 * 60, 'PT'), Date.UTC(2025, 6, 15, 12));
    assert.equal(instantOf({ ...day, month: 1 }, 5 * 60, 'America/Los_Angeles'), Date.UTC(2025, 0, 15, 13));
  });

  it('keep the offset that an abbreviation says, and count as UTC without a zone', () => {
    assert.equal(instantOf(day, 5 * 60, 'PST'), Date.UTC(2025, 6, 15, 13));
    assert.equal(instantOf(day, 5 * 60, undefined), Date.UTC(2025, 6, 15, 5));
    assert.equal(instantOf(day, 5 * 60, 'Nowhere/Land'), Date.UTC(2025, 6, 15, 5));
  });

  it('tell the day of an instant where it happened', () => {
    assert.equal(dayInZone(Date.UTC(2025, 6, 15, 2), 'PDT'), '2025-07-14');
    assert.equal(dayInZone(Date.UTC(2025, 6, 15, 2), undefined), '2025-07-15');
  });
});
