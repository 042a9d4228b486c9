import assert from 'node:assert/strict';
import { at, read } from './support';

/** The owners of a list, as they stand in the text. */
function ownersOf(body: string): readonly (string | undefined)[] {
  const postmortem = read(`# Outage on 2025-03-15\n\n## Action items\n\n${body}\n`);
  return postmortem.actionItems.map(({ owner }) => at(postmortem, owner));
}

describe('the owner of an action item', () => {
  const shapes: Readonly<Record<string, string | undefined>> = {
    'Rotate the logs (Ana)': 'Ana',
    'Rotate the logs (Ana, 2025-04-01)': 'Ana',
    'Rotate the logs (@ana, 2025-04-01)': '@ana',
    'Rotate the logs (@ana / due 5/1)': '@ana',
    'Rotate the logs (Ana; next sprint)': 'Ana',
    'Rotate the logs (Platform team)': 'Platform team',
    'Rotate the logs (AB)': 'AB',
    'Rotate the logs — @ana, @ben': '@ana, @ben',
    'Rotate the logs → Ben': 'Ben',
    'Rotate the logs [dave]': 'dave',
    'Rotate the logs [Ana & Ben]': 'Ana & Ben',
    'Rotate the logs; owner Ana': 'Ana',
    'Rotate the logs. Assigned to Ben Silva.': 'Ben Silva',
    'Rotate the logs. Owner: Ana / Ben': 'Ana / Ben',
    'Rotate the logs. DRI: ana. ETA: Q3': 'ana',
    'Ana: rotate the logs': 'Ana',
    'Ana – rotate the logs': 'Ana',
    '**Ana Silva:** rotate the logs': 'Ana Silva',
    '[ana] rotate the logs': 'ana',
    'Ana to rotate the logs': 'Ana',
    'Platform team: rotate the logs': 'Platform team',
    'Monitoring: alert on the logs': undefined,
    'Load Balancer - rotate its logs': undefined,
    'Rotate the logs [issue]': undefined,
    'Rotate the logs [optional]': undefined,
    'Count the pods that are assigned to nodes': undefined,
  };
  for (const [shape, owner] of Object.entries(shapes)) {
    it(`is ${owner ?? 'nobody'} in ${JSON.stringify(shape)}`, () =>
      assert.deepEqual(ownersOf(`- ${shape}`), [owner]));
  }

  it('stands over its group', () => {
    for (const name of ['Ana Silva', 'Platform team', 'SB', '@ana', 'Ana and Ben']) {
      assert.deepEqual(ownersOf(`**${name}**\n- Rotate the logs\n- Drain the pool`), [name, name]);
    }
    assert.deepEqual(ownersOf('### Ana\n\n- Rotate the logs\n\n### Storage\n\n- Grow it'), [
      'Ana',
      undefined,
    ]);
    assert.deepEqual(ownersOf('**Monitoring**\n- Alert on logs\n\n**CI**\n- Cache it'), [
      undefined,
      undefined,
    ]);
  });

  it('has a column, whatever it is called', () => {
    for (const name of ['Owner', 'Who', 'DRI', 'Assignee', 'Responsible', 'Responsible team', 'Owner/Team']) {
      assert.deepEqual(ownersOf(`| Task | ${name} |\n|-|-|\n| Rotate the logs | Ana |`), ['Ana']);
    }
  });
});
