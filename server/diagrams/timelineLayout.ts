import type { Box, Line } from '../protocol';
import { badgeRadius } from './badge';
import { boxOf, type Item, lineOf, type Picture, type Point } from './item';
import type { Entry, Phase, TimelineItems } from './timelineItems';
import { laneColumns } from './timelineLanes';
import { styles, type TextBlock, typeset } from './typeset';

const margin = 16;
const railX = margin + 3;
const badgeRoom = 2 * badgeRadius + 4;
const gaps = { header: 10, phase: 10, entry: 8, afterPhase: 20, words: 12 };
const phaseInset = { x: 12, y: 5 };
const firstLine = styles.label.lineHeight / 2;
const widestTime = 92;
const mostLines = 5;
const pause = { least: 34, growth: 16, most: 130 };

/**
 * Time runs downwards. Each entry is a dot on the lane of its source with its words beside it: words keep the whole
 * width however many sources there are, and no two can collide. A long pause is as much room as its length asks for.
 */
export function lanesAndWords({ lanes, phases }: TimelineItems, width: number): Picture {
  const columns = laneColumns(lanes, { left: railX + 12, width });
  const wordsX = columns.right + 8;
  const room = width - margin - badgeRoom - wordsX;
  const timeWidth = widthOfTimes(phases);

  const boxes: Box[] = [...columns.boxes(margin)];
  const lines: Line[] = [];
  const top = margin + columns.headerHeight;
  let y = top + gaps.header;
  const drawnPause = (entry: Entry, phase: Item | undefined) => {
    if (!entry.pause) return;
    const drawn = pauseBefore(entry.pause, phase, [wordsX, y], { room, timeWidth });
    boxes.push(drawn.box);
    lines.push(drawn.line);
    y += drawn.height;
  };

  for (const [index, { item: phase, kind, entries }] of phases.entries()) {
    const from = y;
    if (phase) {
      const box = phaseBox(phase, [wordsX, y], room);
      boxes.push(box);
      y = box.y + box.height + gaps.phase;
    }
    for (const [place, entry] of entries.entries()) {
      if (place > 0 || index === 0) drawnPause(entry, phase);
      const laneX = columns.xOf(entry.lane);
      const { box, height } = entryBox(entry, phase, [wordsX, y], { room, timeWidth });
      boxes.push(box);
      lines.push(
        lineOf('leader', entry.item, [
          [laneX, y + firstLine],
          [wordsX - 5, y + firstLine],
        ]),
        lineOf('mark', entry.item, [
          [laneX, y + firstLine],
          [laneX, y + firstLine],
        ]),
      );
      y += height + gaps.entry;
    }
    // The pause before something was noticed belongs to the time in which nothing was.
    const next = phases[index + 1]?.entries[0];
    if (next) drawnPause(next, phase);
    if (phase)
      lines.push(
        lineOf(kind, phase, [
          [railX, from],
          [railX, y - gaps.entry],
        ]),
      );
    y += gaps.afterPhase - gaps.entry;
  }
  const height = y - gaps.afterPhase + margin;
  return { width, height, boxes, lines: [...columns.lines(top, height - margin), ...lines] };
}

function widthOfTimes(phases: readonly Phase[]): number {
  const widths = phases.flatMap(({ entries }) => entries.map((entry) => timeBlock(entry).width));
  return Math.min(
    widestTime,
    widths.reduce((most, one) => Math.max(most, one), 0),
  );
}

function timeBlock({ time, day }: Entry): TextBlock {
  return typeset(
    [
      { text: time, style: styles.heading, maxLines: 2 },
      ...(day === undefined ? [] : [{ text: day, style: styles.note, maxLines: 1 }]),
    ],
    widestTime,
  );
}

interface Columns {
  readonly room: number;
  readonly timeWidth: number;
}

function entryBox(
  entry: Entry,
  phase: Item | undefined,
  [x, y]: Point,
  { room, timeWidth }: Columns,
): { box: Box; height: number } {
  const time = timeBlock(entry);
  const words = typeset(
    [{ text: entry.item.label, style: styles.label, maxLines: mostLines }],
    room - timeWidth - gaps.words,
  );
  const height = Math.max(time.height, words.height);
  const width = timeWidth + gaps.words + words.width;
  const lines = [
    ...time.lines,
    ...words.lines.map((line) => ({ ...line, x: line.x + timeWidth + gaps.words })),
  ];
  return { box: boxOf(entry.item, phase, { x, y, width, height, radius: 4 }, { lines }), height };
}

function phaseBox(phase: Item, [x, y]: Point, room: number): Box {
  const text = typeset(
    [
      { text: phase.label, style: styles.heading, maxLines: 1 },
      ...phase.notes.map((note) => ({ text: note, style: styles.note, maxLines: 2 })),
    ],
    room - 2 * phaseInset.x,
  );
  const frame = { x, y, width: room, height: text.height + 2 * phaseInset.y, radius: 6 };
  return boxOf(phase, undefined, frame, text, phaseInset);
}

/** Longer pauses take more room, but a night no more than a page. */
function pauseBefore(
  { item, milliseconds }: NonNullable<Entry['pause']>,
  phase: Item | undefined,
  [x, y]: Point,
  { room, timeWidth }: Columns,
): { box: Box; line: Line; height: number } {
  const hours = milliseconds / 3_600_000;
  const text = typeset(
    [{ text: item.label, style: styles.note, maxLines: 3 }],
    room - timeWidth - gaps.words,
  );
  const asked = Math.min(pause.most, pause.least + pause.growth * Math.log2(1 + hours));
  const height = Math.max(asked, text.height + 2 * gaps.entry);
  const frame = {
    x: x + timeWidth + gaps.words,
    y: y + (height - gaps.entry - text.height) / 2,
    width: text.width,
    height: text.height,
    radius: 4,
  };
  const lineX = x + 14;
  return {
    box: boxOf(item, phase, frame, text),
    line: lineOf('pause', item, [
      [lineX, y],
      [lineX, y + height - gaps.entry],
    ]),
    height,
  };
}
