import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols } from '../../server/features/documentSymbols';
import { foldingRanges } from '../../server/features/foldingRanges';
import { viewOf } from '../support/view';

const report = `# Postmortem: Outage

## Timeline

- 14:02 [GH] Merged
- 14:05 [PD] Alert
  fires

## Contributing Factors

1. [PROCESS] No review
   - Nobody was asked

## Action Items

- [ ] Add a check
  Owner: @casey
`;

const actionItems = `- id: PI-2025-012-01
  title: Add an alert
  owner: priya@example.com

- title: Add a check
  owner: casey@example.com
`;

/** `name (detail)`, indented by depth. */
function drawn(symbols: readonly DocumentSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail ? ` (${detail})` : ''}`,
    ...drawn(children ?? [], `${indent}  `),
  ]);
}

describe('The outline', () => {
  it('has the sections by level, and in each what it holds', () => {
    assert.deepEqual(drawn(documentSymbols(viewOf(report).view)), [
      'Postmortem: Outage',
      '  Timeline',
      '    Merged (14:02)',
      '    Alert fires (14:05)',
      '  Contributing Factors',
      '    No review (PROCESS)',
      '      Nobody was asked',
      '  Action Items',
      '    Add a check (@casey)',
    ]);
  });

  it('has the action items of a YAML file', () => {
    const { view } = viewOf(actionItems, { name: 'pi.action-items.yaml' });
    assert.deepEqual(drawn(documentSymbols(view)), [
      'PI-2025-012-01 Add an alert (priya@example.com)',
      'Add a check (casey@example.com)',
    ]);
  });

  const shapes: Readonly<Record<string, readonly [text: string, expected: readonly string[]]>> = {
    'tables of events and of items': [
      '# Halt\n\n## Timeline (CET)\n\n| Time | Event |\n|-|-|\n| 09:41 | Robots stop |\n\n## Actions\n\n| Action | Owner |\n|-|-|\n| Add an alert | Fleet Team |\n',
      ['Halt', '  Timeline (CET)', '    Robots stop (09:41)', '  Actions', '    Add an alert (Fleet Team)'],
    ],
    'labels in a list': [
      '# Incident\n\n- **Key events**\n  - Found: 2023-01-11 10:00\n\n- **Impact**: no images\n\n- **Review actions**:\n  - Use a token (Done)\n',
      [
        'Incident',
        '  Key events',
        '    Found (2023-01-11 10:00)',
        '  Impact',
        '  Review actions',
        '    Use a token',
      ],
    ],
    'whys and causes with a heading each': [
      '# Halt\n\n## Root cause analysis (5 whys)\n\n### Why did it stop?\n\nFull.\n\n### Why was it full?\n\nOld logs.\n\n## Root cause\n\n### 1. No limit\n\nA\n\n### 2. No alert\n\nB\n',
      [
        'Halt',
        '  Root cause analysis (5 whys)',
        '    Why did it stop?',
        '    Why was it full?',
        '  Root cause',
        '    1. No limit',
        '    2. No alert',
      ],
    ],
    'no markup at all': [
      'Issue Summary\nIt was down.\n\nTimeline\n9:55 AM: Alert\n10:05 AM: Rollback\n\nNext Steps\nWe will add a test.\n',
      [
        'Issue Summary',
        'Timeline',
        '  Alert (9:55 AM)',
        '  Rollback (10:05 AM)',
        'Next Steps',
        '  We will add a test.',
      ],
    ],
  };
  for (const [name, [text, expected]] of Object.entries(shapes)) {
    it(`has a place for what stands in ${name}`, () => {
      assert.deepEqual(drawn(documentSymbols(viewOf(text).view)), expected);
    });
  }

  it('puts every selection inside its range, as editors insist', () => {
    const check = ({ range, selectionRange, children }: DocumentSymbol): void => {
      const [outer, inner] = [range, selectionRange].map(({ start, end }) => [
        start.line * 1_000 + start.character,
        end.line * 1_000 + end.character,
      ]);
      assert.ok(outer && inner && (outer[0] ?? 0) <= (inner[0] ?? 0) && (inner[1] ?? 0) <= (outer[1] ?? 0));
      children?.forEach(check);
    };
    documentSymbols(viewOf(report).view).forEach(check);
  });
});

describe('Folding', () => {
  const folded = (text: string, name?: string) =>
    foldingRanges(viewOf(text, name === undefined ? {} : { name }).view).map(
      ({ startLine, endLine }) => `${startLine}-${endLine}`,
    );

  it('takes a section without the blank lines at its end, whatever the line breaks are', () => {
    for (const text of [report, report.replaceAll('\n', '\r\n')]) {
      assert.ok(folded(text).includes('2-6'), 'the timeline');
      assert.ok(folded(text).includes('8-11'), 'the factors');
      assert.ok(folded(text).includes('15-16'), 'the action item');
    }
  });

  it('takes the items of a YAML file', () => {
    assert.deepEqual(folded(actionItems, 'pi.action-items.yaml'), ['0-2', '4-5']);
  });

  it('never takes a place twice', () => {
    assert.equal(new Set(folded(report)).size, folded(report).length);
  });
});
