import type { Box, Drawing, Line, SourceLocation } from '../../server/protocol';
import type { Wish } from '../preview/messages';
import { boxAtCursor } from './boxAtCursor';
import { createBox, updateBox } from './boxElement';
import { Choices } from './choices';
import { html, set, setText, svg } from './element';
import { EmptyPicture } from './emptyPicture';
import { KeyedElements } from './keyed';
import { l10n } from './l10n';
import { createLine, updateLine } from './lineElement';
import { toolbar } from './toolbar';
import { TreeKeys } from './treeKeys';
import { panWithPointer } from './zoom';

/** What a picture asks of the page around it. */
export interface Surroundings {
  reveal(source: SourceLocation): void;
  wish(wish: Wish): void;
  toggle(choice: string): void;
  /** Called with the box that is pointed at or has the focus, and with none when it no longer is. */
  attend(box: Box | undefined): void;
}

/** One picture of the page under its heading. Showing another drawing changes what differs and nothing else. */
export class DiagramView {
  readonly element = html('section', { class: 'diagram' });
  readonly picture = svg('svg', { role: 'tree' });
  private readonly heading = html('h2');
  private readonly description = html('p', { class: 'description' });
  private readonly buttons: HTMLElement;
  private readonly frame = html('div', { class: 'frame' });
  private readonly empty = new EmptyPicture();
  private readonly choices: Choices;
  private readonly lines: KeyedElements<Line, SVGPathElement>;
  private readonly boxes: KeyedElements<Box, SVGGElement>;
  private readonly keys: TreeKeys;
  private drawing: Drawing | undefined;
  private currentId: string | undefined;
  private zoom = 1;

  constructor(
    title: string,
    private readonly surroundings: Surroundings,
  ) {
    const lines = svg('g', { 'aria-hidden': 'true' });
    const boxes = svg('g', { role: 'presentation' });
    this.picture.append(lines, boxes);
    this.frame.append(this.picture);
    this.choices = new Choices(l10n.t('Choices for {title}', { title }), (id) => surroundings.toggle(id));
    this.buttons = toolbar(title, [
      {
        label: l10n.t('Export…'),
        explanation: l10n.t('Save as SVG, PNG, Mermaid or text'),
        press: () => surroundings.wish('export'),
      },
      {
        label: l10n.t('Copy…'),
        explanation: l10n.t('Copy as SVG, Mermaid or text'),
        press: () => surroundings.wish('copy'),
      },
    ]);
    const top = html('header');
    top.append(this.heading, this.buttons);
    this.element.append(top, this.description, this.choices.element, this.frame, this.empty.element);

    this.lines = new KeyedElements(lines, createLine, updateLine);
    this.boxes = new KeyedElements(boxes, createBox, updateBox);
    this.keys = new TreeKeys(
      this.picture,
      (id) => this.boxes.get(id),
      (id) => this.choose(id),
    );
    panWithPointer(this.frame);
    this.picture.addEventListener('click', ({ target }) => {
      const id = idAt(target);
      if (!id) return;
      this.keys.moveTo(id);
      this.choose(id);
    });
    for (const begins of ['pointerover', 'focusin'])
      this.picture.addEventListener(begins, ({ target }) => surroundings.attend(this.box(idAt(target))));
    for (const ends of ['pointerleave', 'focusout'])
      this.picture.addEventListener(ends, () => surroundings.attend(undefined));
  }

  show(drawing: Drawing): void {
    if (drawing === this.drawing) return;
    const { kind, title, description, width, boxes, lines, choices, empty } = drawing;
    // In a room of another width everything has moved: that is no change to follow with the eyes.
    const still = this.drawing?.width !== width;
    this.drawing = drawing;
    set(this.element, { class: `diagram ${kind}${still ? ' still' : ''}` });
    setText(this.heading, title);
    setText(this.description, empty === undefined ? description : '');
    this.frame.toggleAttribute('hidden', empty !== undefined);
    this.buttons.toggleAttribute('hidden', empty !== undefined);
    set(this.picture, { 'aria-label': `${title}: ${description}` });
    this.resize(this.zoom);
    this.lines.show(lines);
    this.boxes.show(boxes);
    this.keys.show(boxes);
    this.choices.show(choices);
    this.empty.show(empty);
  }

  resize(zoom: number): void {
    this.zoom = zoom;
    const { width = 0, height = 0 } = this.drawing ?? {};
    set(this.picture, { viewBox: `0 0 ${width} ${height}`, width: width * zoom, height: height * zoom });
  }

  /** Marks the box that is being written; gives it, and its element where it is another than before. */
  mark(cursor: SourceLocation | undefined): { box: Box | undefined; entered?: Element } {
    const box = cursor && this.drawing ? boxAtCursor(this.drawing.boxes, cursor) : undefined;
    const element = box && this.boxes.get(box.id);
    const isOther = box?.id !== this.currentId;
    if (isOther && this.currentId !== undefined) setCurrent(this.boxes.get(this.currentId), false);
    setCurrent(element, true);
    this.currentId = box?.id;
    return { box, ...(isOther && element && { entered: element }) };
  }

  private choose(id: string): void {
    const source = this.box(id)?.source;
    if (source) this.surroundings.reveal(source);
  }

  private box(id: string | undefined): Box | undefined {
    return this.drawing?.boxes.find((box) => box.id === id);
  }
}

function setCurrent(element: Element | undefined, isCurrent: boolean): void {
  element?.classList.toggle('current', isCurrent);
  if (isCurrent) element?.setAttribute('aria-current', 'true');
  else element?.removeAttribute('aria-current');
}

function idAt(target: EventTarget | null): string | undefined {
  const item = target instanceof Element ? target.closest('[role=treeitem]') : null;
  return item?.getAttribute('data-id') ?? undefined;
}
