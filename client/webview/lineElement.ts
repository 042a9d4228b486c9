import type { Line } from '../../server/protocol';
import { set, svg } from './element';

/** A line is decoration: a screen reader learns from the tree what it shows. */
export function createLine({ id }: Line): SVGPathElement {
  return svg('path', { 'data-id': id });
}

export function updateLine(path: SVGPathElement, { role, points, arrow, faint }: Line): void {
  set(path, {
    class: faint ? `line ${role} faint` : `line ${role}`,
    d: `M${points.map((point) => point.join(' ')).join('L')}`,
  });
  if (arrow) set(path, { 'marker-end': 'url(#arrow)' });
}

/** The head of an arrow, once for the whole page. */
export function arrowHead(): SVGSVGElement {
  const marker = svg('marker', {
    id: 'arrow',
    viewBox: '0 0 8 8',
    refX: 7.5,
    refY: 4,
    markerWidth: 8,
    markerHeight: 8,
    markerUnits: 'userSpaceOnUse',
    orient: 'auto',
  });
  marker.append(svg('path', { class: 'head', d: 'M0 0L8 4L0 8Z' }));
  const definitions = svg('defs');
  definitions.append(marker);
  const holder = svg('svg', { class: 'definitions', 'aria-hidden': 'true', width: 0, height: 0 });
  holder.append(definitions);
  return holder;
}
