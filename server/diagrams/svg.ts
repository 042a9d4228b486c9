import type { Box, Drawing, Line, TextLine } from '../protocol';
import { escaped } from './escaped';
import { svgColours } from './svgColours';

/**
 * A picture as an SVG file of its own, in light and dark. The same drawing gives the same bytes. A drawing with
 * nothing in it gives a picture of what it says instead.
 */
export function svg(drawing: Drawing): string {
  const { kind, title, description, width, boxes, lines, empty } = drawing;
  const height = empty === undefined ? drawing.height : emptyHeight(empty);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` role="img" aria-labelledby="${kind}-title ${kind}-description" class="diagram">\n`,
    `<title id="${kind}-title">${escaped(title)}</title>\n`,
    `<desc id="${kind}-description">${escaped(description)}</desc>\n`,
    `<style>\n${svgColours}</style>\n`,
    `<rect class="paper" width="${width}" height="${height}" rx="12"/>\n`,
    ...lines.map(drawnLine),
    ...boxes.map(drawnBox),
    ...(empty === undefined ? [] : [drawnEmpty(empty)]),
    '</svg>\n',
  ].join('');
}

function drawnLine({ role, points, arrow, faint }: Line): string {
  const path = `<path class="${classes(role, { faint })}" d="M${points.map((point) => point.join(' ')).join('L')}"/>\n`;
  return arrow ? path + drawnArrow(points) : path;
}

/** Where an arrow ends it points down or to the right, as all our arrows do. */
function drawnArrow(points: Line['points']): string {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return '';
  const [x, y] = end;
  const corners = before[1] === y ? `${x - 8} ${y - 4.5}V${y + 4.5}` : `${x - 4.5} ${y - 8}H${x + 4.5}`;
  return `<path class="arrow" d="M${corners}L${x} ${y}Z"/>\n`;
}

function drawnBox({ role, x, y, width, height, radius, texts, label, faint, strong }: Box): string {
  return [
    `<g class="${classes(role, { faint, strong })}" transform="translate(${x} ${y})">`,
    `<title>${escaped(label)}</title>`,
    `<rect width="${width}" height="${height}" rx="${radius}"/>`,
    ...texts.map(drawnText),
    '</g>\n',
  ].join('');
}

function drawnText({ text, x, y, size, bold, anchor, role }: TextLine): string {
  const weight = bold ? ' font-weight="600"' : '';
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const badge = signs[role]?.(x, y - size * 0.35, size * 0.85) ?? '';
  return `${badge}<text class="${role}" x="${x}" y="${y}" font-size="${size}"${weight}${place}>${escaped(text)}</text>`;
}

type Sign = (x: number, y: number, radius: number) => string;

/** What stands behind a text of its own kind: a circle for a number, an octagon where something stops. */
const signs: Readonly<Partial<Record<TextLine['role'], Sign>>> = {
  count: (x, y, radius) => `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${fixed(radius)}"/>`,
  stop: (x, y, radius) => `<polygon points="${octagon(x, y, radius)}"/>`,
};

function octagon(x: number, y: number, radius: number): string {
  const [long, short] = [radius, radius * Math.tan(Math.PI / 8)];
  return [
    [-short, -long],
    [short, -long],
    [long, -short],
    [long, short],
    [short, long],
    [-short, long],
    [-long, short],
    [-long, -short],
  ]
    .map(([dx = 0, dy = 0]) => `${fixed(x + dx)},${fixed(y + dy)}`)
    .join(' ');
}

/** Two digits are finer than anybody sees, and the same on every machine. */
function fixed(length: number): number {
  return Math.round(length * 100) / 100;
}

const emptyLine = 20;

function emptyHeight(empty: string): number {
  return (empty.split('\n').length + 2) * emptyLine;
}

function drawnEmpty(empty: string): string {
  return empty
    .split('\n')
    .map(
      (line, index) =>
        `<text class="note" x="20" y="${(index + 2) * emptyLine}" font-size="13">${escaped(line)}</text>\n`,
    )
    .join('');
}

function classes(role: string, flags: Readonly<Record<string, boolean>>): string {
  return [role, ...Object.keys(flags).filter((flag) => flags[flag])].join(' ');
}
