import assert from 'node:assert/strict';
import { incidentDay } from '../../server/model/incidentDay';
import { at, read } from './support';

describe('metadata', () => {
  const shapes: Readonly<Record<string, string>> = {
    'bold lines': '**Severity**: SEV-1  \n**Date:** 2025-03-15  \n**Author**: Morgan',
    'bold fields on one line': '**Severity**: SEV-1 **Date**: 2025-03-15 **Author**: Morgan',
    'plain lines': 'Severity: SEV-1\nDate: 2025-03-15\nAuthor: Morgan',
    bullets: '- Severity: SEV-1\n- Date: 2025-03-15\n- **Author:** Morgan',
    'a block quote': '> **Severity:** SEV-1\n> **Date:** 2025-03-15\n> **Author:** Morgan',
    'a table':
      '| Field | Value |\n|-|-|\n| **Severity** | SEV-1 |\n| Date | 2025-03-15 |\n| Author | Morgan |',
  };
  for (const [name, shape] of Object.entries(shapes)) {
    it(`is read from ${name}`, () => {
      const postmortem = read(`# Outage\n\n${shape}\n\n## Summary\n\ntext\n`);
      const { severity, date, authors } = postmortem.metadata;
      assert.equal(at(postmortem, severity), 'SEV-1');
      assert.equal(date?.value.iso, '2025-03-15');
      assert.equal(at(postmortem, date), '2025-03-15');
      assert.deepEqual(
        authors.map((author) => at(postmortem, author)),
        ['Morgan'],
      );
    });
  }

  it('is read from front matter of either kind', () => {
    for (const text of [
      '---\nid: INC-742 # ours\nseverity: "SEV-1"\nauthors: [Morgan, Robin]\ndate: 2025-03-15\n---\n# Outage\n',
      '+++\nid = "INC-742"\nseverity = "SEV-1"\nauthor = "Morgan"\ndate = 2025-03-15\n+++\n# Outage\n',
    ]) {
      const postmortem = read(text);
      const { id, severity, date, authors } = postmortem.metadata;
      assert.deepEqual([at(postmortem, id), at(postmortem, severity)], ['INC-742', 'SEV-1']);
      assert.deepEqual([date?.value.iso, authors[0]?.value], ['2025-03-15', 'Morgan']);
      assert.equal(postmortem.title?.value, 'Outage');
    }
  });

  it('keeps fields in order, unknown and empty ones too', () => {
    const { fields } = read(
      '# Outage\n\n**Severity**:\n**Colour**: red\n\n## Summary\n\nNote: this is prose.\n',
    ).metadata;
    assert.deepEqual(
      fields.map(({ name, value }) => [name.value, value.value]),
      [
        ['Severity', ''],
        ['Colour', 'red'],
      ],
    );
  });

  it('takes ID and date from the title where no field says them', () => {
    const postmortem = read('# PI-2025-012: Outage on March 15, 2025\n');
    assert.equal(at(postmortem, postmortem.metadata.id), 'PI-2025-012');
    assert.equal(postmortem.metadata.date?.value.iso, '2025-03-15');
    assert.equal(read('# About HTTP and UTF-8\n').metadata.id, undefined);
  });

  it('finds durations wherever they are stated', () => {
    const { metadata } = read(
      '# A\n\n## Impact\n\ntext\n\n# Stats\n\n- Time to detection: 5 minutes\n- Time to recovery: ~2 hours\n- MTTM: ?\n',
    );
    assert.deepEqual(
      [metadata.timeToDetect?.value.milliseconds, metadata.timeToResolve?.value],
      [300_000, { written: '~2 hours', milliseconds: 7_200_000, approximate: true }],
    );
    assert.equal(metadata.timeToMitigate, undefined);
  });

  it('knows several people, and no placeholder for one', () => {
    const { authors, reviewers } = read(
      '# A\n\n**Authors**: Morgan (IC, days), Robin and Dana\n**Reviewed by**: [List of teams]\n',
    ).metadata;
    assert.deepEqual(
      authors.map(({ value }) => value),
      ['Morgan (IC, days)', 'Robin', 'Dana'],
    );
    assert.deepEqual(reviewers, []);
  });

  it('knows the people of a list in TOML', () => {
    const postmortem = read('+++\nauthors = ["Morgan", \'Dana\'] # both\nunclosed = ["a\n+++\n\n# A\n');
    assert.deepEqual(
      postmortem.metadata.authors.map((author) => at(postmortem, author)),
      ['Morgan', 'Dana'],
    );
  });

  it('is no owner of an action item', () => {
    assert.deepEqual(read('# A\n\n## Action items\n\n- Add it\n  - Owner: Dana\n').metadata.authors, []);
  });

  it('says where a field can be added', () => {
    const text = '# Outage\n\n**Severity**: SEV-1\n\n## Summary\n\ntext\n';
    const { insertAt } = read(text).metadata;
    const extended = `${text.slice(0, insertAt)}**Status**: Draft\n${text.slice(insertAt)}`;
    assert.equal(read(extended).metadata.status?.value, 'Draft');
    assert.equal(read('').metadata.insertAt, 0);
  });
});

describe('the day of an incident', () => {
  it('is stated, or told by title, summary, timeline or file, in this order', () => {
    assert.equal(incidentDay(read('# A on 2025-03-01\n\n**Date**: 2025-03-02\n')), '2025-03-02');
    assert.equal(
      incidentDay(read('# A on 2025-03-01\n\n## Summary\n\nOn March 2, 2025 it broke.\n')),
      '2025-03-01',
    );
    assert.equal(incidentDay(read('# A\n\n## Summary\n\nOn March 2, 2025 it broke.\n')), '2025-03-02');
    assert.equal(incidentDay(read('# A\n\n## Timeline\n\n- 2025-03-03 23:00 PST x\n')), '2025-03-03');
    assert.equal(
      incidentDay(read('# A\n\n## Timeline\n\n- 23:00 x\n'), 'incidents/2025-03-04-a.md'),
      '2025-03-04',
    );
    assert.equal(incidentDay(read('# A\n')), undefined);
    assert.equal(incidentDay(read('# A\n\n## Date: 2025-03-05 23:03 UTC\n')), '2025-03-05');
    assert.equal(incidentDay(read('# A on 2025‑03‑06\n')), '2025-03-06');
  });

  it('is the first of several days, and may be all that a line says', () => {
    for (const field of ['March 15-16, 2025', '15–16 March 2025', '2025-03-15 to 2025-03-17', '15/03/2025']) {
      assert.equal(incidentDay(read(`# A\n\n**Date:** ${field}\n`)), '2025-03-15', field);
    }
    assert.equal(incidentDay(read('# A\n\n*March 15, 2025*\n\n## Summary\n\nIt broke.\n')), '2025-03-15');
    assert.equal(incidentDay(read('# A\n\n**Detected:** 2025-03-15 14:02 UTC\n')), '2025-03-15');
    assert.equal(
      incidentDay(read('# A\n\n**Detected:** 2025-03-17\n**Started:** 2025-03-15\n')),
      '2025-03-15',
    );
  });

  it('is no bare date that comes after the day of the summary', () => {
    const report = (summary: string) =>
      `# A\n\n**Date:** 2025-04-02\n\n## Summary\n\n${summary}\n\n## Timeline\n\n- 14:02 Down\n`;
    assert.equal(incidentDay(read(report('On March 15, 2025 it broke.'))), '2025-03-15');
    assert.equal(
      incidentDay(read(report('Since March 15, 2025 it grew. On April 2, 2025 it broke.'))),
      '2025-04-02',
    );
    assert.equal(incidentDay(read(report('It broke.'))), '2025-04-02');
  });

  it('is not the one on which the report was written', () => {
    const report = (name: string, day: string) =>
      `# A\n\n**${name}**: ${day}\n\n## Timeline\n\n- 2025-03-03 23:00 UTC x\n- 2025-03-04 01:00 UTC y\n`;
    assert.equal(incidentDay(read(report('Date', '2025-03-20'))), '2025-03-03');
    assert.equal(incidentDay(read(report('Date', '2025-03-04'))), '2025-03-04');
    assert.equal(incidentDay(read(report('Incident date', '2025-03-20'))), '2025-03-20');
  });

  it('is the first of a timeline of days, whichever end that stands at', () => {
    const days = ['2025-03-03: a', '2025-03-04: b', '2025-03-09: c'];
    const report = (lines: readonly string[]) => `# A\n\n## Timeline\n\n${lines.join('  \n')}\n`;
    assert.equal(incidentDay(read(report(days)), '2025-04-01-a.md'), '2025-03-03');
    assert.equal(incidentDay(read(report(days.toReversed()))), '2025-03-03');
  });

  it('is earlier than its title where the summary and the timeline agree on it', () => {
    const report = (summary: string, entry: string) =>
      `# Storm on May 5, 2025\n\n## Summary\n\nOn ${summary} it began.\n\n## Timeline\n\n- ${entry} 10:00 a\n`;
    assert.equal(incidentDay(read(report('May 4, 2025', '2025-05-04')), '2025-05-05.md'), '2025-05-04');
    assert.equal(incidentDay(read(report('May 4, 2025', '2025-05-05'))), '2025-05-05');
    assert.equal(incidentDay(read(report('May 4, 2025', '2025-02-01'))), '2025-05-05');
    assert.equal(incidentDay(read(report('May 5, 2025', '2025-05-04'))), '2025-05-05');
  });

  it('is never read from an address', () => {
    const text =
      '# A\n\n**Date**: see https://example.com/a/2025-01-01/x\n\n## Summary\n\nOn 2025-03-01 [it](https://example.com/2024-01-01) broke.\n';
    assert.equal(incidentDay(read(text)), '2025-03-01');
  });

  it('is not the day the page was published, nor the one of a title that was copied', () => {
    assert.equal(
      incidentDay(read('---\ndate: 2025-03-09\n---\n# A\n\nOn 2025-03-01 it broke.\n')),
      '2025-03-01',
    );
    assert.equal(incidentDay(read('---\ndate: 2025-03-09\n---\n# A\n')), '2025-03-09');
    const copied = '# 2025-01-01, A\n\n## Timeline\n\n- 2025-03-01 10:00 x\n';
    assert.equal(incidentDay(read(copied), 'incidents/2025-03-01-a.md'), '2025-03-01');
  });
});

describe('fields with a heading each', () => {
  it('have their value below it', () => {
    const { metadata } = read(
      '# Outage\n\n## Date\n\n2016-09-05\n\n## Incident severity assessment\n\n- **SEV-2** (many)\n\n## Impact\n\nx\n',
    );
    assert.equal(metadata.date?.value.iso, '2016-09-05');
    assert.equal(metadata.severity?.value, 'SEV-2 (many)');
    assert.equal(metadata.insertAt, '# Outage\n'.length);
  });
});

describe('fields in one sentence', () => {
  it('are each their own', () => {
    const { metadata } = read(
      '# Halt\n\n*Incident date: 12 March 2026. Severity: P1. Status: closed.*\n\n## Summary\n',
    );
    assert.deepEqual(
      [metadata.date?.value.iso, metadata.severity?.value, metadata.status?.value],
      ['2026-03-12', 'P1', 'closed'],
    );
  });
});
