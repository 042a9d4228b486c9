import { commands, type Disposable, l10n, Uri, window, workspace } from 'vscode';
import type { ExplainFindingParams, ExplainFindingResult, SourceLocation } from '../server/protocol';
import type { Command } from './commands';

/** Explanations are documents of their own that nobody can edit; their text is what the server said last. */
const scheme = 'postmortem-explanation';

export type RequestExplanation = (params: ExplainFindingParams) => Promise<ExplainFindingResult | null>;

/** "Explain This Finding": the reason and the examples of its rule, as a page beside the text. */
export function explainFindingCommand(request: RequestExplanation): { command: Command; pages: Disposable } {
  const pages = new Map<string, string>();
  return {
    command: {
      id: 'postmortem.explainFinding',
      async execute(uri?: string, position?: SourceLocation, rule?: string) {
        const asked = where(uri, position);
        const answer = asked && (await request({ ...asked, ...(rule !== undefined && { rule }) }));
        if (!answer) {
          await window.showInformationMessage(
            l10n.t('Put the cursor on a finding of Postmortem first, then ask again.'),
          );
          return;
        }
        const page = Uri.from({ scheme, path: `/${answer.rule.replace('/', ' ')}.md` });
        pages.set(page.path, answer.markdown);
        await commands.executeCommand('markdown.showPreviewToSide', page);
      },
    },
    pages: workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: ({ path }) => pages.get(path) ?? '',
    }),
  };
}

/** The light bulb says where; from the palette it is the cursor. */
function where(
  uri: string | undefined,
  position: SourceLocation | undefined,
): ExplainFindingParams | undefined {
  if (typeof uri === 'string' && position) return { textDocument: { uri }, position };
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return { textDocument: { uri: editor.document.uri.toString() }, position: { line, character } };
}
