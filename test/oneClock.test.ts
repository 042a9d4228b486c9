import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { diagramsOf } from '../server/diagrams/all';
import { codeLenses } from '../server/features/codeLens';
import { hover } from '../server/features/hover';
import { inlayHints } from '../server/features/inlayHints';
import { countedMoments, type KeyMoment, keyMoments } from '../server/model/keyMoments';
import { inspection } from '../server/reporters/inspection';
import { inspectionText } from '../server/reporters/inspectionText';
import { surroundingsOf } from './support/surroundings';
import { viewOf } from './support/view';

describe('The clock of an incident, in a good report,', () => {
  const { view } = viewOf(readFileSync('test/sample/good-postmortem.md', 'utf8'));
  const { postmortem, positions } = view;
  const clock = 'Detected after 6 min · mitigated after 30 min · recovered after 54 min';

  it('is read from the entries that the stated duration and their words name', () => {
    const times = Object.entries(keyMoments(postmortem)).map(([moment, { event, span, confidence }]) => {
      assert.ok(postmortem.text.slice(span.start, span.end).includes(event.description.value));
      return [moment, event.time.value.written, confidence];
    });
    assert.deepEqual(times, [
      ['start', '14:15', 'stated'],
      ['detected', '14:21', 'stated'],
      ['mitigated', '14:45', 'stated'],
      ['resolved', '15:09', 'stated'],
    ]);
  });

  it('is the same in the lens and in an inspection', () => {
    const lenses = codeLenses(view, surroundingsOf()).map(({ command }) => command?.title);
    assert.ok(lenses.includes(clock), lenses.join('\n'));
    const inspected = inspection('good-postmortem.md', postmortem);
    assert.ok(inspectionText(inspected).toLowerCase().includes(clock.toLowerCase()));
    const minutes = Object.values(inspected.timeline?.keyMoments ?? {}).map(({ sinceStart }) =>
      sinceStart === null ? null : sinceStart / 60_000,
    );
    assert.deepEqual(minutes, [null, 6, 30, 54]);
  });

  it('is the same in the hints and when a time is pointed at', async () => {
    const range = { start: positions.positionAt(0), end: positions.positionAt(postmortem.text.length) };
    const hints = inlayHints(view, { range });
    const told = async (moment: KeyMoment) => {
      const event = countedMoments(postmortem)[moment];
      const position = positions.positionAt(event?.time.span.start ?? 0);
      const contents = (await hover(view, { position }, surroundingsOf()))?.contents;
      const words = contents && typeof contents === 'object' && 'value' in contents ? contents.value : '';
      const after = positions.positionAt(event?.time.span.end ?? 0);
      const hint = hints.find(({ position: { line, character } }) =>
        [line === after.line, character === after.character].every(Boolean),
      );
      return [String(hint?.label).trim(), words.split('\n')[0]];
    };
    assert.deepEqual(await told('detected'), ['+00:06', 'Detection, 6 min after the start (14:15)']);
    assert.deepEqual(await told('mitigated'), [
      '+00:30',
      '30 min after the start (14:15), 24 min after detection (14:21)',
    ]);
    assert.deepEqual(await told('resolved'), [
      '+00:54',
      '54 min after the start (14:15), 48 min after detection (14:21)',
    ]);
  });

  it('is the same in the picture, where what was earlier is before', () => {
    const picture = diagramsOf(postmortem, { width: 900 }).find(({ kind }) => kind === 'timeline');
    const boxes = picture?.boxes ?? [];
    const phases = boxes.filter(({ role }) => role === 'phase');
    assert.deepEqual(
      phases.map(({ id, label, notes }) => {
        const first = boxes.find(({ role, parent }) => role === 'event' && parent === id);
        return [first?.notes[0], label, ...notes];
      }),
      [
        ['14:02', 'Before', '13 min until it began'],
        ['14:15', 'Undetected', 'for 6 min'],
        ['14:21', 'Detected', 'after 6 min'],
        ['14:45', 'Mitigated', 'after 30 min', 'recovered after 54 min'],
      ],
    );
    assert.ok(picture?.description.includes('undetected for 6 min'));
  });
});
