import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion } from '../../server/features/completion';
import { surroundingsOf } from '../support/surroundings';
import { viewOf } from '../support/view';

const head = `# Postmortem: PI-2025-012 — Outage

**Date**: 2025-03-15
**Severity**: SEV-1
**Status**: Draft

`;

function offered(drawn: string, name?: string): { labels: string[]; accepted: (label: string) => string } {
  const { view, position, document } = viewOf(drawn, name === undefined ? {} : { name });
  const items = completion(view, { position }, surroundingsOf()).items;
  return {
    labels: items.map(({ label }) => label),
    accepted(label) {
      const edit = items.find((item) => item.label === label)?.textEdit;
      assert.ok(edit && 'range' in edit, `${label} is not offered`);
      const text = document.getText();
      return TextDocument.applyEdits(TextDocument.create('', '', 1, text), [edit]);
    },
  };
}

const categories = ['PEOPLE', 'PROCESS', 'TECHNOLOGY', 'ENVIRONMENT', 'DOCUMENTATION', 'MANAGEMENT'];

describe('Completion', () => {
  describe('of categories, where a contributing factor begins', () => {
    const factors = `${head}## Contributing Factors\n\n1. [PROCESS] No review.\n`;
    const places: [drawn: string, expected: string][] = [
      ['2. [$0', '2. [TECHNOLOGY] '],
      ['- [TE$0', '- [TECHNOLOGY] '],
      ['[$0]', '[TECHNOLOGY] '],
      ['2. [$0] No alert', '2. [TECHNOLOGY] No alert'],
      ['2. [PRO$0CESS] No alert', '2. [TECHNOLOGY] No alert'],
      ['   - [$0\n\n## Action Items\n', '   - [TECHNOLOGY] \n\n## Action Items\n'],
    ];
    for (const [drawn, expected] of places) {
      it(`writes ${JSON.stringify(expected)} for ${JSON.stringify(drawn)}`, () => {
        const { labels, accepted } = offered(factors + drawn);
        assert.deepEqual(labels, categories);
        assert.equal(accepted('TECHNOLOGY'), factors + expected);
      });
    }

    it('says what each is for', () => {
      const { view, position } = viewOf(`${factors}2. [$0`);
      assert.match(completion(view, { position }, surroundingsOf()).items[1]?.detail ?? '', /Reviews/);
    });

    it('offers those of the team', () => {
      const settings = { categories: [{ name: 'WEATHER', meaning: 'Rain' }] };
      const { view, position } = viewOf(`${factors}2. [$0`, { settings });
      assert.deepEqual(
        completion(view, { position }, surroundingsOf()).items.map(({ label }) => label),
        ['WEATHER'],
      );
    });

    for (const drawn of ['2. See [$0', '2. [PROCESS] No [$0', '2. $0']) {
      it(`is silent at ${drawn}`, () => assert.deepEqual(offered(factors + drawn).labels, []));
    }

    it('is silent at the checkbox of an action item', () => {
      assert.deepEqual(offered(`${factors}\n## Action Items\n\n- [ ] [AI-1] Add a check\n- [$0`).labels, []);
    });
  });

  describe('of sources, in the timeline', () => {
    const timeline = `${head}## Timeline\n\nAll times UTC. Sources: [PD] PagerDuty, [GH] GitHub.\n\n- 14:02 [GH] Merged\n- 14:05 [CI] Passed\n`;

    it('offers the legend and what other events use', () => {
      const { labels, accepted } = offered(`${timeline}- 14:08 [$0`);
      assert.deepEqual([...labels].sort(), ['CI', 'GH', 'PD']);
      assert.equal(accepted('PD'), `${timeline}- 14:08 [PD] `);
    });

    it('replaces a tag that stands there', () => {
      assert.equal(
        offered(`${timeline}- 14:08 [$0GH] Reverted`).accepted('PD'),
        `${timeline}- 14:08 [PD] Reverted`,
      );
    });
  });

  describe('of headings', () => {
    it('offers the sections that are missing, in the order of the template', () => {
      const { labels, accepted } = offered(`${head}## Summary\n\nIt broke.\n\n## $0\n\n## Action Items\n`);
      assert.deepEqual(labels, [
        'Impact',
        'Timeline',
        'Contributing Factors',
        'Root Cause Analysis (5 Whys)',
        'Lessons Learned',
        'What Went Well',
        'What Could Be Improved',
        'Supporting Data',
        'Detection',
        'Response',
        'Resolution',
        'Trigger',
        'Where We Got Lucky',
        'Participants',
      ]);
      assert.equal(
        accepted('Timeline'),
        `${head}## Summary\n\nIt broke.\n\n## Timeline\n\n## Action Items\n`,
      );
    });

    it('goes on offering the section whose heading is being typed', () => {
      assert.ok(offered(`${head}## Impact$0\n`).labels.includes('Impact'));
    });
  });

  describe('of values', () => {
    const fields: [drawn: string, label: string, expected: string][] = [
      ['**Severity**: $0\n', 'SEV-2', '**Severity**: SEV-2\n'],
      ['**Severity**:$0\n', 'SEV-2', '**Severity**: SEV-2\n'],
      ['**Severity:** SE$0\n', 'SEV-2', '**Severity:** SEV-2\n'],
      ['**Status**: Dr$0aft\n', 'Final', '**Status**: Final\n'],
    ];
    for (const [drawn, label, expected] of fields) {
      it(`writes ${JSON.stringify(expected)} for ${JSON.stringify(drawn)}`, () => {
        const before = '# Postmortem: Outage\n\n**Date**: 2025-03-15\n';
        assert.equal(offered(before + drawn).accepted(label), before + expected);
      });
    }

    it('knows front matter', () => {
      const { accepted } = offered('---\ndate: 2025-03-15\nseverity: $0\n---\n\n# Postmortem: Outage\n');
      assert.equal(
        accepted('SEV-1'),
        '---\ndate: 2025-03-15\nseverity: SEV-1\n---\n\n# Postmortem: Outage\n',
      );
    });

    it('is silent after other fields', () => {
      assert.deepEqual(offered('# Postmortem: Outage\n\n**Author**: $0\n').labels, []);
    });
  });

  describe('in YAML', () => {
    const name = 'postmortems/pi.action-items.yaml';
    const items = '- id: PI-2025-012-01\n  title: Add an alert\n  owner: priya@example.com\n';

    it('offers the keys an item does not have, wherever the cursor is in it', () => {
      const { labels, accepted } = offered(
        `${items}  $0\n  deadline: 2025-04-01\n- title: Other\n  status: open\n`,
        name,
      );
      assert.deepEqual(labels, [
        'description',
        'priority',
        'reviewer',
        'status',
        'tracking',
        'verification',
        'related_incidents',
        'kind',
      ]);
      assert.equal(
        accepted('priority'),
        `${items}  priority: \n  deadline: 2025-04-01\n- title: Other\n  status: open\n`,
      );
    });

    it('offers all keys at the dash of a new item', () => {
      assert.ok(offered(`${items}- $0`, name).labels.includes('title'));
    });

    it('offers the values of priority and status', () => {
      assert.deepEqual(offered(`${items}  priority: $0\n`, name).labels, ['P0', 'P1', 'P2', 'P3', 'P4']);
      const { labels, accepted } = offered(`${items}  status: op$0en # why\n`, name);
      assert.deepEqual(labels, ['open', 'in_progress', 'completed', 'wont_fix']);
      assert.equal(accepted('completed'), `${items}  status: completed # why\n`);
    });

    it('offers the owners of other items', () => {
      assert.deepEqual(offered(`${items}- title: Other\n  owner: $0\n`, name).labels, ['priya@example.com']);
    });

    it('is silent in text', () => {
      assert.deepEqual(offered(`${items}  description: |\n    Alert on p$0\n`, name).labels, []);
    });

    it('works in a fenced block of a report, with CRLF too', () => {
      const report = `${head}## Action Items\n\n\`\`\`yaml\n${items}  $0\n\`\`\`\n`;
      for (const drawn of [report, report.replaceAll('\n', '\r\n')]) {
        assert.ok(offered(drawn).labels.includes('deadline'));
        assert.ok(!offered(drawn).labels.includes('owner'));
      }
    });

    it('leaves other fenced blocks alone', () => {
      assert.deepEqual(offered(`${head}\`\`\`sh\n${items}  $0\n\`\`\`\n`).labels, []);
    });
  });
});
