import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { type DocumentView, DocumentViews } from '../../server/features/documentView';
import { defaultSettings, type Settings } from '../../server/settings';
import { marked } from './marks';

/** A document as features see it, drawn with marks; its name says what it is. */
export function viewOf(
  drawn: string,
  { name = 'postmortems/db.md', settings = {} }: { name?: string; settings?: Partial<Settings> } = {},
): { view: DocumentView; position: Position; document: TextDocument } {
  const { text, cursor } = marked(drawn);
  const language = name.endsWith('.yaml') ? 'yaml' : 'markdown';
  const document = TextDocument.create(`file:///repo/${name}`, language, 1, text);
  const views = new DocumentViews({
    today: () => '2025-03-20',
    onFailure: ({ rule, message }) => {
      throw new Error(`${rule}: ${message}`);
    },
  });
  const view = views.of(document, { ...defaultSettings, ...settings }, ['file:///repo']);
  return { view, position: document.positionAt(cursor), document };
}
