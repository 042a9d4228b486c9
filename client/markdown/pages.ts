import type { PagePicture } from '../../server/protocol';

/** What is needed of markdown-it, the library that VS Code's Markdown preview renders with. */
export interface MarkdownIt {
  readonly renderer: { render: Render };
}

type Render = (tokens: readonly Token[], options: unknown, page: PageFacts | undefined) => string;

export interface Token {
  /** The first line of a block, and the line after its last; closing tokens have none. */
  readonly map: readonly [number, number] | null;
  readonly level: number;
}

/** What VS Code says about the page; nothing for Markdown that is no document. */
export interface PageFacts {
  readonly currentDocument?: unknown;
}

/**
 * Puts each picture above the section it is drawn from. Rendering waits for nobody: `picturesOf` gives what is known
 * of a document now, and whoever learns more has the page rendered again. It is done while rendering and not while
 * reading, for VS Code keeps what was read of a text and does not say then which document it is.
 */
export function withPictures<Markdown extends MarkdownIt>(
  markdown: Markdown,
  picturesOf: (document: string) => readonly PagePicture[],
): Markdown {
  const { renderer } = markdown;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, page) => {
    const document = page?.currentDocument;
    const pictures = document === undefined || document === null ? [] : picturesOf(String(document));
    const parts: string[] = [];
    let from = 0;
    for (const { kind, line, svg } of [...pictures].sort((one, other) => one.line - other.line)) {
      const to = tokens.findIndex(({ map, level }) => level === 0 && map !== null && map[1] > line);
      if (to < from) continue;
      parts.push(render(tokens.slice(from, to), options, page));
      parts.push(`<figure class="postmortem-picture ${kind}">\n${svg}</figure>\n`);
      from = to;
    }
    return parts.concat(render(tokens.slice(from), options, page)).join('');
  };
  return markdown;
}
