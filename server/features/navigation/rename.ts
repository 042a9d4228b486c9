import type { PrepareRenameResult, WorkspaceEdit } from 'vscode-languageserver';
import {
  ErrorCodes,
  type PrepareRenameParams,
  type RenameParams,
  ResponseError,
} from 'vscode-languageserver';
import { identifiersIn, incidentOf, isIncidentId } from '../../model/identifiers';
import type { DocumentView } from '../documentView';
import type { Surroundings } from '../feature';
import { toOffset, toRange } from '../toLsp';
import { mentions } from './references';
import { canRenameFiles, withFiles } from './renamedFiles';
import { reportsOf, type Subject, subjectAt } from './subject';

/** What would be renamed: the whole ID under the cursor. */
export async function prepareRename(
  view: DocumentView,
  { position }: Pick<PrepareRenameParams, 'position'>,
  { reports }: Pick<Surroundings, 'reports'>,
): Promise<PrepareRenameResult | null> {
  const subject = await subjectAt(view, toOffset(view.positions, position), reports);
  return subject ? { range: toRange(view.positions, subject.span), placeholder: subject.id } : null;
}

/**
 * Gives an incident or an action item another ID wherever it is named. The items of an incident go along, for
 * their IDs begin with its own; so do files that carry it in their names, where the editor can rename files.
 */
export async function rename(
  view: DocumentView,
  { position, newName }: Pick<RenameParams, 'position' | 'newName'>,
  surroundings: Pick<Surroundings, 'client' | 'reports' | 'read' | 'translate'>,
): Promise<WorkspaceEdit | null | ResponseError<void>> {
  const { reports } = surroundings;
  const subject = await subjectAt(view, toOffset(view.positions, position), reports);
  if (!subject) return null;
  const newId = newName.trim();
  const problem = await problemWith(newId, subject, view.uri, surroundings);
  if (problem !== undefined) return new ResponseError(ErrorCodes.InvalidRequest, problem);
  const changes: NonNullable<WorkspaceEdit['changes']> = {};
  for (const { uri, range } of await mentions(subject, view.uri, surroundings)) {
    changes[uri] ??= [];
    changes[uri].push({ range, newText: newId });
  }
  return subject.kind === 'incident' && canRenameFiles(surroundings.client)
    ? withFiles(changes, { id: subject.id, newId }, surroundings)
    : { changes };
}

/** Two things under one ID could never be told apart again. */
async function problemWith(
  newId: string,
  subject: Subject,
  uri: string,
  { reports, translate }: Pick<Surroundings, 'reports' | 'translate'>,
): Promise<string | undefined> {
  if (newId === subject.id) return undefined;
  if (identifiersIn(newId)[0]?.value !== newId) {
    const example = subject.kind === 'incident' ? 'PI-2025-012' : 'AI-1';
    return translate('An ID is capital letters and numbers joined by hyphens, such as {example}.', {
      example,
    });
  }
  if (subject.kind === 'incident' && !isIncidentId(newId) && isIncidentId(subject.id))
    return translate(
      'The ID of an incident has a year and a number of at least three digits, such as PI-2025-012.',
    );
  const all = await reports.all();
  const kind = isIncidentId(newId) && incidentOf(newId) === undefined ? 'incident' : 'action';
  const [taken] =
    kind === 'incident'
      ? [...all].filter(([, { incident }]) => incident?.value === newId)
      : reportsOf({ ...subject, kind, id: newId }, uri, all);
  const file = taken?.[0].split('/').at(-1);
  return file && translate('{id} is taken already: it stands in {quoted}.', { id: newId, quoted: file });
}
