import { commands, type ExtensionContext, Uri, workspace } from 'vscode';
import type { PagePicture } from '../../server/protocol';
import type { PostmortemClient } from '../languageClient';
import { oneAtATime } from '../preview/oneAtATime';
import { type MarkdownIt, withPictures } from './pages';

/** What VS Code's Markdown preview asks of extensions that add to its pages. */
export interface MarkdownExtension {
  extendMarkdownIt<Markdown extends MarkdownIt>(markdown: Markdown): Markdown;
}

const setting = 'postmortem.markdownPreview.pictures';
/** More pages than anybody reads at once; the oldest goes first. */
const mostPages = 20;

/**
 * The pictures in VS Code's own Markdown preview. Its pages are rendered at once and the pictures are the server's, so
 * a page shows those of the text before until the new ones have come, and is rendered again only if they differ.
 */
export function markdownPreview(
  context: ExtensionContext,
  client: PostmortemClient,
  started: Promise<void>,
): MarkdownExtension {
  const pages = new Map<string, Page>();
  const pageOf = (document: string): Page => {
    const page = pages.get(document) ?? new Page(document, client, started);
    pages.set(document, page);
    for (const [oldest] of pages) if (pages.size > mostPages) pages.delete(oldest);
    return page;
  };
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(setting)) renderAgain();
    }),
  );
  return {
    extendMarkdownIt: (markdown) =>
      withPictures(markdown, (document) => {
        if (!workspace.getConfiguration(undefined, Uri.parse(document)).get(setting, true)) return [];
        const page = pageOf(document);
        void page.update();
        return page.pictures;
      }),
  };
}

class Page {
  pictures: readonly PagePicture[] = [];

  constructor(
    private readonly document: string,
    private readonly client: PostmortemClient,
    private readonly started: Promise<void>,
  ) {}

  readonly update = oneAtATime(async () => {
    const pictures = await this.newest();
    if (JSON.stringify(pictures) === JSON.stringify(this.pictures)) return;
    this.pictures = pictures;
    renderAgain();
  });

  private async newest(): Promise<readonly PagePicture[]> {
    try {
      // Before that, the server has not heard of the document yet and would know no pictures of it.
      await this.started;
      const { languageId } = await workspace.openTextDocument(Uri.parse(this.document, true));
      if (languageId !== 'markdown') return [];
      return await this.client.pagePictures({ textDocument: { uri: this.document } });
    } catch {
      // The file is gone, or the server is starting again: the page stays as it is until somebody types.
      return this.pictures;
    }
  }
}

function renderAgain(): void {
  void commands.executeCommand('markdown.preview.refresh');
}
