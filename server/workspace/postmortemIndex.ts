import { type Facts, factsOf, type IncidentId } from './facts';
import type { Files } from './files';

/** More files than this are not read: an answer that is almost always right beats one that never comes. */
const mostFiles = 2_000;
const filesAtOnce = 16;

/** The facts of all reports in the workspace. Nothing is read before somebody asks. */
export class PostmortemIndex {
  readonly #facts = new Map<string, Facts>();
  readonly #unread = new Set<string>();
  #hasLooked = false;
  /** Questions wait for each other, so that no file is read twice. */
  #ready = Promise.resolve();

  constructor(private readonly files: Files) {}

  /** The ID that follows: with `PI-2025-011` and `PI-2025-012` in the workspace, 2025 gives `PI-2025-013`. */
  async nextIncidentId(year: number, globs: readonly string[]): Promise<string> {
    this.#ready = this.#ready.then(() => this.#catchUp(globs));
    await this.#ready;
    return nextIncidentId([...this.#facts.values()], year);
  }

  /** Takes in a text that may be newer than the file, as an open document is. */
  update(uri: string, text: string): void {
    this.#unread.delete(uri);
    this.#facts.set(uri, factsOf(uri, text));
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
    for (const glob of [...globs, '**/*.md']) {
      const uris = await this.files.find(glob, mostFiles - this.#unread.size);
      for (const uri of uris) if (!this.#facts.has(uri)) this.#unread.add(uri);
      if (this.#unread.size >= mostFiles) return;
    }
  }

  /** Several readers share one iterator, so each takes the next file as soon as it is free. */
  async #readAll(uris: Iterable<string>): Promise<void> {
    for (const uri of uris) {
      const text = await this.files.read(uri);
      if (!this.#unread.delete(uri) || text === undefined) continue;
      this.#facts.set(uri, factsOf(uri, text));
    }
  }
}

/** One more than the highest of this year, under the prefix that most files use in any year. */
export function nextIncidentId(facts: readonly Facts[], year: number): string {
  const prefix =
    mostFrequent(facts.flatMap(({ incidents }) => [...new Set(incidents.map((id) => id.prefix))])) ?? 'PI';
  const highest = facts
    .flatMap(({ incidents }) => incidents)
    .filter((id) => id.prefix === prefix && id.year === year)
    .reduce((high: IncidentId, id) => (id.number > high.number ? id : high), {
      prefix,
      year,
      number: 0,
      digits: 3,
    });
  return `${prefix}-${year}-${String(highest.number + 1).padStart(highest.digits, '0')}`;
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
