import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatting } from '../../server/features/formatting';
import { laidOut } from '../../server/features/formatting/tableLayout';
import { readMarkdown } from '../../server/model/markdown';
import { parse } from '../../server/model/parse';
import { defaultSettings, type Settings } from '../../server/settings';

function formatted(text: string, settings: Partial<Settings> = {}): string {
  const positions = TextDocument.create('', '', 1, text);
  const postmortem = parse(text, { language: 'markdown', declared: true });
  return TextDocument.applyEdits(
    positions,
    formatting({ postmortem, positions, settings: { ...defaultSettings, ...settings } }),
  );
}

const head = '# Postmortem: PI-2025-012 — Outage\n\n**Date**: 2025-03-15\n\n';
const timeline = '## Timeline (UTC)\n\n';

describe('Formatting', () => {
  it('lines up the columns of a timeline and of action items', () => {
    const items = '## Action Items\n\n|Action|Owner|Deadline|\n|:-|:-:|--:|\n|Add a gate|@kim|2025-04-01|\n';
    assert.equal(
      formatted(
        `${head}${timeline}|Time|Event|\n|-|-|\n|14:02|Merged|\n| 14:21 |   Alert fires|\n\n${items}`,
      ),
      `${head}${timeline}| Time  | Event       |\n| ----- | ----------- |\n| 14:02 | Merged      |\n| 14:21 | Alert fires |\n\n## Action Items\n\n| Action     | Owner |   Deadline |\n| :--------- | :---: | ---------: |\n| Add a gate | @kim  | 2025-04-01 |\n`,
    );
  });

  it('measures as text is displayed, and knows pipes that divide nothing', () => {
    assert.deepEqual(
      laidOut(['| A | B |', '|-|-|', '| 障害 | x |', '| 🔥 | `a \\| b` |', '| e\u0301t\u00e9 | y |']),
      [
        '| A    | B        |',
        '| ---- | -------- |',
        '| 障害 | x        |',
        '| 🔥   | `a \\| b` |',
        '| e\u0301t\u00e9  | y        |',
      ],
    );
  });

  it('lines up only short columns in a wide table, so that nothing is padded where lines wrap', () => {
    const long = 'x'.repeat(130);
    assert.deepEqual(
      laidOut(['| Time | Event | Who |', '|-|-|-|', `| 14:02 | ${long} | me |`, '| 14:3 | short | you |']),
      [
        '| Time  | Event | Who |',
        '| ----- | ----- | --- |',
        `| 14:02 | ${long} | me |`,
        '| 14:3  | short | you |',
      ],
    );
  });

  it('leaves tables alone in which readers of Markdown see different cells', () => {
    assert.equal(laidOut(['|a|b|', '|-|-|', '|c \\\\| d|e|']), undefined);
  });

  for (const [what, text] of [
    ['other tables', `${head}## Impact\n\n|Who|How many|\n|-|-|\n|Customers|12|\n`],
    ['tables in quotations', `${head}${timeline}> |Time|Event|\n> |-|-|\n> |14:02|Merged|\n`],
    ['code', `${head}${timeline}\`\`\`\n|Time|Event|\n|-|-|\n|14:02|Merged|\n\`\`\`\n`],
    ['lists', `${head}${timeline}- 14:02 a | b\n- 14:03   c|d\n`],
  ] as const) {
    it(`leaves ${what} as they are`, () => assert.equal(formatted(text), text));
  }

  it('does nothing when a team does without it', () => {
    const text = `${head}${timeline}|Time|Event|\n|-|-|\n|14:02|Merged|\n`;
    assert.equal(formatted(text, { formatTables: false }), text);
  });

  it('keeps line breaks of every kind, rows that are short or long, and pipes that are missing', () => {
    const rows = ['Time|Source|Event', '-|-|-', '14:02|[GH]', '14:03|[GH]|Merged|more'];
    assert.equal(
      formatted((head + timeline).replaceAll('\n', '\r\n') + rows.join('\r\n')),
      (head + timeline).replaceAll('\n', '\r\n') +
        [
          '| Time  | Source | Event  |',
          '| ----- | ------ | ------ |',
          '| 14:02 | [GH]   |',
          '| 14:03 | [GH]   | Merged | more |',
        ].join('\r\n'),
    );
  });

  const piece = fc.constantFrom(
    ...[
      'a',
      'B',
      ' ',
      '  ',
      '\t',
      '障',
      '🔥',
      '👩‍🚒',
      '\\|',
      '`x \\| y`',
      '**b**',
      '-',
      ':',
      '[PD]',
      '\u00a0',
      'é',
      '\\',
      '<!-- c -->',
      '@kim',
    ],
  );
  const cell = fc
    .array(piece, { maxLength: 8 })
    .map((pieces) => pieces.join('').replaceAll('\\\\|', '').replace(/\\+$/, ''));
  const table = fc.record({
    rows: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
    sides: fc.tuple(fc.constantFrom('-', ':-', '--:', ':-:'), fc.constantFrom('---', ':-', '-:', ':----:')),
    breaks: fc.constantFrom('\n', '\r\n'),
    edges: fc.boolean(),
  });

  it('changes nothing but layout, and nothing more the second time', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(table, ({ rows, sides, breaks, edges }) => {
        const lines = [
          ['Time', 'Event'],
          [...sides],
          ...rows.map(([one, other]) => [`14:02 ${one}`, `e ${other}`]),
        ];
        const text = (head + timeline)
          .replaceAll('\n', breaks)
          .concat(
            lines.map((cells) => (edges ? `|${cells.join('|')}|` : cells.join('|'))).join(breaks),
            breaks,
            breaks,
            'End.',
          );
        const once = formatted(text);
        assert.deepEqual(cellsIn(once), cellsIn(text));
        assert.equal(formatted(once), once);
        assert.equal(once.replace(/[ \t|-]/g, ''), text.replace(/[ \t|-]/g, ''));
      }),
      { numRuns: 150 },
    );
  });
});

/** What a reader of Markdown takes for the cells. */
function cellsIn(text: string): (string | undefined)[][] {
  return readMarkdown(text).flatMap((piece) =>
    piece.kind === 'table'
      ? piece.rows.map(({ cells }) =>
          cells.map(({ span }) => text.slice(span.start, span.end).replace(/^[ \t]+|[ \t]+$/g, '')),
        )
      : [],
  );
}
