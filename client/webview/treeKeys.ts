import type { Box } from '../../server/protocol';
import { set } from './element';

/**
 * Walking a picture with the keyboard, as in any tree: up and down through all boxes in reading order, left to
 * what a box belongs under, right to what belongs under it, Enter to go to where it is written.
 */
export class TreeKeys {
  /** In reading order: each box is followed by what belongs under it. */
  private boxes: readonly Box[] = [];
  private current: string | undefined;

  constructor(
    tree: SVGSVGElement,
    private readonly elementOf: (id: string) => SVGGElement | undefined,
    private readonly choose: (id: string) => void,
  ) {
    tree.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !this.handle(event.key)) return;
      event.preventDefault();
    });
    tree.addEventListener('focusin', ({ target }) => {
      const id = target instanceof Element && target.getAttribute('data-id');
      if (id) this.makeCurrent(id);
    });
  }

  show(boxes: readonly Box[]): void {
    const siblings = new Map<string | undefined, Box[]>();
    for (const box of boxes) siblings.set(box.parent, [...(siblings.get(box.parent) ?? []), box]);

    const inOrder: Box[] = [];
    const visit = (parent: string | undefined, level: number) => {
      const group = siblings.get(parent) ?? [];
      for (const [index, box] of group.entries()) {
        inOrder.push(box);
        const place = { 'aria-level': level, 'aria-posinset': index + 1, 'aria-setsize': group.length };
        const element = this.elementOf(box.id);
        if (element) set(element, place);
        visit(box.id, level + 1);
      }
    };
    visit(undefined, 1);
    this.boxes = inOrder;
    const kept = inOrder.find(({ id }) => id === this.current) ?? inOrder[0];
    if (kept) this.makeCurrent(kept.id);
  }

  moveTo(id: string): void {
    this.makeCurrent(id);
    this.elementOf(id)?.focus();
  }

  private handle(key: string): boolean {
    const index = this.boxes.findIndex(({ id }) => id === this.current);
    const box = this.boxes[index];
    if (!box) return false;
    if (key === 'Enter' || key === ' ') {
      this.choose(box.id);
      return true;
    }
    const move = moves[key];
    if (!move) return false;
    const target = move(this.boxes, index, box);
    if (target) this.moveTo(target.id);
    return true;
  }

  /** One box of the tree can be reached with Tab; the arrow keys go on from there. */
  private makeCurrent(id: string): void {
    if (this.current !== undefined) this.elementOf(this.current)?.setAttribute('tabindex', '-1');
    this.current = id;
    this.elementOf(id)?.setAttribute('tabindex', '0');
  }
}

type Move = (boxes: readonly Box[], index: number, box: Box) => Box | undefined;

const moves: Readonly<Record<string, Move>> = {
  ArrowDown: (boxes, index) => boxes[index + 1],
  ArrowUp: (boxes, index) => boxes[index - 1],
  ArrowLeft: (boxes, _, { parent }) => boxes.find(({ id }) => id === parent),
  ArrowRight: (boxes, _, { id }) => boxes.find(({ parent }) => parent === id),
  Home: (boxes) => boxes[0],
  End: (boxes) => boxes.at(-1),
};
