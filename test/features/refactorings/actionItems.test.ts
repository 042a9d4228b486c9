import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ActionItem } from '../../../server/model/postmortem';
import { offer, offersAt, reading, textAfter, title, titles } from './support';

const toRow = 'Convert this action item to a table row';
const toEntry = 'Convert this action item to a checklist entry';
const toYaml = 'Convert this action item to YAML';
const moveOne = 'Move this action item to db.action-items.yaml';

const section = (body: string) => `${title}## Action Items\n\n${body}`;
const bare = { judged: false };
const file = 'file:///repo/postmortems/db.action-items.yaml';

describe('Refactorings of action items', () => {
  it('make a table, and then a row of the table that is there', async () => {
    const one = section(
      '- [ ] [AI-1] P1: Add a `gate`$0\n  Owner: @casey | Deadline: 2025-03-22\n- [x] [AI-2] P2: Tell a|b (Owner: @robin)\n',
    );
    const withTable = await textAfter(toRow, one, bare);
    assert.equal(
      withTable,
      section(
        '| ID   | Action       | Priority | Owner  | Deadline   |\n| ---- | ------------ | -------- | ------ | ---------- |\n| AI-1 | Add a `gate` | P1       | @casey | 2025-03-22 |\n\n- [x] [AI-2] P2: Tell a|b (Owner: @robin)\n',
      ),
    );
    const table =
      '| ID | Action | Owner | Due | Prio | Done? |\n|--|--|--|--|--|--|\n| AI-1 | Add a gate | @casey | 2025-03-22 | P1 | |\n';
    assert.equal(
      await textAfter(toRow, section(`${table}\n- [x] [AI-2] P2: Tell a|b$0 (Owner: @robin)\n`), bare),
      section(`${table}| AI-2 | Tell a\\|b | @robin |  | P2 | Done |\n`),
    );
  });

  it('make an entry of a checklist below the table, in the order in which they are chosen', async () => {
    const table = (...rows: string[]) =>
      ['| Action | Owner | Verification |', '| -- | -- | -- |', ...rows, ''].join('\n');
    const [one, two, three] = [
      '| Add $0a gate | @casey | It p\\|q |',
      '| Tell $0support | | |',
      '| Raise limits | @kim | |',
    ];
    const first = await textAfter(
      toEntry,
      section(table(one ?? '', (two ?? '').replace('$0', ''), three ?? '')),
      bare,
    );
    const entry = '- [ ] Add a gate\n  Owner: @casey\n  Verification: It p|q\n';
    assert.equal(first, section(`${table('| Tell support | | |', '| Raise limits | @kim | |')}\n${entry}`));
    const second = await textAfter(toEntry, first.replace('Tell ', 'Tell $0'), bare);
    assert.equal(second, section(`${table('| Raise limits | @kim | |')}\n${entry}- [ ] Tell support\n`));
    const last = await textAfter(toEntry, second.replace('Raise ', 'Raise $0'), bare);
    assert.ok(!last.includes('| Action'), 'the table goes with its last row');
  });

  it('make a fenced block, or go on with the one that is there', async () => {
    const before = section('- [ ] [AI-1] Add a gate$0 (Owner: @casey)\n\n## Appendix\n');
    const block = '```yaml\naction_items:\n  - id: AI-1\n    title: Add a gate\n    owner: "@casey"\n';
    assert.equal(await textAfter(toYaml, before, bare), section(`${block}\`\`\`\n\n## Appendix\n`));
    const more = section(`- [x] [AI-2] Tell: support$0\n\n${block}\`\`\`\n`);
    assert.equal(
      await textAfter(toYaml, more, bare),
      section(`${block}  - id: AI-2\n    title: "Tell: support"\n    status: completed\n\`\`\`\n`),
    );
  });

  it('are not offered for an item with more in it than its parts', async () => {
    for (const item of [
      '- [ ] Add a gate$0 (Owner: @casey)\n  - See the notes of Monday\n',
      '- [ ] Add a gate$0, Owner: @casey\n  We agreed on this in the review.\n',
      '| Action | Owner | Effort |\n| -- | -- | -- |\n| Add a gate$0 | @casey | 3 days |\n',
      '```yaml\naction_items:\n  - title: Add a gate$0\n    owner: casey\n    budget: 3 days\n```\n',
      '```yaml\naction_items:\n  - title: Add a gate$0 # as agreed\n    owner: casey\n```\n',
    ]) {
      const offered = await titles(section(item), bare);
      assert.deepEqual(
        offered.filter((one) => /^Convert|^Move/.test(one)),
        [],
        item,
      );
    }
  });

  it('move an item, or all, to the file beside the document, and link to it', async () => {
    const before = section(
      '- [ ] [AI-1] Add a gate$0 (Owner: @casey)\n- [ ] [AI-2] Tell support\n\n## Lessons\n\nMany.\n',
    );
    const link = 'The action items are in [db.action-items.yaml](db.action-items.yaml).\n';
    const one = await offer(moveOne, before, bare);
    assert.equal(one.kind, 'refactor.extract');
    assert.equal(one.text, section(`${link}\n- [ ] [AI-2] Tell support\n\n## Lessons\n\nMany.\n`));
    assert.deepEqual(one.files, { [file]: '- id: AI-1\n  title: Add a gate\n  owner: "@casey"\n' });
    const all = await offer('Move all 2 action items to db.action-items.yaml', before, bare);
    assert.equal(all.text, section(`${link}\n## Lessons\n\nMany.\n`));
    const next = await offer(moveOne, one.text.replace('Tell', 'Tell$0'), { ...bare, files: one.files });
    assert.equal(next.text, all.text);
    assert.deepEqual(next.files, all.files);
    assert.deepEqual(all.files, {
      [file]: '- id: AI-1\n  title: Add a gate\n  owner: "@casey"\n\n- id: AI-2\n  title: Tell support\n',
    });
  });

  it('go on with a file in its own shape, and leave alone what they cannot go on with', async () => {
    const before = section('- [ ] [AI-2] Tell support$0\n');
    const below = await offer(moveOne, before, {
      ...bare,
      files: { [file]: 'action_items:\n  - id: AI-1\n    title: Add a gate' },
    });
    assert.equal(
      below.files[file],
      'action_items:\n  - id: AI-1\n    title: Add a gate\n\n  - id: AI-2\n    title: Tell support\n',
    );
    for (const other of ['a: [', 'version: 3\n', 'action_items:\n  - title: A\n    owner: b\nversion: 3\n'])
      assert.deepEqual(
        (await titles(before, { ...bare, files: { [file]: other } })).filter((one) => /Move/.test(one)),
        [],
      );
    assert.ok(!(await titles(before, { ...bare, makesFiles: false })).includes(moveOne));
  });

  it('write out what an item has from the heading over it, and leave the last row its place', async () => {
    const rows = '| ID | Action | Owner |\n|--|--|--|\n| AI-1 | Add a gate | @casey |\n';
    const before = section(`### P2 — Next Sprint\n\n${rows}| AI-2 | Tell support$0 | @kim |\n\n### P3\n`);
    const priority =
      'action_items:\n  - id: AI-2\n    title: Tell support\n    priority: P2\n    owner: "@kim"\n';
    assert.equal(
      await textAfter(toYaml, before, bare),
      section(`### P2 — Next Sprint\n\n${rows}\n\`\`\`yaml\n${priority}\`\`\`\n\n### P3\n`),
    );
  });

  it('add the parts that no finding asks for', async () => {
    const done = section('- [x] [AI-1] P1: Added a gate$0\n');
    const offered = await titles(done);
    assert.ok(offered.includes('Add owner') && offered.includes('Add verification'), offered.join());
    assert.match(
      await textAfter('Add owner', done),
      /- \[x\] \[AI-1\] P1: Added a gate\n {2}Owner: \[@owner\]\n/,
    );
    const open = section('- [ ] [AI-1] P1: Add a gate to the pipeline$0\n');
    assert.ok(!(await titles(open)).includes('Add owner'), 'the finding offers it');
  });

  const word = fc.constantFrom(
    'Add',
    'a gate',
    'for `nginx -t`',
    '[a link](https://x.example/a)',
    'p|q',
    '90 %',
    '"all"',
    'to 3: x',
    'C#',
  );
  const item = fc.record({
    id: fc.option(fc.constantFrom('AI-1', 'PI-2025-012-07'), { nil: undefined }),
    priority: fc.option(fc.constantFrom('P1', 'P3'), { nil: undefined }),
    words: fc.array(word, { minLength: 1, maxLength: 4 }),
    owner: fc.option(fc.constantFrom('@casey', 'Dana Lee', 'sre@example.com'), { nil: undefined }),
    deadline: fc.option(fc.constantFrom('2025-04-01', 'March 22', 'Q2 2025'), { nil: undefined }),
    status: fc.option(fc.constantFrom('Open', 'In progress'), { nil: undefined }),
    verification: fc.option(
      fc.constantFrom(
        'No alert in 7 days: `up`',
        '`up` is 1, see [it](https://x.example/b)',
        'A drill "works" p|q',
      ),
      {
        nil: undefined,
      },
    ),
    done: fc.boolean(),
  });
  const entry = item.map(({ id, priority, words, owner, deadline, status, verification, done }) => {
    const shared = [
      owner && `Owner: ${owner}`,
      deadline && `Deadline: ${deadline}`,
      !done && status && `Status: ${status}`,
    ].filter((part) => typeof part === 'string');
    return [
      `- [${done ? 'x' : ' '}] ${id ? `[${id}] ` : ''}${priority ? `${priority}: ` : ''}Raise ${words.join(' ')}`,
      ...(shared.length > 0 ? [`  ${shared.join(' | ')}`] : []),
      ...(verification ? [`  Verification: ${verification}`] : []),
      '',
    ].join('\n');
  });

  const said = ({ id, priority, owner, deadline, verification, done }: ActionItem) =>
    [id, priority, owner, verification]
      .map((part) => part?.value.replace(/[`\\[\]]|\(https:[^)]*\)/g, ''))
      .concat(deadline?.value.written, `${done}`);
  const theItem = (text: string): ActionItem => {
    const { actionItems } = reading(text);
    assert.equal(actionItems.length, 1, text);
    return actionItems[0] as ActionItem;
  };
  /** The offer for the item of a document that has one. */
  const from = async (wanted: string, text: string) => {
    const { start } = theItem(text).title.span;
    const drawn = `${text.slice(0, start)}$0${text.slice(start)}`;
    return (await offersAt(drawn, bare)).find((one) => one.title === wanted)?.text;
  };

  for (const [there, kind] of [
    [toRow, 'table-row'],
    [toYaml, 'yaml'],
  ] as const) {
    it(`lose nothing on the way to a ${kind} and back, and come out the same a second time`, async function () {
      this.timeout(30_000);
      let converted = 0;
      await fc.assert(
        fc.asyncProperty(entry, fc.constantFrom('\n', '\r\n'), async (written, eol) => {
          const before = section(`${written}\n## Lessons\n\nMany.\n`).replaceAll('\n', eol);
          const other = await from(there, before);
          if (other === undefined) return;
          converted++;
          assert.equal(theItem(other).form.kind, kind);
          assert.deepEqual(said(theItem(other)), said(theItem(before)));
          const back = await from(toEntry, other);
          assert.ok(back !== undefined, `there is no way back from\n${other}`);
          assert.deepEqual(said(theItem(back)), said(theItem(before)));
          assert.equal(await from(there, back), other);
          for (const text of [other, back]) {
            assert.equal(text.split('\n').length - 1, text.split(eol).length - 1, 'line breaks stay');
            assert.ok(text.startsWith(section('').replaceAll('\n', eol)));
            assert.ok(text.endsWith(['', '', '## Lessons', '', 'Many.', ''].join(eol)));
          }
        }),
        { numRuns: 50 },
      );
      assert.ok(converted > 30, `only ${converted} items were converted`);
    });
  }
});
