import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileNames, isoDay, mostCommonFolder, slug } from '../../client/fileName';

describe('the name of a new postmortem', () => {
  const day = new Date(2025, 2, 5);

  it('is made of the title', () => {
    assert.equal(slug('Checkout: 503s for "guest" users!'), 'checkout-503s-for-guest-users');
    assert.equal(slug('Überlast in Köln'), 'uberlast-in-koln');
    assert.equal(slug('決済が停止'), '決済が停止');
    assert.equal(slug('?!'), 'postmortem');
  });

  it('can be a file name, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        const name = slug(title);
        assert.match(name, /^[^\s/\\:*?"<>|.-][^\s/\\:*?"<>|.]*$/u);
        assert.ok(Array.from(name).length <= 60);
      }),
    );
  });

  it('begins with the day, on the calendar of the writer', () => {
    assert.equal(isoDay(day), '2025-03-05');
  });

  it('gets a number when it is taken', () => {
    const names = fileNames(day, 'Outage', '.md');
    assert.equal(names.next().value, '2025-03-05-outage.md');
    assert.equal(names.next().value, '2025-03-05-outage-2.md');
    assert.equal(names.next().value, '2025-03-05-outage-3.md');
  });

  it('stands where most postmortems are', () => {
    assert.equal(mostCommonFolder(['/repo/a.md', '/repo/docs/b.md', '/repo/docs/c.md']), '/repo/docs');
    assert.equal(mostCommonFolder([]), undefined);
  });
});
