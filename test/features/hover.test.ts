import assert from 'node:assert/strict';
import { hover } from '../../server/features/hover';
import { duration } from '../../server/model/lengthOfTime';
import { surroundingsOf } from '../support/surroundings';
import { viewOf } from '../support/view';

async function hovered(drawn: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const { view, position } = viewOf(drawn);
  const contents = (await hover(view, { position }, surroundingsOf(files)))?.contents;
  return contents && typeof contents === 'object' && 'value' in contents ? contents.value : '';
}

const head = '# Postmortem: PI-2025-012 — Outage\n\n**Date**: 2025-03-15\n\n';

describe('Hover', () => {
  it('explains a category and counts it in this document', async () => {
    const factors =
      '## Contributing Factors\n\n1. [PRO$0CESS] No review\n2. [process] No gate\n3. [TECHNOLOGY] No alert\n';
    assert.equal(
      await hovered(head + factors),
      '**PROCESS**\n\nReviews, approvals, checklists and the steps that a change goes through\n\n2 of 3 tagged factors in this document',
    );
  });

  describe('of a time', () => {
    const timeline = (from: string) =>
      `${head}## Timeline (UTC)\n\n- 23:02 [GH] Merged\n- 00:05 [PD] Alert fires\n- 00:09 Reverted\n`.replace(
        from,
        `${from.slice(0, 2)}$0${from.slice(2)}`,
      );

    it('says how long after the start and after detection it was, and what the reader’s clock showed', async () => {
      assert.equal(
        await hovered(timeline('00:09')),
        '1 h 7 min after the start (23:02), 4 min after detection (00:05)\n\n01:09 in your zone (Europe/Paris)',
      );
    });

    it('says that it is the start', async () => {
      assert.equal(
        await hovered(timeline('23:02')),
        'The start, 1 h 3 min before detection (00:05)\n\n00:02 on 2025-03-16 in your zone (Europe/Paris)',
      );
    });

    it('says nothing of the reader’s clock where no zone is known', async () => {
      assert.equal(
        await hovered(`${head}## Timeline\n\n- 23:02 Merged\n- 23:$010 Reverted\n`),
        '8 min after the start (23:02)',
      );
    });

    it('counts from where the stated duration begins', async () => {
      const stated = timeline('00:09').replace(
        '2025-03-15\n',
        '2025-03-15\n**Duration**: 4 minutes (00:05 - 00:09)\n',
      );
      assert.match(await hovered(stated), /^4 min after the start \(00:05\)/);
    });
  });

  it('says what a source is and how far it can be trusted', async () => {
    const timeline =
      '## Timeline (UTC)\n\nSources: [PM] Prometheus, [HR] Human recollection\n\n- 23:02 [HR] Rumours\n';
    assert.equal(
      await hovered(head + timeline.replace('[HR] Rum', '[H$0R] Rum')),
      '**HR** — Human recollection\n\nHuman recollection, number 5 of 5 in order of reliability. It captures context that nothing else has, and it is the most biased: trust a log where the two disagree.',
    );
  });

  it('believes the legend more than the letters of a tag', async () => {
    const timeline =
      '## Timeline (UTC)\n\nSources: [GH] Slack channel of the grid house\n\n- 23:02 [G$0H] Humming\n';
    assert.match(await hovered(head + timeline), /Chat transcripts, number 2 of 5/);
  });

  describe('of an ID', () => {
    const items = '## Action Items\n\n| ID | Action | Owner | Deadline | Status |\n| - | - | - | - | - |\n';
    const files = {
      'file:///repo/postmortems/pi-2025-011.md': `# Postmortem: PI-2025-011 — [Slow](http://evil) search\n\n**Severity**: SEV-2\n**Date**: 2025-02-01\n\n${items}| AI-1 | Add an index | @kim | 2025-03-18 | Open |\n| AI-2 | Add a limit | @kim | 2025-03-01 | Done |\n`,
    };

    it('shows the card of another incident, and nothing in it becomes a link', async () => {
      assert.equal(
        await hovered(`${head}## Summary\n\nAs in PI-2025-0$011.\n`, files),
        '**Postmortem: PI\\-2025\\-011 — Slow search**\n\nSEV\\-2 · 2025\\-02\\-01\n\nAction items: 1 of 2 done, 1 overdue\n\n[pi\\-2025\\-011.md](file:///repo/postmortems/pi-2025-011.md)',
      );
    });

    it('counts an item once that stands in the file of action items too, as it stands there', async () => {
      const both = {
        'file:///repo/postmortems/pi-2025-011.md': `# Postmortem: PI-2025-011 — Slow search\n\n${[
          '## Action Items',
          '| ID | Action | Owner | Deadline | Status | Tracking |\n| - | - | - | - | - | - |',
        ].join('\n\n')}\n${[
          '| AI-1 | Add an index | @kim | 2025-04-18 | Open | |',
          '| AI-2 | Limit the queries of one customer | @kim | 2025-04-01 | Open | OPS-12 |',
          '| AI-3 | Write a runbook for the search | @kim | 2025-04-01 | Open | |',
          '| AI-4 | Write a runbook for the search | @ana | 2025-04-01 | Open | |',
          '| AI-5 | Alert on slow queries | @ana | 2025-04-01 | Open | OPS-14 |',
        ].join('\n')}\n`,
        'file:///repo/postmortems/pi-2025-011.action-items.yaml': [
          '- id: AI-1\n  title: Index the table\n  status: done',
          '- title: Rate limits\n  status: done\n  tracking: https://jira.example/browse/OPS-12',
          '- title: "Write a runbook, for the search."\n  status: done',
          '- title: Alert on slow indexes\n  tracking: OPS-15',
        ].join('\n'),
      };
      assert.match(
        await hovered(`${head}## Summary\n\nAs in PI-2025-0$011.\n`, both),
        /Action items: 3 of 6 done/,
      );
    });

    it('says of one that nobody wrote about that this is so', async () => {
      assert.match(
        await hovered(`${head}## Summary\n\nAs in PI-2024-0$001.\n`, files),
        /No report in this workspace/,
      );
    });

    it('says nothing of what only looks like one', async () => {
      assert.equal(await hovered(`${head}## Summary\n\nEncoded as UTF-$08, see CVE-2025-1234.\n`, files), '');
    });

    it('reads no file where there is no ID', async () => {
      const { view, position } = viewOf(`${head}## Summary\n\nThe data$0base was slow.\n`);
      const surroundings = surroundingsOf(files);
      await hover(view, { position }, surroundings);
      assert.equal(surroundings.reports.known.size, 0);
    });
  });

  it('says what a rule asks for, why, and who says so', async () => {
    const words = await hovered(
      `${head}## Summary\n\nDave sh$0ould have tested the change before he deployed it.\n`,
    );
    assert.match(words, /^\*\*.+\*\* \(`blame\/[a-z-]+`\)\n\n.+\n\n\*Source: .+\*/);
  });

  it('is silent elsewhere', async () => {
    assert.equal(await hovered(`${head}## Summary\n\nThe data$0base was slow.\n`), '');
  });

  it('writes lengths of time as people do', () => {
    assert.deepEqual([0, 59_000, 60_000, 5_580_000, 90_000_000].map(duration), [
      '0 min',
      '59 s',
      '1 min',
      '1 h 33 min',
      '1 d 1 h',
    ]);
  });
});
