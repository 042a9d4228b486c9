import type { Box, BoxRole } from '../../server/protocol';
import { inWords, updateBadge } from './badge';
import { set, svg } from './element';
import { l10n } from './l10n';

/** A box as a group: a tooltip, a frame, its lines of text, and a sign where something was found. */
export function createBox({ id }: Box): SVGGElement {
  const group = svg('g', { role: 'treeitem', tabindex: -1, 'data-id': id });
  group.append(svg('title'), svg('rect'), svg('g'), svg('g'));
  return group;
}

export function updateBox(group: SVGGElement, box: Box): void {
  const { role, x, y, width, height, radius, faint, strong, source, findings = [] } = box;
  const current = group.classList.contains('current');
  const flags = { faint, strong, linked: source !== undefined, current };
  const names = Object.entries(flags).flatMap(([name, holds]) => (holds ? [name] : []));
  set(group, { class: ['box', role, ...names].join(' '), 'aria-label': spoken(box) });
  // A property and not an attribute: this is what moves smoothly from place to place.
  group.style.transform = `translate(${x}px, ${y}px)`;

  const [title, frame, texts, badge] = group.children;
  const tooltip = [box.label, ...findings.map(inWords)].join('\n');
  if (title && title.textContent !== tooltip) title.textContent = tooltip;
  if (frame) set(frame, { width, height, rx: radius });
  if (texts) updateTexts(texts, box);
  if (badge) updateBadge(badge, findings, box.badge);
}

/** Lines of text have no identity worth keeping; they are made again when one of them changed. */
function updateTexts(parent: Element, { texts }: Box): void {
  const key = JSON.stringify(texts);
  if (parent.getAttribute('data-texts') === key) return;
  set(parent, { 'data-texts': key });
  parent.replaceChildren(
    ...texts.flatMap(({ text, x, y, size, bold, anchor, role }): (SVGElement | string)[] => {
      const line = svg('text', { class: role, x, y, 'font-size': size, 'text-anchor': anchor });
      if (bold) set(line, { 'font-weight': 600 });
      line.textContent = text;
      const [middle, radius] = [y - size * 0.35, size * 0.85];
      // Nothing is painted for a space, but who hears the words hears where a line ends.
      if (role === 'count') return [svg('circle', { cx: x, cy: middle, r: radius }), line, ' '];
      return role === 'stop' ? [octagon(x, middle, radius), line, ' '] : [line, ' '];
    }),
  );
}

/** The sign that everybody stops at, whatever its colour. */
function octagon(x: number, y: number, radius: number): SVGPolygonElement {
  const corners = Array.from({ length: 8 }, (_, index) => {
    const angle = ((index + 0.5) * Math.PI) / 4;
    const reach = radius / Math.cos(Math.PI / 8);
    return `${x + reach * Math.cos(angle)},${y + reach * Math.sin(angle)}`;
  });
  return svg('polygon', { points: corners.join(' ') });
}

const kinds: Readonly<Record<BoxRole, string>> = {
  effect: l10n.t('Effect'),
  category: l10n.t('Category'),
  factor: l10n.t('Factor'),
  cause: l10n.t('Cause'),
  problem: l10n.t('Problem'),
  question: l10n.t('Question'),
  answer: l10n.t('Answer'),
  evidence: l10n.t('Evidence'),
  'root-cause': l10n.t('Root cause'),
  'dead-end': l10n.t('Answer'),
  phase: l10n.t('Phase'),
  lane: l10n.t('Source'),
  event: l10n.t('Entry'),
  gap: l10n.t('Pause'),
};

/** What a screen reader says: `Category PROCESS, most factors, 2 factors`. */
function spoken({ findings = [], ...box }: Box): string {
  return [itself(box), ...findings.map(inWords)].join('; ');
}

function itself({ role, label, notes, count }: Omit<Box, 'findings'>): string {
  if (role === 'question') return l10n.t('Question {count}: {label}', { count: count ?? '', label });
  if (role === 'event') return [`${kinds[role]}: ${notes[0]}`, label, ...notes.slice(1)].join(', ');
  if (role !== 'category') return [`${kinds[role]}: ${label}`, ...notes].join(', ');
  const factors =
    count === undefined ? [] : [count === 1 ? l10n.t('1 factor') : l10n.t('{count} factors', { count })];
  return [`${kinds[role]} ${label}`, ...notes, ...factors].join(', ');
}
