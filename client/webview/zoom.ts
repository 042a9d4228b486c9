const least = 0.25;
const most = 4;
/** A step of the buttons and keys. */
const step = 1.25;

/** How large pictures are shown: 1 is as wide as the page. */
export class Zoom {
  private factor = 1;

  constructor(
    /** Makes the pictures as large as that. */
    private readonly apply: (factor: number) => void,
    /** The picture that is looked at. */
    private readonly picture: () => SVGSVGElement | undefined,
  ) {}

  get value(): number {
    return this.factor;
  }

  in(): void {
    this.to(this.factor * step);
  }

  out(): void {
    this.to(this.factor / step);
  }

  /** As large as lets the whole picture be seen. */
  whole(room: number): void {
    const picture = this.picture();
    if (!picture) return;
    const height = picture.getBoundingClientRect().height / this.factor;
    this.to(Math.min(1, room / height));
    picture.scrollIntoView({ block: 'start' });
  }

  /** Whatever is at the point, in the middle of the window by default, stays there. */
  to(wanted: number, point = { x: innerWidth / 2, y: innerHeight / 2 }): void {
    const factor = Math.min(most, Math.max(least, wanted));
    const picture = this.picture();
    const before = picture?.getBoundingClientRect();
    const grows = factor / this.factor;
    this.factor = factor;
    this.apply(factor);
    if (!picture || !before) return;
    const after = picture.getBoundingClientRect();
    picture.parentElement?.scrollBy(after.left + (point.x - before.left) * grows - point.x, 0);
    scrollBy(0, after.top + (point.y - before.top) * grows - point.y);
  }
}

/** Pinching, or turning the wheel with Ctrl held, zooms to where the pointer is. */
export function zoomWithWheel(zoom: Zoom): void {
  addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom.to(zoom.value * Math.exp(-event.deltaY / 250), { x: event.clientX, y: event.clientY });
    },
    { passive: false },
  );
}

/** Nearer than this it is a click. */
const dragFrom = 5;

/** Dragging a picture pulls it along: sideways inside its frame, and the page up and down. */
export function panWithPointer(frame: HTMLElement): void {
  frame.addEventListener('pointerdown', (down) => {
    if (down.button !== 0 || down.pointerType === 'touch') return;
    let last = down;
    let isDragged = false;
    const move = (event: PointerEvent) => {
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > dragFrom;
      if (!isDragged && !far) return;
      if (!isDragged) frame.setPointerCapture(down.pointerId);
      isDragged = true;
      frame.classList.add('dragged');
      frame.scrollBy(last.clientX - event.clientX, 0);
      scrollBy(0, last.clientY - event.clientY);
      last = event;
    };
    const end = () => {
      frame.removeEventListener('pointermove', move);
      frame.classList.remove('dragged');
      // The click that follows a drag is none.
      if (isDragged)
        frame.addEventListener('click', (click) => click.stopPropagation(), { capture: true, once: true });
    };
    frame.addEventListener('pointermove', move);
    frame.addEventListener('pointerup', end, { once: true });
    frame.addEventListener('pointercancel', end, { once: true });
  });
}
