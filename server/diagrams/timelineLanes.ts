import type { Box, Line } from '../protocol';
import { boxOf, lineOf, plain } from './item';
import { textWidth } from './textWidth';
import type { Lane } from './timelineItems';
import { styles, typeset } from './typeset';

/** Where the lanes run, and their names above them. */
export interface LaneColumns {
  /** Where the last lane's column ends. */
  readonly right: number;
  readonly headerHeight: number;
  /** Where the lane of this ID runs; lanes without a column of their own share the last. */
  xOf(id: string): number;
  boxes(y: number): Box[];
  lines(from: number, to: number): Line[];
}

const narrowest = 28;
const widest = 84;
const padding = 6;
/** Words need the rest. */
const mostOfWidth = 0.4;

/** Gives each lane a column; where there are too many, the rarest sources share one. */
export function laneColumns(
  lanes: readonly Lane[],
  { left, width }: { readonly left: number; readonly width: number },
): LaneColumns {
  const most = Math.max(1, Math.floor((width * mostOfWidth - left) / narrowest));
  const own = lanes.length <= most ? lanes : mostUsed(lanes, most - 1);
  const others = lanes.filter((lane) => !own.includes(lane));
  const shown = others.length === 0 ? own : [...own, together(others)];

  const natural = Math.max(
    0,
    ...shown.map(({ item }) => typeset([name(item.label)], widest - padding).width),
  );
  const room = (width * mostOfWidth - left) / Math.max(1, shown.length);
  const pitch = Math.max(narrowest, Math.min(widest, natural + 2 * padding, room));
  const middle = (index: number) => left + (index + 0.5) * pitch;
  const headers = shown.map((lane) =>
    typeset([name(drawnName(lane, pitch - padding))], pitch - padding, 'middle'),
  );
  // One lane for everything tells nothing; its name would only be in the way.
  const headerHeight = shown.length < 2 ? 0 : Math.max(...headers.map(({ height }) => height));
  const places = new Map(shown.map(({ item }, index) => [item.id, middle(index)]));

  return {
    right: left + shown.length * pitch,
    headerHeight,
    xOf: (id) => places.get(id) ?? middle(shown.length - 1),
    boxes: (y) =>
      headerHeight === 0
        ? []
        : shown.map(({ item }, index) => {
            const text = headers[index] ?? { width: 0, height: 0, lines: [] };
            const frame = { x: middle(index) - text.width / 2, y: y + headerHeight - text.height, radius: 4 };
            return boxOf(item, undefined, { ...frame, width: text.width, height: text.height }, text);
          }),
    lines: (from, to) =>
      shown.map(({ item }, index) =>
        lineOf('lane', item, [
          [middle(index), from + 3],
          [middle(index), to],
        ]),
      ),
  };
}

function drawnName({ item: { label }, sign }: Lane, width: number): string {
  const isTorn = label.split(' ').some((word) => textWidth(word, styles.small) > width);
  return isTorn && sign ? sign : label;
}

function name(text: string) {
  return { text, style: styles.small, maxLines: 3 };
}

/** In the order in which they first appear, as all lanes are. */
function mostUsed(lanes: readonly Lane[], count: number): readonly Lane[] {
  const kept = new Set([...lanes].sort((one, other) => other.entries - one.entries).slice(0, count));
  return lanes.filter((lane) => kept.has(lane));
}

function together(lanes: readonly Lane[]): Lane {
  const entries = lanes.reduce((sum, lane) => sum + lane.entries, 0);
  const names = lanes.map(({ item }) => item.label).join(', ');
  return {
    entries,
    item: { ...plain, id: 'lanes shared', role: 'lane', label: `+${lanes.length}`, notes: [names] },
  };
}
