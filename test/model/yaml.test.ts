import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moved } from '../../server/model/moved';
import { assertSound, at, read, yaml } from './support';

const declared = { ...yaml, declared: true };

describe('A YAML file that is one list', () => {
  const line = fc.constantFrom(
    '  owner: Casey',
    '  deadline: 2025-04-01 # or so',
    '  status: done',
    '  description: |\n    - Add it\n    # and test it',
    '  description: "Add it,\n    and test it"',
    '  related_incidents: [PI-2025-001, PI-2025-002]',
    '  verification:\n  - it alerts\n  - it is silent',
    '# - id: retired',
    '',
  );
  const item = fc
    .tuple(
      fc.constantFrom('- title: Add it', '- id: AI-1\n  title: Add it', '-\n  title: "Add it"'),
      fc.array(line, { maxLength: 5 }),
    )
    .map(([title, lines]) => `${[title, ...lines].join('\n')}\n`);

  /** An alias may lead anywhere, so a text with one is read as a whole. */
  const readAsWhole = 'whole: &mark here\n';

  it('says item by item what the same list says below a key, and read as a whole', () => {
    const key = 'action_items:\n';
    const margin = fc.constantFrom('', '  ');
    fc.assert(
      fc.property(
        fc.constantFrom('', '# Open\n', '---\n', 'team: payments\n'),
        margin,
        fc.array(item, { minLength: 1, maxLength: 5 }),
        (above, indent, items) => {
          const list = items.join('').replace(/^(?=.)/gm, indent);
          const whole = read(readAsWhole + key + list, declared);
          const nested = read(above + key + list, declared);
          assertSound(nested);
          assert.deepEqual(moved(nested.actionItems, readAsWhole.length - above.length), whole.actionItems);
          assert.equal(nested.actionItems.length, items.length);
          if (indent !== '' || above.startsWith('team')) return;
          const alone = read(above + list, declared);
          assert.deepEqual(
            moved(alone.actionItems, readAsWhole.length + key.length - above.length),
            whole.actionItems,
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('keeps the items around a broken one', () => {
    const items =
      '- title: One\n  owner: Casey\n- title: "Two\n  owner: Dana\n- title: Three\n  owner: Robin\n';
    const postmortem = read(items, yaml);
    assertSound(postmortem);
    const titles = postmortem.actionItems.map(({ title }) => title.value);
    assert.deepEqual([titles[0], titles.at(-1)], ['One', 'Three']);
    assert.deepEqual(
      postmortem.problems.map(({ code }) => code),
      ['yaml-syntax'],
    );
  });
});

describe('Aliases in YAML', () => {
  it('stand for the value at their anchor, in the place of the alias', () => {
    const text = '- title: One\n  owner: &casey Casey\n- title: Two\n  owner: *casey\n';
    const postmortem = read(text, declared);
    assertSound(postmortem);
    const [, second] = postmortem.actionItems;
    assert.equal(second?.owner?.value, 'Casey');
    assert.equal(at(postmortem, second?.owner), '*casey');
    assert.deepEqual(postmortem.problems, []);
  });

  it('give an item the keys it does not have itself', () => {
    const text =
      'defaults: &defaults\n  owner: Casey\n  deadline: 2025-04-01\naction_items:\n  - <<: *defaults\n    title: One\n    owner: Dana\n';
    const [item] = read(text, declared).actionItems;
    assert.equal(item?.owner?.value, 'Dana');
    assert.equal(item?.deadline?.value.iso, '2025-04-01');
  });

  it('cannot make a small file stand for a huge one', () => {
    const lines = Array.from({ length: 9 }, (_, index) => {
      const before = `*a${index}, `.repeat(10).slice(0, -2);
      return `a${index + 1}: &a${index + 1} [${before}]`;
    });
    const text = `a0: &a0 [laugh]\n${lines.join('\n')}\naction_items:\n  - title: *a9\n    owner: Casey\n`;
    const postmortem = read(text, declared);
    assertSound(postmortem);
    assert.equal(postmortem.problems.length, 1);
    assert.match(postmortem.problems[0]?.message ?? '', /more than 10,000 values/);
  });

  it('without an anchor, or within themselves, are said to stand for nothing and end', () => {
    for (const text of ['- title: One\n  owner: *nobody\n', '- &it\n  title: One\n  related: [*it, *it]\n']) {
      assertSound(read(text, declared));
    }
    const { problems } = read('- title: One\n  owner: *nobody\n', declared);
    assert.match(problems[0]?.message ?? '', /“&nobody”/);
  });
});

describe('Broken YAML', () => {
  it('is said once, where the quote was opened, and the items around it are read', () => {
    const items =
      '- title: "One\n    owner: Casey\n  - title: "Two"\n    owner: *who\n  - title: Three\n    owner: Robin\n';
    for (const above of ['', 'who: &who Dana\n']) {
      const text = `${above}action_items:\n  ${items}`;
      const postmortem = read(text, declared);
      assertSound(postmortem);
      const titles = postmortem.actionItems.map(({ title }) => title.value);
      assert.deepEqual(titles.slice(1), ['Two', 'Three']);
      const [problem] = postmortem.problems;
      assert.equal(postmortem.problems.length, 1);
      assert.equal(problem && text.slice(problem.span.start, problem.span.end), '"One');
    }
  });
});

describe('Entries that are no action items', () => {
  it('are told in a list that is declared to hold them', () => {
    const text = 'action_items:\n  - Add an alert\n  - owner: Casey\n  - title: Test it\n';
    const postmortem = read(text, declared);
    assert.deepEqual(
      postmortem.problems.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
      [
        ['yaml-item', 'Add an alert'],
        ['yaml-item', 'owner'],
      ],
    );
  });

  it('are left alone in other files', () => {
    assert.deepEqual(read('items:\n  - apples\n  - name: pears\n', yaml).problems, []);
  });
});

describe('A YAML file with one item and no list', () => {
  it('is read when its name declares it', () => {
    const { actionItems } = read('title: Add an alert\nowner: Casey\n', declared);
    assert.equal(actionItems[0]?.title.value, 'Add an alert');
  });
});
