import assert from 'node:assert/strict';
import type { ActionItem } from '../../server/model/postmortem';
import { at, lineOf, read, yaml } from './support';

function itemsOf(body: string): readonly ActionItem[] {
  return read(`# Outage on 2025-03-15\n\n## Action items\n\n${body}\n`).actionItems;
}

/** An item in one line: `id P1 title @owner by deadline ✓`. */
function told({ id, priority, title, owner, deadline, done }: ActionItem): string {
  const by = deadline && `by ${deadline.value.iso ?? deadline.value.written}`;
  return [id?.value, priority?.value, title.value, owner && `<${owner.value}>`, by, done ? '✓' : undefined]
    .filter((part) => part !== undefined)
    .join(' ');
}

describe('a group of action items', () => {
  const items = (text: string) =>
    read(`## Remediation\n\n${text}`).actionItems.map(({ done, deadline }) => [
      done,
      deadline?.value.written,
    ]);

  it('is done, or due, as the line over it says', () => {
    assert.deepEqual(items('### Immediate (completed)\n\n- Limits are raised.\n- [ ] Tell support\n'), [
      [true, undefined],
      [false, undefined],
    ]);
    assert.deepEqual(items('Completed:\n\n- The pool is halted.\n\nOpen:\n\n- Pay it back.\n'), [
      [true, undefined],
      [false, undefined],
    ]);
    assert.deepEqual(items('### Long term (Q4 2025)\n\n- Add a drill\n'), [[false, 'Q4 2025']]);
    assert.deepEqual(items('### Complete rewrite\n\n- Add a drill\n'), [[false, undefined]]);
  });

  it('may tell what was done, without saying who did it', () => {
    const done = (item: string) => items(`- ${item}\n`)[0]?.[0];
    for (const item of [
      'Added a limit of 400 MB.',
      'Increased the limit to 1 GiB.',
      'Rolled back the release.',
    ]) {
      assert.equal(done(item), true, item);
    }
    for (const item of [
      'Improved monitoring of the pool',
      'Increased capacity',
      'Created a ticket to add it',
    ]) {
      assert.equal(done(item), false, item);
    }
  });
});

describe('tasks outside of their section', () => {
  const titles = (text: string) => read(text).actionItems.map(({ title }) => title.value);

  it('are the list or the table that a sentence announces', () => {
    const list = '- We will add an alert.\n- We will raise the limit.\n';
    const announced = 'Going forward, we will do the following to avoid this:';
    assert.equal(
      titles(`## Lessons learned\n\n${announced}\n\n${list}\nAll is well:\n\n- x is up\n`).length,
      2,
    );
    assert.deepEqual(titles(`## Summary\n\nWe will describe the following:\n\n${list}`), []);
    const table = '| Action Item | Owner |\n|-|-|\n| Review limits | Backend Team |\n';
    assert.deepEqual(titles(`## Resolution\n\nIt went away.\n\n${table}`), ['Review limits']);
    assert.deepEqual(
      titles('## Log\n\n| Time | Action | Owner |\n|-|-|-|\n| 10:05 | Reverted | Dana |\n'),
      [],
    );
  });

  it('are promised in prose, and what only looks like an order is not', () => {
    const promised = (text: string) => titles(`## Preventive measures\n\n${text}\n`);
    assert.equal(promised('Temporarily, the default settings will be used.').length, 1);
    assert.equal(promised('Planned changes include a second key.').length, 1);
    assert.deepEqual(promised('Progress may be tracked on the board.'), []);
    assert.deepEqual(promised('Quality assurance is a primary stage of it.'), []);
    assert.equal(promised('Check whether the disk is full.').length, 1);
  });
});

describe('lines that are tasks', () => {
  const titles = (body: string) => itemsOf(body).map(({ title }) => title.value);

  it('need no full stop, and may have a label', () => {
    assert.deepEqual(titles('TODO: Add an alert\nTODO: Cap the batches'), [
      'TODO: Add an alert',
      'TODO: Cap the batches',
    ]);
    assert.deepEqual(titles('**Short-term:** Add an alert on lag.\n\n**Long-term:** Split the queue.'), [
      'Short-term: Add an alert on lag.',
      'Long-term: Split the queue.',
    ]);
    assert.deepEqual(titles('Background: the queue is old and nobody owns it.'), []);
  });
});

describe('a list that goes on counting', () => {
  it('is a list, though Markdown sees text', () => {
    const text =
      '## Recommendations\n\n**Now (within 1 hour):**\n1. Isolate it\n\n**Later:**\n4. Submit the\n   sample\n5. Search the others\n';
    const postmortem = read(text);
    assert.deepEqual(
      postmortem.actionItems.map(({ title, deadline, span }) => [
        title.value,
        deadline?.value.written,
        lineOf(postmortem, span),
      ]),
      [
        ['Isolate it', 'within 1 hour', 4],
        ['Submit the sample', undefined, 7],
        ['Search the others', undefined, 9],
      ],
    );
  });

  it('is none where a sentence was wrapped before a number', () => {
    assert.equal(
      read('## Action items\n\nWe will add what was planned for\n2020. Then all is well.\n').actionItems
        .length,
      1,
    );
  });
});

describe('cells of a table', () => {
  const items = (row: string) => {
    const [item] = read(`## Action items\n\n| Action | Owner | Due | Bug |\n|-|-|-|-|\n${row}\n`).actionItems;
    return [item?.owner?.value, item?.deadline?.value.written, item?.done];
  };

  it('say nothing while they hold what a template put there', () => {
    assert.deepEqual(items('| Add it | [Engineer] | [Date] | #12 |'), [undefined, undefined, false]);
    assert.deepEqual(items('| Add it | [@casey] | next sprint | #12 **TODO** |'), [
      '[@casey]',
      'next sprint',
      false,
    ]);
  });

  it('may say beside the ticket that it is done', () => {
    assert.deepEqual(items('| Add it | LMP | | **DONE** |'), ['LMP', undefined, true]);
  });
});

describe('a task that ends in a colon', () => {
  it('is the item, with its parts below it', () => {
    const { actionItems } = read(
      '## Actions\n\n1. Add checks for:\n   - couplings\n   - screws\n2. Patches:\n   - Set a limit\n',
    );
    assert.deepEqual(
      actionItems.map(({ title }) => title.value),
      ['Add checks for:', 'Set a limit'],
    );
  });
});

describe('a column of owners', () => {
  it('names nobody with “TBD” or with the state of the item', () => {
    const rows = ['TBD', 'unassigned', 'Done', 'Ted'].map((owner) => `| Set a limit | ${owner} |`).join('\n');
    const { actionItems } = read(`## Actions\n\n| Item | Assigned owner |\n|-|-|\n${rows}\n`);
    assert.deepEqual(
      actionItems.map(({ owner }) => owner?.value),
      [undefined, undefined, undefined, 'Ted'],
    );
  });
});

describe('an owner in the middle', () => {
  const ownerOf = (item: string) => read(`## Action items\n\n- ${item}\n`).actionItems[0]?.owner?.value;

  it('follows the clause that says when', () => {
    assert.equal(ownerOf('Should the version change, Data Platform will tell the teams.'), 'Data Platform');
    assert.equal(ownerOf('If it grows, make sure that Cluster Autoscaler will add a node.'), undefined);
  });
});

describe('action items', () => {
  const shapes: Readonly<Record<string, readonly string[]>> = {
    '- Add an alert': ['Add an alert'],
    '1. Add an alert\n2. Remove a host': ['Add an alert', 'Remove a host'],
    '- [ ] Add an alert\n- [x] Remove a host': ['Add an alert', 'Remove a host ✓'],
    '- ✅ Reverted it\n- Email everybody (DONE)\n- Use charts _done in 2.4_': [
      'Reverted it ✓',
      'Email everybody ✓',
      'Use charts done in 2.4 ✓',
    ],
    '- We have disabled the job.': ['We have disabled the job. ✓'],
    '- We switched on the gate.\n- The old host was removed.\n- We have for many years kept backups.': [
      'We switched on the gate. ✓',
      'The old host was removed. ✓',
      'We have for many years kept backups. ✓',
    ],
    '- We created a ticket to add a gate.\n- We discussed a gate.\n- We need a gate.\n- The host was overloaded.\n- Find out why it was disabled.\n- We added a gate and should test it.':
      [
        'We created a ticket to add a gate.',
        'We discussed a gate.',
        'We need a gate.',
        'The host was overloaded.',
        'Find out why it was disabled.',
        'We added a gate and should test it.',
      ],
    '- Add an alert. Owner: @casey | Deadline: March 22': ['Add an alert. <@casey> by 2025-03-22'],
    '- Add an alert - @casey - 2025-04-01': ['Add an alert <@casey> by 2025-04-01'],
    '- [ ] Add an alert — Robin — next sprint': ['Add an alert <Robin> by next sprint'],
    '- Add an alert (Casey, March 20)': ['Add an alert <Casey> by 2025-03-20'],
    '- Add an alert (EC, RF)': ['Add an alert <EC, RF>'],
    '- Add an alert @casey': ['Add an alert <@casey>'],
    '- Add an alert (Prometheus)\n- Add an alert to the API (PR)': [
      'Add an alert (Prometheus)',
      'Add an alert to the API (PR)',
    ],
    '- @casey: add an alert': ['@casey: add an alert <@casey>'],
    '- Casey to add an alert': ['Casey to add an alert <Casey>'],
    '- The platform team will add an alert': ['The platform team will add an alert <platform team>'],
    '- Upgrade Traefik to v2\n- Need to add an alert': ['Upgrade Traefik to v2', 'Need to add an alert'],
    '- **HIGH** Add an alert\n- P1: Remove a host': ['HIGH Add an alert', 'P1 Remove a host'],
    '- **Tooling**: add a linter': ['Tooling: add a linter'],
    '- Write a runbook\n  - Owner: Dana\n  - Due: Q2 2025': ['Write a runbook <Dana> by Q2 2025'],
    '**@casey**\n\n- Add an alert\n\n**@robin**\n\n- Remove a host': [
      'Add an alert <@casey>',
      'Remove a host <@robin>',
    ],
    '- **Monitoring**\n  - Add an alert\n  - Add a chart\n- Short term:\n  - Remove a host': [
      'Add an alert',
      'Add a chart',
      'Remove a host',
    ],
    '- Pay for the build service.\n  - Turn the builds on again. **(Done as of March 3)**\n  - Raise the need for a budget.\n  - It costs little.\n- Write a runbook\n  - Describe the first steps\n- Name the hosts\n  - [ ] Rename them':
      [
        'Pay for the build service.',
        'Turn the builds on again. (Done as of March 3) ✓',
        'Raise the need for a budget.',
        'Write a runbook',
        'Name the hosts',
        'Rename them',
      ],
    '- The following should keep the queue from filling up:\n  - Add a limit\n  - Remove what is old\n    - at two':
      ['Add a limit', 'Remove what is old'],
    '* 1. Add an alert\n* 2. Remove a host': ['Add an alert', 'Remove a host'],
    '### P1 — This Sprint\n\n- Add an alert\n\n### Low priority\n\n- Remove a host': [
      'P1 Add an alert',
      'Low Remove a host',
    ],
    'We will add an alert. This was long overdue. The team should remove a host.': [
      'We will add an alert.',
      'The team should remove a host.',
    ],
    'Can we see this coming? Unknown, write a probe that would tell. It may be rare.\n\nCould we be faster?\n\nIs it rare? No, it happens daily.\n\nDo we need a gate? Yes. Add one per zone.':
      [
        'Can we see this coming? Unknown, write a probe that would tell.',
        'Do we need a gate? Yes. Add one per zone.',
      ],
    'Add a status page. It shows the load.\nUse fewer types of disks.\nMore alarms for when it fails.': [
      'Add a status page. It shows the load.',
      'Use fewer types of disks.',
      'More alarms for when it fails.',
    ],
    'These are our plans.\n\n### Soon\n\n- Add an alert': ['Add an alert'],
    '- None\n- N/A\n- [Action item]\n- TBD': [],
  };
  for (const [shape, expected] of Object.entries(shapes)) {
    it(`are read from ${JSON.stringify(shape)}`, () => assert.deepEqual(itemsOf(shape).map(told), expected));
  }

  it('are read from tables, whatever the columns are called', () => {
    const table =
      '| # | Follow-up | Who | Due Date | Prio | Ticket | Status |\n|-|-|-|-|-|-|-|\n' +
      '| 1 | Add `nginx -t` | @casey | March 22 | P1 | JIRA-12 | ✅ done |\n' +
      '| 2 | Add \\| alert | – |  |  |  | open |\n|  |  |  |  |  |  |  |\n';
    const postmortem = read(`# Outage on 2025-03-15\n\n## Action items\n\n${table}`);
    assert.deepEqual(postmortem.actionItems.map(told), [
      '1 P1 Add nginx -t <@casey> by 2025-03-22 ✓',
      '2 Add \\| alert',
    ]);
    const [first, second] = postmortem.actionItems;
    assert.equal(first?.tracking?.value, 'JIRA-12');
    assert.equal(at(postmortem, first?.title), 'Add `nginx -t`');
    assert.ok(second?.form.kind === 'table-row');
    const { owner, deadline } = second.form.cells;
    assert.deepEqual(
      [
        postmortem.text.slice(owner?.start, owner?.end),
        postmortem.text.slice(deadline?.start, deadline?.end),
      ],
      [' – ', '  '],
    );
  });

  it('are done where the deadline says so', () => {
    const table =
      '| Priority | Action | Owner | Deadline |\n|-|-|-|-|\n| P0 | Add index | Alice | Done (hotfix) |\n';
    assert.deepEqual(itemsOf(table).map(told), ['P0 Add index <Alice> by Done (hotfix) ✓']);
  });

  it('are read from tagged blocks and inherit the priority over them', () => {
    const block = [
      'P1 (This Sprint):',
      '  [AI-1] Add nginx -t to the pipeline for all',
      '         changes.',
      '         Owner: @casey | Deadline: March 22',
      '         Verification: The pipeline fails on',
      '         an invalid configuration.',
      '',
      '  [AI-2] Remove a host.',
      '         Owner: @robin',
    ].join('\n');
    const postmortem = read(`# Outage on 2025-03-15\n\n## Action items\n\n${block}\n`);
    assert.deepEqual(postmortem.actionItems.map(told), [
      'AI-1 P1 Add nginx -t to the pipeline for all changes. <@casey> by 2025-03-22',
      'AI-2 P1 Remove a host. <@robin>',
    ]);
    const [first, second] = postmortem.actionItems;
    assert.equal(first?.verification?.value, 'The pipeline fails on an invalid configuration.');
    assert.equal(at(postmortem, first?.id), '[AI-1]');
    assert.ok(second?.form.kind === 'text');
    const { end, indent } = second.form;
    const extended = `${postmortem.text.slice(0, end)}\n${indent}Deadline: April 5${postmortem.text.slice(end)}`;
    assert.deepEqual(
      read(extended).actionItems.map(told).at(-1),
      'AI-2 P1 Remove a host. <@robin> by 2025-04-05',
    );
  });

  it('can be extended with a line where their form says', () => {
    for (const shape of [
      '- Add an alert',
      '- [ ] Add an alert',
      '1. Add an\n   alert',
      '- Add an alert\n  - Owner: Dana',
    ]) {
      const postmortem = read(`# Outage on 2025-03-15\n\n## Action items\n\n${shape}\n\n- Next\n`);
      const [item] = postmortem.actionItems;
      assert.ok(item?.form.kind === 'text');
      const { end, indent } = item.form;
      const extended = read(
        `${postmortem.text.slice(0, end)}\n${indent}Deadline: April 5${postmortem.text.slice(end)}`,
      );
      assert.deepEqual(
        [extended.actionItems.length, extended.actionItems[0]?.deadline?.value.iso],
        [2, '2025-04-05'],
      );
    }
  });

  it('link to where they are tracked', () => {
    const [link, bare, key] = itemsOf(
      '- Add it [#12](https://example.com/x/y/issues/12)\n- Add it (x/y#34)\n- Add it: JIRA-4521\n',
    );
    assert.equal(link?.tracking?.value, 'https://example.com/x/y/issues/12');
    assert.equal(bare?.tracking?.value, 'x/y#34');
    assert.equal(key?.tracking?.value, 'JIRA-4521');
    const [phrase, label] = itemsOf(
      '- The paging issue: https://example.com/a/b/issues/5\n- Page us. issue: X-12\n',
    );
    assert.equal(phrase?.title.value, 'The paging issue: https://example.com/a/b/issues/5');
    assert.equal(label?.tracking?.value, 'X-12');
    assert.equal(itemsOf('- Survive the next SEV-1')[0]?.tracking, undefined);
  });

  it('are not tracked in their own ID, and an ID may have several numbers', () => {
    const [boxed, long] = itemsOf('- [ ] [AI-1] Add a gate\n- [PI-2025-012-01] Add an alert, see OPS-7');
    assert.deepEqual([boxed?.id?.value, boxed?.tracking], ['AI-1', undefined]);
    assert.deepEqual([long?.id?.value, long?.tracking?.value], ['PI-2025-012-01', 'OPS-7']);
  });

  it('begin with long words in capitals without taking long', () => {
    assert.deepEqual(
      itemsOf(`- [${'A'.repeat(5000)}! Stop`).map(({ id }) => id),
      [undefined],
    );
  });

  it('link to a ticket in parentheses, which is nobody', () => {
    const read = itemsOf(
      [
        '- Add it ([Issue](https://example.com/a/b/issues/3))',
        '- Add it\n  ([Ticket](https://example.com/t?id=3)).',
        '- Add it ([#294][issue-294]).',
        '- Follow [the runbook][book] ([issue][i-3])',
        '- Add it ([Casey](https://github.com/casey))',
        '- Add it ([Grafana](https://example.com/docs/alerts))',
      ].join('\n'),
    );
    assert.deepEqual(
      read.map((item) => [told(item), item.tracking?.value]),
      [
        ['Add it', 'https://example.com/a/b/issues/3'],
        ['Add it', 'https://example.com/t?id=3'],
        ['Add it', '#294'],
        ['Follow the runbook', 'i-3'],
        ['Add it <Casey>', undefined],
        ['Add it (Grafana)', undefined],
      ],
    );
  });

  it('stand outside of their section only if they say that they are action items', () => {
    assert.equal(read('## Impact\n\n- Add an alert\n').actionItems.length, 0);
    assert.equal(read('## Notes\n\n[AI-7] Add an alert.\n').actionItems.length, 1);
    const table = '| Action | Owner | Due |\n|-|-|-|\n| Add an alert | Casey | March 3 |\n';
    assert.equal(read(`## Notes\n\n${table}`).actionItems.length, 1);
  });

  it('stand in a section that is about something else too', () => {
    assert.equal(read('## Lessons learned and next steps\n\n- Add an alert\n').actionItems.length, 1);
  });
});

const record = `- id: PI-2025-038-03
  title: "Add memory alerts"
  description: |
    Alert above 80 %.
    Route it to the owner.
  priority: P1 # this sprint
  owner: jordan @company.com
  deadline: 2025-12-15
  status: in_progress
  tracking: JIRA-4521
  verification: |
    - [ ] The alert fires
  related_incidents:
    - PI-2025-032 # the same
`;

describe('action items in YAML', () => {
  it('have all their parts, in a fenced block as in a file', () => {
    const fenced = read(`## Notes\n\n\`\`\`yaml\n${record}\`\`\`\n`);
    const file = read(record, yaml);
    assert.equal(file.kind, 'action-items');
    for (const postmortem of [fenced, file]) {
      const [item] = postmortem.actionItems;
      assert.ok(item);
      assert.equal(told(item), 'PI-2025-038-03 P1 Add memory alerts <jordan @company.com> by 2025-12-15');
      assert.equal(at(postmortem, item.title), 'Add memory alerts');
      assert.equal(item.description?.value, 'Alert above 80 %.\nRoute it to the owner.');
      assert.equal(item.verification?.value, '- [ ] The alert fires');
      assert.deepEqual(
        item.relatedIncidents.map(({ value }) => value),
        ['PI-2025-032'],
      );
    }
  });

  it('need no more than an id and a title, and may stand alone in a fence', () => {
    const fenced = (content: string) => read(`## Action items\n\n\`\`\`yaml\n${content}\`\`\`\n`);
    for (const content of ['# ours\n- id: AI-1\n  title: Add it\n', '# ours\nid: AI-1\ntitle: Add it\n']) {
      const { actionItems, comments } = fenced(content);
      assert.deepEqual(actionItems.map(told), ['AI-1 Add it']);
      assert.deepEqual(
        comments.map((comment) => comment.content),
        ['ours'],
      );
    }
    assert.equal(fenced('# theirs\nkind: Pod\n').comments.length, 0);
    assert.equal(read('- id: build\n  name: Build it\n', yaml).actionItems.length, 0);
  });

  it('may end with a quoted value in a file with Windows line breaks', () => {
    const block = '```yaml\naction_items:\n  - title: "Add an alert"\n    owner: "@casey"\n```';
    const { actionItems, problems } = read(`## Action items\n\n${block}\n`.replaceAll('\n', '\r\n'));
    assert.deepEqual([actionItems.map(({ owner }) => owner?.value), problems], [['@casey'], []]);
  });

  it('can be extended with a key where their form says', () => {
    const short = 'action_items:\n  - title: Add it\n    owner: casey\n  - title: Remove it\n';
    const [first] = read(short, yaml).actionItems;
    assert.ok(first?.form.kind === 'yaml');
    const { end, indent } = first.form;
    const extended = read(`${short.slice(0, end)}\n${indent}status: done${short.slice(end)}`, yaml);
    assert.deepEqual(
      extended.actionItems.map(({ done }) => done),
      [true, false],
    );
  });

  it('are read around what is broken, with one problem that says where', () => {
    const { actionItems, problems } = read(
      '- title: Add it\n  owner: casey\n- title: "Remove\n  owner: robin\n',
      yaml,
    );
    assert.equal(actionItems[0]?.title.value, 'Add it');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['yaml-syntax'],
    );
  });

  it('are not every list of maps, and no other YAML is of concern', () => {
    assert.equal(read('- name: step\n  run: make\n', yaml).kind, 'other');
    assert.equal(read('on: push\njobs:\n  a: b\n', yaml).kind, 'other');
    assert.equal(read('', yaml).kind, 'other');
  });

  it('do not follow aliases into the depths', () => {
    const bomb = ['a0: &a0 [x, x]'];
    for (let level = 1; level < 60; level++)
      bomb.push(`a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`);
    assert.equal(read(bomb.join('\n'), yaml).actionItems.length, 0);
  });
});
