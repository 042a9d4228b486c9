import assert from 'node:assert/strict';
import { diagramsOf } from '../../server/diagrams/all';
import { settingsOfDiagrams } from '../../server/diagrams/options';
import { withFindings } from '../../server/diagrams/remarks';
import { svg } from '../../server/diagrams/svg';
import { parse } from '../../server/model/parse';
import type { Box, Drawing } from '../../server/protocol';
import type { Finding } from '../../server/rules/rule';
import { defaultSettings, standardCategories } from '../../server/settings';
import { at, chain, checkout, event, factor, postmortem, timeline, why } from './postmortems';

const room = { width: 1200 };

describe('The fishbone', () => {
  it('has a bone for each category in the order of the settings, then unknown ones, then what has none', () => {
    const factors = [
      factor(undefined, 'Peak traffic'),
      factor('Weather', 'Storm'),
      factor('process', 'No review'),
    ];
    const categories = [...standardCategories].reverse();
    const bones = boxes(fishbone(postmortem({ factors }), { categories }), 'category').map(
      ({ label }) => label,
    );
    assert.deepEqual(bones, [
      'MANAGEMENT',
      'DOCUMENTATION',
      'ENVIRONMENT',
      'TECHNOLOGY',
      'PROCESS',
      'PEOPLE',
      'WEATHER',
      'UNCATEGORISED',
    ]);
  });

  it('counts factors, says which category has the most, and shows empty ones faintly', () => {
    const bones = new Map(boxes(fishbone(checkout), 'category').map((box) => [box.label, box]));
    assert.deepEqual(facts(bones.get('PROCESS')), {
      count: 2,
      notes: ['most factors'],
      faint: false,
      strong: true,
    });
    assert.deepEqual(facts(bones.get('TECHNOLOGY')), { count: 1, notes: [], faint: false, strong: false });
    assert.deepEqual(facts(bones.get('PEOPLE')), {
      count: undefined,
      notes: ['none noted'],
      faint: true,
      strong: false,
    });
  });

  it('calls no category the densest where all have as many factors', () => {
    const factors = [
      factor('PROCESS', 'a'),
      factor('PROCESS', 'b'),
      factor('PEOPLE', 'c'),
      factor('PEOPLE', 'd'),
    ];
    assert.ok(fishbone(postmortem({ factors })).boxes.every(({ strong }) => !strong));
  });

  it('hangs a cause under its factor, and everything under the effect', () => {
    const byId = new Map(fishbone(checkout).boxes.map((box) => [box.id, box]));
    const [cause] = boxes(fishbone(checkout), 'cause');
    const path: string[] = [];
    for (let box = cause; box; box = byId.get(box.parent ?? '')) path.push(box.label);
    assert.deepEqual(path, [
      'No gate asked for it',
      'Changes could skip the staging environment.',
      'PROCESS',
      'Checkout Outage',
    ]);
  });

  it('says at the head what happened, how bad it was and for how long', () => {
    const text = 'About 12,400 users could not pay.';
    const [effect] = boxes(
      fishbone(
        postmortem({
          ...checkout,
          text,
          metadata: {
            ...checkout.metadata,
            id: at('PI-2025-012'),
            severity: at('SEV-1'),
            duration: {
              value: { written: '54 minutes (14:15 - 15:09 UTC)', approximate: false },
              span: { start: 0, end: 0 },
            },
          },
          prose: [
            {
              span: { start: 0, end: text.length },
              role: 'list-item',
              section: {
                kind: 'impact',
                heading: at('Impact'),
                level: 2,
                span: { start: 0, end: text.length },
                body: { start: 0, end: text.length },
              },
              sentences: [{ span: { start: 0, end: text.length }, words: text }],
            },
          ],
        }),
      ),
      'effect',
    );
    assert.equal(effect?.label, 'Checkout Outage');
    assert.deepEqual(effect?.notes, ['SEV-1 · 54 minutes', text]);
  });

  it('tells where a factor is written, however lines end', () => {
    const text = '# Title\r\n\r\n1. No review\r2. 🔥 No alert\n';
    const factors = ['No review', 'No alert'].map((words) => ({
      ...factor('PROCESS', words),
      description: at(words, text.indexOf(words)),
    }));
    const sources = boxes(fishbone(postmortem({ text, factors })), 'factor').map(({ source }) => source);
    assert.deepEqual(sources, [
      { line: 2, character: 3 },
      { line: 3, character: 6 },
    ]);
  });

  it('keeps a factor itself when its tag moves it to another bone', () => {
    const move = (category: string) => [factor('PROCESS', 'No review'), factor(category, 'No alert')];
    const ids = (category: string) =>
      new Map(
        boxes(fishbone(postmortem({ factors: move(category) })), 'factor').map(({ label, id }) => [
          label,
          id,
        ]),
      );
    assert.equal(ids('PEOPLE').get('No alert'), ids('TECHNOLOGY').get('No alert'));
  });

  it('lies on its side where it has room, and stands up where it has not', () => {
    const spine = (width: number) =>
      fishbone(checkout, { width }).lines.find(({ id }) => id === 'spine to effect');
    const run = (width: number) => {
      const [[startX, startY] = [0, 0], [endX, endY] = [0, 0]] = spine(width)?.points ?? [];
      return { across: endX - startX, up: startY - endY };
    };
    assert.ok(run(1600).across > 1000 && run(1600).up === 0);
    assert.ok(run(400).up > 300 && run(400).across === 0);
  });

  it('says what to write when there is no factor', () => {
    const drawing = fishbone(postmortem());
    assert.match(drawing.empty ?? '', /1\. \[PROCESS\]/);
    assert.deepEqual(drawing.boxes, []);
  });

  it('draws a part of a list that has no end', () => {
    const factors = Array.from({ length: 50_000 }, () => factor('PROCESS', 'No review'));
    assert.equal(boxes(fishbone(postmortem({ factors })), 'factor').length, 500);
  });
});

describe('The whys', () => {
  it('lead from the problem over question, answer and evidence to the root cause', () => {
    const drawing = whys(checkout);
    assert.deepEqual(
      drawing.boxes.map(({ role }) => role),
      ['problem', 'question', 'answer', 'evidence', 'question', 'answer', 'question', 'answer', 'root-cause'],
    );
    assert.deepEqual(
      boxes(drawing, 'question').map(({ count }) => count),
      [1, 2, 2],
    );
  });

  it('stand in branches beside each other where there is room, and below each other where not', () => {
    const tops = (width: number) =>
      boxes(whys(checkout, { width }), 'question')
        .slice(1)
        .map(({ y }) => y);
    const [left, right] = tops(900);
    assert.equal(left, right);
    const [first = 0, second = 0] = tops(400);
    assert.ok(first < second);
  });

  it('all lead on: every branch has an arrow to the root cause', () => {
    for (const width of [400, 900]) {
      const arrows = whys(checkout, { width }).lines.filter(({ id }) => id.endsWith('root cause'));
      assert.equal(arrows.length, 2);
      assert.ok(arrows.every(({ arrow }) => arrow));
    }
  });

  it('show what is missing faintly: an answer, a root cause', () => {
    const open = { span: { start: 0, end: 0 }, question: at('Why?'), evidence: [], next: [] };
    const drawing = whys(postmortem({ whys: [chain('It broke', [open])] }));
    const faint = drawing.boxes.filter((box) => box.faint).map(({ label }) => label);
    assert.deepEqual(faint, ['Not answered yet', 'No root cause named yet']);
    assert.match(drawing.description, /no root cause named yet/);
  });

  it('start from the incident, and end in its root cause, where the chain itself names neither', () => {
    const rootCauses = [{ span: { start: 0, end: 0 }, description: at('No staging gate') }];
    const { problem: _, ...unnamed } = chain('', [why('Why?', 'Because')]);
    const drawing = whys(postmortem({ whys: [unnamed], rootCauses }));
    assert.equal(boxes(drawing, 'problem')[0]?.label, 'PI-2025-012 — Checkout Outage'.replace(/^.*— /, ''));
    assert.equal(boxes(drawing, 'root-cause')[0]?.label, 'No staging gate');
  });

  it('stay drawable when they never end', () => {
    let step = why('Why?', 'Because');
    for (let level = 0; level < 3000; level++) step = why('Why?', 'Because', { next: [step] });
    assert.equal(boxes(whys(postmortem({ whys: [chain('It broke', [step])] })), 'question').length, 40);
  });

  it('say what to write when there is none', () => {
    assert.match(whys(postmortem()).empty ?? '', /Q1: Why/);
  });
});

describe('A chain of whys that stops at a person', () => {
  const text = 'The engineer was tired and made a mistake.';
  const stopped = postmortem({ whys: [chain('Data was lost', [why('Why was it deleted?', text)])] });

  it('is marked in words and by a sign of its own shape', () => {
    const [end] = boxes(whys(stopped), 'dead-end');
    assert.equal(end?.label, text);
    assert.deepEqual(end?.notes, ['Stops at a person: ask what put them there']);
    assert.ok(end?.texts.some(({ role }) => role === 'stop'));
    assert.match(svg(whys(stopped)), /<polygon /);
  });

  it('is not marked where the chain goes on', () => {
    const next = [why('Why was that possible?', 'No policy separates production.')];
    const going = postmortem({ whys: [chain('Data was lost', [why('Why?', text, { next })])] });
    assert.deepEqual(boxes(whys(going), 'dead-end'), []);
  });

  it('is not marked where the rule is off, or a comment silences it', () => {
    const rules = { 'whys/ends-at-person': 'off' } as const;
    const off = diagramsOf(stopped, { ...room, ...settingsOfDiagrams({ ...defaultSettings, rules }) });
    assert.deepEqual(boxes(pick('five-whys', off), 'dead-end'), []);
    const answer = 'A1: The engineer was tired and made a mistake.\n';
    const marks = (silence: string) => {
      const report = `# Postmortem: X\n\n## 5 Whys\n\nQ1: Why was it deleted?\n${answer}`;
      const text = report.replace('## 5', `${silence}## 5`);
      return boxes(whys(parse(text, { language: 'markdown', declared: true })), 'dead-end').length;
    };
    assert.equal(marks(''), 1);
    assert.equal(marks('<!-- postmortem-disable whys/ends-at-person -->\n\n'), 0);
  });
});

describe('The timeline', () => {
  const outage = pick('timeline', diagramsOf(checkout, room));

  it('has a lane for each source, in the order in which they appear', () => {
    assert.deepEqual(
      boxes(outage, 'lane').map(({ label, notes }) => [label, ...notes]),
      [
        ['GH', '2 entries'],
        ['PM', '3 entries'],
      ],
    );
    const x = new Map(boxes(outage, 'lane').map((box) => [box.label, box.x + box.width / 2]));
    const marks = outage.lines.filter(({ role }) => role === 'mark').map(({ points }) => points[0]?.[0]);
    assert.deepEqual(
      marks,
      ['GH', 'PM', 'PM', 'GH', 'PM'].map((source) => x.get(source)),
    );
  });

  it('is cut where somebody noticed and where it got better, and not where a repair was begun', () => {
    const inPhase = (phase: string) =>
      boxes(outage, 'event').filter(({ parent }) => parent === `phase ${phase}`);
    assert.deepEqual(
      boxes(outage, 'phase').map(({ label, notes }) => [label, ...notes]),
      [
        ['Undetected', 'for 19 min'],
        ['Detected', 'after 19 min'],
        ['Recovered', 'after 1 h 23 min'],
      ],
    );
    assert.deepEqual(
      inPhase('detected').map(({ label }) => label),
      ['Alert fires', 'Rollback started'],
    );
  });

  it('shows a pause, at the end of the phase in which nobody wrote', () => {
    const [gap, ...others] = boxes(outage, 'gap');
    assert.deepEqual([gap?.label, gap?.parent, others], ['59 min without an entry', 'phase detected', []]);
    const patient = pick('timeline', diagramsOf(checkout, { ...room, longPause: 3 * 3_600_000 }));
    assert.deepEqual(boxes(patient, 'gap'), []);
    assert.ok(patient.height < outage.height);
    const late = timeline([event(0, 'Deployed'), event(90, 'Alert fires'), event(95, 'Traffic restored')]);
    const [unnoticed] = boxes(pick('timeline', diagramsOf(postmortem({ timeline: late }), room)), 'gap');
    assert.equal(unnoticed?.parent, 'phase undetected');
  });

  it('names no phases where the entry that notices is written before the one that begins', () => {
    const mixed = timeline([event(20, 'Alert fires'), event(0, 'Outage begins'), event(90, 'Errors stop')]);
    const drawing = pick('timeline', diagramsOf(postmortem({ timeline: mixed }), room));
    assert.deepEqual(boxes(drawing, 'phase'), []);
  });

  it('names no phases where nobody says that it was noticed', () => {
    const calm = timeline([event(0, 'Deployed'), event(5, 'Deployed again')]);
    const drawing = pick('timeline', diagramsOf(postmortem({ timeline: calm }), room));
    assert.deepEqual(boxes(drawing, 'phase'), []);
    assert.equal(boxes(drawing, 'event').length, 2);
  });

  it('puts the rarest sources together where there is no room for all', () => {
    const events = Array.from('ABCDEFGHIJKL', (source, index) => event(index, 'Looked', source));
    const drawing = pick('timeline', diagramsOf(postmortem({ timeline: timeline(events) }), { width: 320 }));
    const shared = boxes(drawing, 'lane').at(-1);
    assert.match(shared?.label ?? '', /^\+\d+$/);
    assert.equal(boxes(drawing, 'event').length, 12);
  });

  it('shows the day where it changes', () => {
    const night = timeline([event(1439, 'Alert fires'), event(1441, 'Paged')]);
    const words = pick('timeline', diagramsOf(postmortem({ timeline: night }), room)).boxes.map(({ texts }) =>
      texts.map(({ text }) => text),
    );
    assert.ok(words.some((texts) => texts.includes('1970-01-02')));
  });
});

describe('A choice that is switched off', () => {
  it('leaves a category out, and still offers it', () => {
    const all = fishbone(checkout);
    assert.deepEqual(
      all.choices.map(({ label, count, shown }) => [label, count, shown]),
      [
        ['PROCESS', 2, true],
        ['TECHNOLOGY', 1, true],
        ['UNCATEGORISED', 1, true],
      ],
    );
    const hidden = new Set(['category PROCESS']);
    const some = fishbone(checkout, { hidden });
    assert.ok(!some.boxes.some(({ label }) => label === 'PROCESS' || label.startsWith('No step')));
    assert.deepEqual(
      some.choices.map(({ shown }) => shown),
      [false, true, true],
    );
  });

  it('leaves the entries of a source out, and makes no pause of it', () => {
    const drawing = pick('timeline', diagramsOf(checkout, { ...room, hidden: new Set(['lane PM']) }));
    assert.deepEqual(
      boxes(drawing, 'event').map(({ label }) => label),
      ['PR #892 merged', 'Rollback started'],
    );
  });
});

describe('Findings', () => {
  const text = '1. Dave broke it\n   - No review\n';
  const written = (words: string) => at(words, text.indexOf(words));
  const one = postmortem({
    text,
    factors: [
      {
        span: { start: 0, end: text.length },
        description: written('Dave broke it'),
        causes: [{ span: written('No review').span, description: written('No review'), causes: [] }],
      },
    ],
  });
  const finding = (words: string): Finding => ({
    rule: 'blame/individual-fault',
    severity: 'warning',
    message: `About ${words}`,
    span: written(words).span,
    fixes: [],
  });

  it('stand on the innermost box they are about, and move nothing', () => {
    const before = diagramsOf(one, room);
    const after = withFindings(before, [finding('Dave'), finding('No review')], text);
    const messages = after[0]?.boxes.flatMap(({ role, findings = [] }) =>
      findings.map(({ message }) => [role, message]),
    );
    assert.deepEqual(messages, [
      ['factor', 'About Dave'],
      ['cause', 'About No review'],
    ]);
    const bare = after.map(({ boxes, ...drawing }) => ({
      ...drawing,
      boxes: boxes.map(({ findings: _, ...box }) => box),
    }));
    assert.deepEqual(bare, before);
  });

  it('about the document as a whole, which are reported at its title, are left to the text', () => {
    const title = '# Postmortem: Checkout Outage';
    const whole = postmortem({ ...checkout, text: title, title: at('Postmortem: Checkout Outage', 2) });
    const missing = { ...finding('Dave'), rule: 'structure/missing-section', span: { start: 2, end: 29 } };
    const after = withFindings([fishbone(whole)], [missing], title);
    assert.ok(after[0]?.boxes.every(({ role, findings }) => role !== 'effect' || !findings));
  });

  it('about none of the boxes are left to the text', () => {
    const elsewhere = { ...finding('Dave'), span: { start: text.length, end: text.length } };
    assert.deepEqual(withFindings([fishbone(checkout)], [elsewhere], text), [fishbone(checkout)]);
  });
});

describe('The pictures', () => {
  it('are of postmortems only', () => {
    assert.deepEqual(diagramsOf({ ...checkout, kind: 'other' }, room), []);
    assert.deepEqual(diagramsOf({ ...checkout, kind: 'action-items' }, room), []);
  });

  it('are the same each time', () => {
    assert.deepEqual(diagramsOf(checkout, room), diagramsOf(checkout, room));
  });

  it('take any width', () => {
    for (const width of [-1, 0, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.ok(diagramsOf(checkout, { width }).every((drawing) => drawing.width === 280));
    }
  });
});

function fishbone(
  ...[one, options]: [Parameters<typeof diagramsOf>[0], Partial<Parameters<typeof diagramsOf>[1]>?]
) {
  return pick('fishbone', diagramsOf(one, { ...room, ...options }));
}

function whys(
  ...[one, options]: [Parameters<typeof diagramsOf>[0], Partial<Parameters<typeof diagramsOf>[1]>?]
) {
  return pick('five-whys', diagramsOf(one, { ...room, ...options }));
}

function pick(kind: Drawing['kind'], drawings: readonly Drawing[]): Drawing {
  const drawing = drawings.find((one) => one.kind === kind);
  assert.ok(drawing);
  return drawing;
}

function boxes(drawing: Drawing, role: Box['role']): Box[] {
  return drawing.boxes.filter((box) => box.role === role);
}

function facts(box: Box | undefined) {
  assert.ok(box);
  const { count, notes, faint, strong } = box;
  return { count, notes, faint, strong };
}
