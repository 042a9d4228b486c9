import { type DocumentSource, type ParseMemory, parse } from '../model/parse';
import type { Postmortem } from '../model/postmortem';
import { conventionsOf, type Settings } from '../settings';
import { matchesGlobs, pathBelow, pathOf } from './globs';

/** A text as the editor has it at this moment. Its identity stays while its version and its text change. */
export interface VersionedText {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  getText(): string;
}

/** YAML files of this name hold action items. */
export const actionItemsGlob = '**/*action-items.{yaml,yml}';

/**
 * Reads open documents, each version once: every feature of the server shares one Postmortem. The entry goes away
 * with the text it belongs to, so nothing has to be told that a document was closed.
 */
export class Documents {
  readonly #readings = new WeakMap<VersionedText, Reading>();

  read(document: VersionedText, settings: Settings, roots: readonly string[]): Postmortem {
    const known = this.#readings.get(document);
    const isSameSource = known?.settings === settings && known.roots === roots;
    if (isSameSource && known.version === document.version) return known.postmortem;
    const source = isSameSource ? known.source : sourceOf(document, settings, roots);
    const memory = known?.memory ?? {};
    const postmortem = parse(document.getText(), source, memory);
    this.#readings.set(document, { version: document.version, settings, roots, source, memory, postmortem });
    return postmortem;
  }
}

interface Reading {
  readonly version: number;
  readonly settings: Settings;
  readonly roots: readonly string[];
  readonly source: DocumentSource;
  /** What the parser keeps, so that it reads only what changed. */
  readonly memory: ParseMemory;
  readonly postmortem: Postmortem;
}

/**
 * How a document has to be read. `file:///repo/postmortems/db.md` is declared a postmortem by the default
 * settings; `file:///repo/README.md` is not, and counts only when its headings say so. Globs are matched below
 * the root that holds the document, so that a checkout named `postmortems` does not declare every file in it.
 */
export function sourceOf(
  document: { readonly uri: string; readonly languageId: string },
  settings: Settings,
  roots: readonly string[],
): DocumentSource {
  const language = document.languageId === 'yaml' || /\.ya?ml$/i.test(document.uri) ? 'yaml' : 'markdown';
  const globs = language === 'yaml' ? [actionItemsGlob] : settings.files;
  const [path = pathOf(document.uri)] = roots.flatMap((root) => pathBelow(document.uri, root) ?? []);
  const declared = matchesGlobs(path, globs.map(anywhere));
  return { language, declared, conventions: conventionsOf(settings) };
}

/** Any file but a YAML file about something else. */
export function mayHoldReport(uri: string): boolean {
  return !/\.ya?ml$/i.test(uri) || matchesGlobs(pathOf(uri), [actionItemsGlob]);
}

/** A glob such as `docs/incidents/*.md` is meant from any folder that could be the project's. */
function anywhere(glob: string): string {
  return glob.startsWith('**/') ? glob : `**/${glob}`;
}
