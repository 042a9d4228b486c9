import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateAnywhere } from './activate';
import type { CreateLanguageClient } from './languageClient';
import type { MarkdownExtension } from './markdown/markdownPreview';

/**
 * The entry on a computer, where the language server is a Node process of its own: however long a document
 * takes to read, the editor never waits for it.
 */
export function activate(context: ExtensionContext): MarkdownExtension {
  const module = context.asAbsolutePath('dist/server.js');
  const createLanguageClient: CreateLanguageClient = (id, name, options) =>
    new LanguageClient(
      id,
      name,
      {
        run: { module, transport: TransportKind.ipc },
        debug: {
          module,
          transport: TransportKind.ipc,
          options: { execArgv: ['--nolazy', '--inspect=6029'] },
        },
      },
      options,
    );
  return activateAnywhere(context, createLanguageClient);
}
