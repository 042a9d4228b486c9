import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applied } from '../../../server/rules/edits';
import { run } from '../../../server/rules/run';
import { outOfOrder } from '../../../server/rules/timeline/out-of-order';
import { defaultSettings } from '../../../server/settings';
import { offersAt, reading, textAfter, title, titles } from './support';

const sort = 'Sort the timeline by time';
const inUtc = 'Give all times in UTC';

const inCet = (...rows: string[]) =>
  `${title}## Timeline (CET)\n\n| Time (CET) | Source | Event |\n| --- | --- | --- |\n${rows.join('\n')}\n`;

/** What is in a timeline, whatever its order and its zone. */
function told(text: string): string[] {
  const events = reading(text).timeline?.events ?? [];
  return events
    .map(({ time, description }) => `${time.value.instant} ${time.value.until} ${description.value}`)
    .sort();
}

describe('Refactorings of the timeline', () => {
  it('sort its entries and leave what stands between them', async () => {
    const before = `${title}## Timeline\n\nAll times in UTC.\n\n- 14:21 [PM] Alert fires$0\n\n- 14:02 [GH] Merged\n  by the bot\n\n- 14:30 Reverted\n\nThat was all.\n`;
    assert.equal(
      await textAfter(sort, before),
      `${title}## Timeline\n\nAll times in UTC.\n\n- 14:02 [GH] Merged\n  by the bot\n\n- 14:21 [PM] Alert fires\n\n- 14:30 Reverted\n\nThat was all.\n`,
    );
  });

  describe('sort entries that are headings', () => {
    const bodies = fc.array(
      fc.constantFrom(
        'Someone looked.',
        '- one\n- two',
        '#### Detail\n\nMore of it.',
        '> quoted',
        '```\nlog\n```',
      ),
      { maxLength: 3 },
    );
    const entries = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 59 }), bodies), {
      minLength: 2,
      maxLength: 8,
      selector: ([minute]) => minute,
    });
    const section = ([minute, body]: readonly [number, readonly string[]]) =>
      [`### 14:${String(minute).padStart(2, '0')} – Step ${minute}`, ...body].join('\n\n');
    const report = (sections: readonly string[], blank: string) =>
      `${title}## Timeline (UTC)$0\n\nAs seen by the team.\n\n${sections.join(blank)}\n\n## Impact\n\nLarge.\n`;

    it('with all that stands below them, and keep every other character', async () => {
      await fc.assert(
        fc.asyncProperty(entries, fc.constantFrom('\n\n', '\n', '\n\n\n'), async (list, blank) => {
          const sorted = [...list].sort(([one], [other]) => one - other);
          const [before, after] = [list, sorted].map((some) => report(some.map(section), blank));
          assert.ok(before && after);
          if (before === after) assert.ok(!(await titles(before)).includes(sort));
          else assert.equal(await textAfter(sort, before), after.replace('$0', ''));
        }),
        { numRuns: 40 },
      );
    });

    it('and move a single one, with the same care', () => {
      fc.assert(
        fc.property(entries, fc.nat(), fc.nat(), (list, from, to) => {
          const sorted = [...list].sort(([one], [other]) => one - other).map(section);
          const moved = [...sorted];
          const [one = ''] = moved.splice(from % moved.length, 1);
          moved.splice(to % (moved.length + 1), 0, one);
          const text = report(moved, '\n\n').replace('$0', '');
          const postmortem = reading(text);
          const found = run([outOfOrder], {
            postmortem,
            settings: defaultSettings,
            today: '2025-03-20',
          }).findings;
          const fixes = found.flatMap((finding) => finding.fixes ?? []);
          assert.equal(
            fixes.filter(({ title: words }) => words.startsWith('Move the entry')).length,
            found.length,
          );
          const expected = report(sorted, '\n\n').replace('$0', '');
          for (const { edits } of fixes) assert.equal(applied(text, edits), expected);
        }),
        { numRuns: 60 },
      );
    });

    it('but not those with others below them', async () => {
      const nested = `${title}## Timeline (UTC)$0\n\n### 14:30 Alert\n\n#### 14:35 Page\n\nRead.\n\n### 14:02 Merged\n\nBy a bot.\n`;
      assert.ok(!(await titles(nested)).includes(sort));
    });
  });

  it('are not offered where there is nothing to do, nor outside of the timeline', async () => {
    const sorted = `${title}## Timeline (UTC)\n\n- 14:02 Merged$0\n- 14:21 Alert fires\n`;
    assert.deepEqual(await titles(sorted), []);
    const outside = `${title}## Timeline (UTC)\n\n- 14:21 Alert fires\n- 14:02 Merged\n\n## Impact\n\nLarge.$0\n`;
    assert.deepEqual(await titles(outside), []);
  });

  it('leave the order alone where entries would be on another day in another place', async () => {
    const dated = `${title}## Timeline (UTC)\n\n- 2025-03-16 00:40 Alert fires$0\n- 00:30 Reverted\n- 2025-03-15 03:00 Merged\n`;
    assert.ok(!(await titles(dated)).includes(sort), 'the entry without a date would be on the 15th');
  });

  it('give times in UTC, with the statements of the zone', async () => {
    assert.equal(
      await textAfter(
        inUtc,
        inCet(
          '| 14:02:10 | [GH] | Merged |',
          '| ~14:21 – 14:30 | [PM] | Errors$0 |',
          '| 2:45 PM | [SL] | Done |',
        ),
      ),
      `${title}## Timeline (UTC)\n\n| Time (UTC) | Source | Event |\n| --- | --- | --- |\n| 13:02:10 | [GH] | Merged |\n| ~13:21 – 13:30 | [PM] | Errors |\n| 13:45 | [SL] | Done |\n`,
    );
  });

  it('write the date of entries that are on another day in UTC', async () => {
    assert.equal(
      await textAfter(
        inUtc,
        inCet('| 00:21 | [PM] | Alert$0 |', '| 00:50 | [SL] | Found |', '| 01:10 | [PM] | Back |'),
      ),
      `${title}## Timeline (UTC)\n\n| Time (UTC) | Source | Event |\n| --- | --- | --- |\n| 2025-03-14 23:21 | [PM] | Alert |\n| 23:50 | [SL] | Found |\n| 00:10 | [PM] | Back |\n`,
    );
  });

  it('give times in UTC that name their own zone, each in its own', async () => {
    const mixed = `${title}## Timeline\n\n- 2025-03-15 09:02 EDT Merged$0\n- 2025-03-15 14:21 +01:00 Alert\n- 2025-03-15 13:30Z Done\n`;
    const text = await textAfter(inUtc, mixed);
    assert.match(
      text,
      /- 2025-03-15 13:02 UTC Merged\n- 2025-03-15 13:21 UTC Alert\n- 2025-03-15 13:30Z Done\n/,
    );
  });

  it('say the zone below the heading when it is stated at the top of the report, or agreed on', async () => {
    const entries = '## Timeline\n\n- 14:02 Merged$0\n- 14:21 Alert fires\n';
    const converted = '## Timeline\n\nAll times in UTC.\n\n- 13:02 Merged\n- 13:21 Alert fires\n';
    const overReport = `${title}All times in CET.\n\n`;
    assert.equal(await textAfter(inUtc, overReport + entries), overReport + converted);
    assert.equal(await textAfter(inUtc, title + entries, { settings: { zone: 'CET' } }), title + converted);
  });

  it('touch no time when one is in a shape that is not known, and say which they leave', async () => {
    const unknown = inCet('| 14:02 | [GH] | Merged$0 |', '| T+20 | [PM] | Errors |');
    assert.ok(!(await titles(unknown)).includes(inUtc), unknown);
    const told = inCet(
      '| 14:02 | [GH] | Merged, as planned for 14:00$0 |',
      '| 14:20 | [PM] | Errors since 13:10 UTC |',
    );
    const [conversion] = await titles(told);
    assert.equal(conversion, 'Give the times of all entries in UTC, but not 1 in the text');
  });

  it('state the zone that a finding does not offer', async () => {
    const drawn = `${title}## Timeline$0\n\n- 14:02 Merged\n- 14:21 Alert fires\n`;
    assert.deepEqual(await titles(drawn), ['State that all times are in Europe/Paris']);
    assert.equal(
      await textAfter('State that all times are in Europe/Paris', drawn),
      `${title}## Timeline\n\nAll times in Europe/Paris.\n\n- 14:02 Merged\n- 14:21 Alert fires\n`,
    );
    const agreed = await titles(drawn, { settings: { zone: 'EST' } });
    assert.ok(agreed.includes('State that all times are in EST'), agreed.join());
  });

  const zone = fc.constantFrom('CET', 'EST', 'Asia/Kolkata', 'America/Los_Angeles', 'UTC');
  const event = fc.record({
    minutes: fc.nat(1439),
    day: fc.option(fc.integer({ min: 10, max: 20 }), { nil: undefined }),
    length: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
    words: fc.constantFrom('Alert fires', 'Casey: "On it"', 'Rolled back'),
  });
  const two = (number: number) => String(number).padStart(2, '0');
  const clock = (minutes: number) => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  const timeline = fc
    .record({
      zone,
      events: fc.array(event, { minLength: 2, maxLength: 7 }),
      form: fc.constantFrom('- ', '| ', ''),
      eol: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ zone: stated, events, form, eol }) => {
      const lines = events.map(({ minutes, day, length, words }, index) => {
        const time = `${day ? `2025-03-${day} ` : ''}${clock(minutes)}${length ? `-${clock(minutes + length)}` : ''}`;
        return form === '| '
          ? `| ${time} | [PM] | ${words} ${index} |`
          : `${form}${time} [PM] ${words} ${index}`;
      });
      const head = form === '| ' ? ['| Time | Source | Event |', '|--|--|--|'] : [];
      const text = [
        title.trim(),
        '',
        '## Timeline',
        '',
        `All times in ${stated}.`,
        '',
        ...head,
        ...lines,
        '',
        'End.',
        '',
      ];
      return text.join(eol);
    });

  it('keep every event at its instant, every line break, and change nothing a second time', async function () {
    this.timeout(30_000);
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(timeline, async (before) => {
        const drawn = before.replace('## Timeline', '## Timeline$0');
        for (const one of (await offersAt(drawn, { judged: false })).filter((each) =>
          [sort, inUtc].includes(each.title),
        )) {
          changed++;
          assert.deepEqual(told(one.text), told(before));
          assert.equal(/(?<!\r)\n/.test(one.text), /(?<!\r)\n/.test(before));
          assert.ok(one.text.trimEnd().endsWith('End.'));
          const again = await titles(one.text.replace('## Timeline', '## Timeline$0'), { judged: false });
          assert.ok(!again.includes(one.title), `${one.title} is offered again`);
        }
      }),
      { numRuns: 100 },
    );
    assert.ok(changed > 40, `only ${changed} changes were tried`);
  });
});
