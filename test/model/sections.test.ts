import assert from 'node:assert/strict';
import { sectionKinds } from '../../server/model/postmortem';
import { Headings } from '../../server/model/sections';
import { sectionNames } from '../../server/model/vocabulary';
import { read } from './support';

describe('the names of sections', () => {
  const known: readonly [heading: string, kind: string | undefined][] = [
    ['Summary', 'summary'],
    ['TL;DR', 'summary'],
    ['🔥 2. Timeline — all times CET', 'timeline'],
    [':warning: Time Line', 'timeline'],
    ['Timeline (all times PST) 7/5/2023-7/6/2023', 'timeline'],
    ['III. Root-Cause Analysis (5 Whys):', 'root-cause'],
    ['Root cause identification: The Five Whys', 'five-whys'],
    ["Five Why's", 'five-whys'],
    ['5 Whys', 'five-whys'],
    ['Contributing Factors (findings)', 'contributing-factors'],
    ['Incident Impact', 'impact'],
    ['What went well?', 'went-well'],
    ["What Didn't Go Well", 'went-wrong'],
    ['Where did we get lucky?', 'got-lucky'],
    ['Action Items & Followups', 'action-items'],
    ['Corrective and Preventative Measures', 'action-items'],
    ['Lessons Learnt', 'lessons-learned'],
    ['Resolution and recovery', 'resolution'],
    ['Atendees', 'participants'],
    ['Appendinx', 'supporting-data'],
    ['Acton items', 'action-items'],
    ['Final root cause statement', 'root-cause'],
    ['Recovery actions taken', 'resolution'],
    ['Prevention controls', 'action-items'],
    ['What could improve', 'went-wrong'],
    ['More follow-ups', 'action-items'],
    ['Corrective actions implemented (code)', 'action-items'],
    ['Follow-up actions required', 'action-items'],
    ['Still recommended (by hand)', 'action-items'],
    ['Root cause hypothesis', 'root-cause'],
    ['Analysis of causes', 'root-cause'],
    ['Triggered by', 'trigger'],
    ['How we noticed', 'detection'],
    ['Artefacts', 'supporting-data'],
    ['Steps to prevent recurrence', 'action-items'],
    ['What are we doing so that this does not happen again?', 'action-items'],
    ['Post-incident actions', 'action-items'],
    ['What could have prevented this', undefined],
    ['Follow-up timeline', 'timeline'],
    ['How we found the root cause', undefined],
    ['Two contributing factors', undefined],
    ['Preventive measures now in place', undefined],
    ['Payments', undefined],
    ['The service that we built last year and what it does', undefined],
    ['', undefined],
  ];
  for (const [heading, kind] of known) {
    it(`${heading || 'nothing'} is ${kind ?? 'none of ours'}`, () =>
      assert.equal(new Headings().kindOf(heading), kind));
  }

  it('belong to one kind each', () => {
    const all = sectionKinds.flatMap((kind) => sectionNames[kind]);
    assert.deepEqual(
      all.filter((name, index) => all.indexOf(name) !== index),
      [],
    );
    for (const kind of sectionKinds)
      for (const name of sectionNames[kind]) assert.equal(new Headings().kindOf(name), kind);
  });
});

describe('a section whose name has two meanings', () => {
  const kindsOf = (text: string) =>
    read(`# Outage\n\n${text}`)
      .sections.map(({ kind }) => kind)
      .slice(1);
  const deeds =
    '- Paused the worker.\n- **Afterwards:**\n  - Raised the limit to 40.\n  - Shipped a migration.\n';

  it('is the resolution where it tells what was done, and a list of tasks where it asks for something', () => {
    assert.deepEqual(kindsOf(`## Remediation\n\n${deeds}`), ['resolution']);
    assert.deepEqual(kindsOf('## Remediation\n\n- Pause the worker.\n- Raise the limit to 40.\n'), [
      'action-items',
    ]);
    assert.deepEqual(kindsOf('## Remediation\n\n- [x] Paused the worker.\n- [x] Raised the limit.\n'), [
      'action-items',
    ]);
    assert.deepEqual(kindsOf(`## Action items\n\n${deeds}`), ['action-items']);
    assert.deepEqual(read(`# Outage\n\n**Remediation:**\n\n${deeds}`).actionItems, []);
  });

  it('is about the lessons below them', () => {
    const below = (name: string) => `## Lessons learned\n\n**${name}**:\n\n1. Always alert early\n`;
    assert.deepEqual(read(below('Process improvements')).actionItems, []);
    assert.equal(read(below('Action items')).actionItems.length, 1);
    assert.deepEqual(
      kindsOf(
        '## Lessons learned\n\n### Improvements\n\n- Alert early\n\n### Follow-ups\n\n- Add an alert\n',
      ),
      ['lessons-learned', undefined, 'action-items'],
    );
  });
});

describe('sections', () => {
  const kindsOf = (text: string) =>
    read(text).sections.map(({ kind, heading, level }) => [kind, heading.value, level] as const);

  it('are headings of either kind, with the text under them', () => {
    const postmortem = read('# Outage\n\nSummary\n-------\n\nText.\n\n## Impact\n\n- a\n');
    const [title, summary, impact] = postmortem.sections;
    assert.deepEqual(kindsOf(postmortem.text), [
      [undefined, 'Outage', 1],
      ['summary', 'Summary', 2],
      ['impact', 'Impact', 2],
    ]);
    assert.deepEqual(title?.span, { start: 0, end: postmortem.text.length });
    assert.equal(postmortem.text.slice(summary?.body.start, summary?.body.end).trim(), 'Text.');
    assert.equal(summary?.span.end, impact?.span.start);
  });

  it('are bold lines, label lines and upper-case lines with a rule', () => {
    assert.deepEqual(kindsOf('**Timeline:**\n\ntext\n\n**Root Cause**: a missing index\n'), [
      ['timeline', 'Timeline:', 2],
      ['root-cause', 'Root Cause', 2],
    ]);
    assert.deepEqual(kindsOf('What happened:\nIt broke.\n\nAction items:\n- fix\n'), [
      ['summary', 'What happened:', 2],
      ['action-items', 'Action items:', 2],
    ]);
    assert.deepEqual(
      kindsOf('POSTMORTEM: Down\n════════\n\nIMPACT\n──────\n- a\n\nSUMMARY\n───────\nText.\n'),
      [
        [undefined, 'POSTMORTEM: Down', 1],
        ['impact', 'IMPACT', 2],
        ['summary', 'SUMMARY', 2],
      ],
    );
  });

  it('are labels in a list, where no section is open', () => {
    const text =
      '# Incident\n\n- **Key events**\n  - Detected: 2025-03-01 10:00\n\n- **Impact**: hours\n  - **Resolution**: undone\n';
    assert.deepEqual(kindsOf(text), [
      [undefined, 'Incident', 1],
      ['timeline', 'Key events', 2],
      ['impact', 'Impact', 2],
      ['resolution', 'Resolution', 2],
    ]);
    assert.equal(kindsOf('## Action items\n\n- **Detection**: alert\n- **Impact**: map\n').length, 1);
  });

  it('are no fields, no groups of action items, no quotations and no code', () => {
    assert.deepEqual(kindsOf('# A\n\n**Date**: today\n**Impact**: 3 hours\n**Severity**: high\n').length, 1);
    assert.deepEqual(kindsOf('## Action items\n\n### Detection\n\n- add\n')[1], [undefined, 'Detection', 3]);
    assert.deepEqual(kindsOf('> ## Summary\n\n```\n## Impact\n```\n'), []);
  });

  it('are lines in capitals where there is no markup at all', () => {
    const text =
      'My report\nIssue Summary\nIt was down.\n\nTimeline\n9:55 AM: Alert\n\nRoot Cause and Resolution\nA limit.\n';
    assert.deepEqual(
      kindsOf(text).map(([kind, heading]) => [kind, heading]),
      [
        ['summary', 'Issue Summary'],
        ['timeline', 'Timeline'],
        ['root-cause', 'Root Cause and Resolution'],
      ],
    );
    assert.equal(read(text).timeline?.events.length, 1);
    assert.deepEqual(kindsOf('We had a look at the\nImpact\nof it.\n\nimpact\n').length, 1);
  });

  it('are what they are about, with its object', () => {
    const kindOf = (heading: string) => kindsOf(`## ${heading}\n\nx\n`)[0]?.[0];
    assert.equal(kindOf('Impact on customers'), 'impact');
    assert.equal(kindOf('Lessons for the next migration'), 'lessons-learned');
    assert.equal(kindOf('Steps to Resolution'), 'resolution');
    assert.equal(kindOf('Establishing the timeline'), 'timeline');
    assert.equal(kindOf('Preventive measures to be taken.'), 'action-items');
    assert.equal(kindOf('Team for the migration'), undefined);
    assert.equal(kindOf('Data on usage'), undefined);
  });

  it('are questions for the cause', () => {
    const kindOf = (heading: string) => kindsOf(`## ${heading}\n\nx\n`)[0]?.[0];
    assert.equal(kindOf('Why the defect survived'), 'root-cause');
    assert.equal(kindOf('Why did the failover not work?'), 'root-cause');
    assert.equal(kindOf("Why it wasn't caught"), 'contributing-factors');
    assert.equal(kindOf('Why this matters'), undefined);
    assert.equal(kindOf('5. Corrective & Preventative Action Items'), 'action-items');
  });

  it('are not what happened at a time', () => {
    assert.deepEqual(
      kindsOf('## Timeline\n\n### 23:00 UTC - Root cause identified\n\nx\n').map(([kind]) => kind),
      ['timeline', undefined],
    );
  });

  it('are not what names the whole report, and no steps that are counted', () => {
    const text = '# Root Cause Analysis (RCA) & Incident Post-Mortem\n\n## Impact\n\nx\n';
    assert.deepEqual(
      kindsOf(text).map(([kind]) => kind),
      [undefined, 'impact'],
    );
    assert.deepEqual(
      kindsOf('## Process\n\n1. **Detection:** a page\n2. **Response:** a call\n').map(([kind]) => kind),
      [undefined],
    );
  });

  it('stand below one of the same kind, which says more in general', () => {
    assert.deepEqual(
      kindsOf('## Root Cause and Resolution\n\n### Root Cause\n\nx\n').map(([kind]) => kind),
      ['root-cause', 'root-cause'],
    );
  });

  it('are phases of the timeline when something in them is timed', () => {
    const text = '## Timeline\n\n### Detection\n\n- 10:00 Alert\n\n### Resolution\n\nRolled back.\n';
    assert.deepEqual(
      kindsOf(text).map(([kind]) => kind),
      ['timeline', undefined, 'resolution'],
    );
    assert.equal(read(text).timeline?.events.length, 1);
  });
});

describe('the kind of a document', () => {
  it('is told by its headings, its front matter or whoever opens it', () => {
    assert.equal(read('# Notes\n\n## Summary\n\ntext\n').kind, 'other');
    assert.equal(read('## Impact\n\n## Root cause\n\n## Action items\n').kind, 'postmortem');
    assert.equal(read('---\ntype: postmortem\n---\n# A\n').kind, 'postmortem');
    assert.equal(read('# A\n', { language: 'markdown', declared: true }).kind, 'postmortem');
  });

  it('is no postmortem for a plan with a timeline of days', () => {
    const plan =
      '# Move\n\n## Summary\n\nx\n\n## Timeline\n\n- March 3: start\n- March 9: end\n\n## Next steps\n\n- go\n';
    assert.equal(read(plan).kind, 'other');
  });
});
