import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagramsOf } from '../../server/diagrams/all';
import { badgeRadius } from '../../server/diagrams/badge';
import { textWidth } from '../../server/diagrams/textWidth';
import { translateFor } from '../../server/l10n/languages';
import { inEnglish } from '../../server/l10n/translate';
import type { Postmortem } from '../../server/model/postmortem';
import type { Box, Drawing, Line } from '../../server/protocol';
import {
  at,
  chain,
  checkout,
  event,
  factor,
  postmortem,
  postmortems,
  timeline,
  why,
  widths,
} from './postmortems';

/** Positions are rounded to half a pixel. */
const rounding = 1;

describe('Every picture', () => {
  itHolds('no two boxes overlap, but for evidence in its answer', ({ boxes }) => {
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        if (other.parent === box.id && other.role === 'evidence')
          assert.ok(isInside(other, box), describeBox(other));
        else assert.ok(!overlap(box, other), `${describeBox(box)} and ${describeBox(other)}`);
      }
    }
  });

  itHolds('all boxes and lines are on the canvas', ({ width, height, boxes, lines }) => {
    const canvas = { x: 0, y: 0, width, height };
    for (const box of boxes) assert.ok(isInside(box, canvas), describeBox(box));
    for (const line of lines) {
      for (const [x, y] of line.points) assert.ok(isInside({ x, y, width: 0, height: 0 }, canvas), line.id);
    }
  });

  itHolds('its text fits its boxes', ({ boxes }) => {
    for (const box of boxes) {
      for (const line of box.texts) {
        const width = textWidth(line.text, line);
        const start = { start: line.x, middle: line.x - width / 2, end: line.x - width }[line.anchor];
        assert.ok(
          start >= -rounding && start + width <= box.width + rounding,
          `${describeBox(box)}: ${line.text}`,
        );
        assert.ok(line.y - line.size * 0.8 >= -rounding && line.y <= box.height, describeBox(box));
      }
    }
  });

  itHolds('no text is smaller than 12 pixels', ({ boxes }) => {
    for (const { texts } of boxes) for (const { size } of texts) assert.ok(size >= 12);
  });

  itHolds('lines cross no box, and touch only those they belong to', ({ boxes, lines }) => {
    for (const line of lines) {
      for (const box of boxes) assert.ok(!crosses(line, box), `${line.id} crosses ${describeBox(box)}`);
    }
  });

  itHolds(
    'a sign about a box has room: on the canvas, and on no other box, no line and no text',
    (drawing) => {
      const canvas = { x: 0, y: 0, width: drawing.width, height: drawing.height };
      for (const box of drawing.boxes) {
        const sign = signOf(box);
        assert.ok(isInside(sign, canvas), `the sign of ${describeBox(box)}`);
        for (const other of drawing.boxes) {
          if (other === box || other.id === box.parent) continue;
          assert.ok(!overlap(sign, other), `the sign of ${describeBox(box)} is on ${describeBox(other)}`);
        }
        for (const { text, x, y, size, anchor, bold } of box.texts) {
          const width = textWidth(text, { size, bold });
          const start = { start: x, middle: x - width / 2, end: x - width }[anchor];
          const words = { x: box.x + start, y: box.y + y - size * 0.8, width, height: size };
          assert.ok(!overlap(sign, words), `the sign of ${describeBox(box)} is on its words`);
        }
        for (const line of drawing.lines)
          assert.ok(!crosses(line, sign), `${line.id} crosses the sign of ${describeBox(box)}`);
      }
    },
  );

  itHolds('IDs are unique, and what a box belongs under is in the picture before it', ({ boxes, lines }) => {
    const ids = [...boxes, ...lines].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [index, { parent }] of boxes.entries()) {
      assert.ok(parent === undefined || boxes.slice(0, index).some(({ id }) => id === parent));
    }
  });

  it('keeps all IDs while the words of one factor change', () => {
    const changed = fc.tuple(postmortems, fc.nat(), fc.lorem(), widths);
    fc.assert(
      fc.property(changed, ([before, place, words, width]) => {
        const index = place % before.factors.length;
        const factors = before.factors.map((one, at_) =>
          at_ === index ? { ...one, description: at(words) } : one,
        );
        assert.deepEqual(idsOf({ ...before, factors }, width), idsOf(before, width));
      }),
      { numRuns: 15 },
    );
  });

  const words = 'No alert was configured for the shared database';
  const growing: Readonly<Record<Drawing['kind'], (count: number) => Partial<Postmortem>>> = {
    fishbone: (count) => ({
      factors: Array.from({ length: count }, (_, index) =>
        factor(['PROCESS', 'PEOPLE', 'TECHNOLOGY'][index % 3], words),
      ),
    }),
    'five-whys': (count) => ({
      whys: Array.from({ length: count / 3 }, () =>
        chain('It broke', [why('Why?', words, { next: [why('Why?', words), why('Why?', words)] })]),
      ),
    }),
    timeline: (count) => ({
      timeline: timeline(
        Array.from({ length: count }, (_, index) => event(index * 7, words, ['PD', 'SL', 'PM'][index % 3])),
      ),
    }),
  };
  for (const [kind, parts] of Object.entries(growing)) {
    it(`grows with what is in it and no faster: ${kind}`, () => {
      const areaOf = (count: number, width: number) => {
        const drawing = diagramsOf(postmortem(parts(count)), { width }).find((one) => one.kind === kind);
        return (drawing?.width ?? 0) * (drawing?.height ?? 0);
      };
      for (const width of [400, 900, 1600]) {
        const growth = (areaOf(120, width) - areaOf(60, width)) / (areaOf(60, width) - areaOf(30, width));
        assert.ok(growth < 2.2, `twice as many more, ${growth} times the growth at ${width} pixels`);
      }
    });
  }

  it('is as wide as the room there is', () => {
    for (const width of [280, 400, 719.6, 1600]) {
      for (const drawing of diagramsOf(checkout, { width })) assert.equal(drawing.width, Math.round(width));
    }
  });
});

const languages = fc.constantFrom(inEnglish, translateFor('de'));

/** Holds for all pictures of any postmortem in any room, in every language. */
function itHolds(title: string, holds: (drawing: Drawing) => void): void {
  it(`holds that ${title}`, () => {
    fc.assert(
      fc.property(postmortems, widths, languages, (one, width, translate) => {
        for (const drawing of diagramsOf(one, { width, translate })) holds(drawing);
      }),
      { numRuns: 20 },
    );
  });
}

function idsOf(one: Postmortem, width: number): string[][] {
  return diagramsOf(one, { width }).map(({ boxes, lines }) => [...boxes, ...lines].map(({ id }) => id));
}

function signOf({ x, y, badge }: Box): Rectangle {
  const size = 2 * badgeRadius;
  return { x: x + badge.x - badgeRadius, y: y + badge.y - badgeRadius, width: size, height: size };
}

type Rectangle = Pick<Box, 'x' | 'y' | 'width' | 'height'>;

function overlap(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x + one.width > other.x + rounding &&
    other.x + other.width > one.x + rounding &&
    one.y + one.height > other.y + rounding &&
    other.y + other.height > one.y + rounding
  );
}

function isInside(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Whether a line runs through the inside of a box, and not just along or up to its edge. */
function crosses({ points }: Line, { x, y, width, height }: Rectangle): boolean {
  return points.slice(1).some(([endX, endY], index) => {
    const [startX, startY] = points[index] ?? [endX, endY];
    // Liang and Barsky: the part of the stroke that is within all four edges.
    let from = 0;
    let to = 1;
    for (const [step, room] of [
      [startX - endX, startX - (x + rounding)],
      [endX - startX, x + width - rounding - startX],
      [startY - endY, startY - (y + rounding)],
      [endY - startY, y + height - rounding - startY],
    ] as const) {
      if (step === 0 && room < 0) return false;
      if (step < 0) from = Math.max(from, room / step);
      if (step > 0) to = Math.min(to, room / step);
    }
    return from < to;
  });
}

function describeBox({ id, x, y, width, height, label }: Box): string {
  return `${id} (${x}, ${y}, ${width} × ${height}) “${label.slice(0, 40)}”`;
}
