import type { Box, Drawing, Line, SourceLocation } from '../../server/protocol';
import { createBox, updateBox } from './boxElement';
import { html, set, svg } from './element';
import { KeyedElements } from './keyed';
import { createLine, updateLine } from './lineElement';
import { TreeKeys } from './treeKeys';

/** One picture of the page under its heading. Showing another drawing changes what differs and nothing else. */
export class DiagramView {
  readonly element = html('section', { class: 'diagram' });
  private readonly heading = html('h2');
  private readonly description = html('p', { class: 'description' });
  private readonly empty = html('div', { class: 'empty' });
  private readonly picture = svg('svg', { role: 'tree' });
  private readonly lines: KeyedElements<Line, SVGPathElement>;
  private readonly boxes: KeyedElements<Box, SVGGElement>;
  private readonly keys: TreeKeys;
  private drawing: Drawing | undefined;

  constructor(private readonly reveal: (source: SourceLocation) => void) {
    const lines = svg('g', { 'aria-hidden': 'true' });
    const boxes = svg('g', { role: 'presentation' });
    this.picture.append(lines, boxes);
    this.element.append(this.heading, this.description, this.picture, this.empty);

    this.lines = new KeyedElements(lines, createLine, updateLine);
    this.boxes = new KeyedElements(boxes, createBox, updateBox);
    this.keys = new TreeKeys(
      this.picture,
      (id) => this.boxes.get(id),
      (id) => this.choose(id),
    );
    this.picture.addEventListener('click', ({ target }) => {
      const id = target instanceof Element && target.closest('[role=treeitem]')?.getAttribute('data-id');
      if (!id) return;
      this.keys.moveTo(id);
      this.choose(id);
    });
  }

  show(drawing: Drawing): void {
    const { kind, title, description, width, height, boxes, lines, empty } = drawing;
    // In a room of another width everything has moved: that is no change to follow with the eyes.
    const still = this.drawing?.width !== width;
    this.drawing = drawing;
    set(this.element, { class: `diagram ${kind}${still ? ' still' : ''}` });
    this.heading.textContent = title;
    this.description.textContent = empty === undefined ? description : '';
    this.picture.toggleAttribute('hidden', empty !== undefined);
    set(this.picture, {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'aria-label': `${title}: ${description}`,
    });
    this.lines.show(lines);
    this.boxes.show(boxes);
    this.keys.show(boxes);
    this.explain(empty);
  }

  private choose(id: string): void {
    const source = this.drawing?.boxes.find((box) => box.id === id)?.source;
    if (source) this.reveal(source);
  }

  /** The first paragraph says what is missing, the others are an example of it. */
  private explain(empty: string | undefined): void {
    this.empty.replaceChildren();
    this.empty.toggleAttribute('hidden', empty === undefined);
    if (empty === undefined) return;
    const [message = '', ...example] = empty.split('\n\n');
    const words = html('p');
    words.textContent = message;
    const code = html('pre');
    code.textContent = example.join('\n\n');
    this.empty.append(words, code);
  }
}
