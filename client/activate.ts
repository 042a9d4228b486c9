import type { ExtensionContext } from 'vscode';
import { previewCommands, registerCommands, serverCommands } from './commands';
import { type CreateLanguageClient, createPostmortemClient } from './languageClient';
import { newPostmortemCommand } from './newPostmortem';
import { registerPreview } from './preview/panel';
import { importTimelineCommand } from './timelineImport';
import { registerTimelinePaste } from './timelinePaste';

/**
 * Registers all that the extension offers and starts the language server, without waiting for it: VS Code starts
 * up no slower, and what is asked of the server before it is ready waits for it.
 */
export function activate(context: ExtensionContext, createLanguageClient: CreateLanguageClient): void {
  const client = createPostmortemClient(createLanguageClient);
  const preview = registerPreview(context, (params) => client.diagrams(params));
  const commands = [
    newPostmortemCommand(context, client),
    importTimelineCommand((params) => client.importTimeline(params)),
    ...previewCommands(preview),
    ...serverCommands(client),
  ];
  const paste = registerTimelinePaste((params) => client.pasteTimeline(params));
  context.subscriptions.push(client, paste, ...registerCommands(client, commands));
  // A server that does not start is reported by the client library, with a way to the details.
  client.start().catch(() => undefined);
}
