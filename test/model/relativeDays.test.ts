import assert from 'node:assert/strict';
import { dayOf, usualDeadlines, weekdayName } from '../../server/model/relativeDays';
import { dayAt, dayNumber, isoDay } from '../../server/model/when';

/** A Thursday. */
const today = dayNumber({ year: 2025, month: 3, day: 20 });

describe('Days that are counted from today', () => {
  for (const [words, expected] of [
    ['today', '2025-03-20'],
    ['Tomorrow', '2025-03-21'],
    ['in 2 weeks', '2025-04-03'],
    ['in a week', '2025-03-27'],
    ['in 30 days', '2025-04-19'],
    ['in 1 business day', '2025-03-21'],
    ['in 2 business days', '2025-03-24'],
    ['in 10 working days', '2025-04-03'],
    ['next Friday', '2025-03-21'],
    ['next thursday', '2025-03-27'],
    ['Monday', '2025-03-24'],
    ['end of week', '2025-03-21'],
    ['end of next week', '2025-03-28'],
    ['end of the month', '2025-03-31'],
    ['end of quarter', '2025-03-31'],
    ['in 3 months', '2025-06-20'],
    ['  in  2   weeks ', '2025-04-03'],
    ['someday', undefined],
    ['in weeks', undefined],
  ] as const) {
    it(`are ${expected} for ${JSON.stringify(words)}`, () => {
      const day = dayOf(words, today);
      assert.equal(day === undefined ? undefined : isoDay(dayAt(day)), expected);
    });
  }

  it('stay in their month where it is short, and pass New Year', () => {
    const [january, december] = [
      dayNumber({ year: 2025, month: 1, day: 31 }),
      dayNumber({ year: 2025, month: 12, day: 31 }),
    ];
    const iso = (words: string, from: number) => isoDay(dayAt(dayOf(words, from) ?? 0));
    assert.equal(iso('in 1 month', january), '2025-02-28');
    assert.equal(iso('in 2 months', december), '2026-02-28');
    assert.equal(iso('end of quarter', december), '2025-12-31');
  });

  it('include all that are offered, and none of those lies in the past', () => {
    for (const words of usualDeadlines) assert.ok((dayOf(words, today) ?? 0) >= today, words);
  });

  it('have the weekday that they have', () => {
    assert.deepEqual([today, today + 3, dayNumber({ year: 1969, month: 12, day: 31 })].map(weekdayName), [
      'Thu',
      'Sun',
      'Wed',
    ]);
  });
});
