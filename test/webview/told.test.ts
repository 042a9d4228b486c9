import assert from 'node:assert/strict';
import fc from 'fast-check';
import { abridge, restore } from '../../client/preview/abridged';
import { isMessageToPage, type MessageToPage } from '../../client/preview/messages';
import { Told } from '../../client/preview/told';
import { diagramsOf } from '../../server/diagrams/all';
import type { DiagramsResult, Drawing } from '../../server/protocol';
import { checkout, factor, postmortems } from '../diagrams/postmortems';

describe('Abridged pictures', () => {
  const anyPictures = postmortems.map((postmortem) => pictures(diagramsOf(postmortem, { width: 700 })));

  it('are restored to what they were, whatever was before', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(anyPictures, anyPictures, (before, now) => {
        const sent = overTheWire(abridge(now, before));
        assert.deepEqual(restore(sent, before), overTheWire(now));
      }),
      { numRuns: 15 },
    );
  });

  it('name what is as it was, and keep the very boxes of it', () => {
    const before = pictures();
    assert.deepEqual(abridge(pictures(), before).drawings, ['fishbone', 'five-whys', 'timeline']);

    const sent = abridge(pictures(reworded()), before);
    const [fishbone, ...others] = sent.drawings;
    assert.ok(typeof fishbone === 'object');
    assert.deepEqual(
      fishbone.boxes.flatMap((box) => (typeof box === 'string' ? [] : [box.label])),
      ['No step of the pipeline validated the Ingress definition.'],
    );
    assert.deepEqual(others, ['five-whys', 'timeline']);
    const kept = restore(sent, before)?.drawings[0]?.boxes.filter((box) => boxesOf(before).includes(box));
    assert.equal(kept?.length, fishbone.boxes.length - 1);
  });

  it('are not restored where other pictures were before', () => {
    const sent = abridge(pictures(reworded()), pictures());
    assert.equal(restore(sent, undefined), undefined);
    assert.equal(restore(sent, pictures([])), undefined);
  });
});

describe('A page', () => {
  it('is told all of the pictures at first, then what differs, and nothing twice', () => {
    const told = new Told();
    const first = told.pictures(pictures(), false, undefined);
    assert.ok(first?.type === 'show' && first.since === undefined);
    assert.deepEqual(first.diagrams, pictures());
    assert.equal(told.pictures({ ...pictures(), version: 2 }, false, undefined), undefined);

    const second = told.pictures(pictures(reworded()), false, undefined);
    assert.ok(second?.type === 'show' && isMessageToPage(second));
    assert.equal(second.since, first.edition);
    assert.deepEqual(restore(second.diagrams, pictures()), pictures(reworded()));
    assert.ok(JSON.stringify(second).length < JSON.stringify(first).length / 4, 'little is sent at a key');
  });

  it('is told again what only stands around the pictures', () => {
    const told = new Told();
    told.pictures(pictures(), false, undefined);
    assert.equal(told.pictures(pictures(), true, undefined)?.type, 'show');
    assert.equal(told.pictures({ ...pictures(), title: 'Another' }, true, undefined)?.type, 'show');
    assert.equal(told.pictures({ ...pictures(), title: 'Another' }, true, undefined), undefined);
  });

  it('is told everything when it was made anew', () => {
    const told = new Told();
    told.pictures(pictures(), false, start);
    told.forget();
    const again = told.pictures(pictures(), false, start);
    assert.ok(again?.type === 'show' && again.since === undefined);
    assert.deepEqual(again.cursor, { position: start, moved: false });
  });

  it('is told of the cursor with the pictures of the text that it stands in', () => {
    const told = new Told();
    const before = told.pictures(pictures(), false, start);
    assert.deepEqual(cursorOf(before), { position: start, moved: false });
    assert.deepEqual(told.cursorMoved(later, 1), {
      type: 'cursor',
      uri,
      cursor: { position: later, moved: true },
    });

    assert.equal(told.cursorMoved(start, 2), undefined, 'its pictures are on the way');
    const after = told.pictures({ ...pictures(), version: 2 }, false, start);
    assert.deepEqual(after, { type: 'cursor', uri, cursor: { position: start, moved: true } });
    assert.equal(told.pictures({ ...pictures(), version: 2 }, false, start), undefined);
  });

  it('is not scrolled to where the cursor was in another document, or while it was hidden', () => {
    const told = new Told();
    told.pictures(pictures(), false, start);
    told.cursorMoved(later, 2);
    const other = told.pictures({ ...pictures(), uri: 'file:///other.md' }, false, start);
    assert.deepEqual(cursorOf(other), { position: start, moved: false });
    told.cursorMoved(later, 2);
    told.forget();
    assert.deepEqual(cursorOf(told.pictures(pictures(), false, later)), { position: later, moved: false });
  });
});

const uri = 'file:///outage.md';
const start = { line: 0, character: 0 };
const later = { line: 7, character: 3 };

function pictures(drawings: readonly Drawing[] = diagramsOf(checkout, { width: 700 })): DiagramsResult {
  return { uri, version: 1, title: 'Checkout', drawings };
}

/** The pictures after a few keys in one factor, which keeps its number of lines. */
function reworded(): Drawing[] {
  const [first = factor('PROCESS', ''), ...others] = checkout.factors;
  const description = {
    ...first.description,
    value: 'No step of the pipeline validated the Ingress definition.',
  };
  return diagramsOf({ ...checkout, factors: [{ ...first, description }, ...others] }, { width: 700 });
}

function boxesOf({ drawings }: DiagramsResult) {
  return drawings.flatMap(({ boxes }) => boxes);
}

function cursorOf(message: MessageToPage | undefined) {
  return message?.type === 'show' ? message.cursor : undefined;
}

function overTheWire<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}
