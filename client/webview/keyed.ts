interface Keyed {
  readonly id: string;
}

/**
 * Keeps one element for each thing, by ID: what stays the same thing keeps its element (and so its focus, and a
 * smooth way to a new place), what is gone goes, and all stand in the order of the things.
 */
export class KeyedElements<Thing extends Keyed, Kind extends Element> {
  private readonly elements = new Map<string, Kind>();

  constructor(
    private readonly parent: Element,
    private readonly create: (thing: Thing) => Kind,
    private readonly update: (element: Kind, thing: Thing) => void,
  ) {}

  show(things: readonly Thing[]): void {
    const wanted = new Set(things.map(({ id }) => id));
    for (const [id, element] of this.elements) {
      if (wanted.has(id)) continue;
      element.remove();
      this.elements.delete(id);
    }
    let next: Element | null = this.parent.firstElementChild;
    for (const thing of things) {
      const element = this.elements.get(thing.id) ?? this.create(thing);
      this.elements.set(thing.id, element);
      this.update(element, thing);
      if (element === next) next = next.nextElementSibling;
      else this.parent.insertBefore(element, next);
    }
  }

  get(id: string): Kind | undefined {
    return this.elements.get(id);
  }
}
