import type { DiagramsResult, SourceLocation } from '../../server/protocol';
import { type AbridgedDiagrams, abridge } from './abridged';
import type { Cursor, CursorMessage, ShowMessage } from './messages';

/** What a page has been told, so that it is told only what is news: after most keys one box, or nothing. */
export class Told {
  private diagrams: DiagramsResult | undefined;
  private pinned = false;
  private edition = 0;
  /** Where the cursor has moved to since it was told. */
  private moved: Cursor | undefined;
  private knowsCursor = false;

  /** The page was made anew, or shows no pictures: it is told everything again. */
  forget(): void {
    this.diagrams = undefined;
    this.forgetCursor();
  }

  /** What makes the page show these pictures, and the cursor; nothing when it does already. */
  pictures(
    diagrams: DiagramsResult,
    pinned: boolean,
    position: SourceLocation | undefined,
  ): ShowMessage | CursorMessage | undefined {
    const before = this.diagrams;
    if (before && before.uri !== diagrams.uri) this.forgetCursor();
    const abridged = abridge(diagrams, before);
    const isSame = before && this.pinned === pinned && !isNews(abridged, before);
    this.diagrams = diagrams;
    this.pinned = pinned;
    const cursor = this.takeCursor(position);
    if (isSame) return cursor && { type: 'cursor', uri: diagrams.uri, cursor };
    this.edition += 1;
    return {
      type: 'show',
      diagrams: abridged,
      edition: this.edition,
      ...(before && { since: this.edition - 1 }),
      pinned,
      ...(cursor && { cursor }),
    };
  }

  /** Tells that the cursor moved; in a text that has no pictures yet, it is told with the pictures. */
  cursorMoved(position: SourceLocation, version: number): CursorMessage | undefined {
    this.moved = { position, moved: true };
    if (version !== this.diagrams?.version) return undefined;
    const cursor = this.takeCursor(position);
    return cursor && { type: 'cursor', uri: this.diagrams.uri, cursor };
  }

  private forgetCursor(): void {
    this.moved = undefined;
    this.knowsCursor = false;
  }

  /** What is news of the cursor, which stands at that position if it has not moved. */
  private takeCursor(position: SourceLocation | undefined): Cursor | undefined {
    const stands = !this.knowsCursor && position ? { position, moved: false } : undefined;
    const cursor = this.moved ?? stands;
    this.moved = undefined;
    this.knowsCursor ||= cursor !== undefined;
    return cursor;
  }
}

/** Whether somebody who has the pictures before would paint anything for these. */
function isNews({ uri, title, drawings }: AbridgedDiagrams, before: DiagramsResult): boolean {
  const isSame = uri === before.uri && title === before.title && drawings.length === before.drawings.length;
  return !isSame || drawings.some((drawing) => typeof drawing !== 'string');
}
