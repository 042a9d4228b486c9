import type { Files } from './files';

/** More files than this are not read: an answer that is almost always right beats one that never comes. */
const mostFiles = 2_000;
const filesAtOnce = 16;

/** What is known of each of many files. Nothing is read before somebody asks, and each file once. */
export class FileIndex<Facts> {
  readonly #facts = new Map<string, Facts>();
  readonly #unread = new Set<string>();
  #hasLooked = false;
  /** Questions wait for each other, so that no file is read twice. */
  #ready = Promise.resolve();

  constructor(
    private readonly files: Files,
    private readonly factsOf: (uri: string, text: string) => Facts | Promise<Facts>,
  ) {}

  /** The facts by URI, when everything is read. */
  async all(globs: readonly string[]): Promise<ReadonlyMap<string, Facts>> {
    this.#ready = this.#ready.then(() => this.#catchUp(globs));
    await this.#ready;
    return this.#facts;
  }

  /** What is known by now, which may be nothing yet. */
  get known(): ReadonlyMap<string, Facts> {
    return this.#facts;
  }

  /** Takes in facts that may be newer than the file, as those of an open document are. */
  update(uri: string, facts: Facts): void {
    this.#unread.delete(uri);
    this.#facts.set(uri, facts);
  }

  /** A file came, went or changed: it is read again when somebody asks. */
  touch(uri: string): void {
    this.#facts.delete(uri);
    this.#unread.add(uri);
  }

  async #catchUp(globs: readonly string[]): Promise<void> {
    if (!this.#hasLooked) await this.#findAll(globs);
    this.#hasLooked = true;
    const unread = this.#unread.values();
    await Promise.all(Array.from({ length: filesAtOnce }, () => this.#readAll(unread)));
  }

  async #findAll(globs: readonly string[]): Promise<void> {
    for (const glob of globs) {
      const uris = await this.files.find(glob, mostFiles - this.#unread.size);
      for (const uri of uris) if (!this.#facts.has(uri)) this.#unread.add(uri);
      if (this.#unread.size >= mostFiles) return;
    }
  }

  /** Several readers share one iterator, so each takes the next file as soon as it is free. */
  async #readAll(uris: Iterable<string>): Promise<void> {
    for (const uri of uris) {
      const text = await this.files.read(uri);
      if (text === undefined) {
        this.#unread.delete(uri);
        continue;
      }
      const facts = await this.factsOf(uri, text);
      // An open document may have told better meanwhile.
      if (this.#unread.delete(uri)) this.#facts.set(uri, facts);
    }
  }
}
