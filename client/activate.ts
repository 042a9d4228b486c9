import { commands, type ExtensionContext } from 'vscode';
import { previewCommands, registerCommands, serverCommands } from './commands';
import { showDocumentState } from './documentState';
import { explainFindingCommand } from './explainFinding';
import { type CreateLanguageClient, createPostmortemClient } from './languageClient';
import { type MarkdownExtension, markdownPreview } from './markdown/markdownPreview';
import { newPostmortemCommand } from './newPostmortem';
import { pictureCommands } from './preview/pictureFiles';
import { registerPreview } from './preview/preview';
import { zoomCommands } from './preview/zoomCommands';
import { refreshDiagramsCommand } from './refreshDiagrams';
import { reviewChecklistCommand } from './reviewChecklist';
import { showPlacesCommand } from './showPlaces';
import { importTimelineCommand } from './timelineImport';
import { registerTimelinePaste } from './timelinePaste';

/**
 * Registers all that the extension offers and starts the language server, without waiting for it: VS Code starts
 * up no slower, and what is asked of the server before it is ready waits for it.
 */
export function activate(
  context: ExtensionContext,
  createLanguageClient: CreateLanguageClient,
): MarkdownExtension {
  const client = createPostmortemClient(createLanguageClient);
  const preview = registerPreview(context, {
    request: (params) => client.diagrams(params),
    onTextTold: (listener) => client.onTextTold(listener),
    focus: (focused) => setContext('postmortem.previewFocus', focused),
    fulfil: (wish, kind) => void commands.executeCommand(wishes[wish], { kind }),
  });
  const explanation = explainFindingCommand((params) => client.explainFinding(params));
  const offered = [
    explanation.command,
    reviewChecklistCommand((params) => client.reviewChecklist(params)),
    refreshDiagramsCommand,
    showPlacesCommand,
    newPostmortemCommand(context, client),
    importTimelineCommand((params) => client.importTimeline(params)),
    ...previewCommands(preview),
    ...zoomCommands(preview),
    ...pictureCommands(client, preview, context.globalStorageUri),
    ...serverCommands(client),
  ];
  const paste = registerTimelinePaste((params) => client.pasteTimeline(params));
  const state = showDocumentState((listener) => client.onDocumentState(listener));
  context.subscriptions.push(client, explanation.pages, paste, state, ...registerCommands(client, offered));
  // A server that does not start is reported by the client library, with a way to the details.
  const started = client.start();
  started.catch(() => undefined);
  return markdownPreview(context, client, started);
}

/** Tells the manifest's `when` clauses what only the extension knows. */
function setContext(key: string, value: unknown): void {
  void commands.executeCommand('setContext', key, value);
}

/** The commands behind the page's buttons. */
const wishes = {
  export: 'postmortem.exportDiagram',
  copy: 'postmortem.copyDiagram',
  print: 'postmortem.printDiagrams',
} as const;
