import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moved } from '../../server/model/moved';
import { parse } from '../../server/model/parse';
import { assertSound, read, yaml } from './support';

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
      fc.array(line),
    )
    .map(([title, lines]) => `${[title, ...lines].join('\n')}\n`);

  it('says item by item what the same list says below a key', () => {
    const key = 'action_items:\n';
    fc.assert(
      fc.property(fc.constantFrom('', '# Open\n', '\n'), fc.array(item, { minLength: 1 }), (above, items) => {
        const list = above + items.join('');
        const whole = parse(key + list, { language: 'yaml', declared: true });
        const { actionItems } = parse(list, { language: 'yaml', declared: true });
        assert.deepEqual(moved(actionItems, key.length), whole.actionItems);
        assert.equal(actionItems.length, items.length);
      }),
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
