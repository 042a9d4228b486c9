import {
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  l10n,
  languages,
} from 'vscode';
import type { PasteTimelineParams, PasteTimelineResult } from '../server/protocol';

/** Longer than anything that is pasted into a timeline on purpose. */
const longest = 1_000_000;
const kind = DocumentDropOrPasteEditKind.Text.append('postmortem', 'timeline');

/**
 * Offers to paste a chat, a log or the like as rows of the timeline. What is pasted by itself stays the plain text,
 * so nobody is surprised; the widget beside it offers the rows.
 */
export function registerTimelinePaste(
  pasteTimeline: (params: PasteTimelineParams) => Promise<PasteTimelineResult | null>,
): Disposable {
  const provider: DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, [range], data, _context, token) {
      const text = await data.get('text/plain')?.asString();
      if (!range || text === undefined || text.length > longest || !hasTime(text)) return undefined;
      const { line, character } = range.start;
      const pasted = await pasteTimeline({
        textDocument: { uri: document.uri.toString() },
        position: { line, character },
        text,
      });
      if (!pasted || token.isCancellationRequested) return undefined;
      const { rows, title } = pasted;
      const offer =
        rows === 1
          ? l10n.t('Insert as a Timeline Entry ({title})', { title })
          : l10n.t('Insert as {rows} Timeline Entries ({title})', { rows, title });
      const edit = new DocumentPasteEdit(pasted.newText, offer, kind);
      edit.yieldTo = [DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
  return languages.registerDocumentPasteEditProvider({ language: 'markdown' }, provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain'],
  });
}

/** What has no time in it is not worth asking about. */
function hasTime(text: string): boolean {
  return /\d{1,2}:\d{2}|\d[dhms]\s|"ts"/.test(text);
}
