import type { Box, BoxRole } from '../../server/protocol';
import { set, svg } from './element';

/** A box as a group: a tooltip, a frame, and its lines of text. */
export function createBox({ id }: Box): SVGGElement {
  const group = svg('g', { role: 'treeitem', tabindex: -1, 'data-id': id });
  group.append(svg('title'), svg('rect'), svg('g'));
  return group;
}

export function updateBox(group: SVGGElement, box: Box): void {
  const { role, x, y, width, height, radius, faint, strong, source } = box;
  const flags = { faint, strong, linked: source !== undefined };
  const names = Object.entries(flags).flatMap(([name, holds]) => (holds ? [name] : []));
  set(group, { class: ['box', role, ...names].join(' '), 'aria-label': spoken(box) });
  // A property and not an attribute: this is what moves smoothly from place to place.
  group.style.transform = `translate(${x}px, ${y}px)`;

  const [title, frame, texts] = group.children;
  if (title && title.textContent !== box.label) title.textContent = box.label;
  if (frame) set(frame, { width, height, rx: radius });
  if (texts) updateTexts(texts, box);
}

/** Lines of text have no identity worth keeping; they are made again when one of them changed. */
function updateTexts(parent: Element, { texts }: Box): void {
  const key = JSON.stringify(texts);
  if (parent.getAttribute('data-texts') === key) return;
  set(parent, { 'data-texts': key });
  parent.replaceChildren(
    ...texts.flatMap(({ text, x, y, size, bold, anchor, role }) => {
      const line = svg('text', { class: role, x, y, 'font-size': size, 'text-anchor': anchor });
      if (bold) set(line, { 'font-weight': 600 });
      line.textContent = text;
      return role === 'count'
        ? [svg('circle', { cx: x, cy: y - size * 0.35, r: size * 0.85 }), line]
        : [line];
    }),
  );
}

const kinds: Readonly<Record<BoxRole, string>> = {
  effect: 'Effect',
  category: 'Category',
  factor: 'Factor',
  cause: 'Cause',
  problem: 'Problem',
  question: 'Question',
  answer: 'Answer',
  evidence: 'Evidence',
  'root-cause': 'Root cause',
};

/** What a screen reader says: `Category PROCESS, 2 factors, most factors`. */
function spoken({ role, label, notes, count }: Box): string {
  if (role === 'question') return `Question ${count}: ${label}`;
  if (role !== 'category') return [`${kinds[role]}: ${label}`, ...notes].join(', ');
  const factors = count === undefined ? [] : [count === 1 ? '1 factor' : `${count} factors`];
  return [`${kinds[role]} ${label}`, ...factors, ...notes].join(', ');
}
