import type { ClientCapabilities } from 'vscode-languageserver';
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  RenameFile,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Surroundings } from '../feature';
import { positionsOf, toRange } from '../toLsp';

/** A file whose name carries the ID of the incident that it is about, before and after the ID changes. */
interface RenamedFile {
  readonly uri: string;
  readonly newUri: string;
}

/** Whether an editor can rename files together with what is written in them. */
export function canRenameFiles({ workspace }: ClientCapabilities): boolean {
  const { documentChanges, resourceOperations } = workspace?.workspaceEdit ?? {};
  return documentChanges === true && resourceOperations?.includes('rename') === true;
}

/**
 * The edits of a rename, and the files about the incident that carry its ID in their names: `pi-2025-012.md` becomes
 * `pi-2025-099.md`, and links to it lead there. An editor that can asks about the files.
 */
export async function withFiles(
  changes: NonNullable<WorkspaceEdit['changes']>,
  { id, newId }: { readonly id: string; readonly newId: string },
  { client, reports, read, translate }: Pick<Surroundings, 'client' | 'reports' | 'read' | 'translate'>,
): Promise<WorkspaceEdit> {
  const all = await reports.all();
  const files = [...all].flatMap(([uri, { incident }]) =>
    incident?.value === id ? renamed(uri, id, newId) : [],
  );
  const free = files.filter(({ newUri }) => !all.has(newUri));
  if (free.length === 0) return { changes };

  const annotates = client.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined;
  const note = annotates ? { annotationId: annotation } : {};
  const links = await Promise.all(
    [...all.keys()].map(async (uri): Promise<[string, AnnotatedTextEdit[]]> => {
      const edits = linkEdits((await read(uri)) ?? '', free).map((edit) => ({ ...edit, ...note }));
      return [uri, edits as AnnotatedTextEdit[]];
    }),
  );
  const edits = new Map<string, TextDocumentEdit['edits']>(Object.entries(changes));
  for (const [uri, more] of links) if (more.length > 0) edits.set(uri, [...(edits.get(uri) ?? []), ...more]);
  const renames = free.map(
    ({ uri, newUri }): RenameFile => ({ kind: 'rename', oldUri: uri, newUri, options, ...note }),
  );
  return {
    // Names last, so that what is edited is still where it was.
    documentChanges: [...[...edits].map(([uri, list]) => edited(uri, list)), ...renames],
    ...(annotates && { changeAnnotations: { [annotation]: question(free, translate) } }),
  };
}

const annotation = 'files';
const options = { overwrite: false, ignoreIfExists: true };

function question(files: readonly RenamedFile[], translate: Surroundings['translate']): ChangeAnnotation {
  return {
    label: translate('Rename the files too'),
    description: files.map(({ newUri }) => decodeURIComponent(nameOf(newUri))).join(', '),
    needsConfirmation: true,
  };
}

function edited(uri: string, edits: TextDocumentEdit['edits']): TextDocumentEdit {
  return { textDocument: { uri, version: null }, edits };
}

/** The ID in a name is written in small letters or in capitals, and stays so. */
function renamed(uri: string, id: string, newId: string): RenamedFile[] {
  const name = nameOf(uri);
  const newName = name.replace(new RegExp(`(?<![A-Za-z0-9])${id}(?![A-Za-z0-9])`, 'i'), (written) =>
    written === written.toLowerCase() ? newId.toLowerCase() : newId,
  );
  return newName === name ? [] : [{ uri, newUri: uri.slice(0, uri.length - name.length) + newName }];
}

/** The names of files in the targets of links, in every text alike: a name with an ID in it is a name of its own. */
function linkEdits(text: string, files: readonly RenamedFile[]) {
  const positions = positionsOf(text);
  const newNames = new Map(files.map(({ uri, newUri }) => [nameOf(uri), nameOf(newUri)]));
  return [...text.matchAll(/\]\([^()\s]*|^ {0,3}\[[^\]\n]+\]:[ \t]*\S+/gm)].flatMap(({ index, 0: link }) => {
    const [target = ''] = /[^/(\s]*$/.exec(link.replace(/[?#].*$/, '')) ?? [];
    const newText = newNames.get(target);
    const start = index + link.lastIndexOf(target);
    return newText === undefined
      ? []
      : [{ range: toRange(positions, { start, end: start + target.length }), newText }];
  });
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
