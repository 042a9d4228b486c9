interface Keyed {
  readonly id: string;
}

/**
 * Keeps one element for each thing, by ID: what stays the same thing keeps its element (and so its focus, and a
 * smooth way to a new place), what is gone goes, and all stand in the order of the things. A thing that is the very
 * one of before is not looked at again.
 */
export class KeyedElements<Thing extends Keyed, Kind extends Element> {
  private readonly shown = new Map<string, { readonly element: Kind; readonly thing: Thing }>();

  constructor(
    private readonly parent: Element,
    private readonly create: (thing: Thing) => Kind,
    private readonly update: (element: Kind, thing: Thing) => void,
  ) {}

  show(things: readonly Thing[]): void {
    const wanted = new Set(things.map(({ id }) => id));
    for (const [id, { element }] of this.shown) {
      if (wanted.has(id)) continue;
      element.remove();
      this.shown.delete(id);
    }
    let next: Element | null = this.parent.firstElementChild;
    for (const thing of things) {
      const before = this.shown.get(thing.id);
      const element = before?.element ?? this.create(thing);
      if (before?.thing !== thing) {
        this.shown.set(thing.id, { element, thing });
        this.update(element, thing);
      }
      if (element === next) next = next.nextElementSibling;
      else this.parent.insertBefore(element, next);
    }
  }

  get(id: string): Kind | undefined {
    return this.shown.get(id)?.element;
  }
}
