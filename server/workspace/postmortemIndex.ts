import { type Facts, factsOf, type IncidentId } from './facts';
import { FileIndex } from './fileIndex';
import type { Files } from './files';

/** The incidents that all reports in the workspace are about. */
export class PostmortemIndex {
  readonly #files: FileIndex<Facts>;

  constructor(files: Files) {
    this.#files = new FileIndex(files, factsOf);
  }

  /** The ID that follows: with `PI-2025-011` and `PI-2025-012` in the workspace, 2025 gives `PI-2025-013`. */
  async nextIncidentId(year: number, globs: readonly string[]): Promise<string> {
    const facts = await this.#files.all([...globs, '**/*.md']);
    return nextIncidentId([...facts.values()], year);
  }

  /** Takes in a text that may be newer than the file, as an open document is. */
  update(uri: string, text: string): void {
    this.#files.update(uri, factsOf(uri, text));
  }

  /** A file came, went or changed: it is read again when somebody asks. */
  touch(uri: string): void {
    this.#files.touch(uri);
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
