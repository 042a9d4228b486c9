import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CreateFile, TextDocumentEdit } from 'vscode-languageserver-types';
import type { DocumentView } from '../../../server/features/documentView';
import { refactorings } from '../../../server/features/refactorings';
import { parse } from '../../../server/model/parse';
import type { Postmortem } from '../../../server/model/postmortem';
import { defaultSettings, type Settings } from '../../../server/settings';
import { marked } from '../../support/marks';
import { surroundingsOf } from '../../support/surroundings';
import { viewOf } from '../../support/view';

export const title = '# Postmortem: Checkout outage on 2025-03-15\n\n';

export interface Choice {
  readonly only?: string[];
  readonly name?: string;
  readonly settings?: Partial<Settings>;
  /** Other files of the workspace. */
  readonly files?: Readonly<Record<string, string>>;
  /** False for an editor that cannot make files. */
  readonly makesFiles?: boolean;
  /** True for what an editor asks while the cursor moves. */
  readonly automatic?: boolean;
  /** False leaves out what is found in the document, which takes time. */
  readonly judged?: boolean;
}

export interface Offered {
  readonly title: string;
  readonly kind: string | undefined;
  readonly action: CodeAction;
  /** The whole document after it. */
  readonly text: string;
  /** The other files after it. */
  readonly files: Readonly<Record<string, string>>;
}

/** All that is offered at `$0`, and what would come of it. */
export async function offersAt(drawn: string, choice: Choice = {}): Promise<Offered[]> {
  const {
    only,
    name = 'postmortems/db.md',
    settings = {},
    files = {},
    makesFiles = true,
    automatic,
  } = choice;
  const { view, range, document } = seen(drawn, name, settings, choice.judged !== false);
  const workspaceEdit = makesFiles ? { documentChanges: true, resourceOperations: ['create' as const] } : {};
  const actions = await refactorings(
    view,
    { range, context: { diagnostics: [], ...(only && { only }), triggerKind: automatic ? 2 : 1 } },
    { ...surroundingsOf(files), client: { workspace: { workspaceEdit } } },
  );
  return actions.map((action) => ({
    title: action.title,
    kind: action.kind,
    action,
    ...applied(action, document, files),
  }));
}

/** The document after one of them, which has to be offered. */
export async function textAfter(wanted: string, drawn: string, choice: Choice = {}): Promise<string> {
  return (await offer(wanted, drawn, choice)).text;
}

export async function offer(wanted: string, drawn: string, choice: Choice = {}): Promise<Offered> {
  const offers = await offersAt(drawn, choice);
  const found = offers.find((one) => one.title === wanted);
  assert.ok(found, `“${wanted}” is not among ${JSON.stringify(offers.map((one) => one.title))}`);
  return found;
}

export async function titles(drawn: string, choice: Choice = {}): Promise<string[]> {
  return (await offersAt(drawn, choice)).map((one) => one.title);
}

export function reading(text: string): Postmortem {
  return parse(text, { language: 'markdown', declared: true });
}

function seen(drawn: string, name: string, settings: Partial<Settings>, judged: boolean) {
  if (judged) {
    const { view, position, document } = viewOf(drawn, { name, settings });
    return { view, document, range: { start: position, end: position } };
  }
  const { text, cursor } = marked(drawn);
  const document = TextDocument.create(`file:///repo/${name}`, 'markdown', 1, text);
  const position = document.positionAt(cursor);
  const view: DocumentView = {
    uri: document.uri,
    version: 1,
    postmortem: reading(text),
    resultId: '',
    findings: [],
    settings: { ...defaultSettings, ...settings },
    positions: document,
  };
  return { view, document, range: { start: position, end: position } };
}

function applied(
  { edit }: CodeAction,
  document: TextDocument,
  before: Readonly<Record<string, string>>,
): Pick<Offered, 'text' | 'files'> {
  const files: Record<string, string> = { ...before };
  const edits = (change: TextDocumentEdit) => change.edits.filter((one) => 'newText' in one);
  let text = TextDocument.applyEdits(document, edit?.changes?.[document.uri] ?? []);
  for (const change of (edit?.documentChanges ?? []) as (TextDocumentEdit | CreateFile)[]) {
    if ('kind' in change) files[change.uri] ??= '';
    else if (change.textDocument.uri === document.uri)
      text = TextDocument.applyEdits(document, edits(change));
    else {
      const { uri } = change.textDocument;
      const file = files[uri];
      assert.ok(file !== undefined, `${uri} is edited before it is made`);
      files[uri] = TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, file), edits(change));
    }
  }
  return { text, files };
}
