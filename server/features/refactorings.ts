import type { CodeActionParams } from 'vscode-languageserver';
import { type CodeAction, CodeActionKind, CodeActionTriggerKind } from 'vscode-languageserver-types';
import { type ParseMemory, parse } from '../model/parse';
import { touches } from '../model/span';
import { applied } from '../rules/edits';
import { lineAt } from '../rules/lines';
import { asksFor } from './codeActions';
import type { DocumentView } from './documentView';
import type { Surroundings } from './feature';
import { allRefactorings } from './refactorings/all';
import type { FileBeside, Offer, Place, Refactoring } from './refactorings/refactoring';
import { positionsOf, toSpan, toTextEdit } from './toLsp';

/** The kinds that are promised to the editor, which shows them in its menus. */
export const refactoringKinds: readonly string[] = [
  CodeActionKind.Refactor,
  ...new Set(
    allRefactorings.map(({ kind }) => kind).filter((kind) => kind.startsWith(CodeActionKind.Source)),
  ),
];

/** A text in which an offer is tried out is read for it; in one that is longer, nothing is offered. */
const longest = 500_000;

/**
 * What the writer may want to change about the thing at the cursor. Nobody is shown a light bulb for it: while a cursor
 * merely moves, only what is wrong is worth one, and a menu that was asked for has all.
 */
export async function refactorings(
  view: DocumentView,
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  surroundings: Pick<Surroundings, 'client' | 'reader' | 'read'>,
): Promise<CodeAction[]> {
  const { postmortem, settings, uri } = view;
  const selection = toSpan(view.positions, range);
  const isPassing =
    context.triggerKind === CodeActionTriggerKind.Automatic && selection.start === selection.end;
  const asked = allRefactorings.filter(({ kind }) => isAskedFor(kind, context.only));
  if (isPassing || asked.length === 0 || postmortem.text.length > longest) return [];
  // A selection that ends where a line begins has nothing of that line.
  const last =
    selection.end > selection.start && selection.end === lineAt(postmortem.text, selection.end).start ? 1 : 0;
  const place: Place = {
    postmortem,
    settings,
    uri,
    selection: { start: selection.start, end: selection.end - last },
    findings: view.findings.filter(({ span }) => touches(span, selection)),
    zone: surroundings.reader.zone,
  };
  const memory: ParseMemory = {};
  const actions = asked.flatMap((refactoring) =>
    [...refactoring.offers(place)]
      .filter((offer) => isTrue(offer, refactoring, place, memory))
      .map((offer) => actionOf(offer, refactoring, view, surroundings)),
  );
  return (await Promise.all(actions)).filter((action) => action !== undefined);
}

/** An action on all of a document is for those who ask for it by name, and for menus of such actions. */
function isAskedFor(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined ? !kind.startsWith(CodeActionKind.Source) : asksFor(only, kind);
}

function isTrue(
  { edits }: Offer,
  { keeps }: Refactoring,
  { postmortem }: Place,
  memory: ParseMemory,
): boolean {
  const { text, conventions, kind } = postmortem;
  const language = kind === 'action-items' ? 'yaml' : 'markdown';
  return keeps(postmortem, parse(applied(text, edits), { language, declared: true, conventions }, memory));
}

async function actionOf(
  { title, edits, beside }: Offer,
  { kind }: Refactoring,
  view: DocumentView,
  surroundings: Pick<Surroundings, 'client' | 'read'>,
): Promise<CodeAction | undefined> {
  const textEdits = edits.map((edit) => toTextEdit(view.positions, edit));
  if (!beside) return { title, kind, edit: { changes: { [view.uri]: textEdits } } };
  const file = await changesOf(beside, surroundings);
  const own = { textDocument: { uri: view.uri, version: view.version }, edits: textEdits };
  return file && { title, kind, edit: { documentChanges: [...file, own] } };
}

type DocumentChanges = NonNullable<NonNullable<CodeAction['edit']>['documentChanges']>;

/** The file is made where there is none; nothing where the editor cannot make files. */
async function changesOf(
  { uri, added }: FileBeside,
  { client, read }: Pick<Surroundings, 'client' | 'read'>,
): Promise<DocumentChanges | undefined> {
  const { documentChanges, resourceOperations = [] } = client.workspace?.workspaceEdit ?? {};
  const text = documentChanges ? await read(uri) : undefined;
  const newText = added(text ?? '');
  if (!documentChanges || newText === undefined) return undefined;
  const end = positionsOf(text ?? '').positionAt((text ?? '').length);
  const change = { textDocument: { uri, version: null }, edits: [{ range: { start: end, end }, newText }] };
  if (text !== undefined) return [change];
  const creation = { kind: 'create', uri, options: { ignoreIfExists: true } } as const;
  return resourceOperations.includes('create') ? [creation, change] : undefined;
}
