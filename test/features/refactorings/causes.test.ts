import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reports } from '../../model/reports';
import { viewOf } from '../../support/view';
import { offersAt, reading, textAfter, title, titles } from './support';

const fishbone = (verb: string) => `${verb} the fishbone as a Mermaid diagram`;
const whys = (verb: string) => `${verb} the 5 whys as a Mermaid diagram`;
const refresh = 'Refresh the Mermaid diagrams';
const refreshOnly = { only: ['source.refreshDiagrams.postmortem'] };
const more = '[What made it possible, likely or hard to see]';

const factors =
  '## Contributing Factors\n\n1. [PROCESS] No check\n2. [PROCESS] No gate\n   for changes\n3. [TECHNOLOGY] A slow alert\n';
const nested =
  '## Five whys\n\n- Q1: Why did it fail?  \n  A1: A bad change.  \n  Evidence: the log\n  - Q2: Why was it deployed?  \n    A2: Nothing checked it.\n';

const at = (text: string, words: string) => text.replace(words, `${words}$0`);

describe('Refactorings of causes', () => {
  it('add a factor below those of its category, and count on', async () => {
    assert.equal(
      await textAfter('Add a factor to PROCESS', title + at(factors, 'No check')),
      `${title}## Contributing Factors\n\n1. [PROCESS] No check\n2. [PROCESS] No gate\n   for changes\n3. [PROCESS] ${more}\n4. [TECHNOLOGY] A slow alert\n`,
    );
    const table =
      '## Contributing Factors\n\n| # | Category | Factor | Seen |\n|--|--|--|--|\n| 1 | PROCESS | No check | in CI |\n';
    assert.equal(
      await textAfter('Add a factor to PROCESS', title + at(table, 'No check')),
      `${title}${table}| | PROCESS | ${more} | |\n`,
    );
    const grouped =
      '## Contributing Factors\n\n### Process\n\n- No check\n- No gate\n\n### Technology\n\n- A slow alert\n';
    assert.equal(
      await textAfter('Add a factor to Process', title + at(grouped, 'No check')),
      (title + grouped).replace('No gate\n', `No gate\n- ${more}\n`),
    );
    const bare = '## Contributing Factors\n\n- No check\n- No gate\n';
    assert.ok(!(await titles(title + at(bare, 'No check'))).some((one) => one.startsWith('Add a factor')));
  });

  it('ask the next why one level deeper in a list that is nested, and right below in one that is not', async () => {
    const once = 'Ask why once more';
    const text = await textAfter(once, title + at(nested, 'A2: Nothing'), { judged: false });
    assert.equal(text, `${title}${nested}    - Q3: Why was that possible?  \n      A3: ${more}\n`);
    const flat =
      '## Five whys\n\nQ1: Why did it fail?\nA1: A bad change.\n\nQ2: Why was it deployed?\nA2: Nothing checked it.\n';
    assert.equal(
      await textAfter(once, title + at(flat, 'A2: Nothing'), { judged: false }),
      `${title}${flat}\nQ3: Why was that possible?\nA3: ${more}\n`,
    );
    assert.ok(!(await titles(title + at(flat, 'Q2: Why'))).includes(once), 'the finding offers it');
  });

  it('ask why else, which makes a branch, and only where lists can branch', async () => {
    const branch = 'Add a branch: ask why else';
    const deep = `${nested}    - Q3: Why did nothing check it?  \n      A3: Nobody thought of it.\n`;
    const text = await textAfter(branch, title + at(deep, 'A1: A bad'));
    assert.equal(text, `${title}${deep}  - Q4: Why else was that possible?  \n    A4: ${more}\n`);
    const [chain] = reading(text).whys;
    assert.equal(chain?.steps[0]?.next.length, 2);
    const flat =
      '## Five whys\n\nQ1: Why did it fail?\nA1: A bad change.\n\nQ2: Why was it deployed?\nA2: Nothing checked it.\n';
    assert.ok(!(await titles(title + at(flat, 'A1: A bad'))).includes(branch));
  });

  it('make room for evidence below an answer', async () => {
    const text = await textAfter('Add evidence', title + at(nested, 'A2: Nothing'), { judged: false });
    assert.equal(text, `${title}${nested}    Evidence: [Log, graph or commit]\n`);
  });

  it('write the pictures below their sections, and draw them anew between the comments only', async () => {
    const before = `${title}${at(factors, 'No check')}\n${nested}`;
    const drawn = await textAfter(fishbone('Insert'), before);
    assert.match(
      drawn,
      /alert\n\n<!-- postmortem:fishbone -->\n```mermaid\n%% [^\n]+\nishikawa-beta\n[^`]+```\n<!-- \/postmortem:fishbone -->\n\n## Five whys/,
    );
    const both = await textAfter(whys('Insert'), at(drawn, 'A bad change'));
    assert.match(
      both,
      /\n\n<!-- postmortem:five-whys -->\n```mermaid\n%% [^\n]+\nflowchart TD\n[^`]+```\n<!-- \/postmortem:five-whys -->\n$/,
    );
    assert.deepEqual(await titles(at(both, 'A bad'), refreshOnly), []);
    assert.ok(!(await titles(at(both, 'A bad'))).some((one) => one.includes('Mermaid')), 'nothing is new');

    const changed = both.replace('A slow alert', 'A slow alert, again').replace('A2: Nothing', 'A2: No one');
    assert.ok((await titles(at(changed, 'No check'))).includes(fishbone('Refresh')));
    assert.deepEqual(await titles(at(changed, 'Checkout')), [], 'nobody asked for it by name');
    const anew = await textAfter(refresh, changed, refreshOnly);
    assert.match(anew, /```mermaid\n%%[^`]+A slow alert, again\n```/);
    const outside = (text: string) =>
      text.replace(/<!-- postmortem:[\s\S]*?<!-- \/postmortem:[a-z-]+ -->/g, '');
    assert.equal(outside(anew), outside(changed));
    assert.equal(outside(anew).length < anew.length, true);
    assert.deepEqual(await titles(anew, refreshOnly), []);
  });

  it('leave what is drawn out of what is read and judged', async () => {
    const before = `${title}${factors}\n${nested.replace('A bad change', 'Casey was careless')}`;
    const drawn = await textAfter(whys('Insert'), at(before, 'careless'));
    assert.deepEqual(reading(drawn).whys.length, 1);
    const found = (text: string) =>
      viewOf(text).view.findings.map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
    assert.deepEqual(found(drawn), found(before));
  });

  it('say what the document said, wherever they are asked for', async function () {
    this.timeout(60_000);
    const told = (text: string) => {
      const { timeline, actionItems, factors: causes, whys: chains } = reading(text);
      return {
        events: timeline?.events.map(({ time }) => time.value.instant).sort(),
        items: actionItems.length,
        factors: causes.map(({ description }) => description.value),
        whys: JSON.stringify(chains, (key, value) => (key === 'span' ? undefined : value)).length,
      };
    };
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...reports, title + factors + nested),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('\n', '\r\n'),
        async (report, share, eol) => {
          const text = report.replaceAll('\n', eol);
          const place = Math.floor(share * text.length);
          const drawn = `${text.slice(0, place)}$0${text.slice(place)}`;
          for (const offered of await offersAt(drawn, { judged: false, only: ['refactor', 'source'] })) {
            tried++;
            const [before, after] = [told(text), told(offered.text)];
            if (!offered.title.startsWith('State'))
              assert.deepEqual(after.events, before.events, offered.title);
            const moved = /^Move (?:this|all (\d+))/.exec(offered.title);
            assert.equal(after.items, before.items - (moved ? Number(moved[1] ?? 1) : 0), offered.title);
            assert.ok(
              before.factors.every((factor) => after.factors.includes(factor)),
              offered.title,
            );
            assert.ok(after.whys >= before.whys, offered.title);
            const breaks = (words: string) => words.split('\n').length - words.split('\r\n').length;
            if (eol === '\r\n')
              assert.equal(breaks(offered.text), breaks(text), `${offered.title} breaks lines`);
          }
        },
      ),
      { numRuns: 300 },
    );
    assert.ok(tried > 40, `only ${tried} were tried`);
  });
});
