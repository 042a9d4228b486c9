import picomatch from 'picomatch';
import type { Files } from '../../server/workspace/files';

/** Files that exist in memory only, and know what was asked of them. */
export class MemoryFiles implements Files {
  readonly reads: string[] = [];
  readonly finds: string[] = [];
  readonly texts: Map<string, string>;

  constructor(texts: Readonly<Record<string, string>> = {}) {
    this.texts = new Map(Object.entries(texts));
  }

  read(uri: string): Promise<string | undefined> {
    this.reads.push(uri);
    return Promise.resolve(this.texts.get(uri));
  }

  find(glob: string, limit: number): Promise<readonly string[]> {
    this.finds.push(glob);
    const matches = picomatch(glob);
    const found = [...this.texts.keys()].filter((uri) => matches(uri.replace(/^file:\/+/, '')));
    return Promise.resolve(found.slice(0, limit));
  }
}
