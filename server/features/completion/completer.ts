import type { CompletionItemKind } from 'vscode-languageserver-types';
import type { Section, SectionKind } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { lineAt } from '../../rules/lines';
import type { DocumentView } from '../documentView';
import type { Surroundings } from '../feature';

/** Offers what may be written at a place, or nothing when it is none of its business. */
export type Completer = (place: CompletionPlace) => Iterable<Choice>;

export interface CompletionPlace {
  readonly view: DocumentView;
  readonly surroundings: Pick<Surroundings, 'reports' | 'reader' | 'translate'>;
  readonly offset: number;
  /** The line without its break; `before` and `after` are its parts on either side of the cursor. */
  readonly line: Span;
  readonly before: string;
  readonly after: string;
  /** The kind of the innermost section that has one. */
  readonly section: SectionKind | undefined;
}

export interface Choice {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written instead of `span`. */
  readonly newText: string;
  readonly span: Span;
  /** The same with places to fill in, for editors that know snippets. */
  readonly snippet?: string;
  /** What the editor compares with what is typed; `newText` when it is missing. */
  readonly filter?: string;
  /** True when the list changes with what is typed, or with what is still being read. */
  readonly isPartial?: true;
  /** Shown beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
}

export function placeAt(
  view: DocumentView,
  offset: number,
  surroundings: CompletionPlace['surroundings'],
): CompletionPlace {
  const { text, sections } = view.postmortem;
  const line = lineAt(text, offset);
  return {
    view,
    surroundings,
    offset,
    line,
    before: text.slice(line.start, offset),
    after: text.slice(offset, Math.max(offset, line.end)),
    section: kindAt(sections, offset),
  };
}

/** At the very end of the text the last section is still open. */
function kindAt(sections: readonly Section[], offset: number): SectionKind | undefined {
  return sections.findLast(({ kind, span }) => kind && span.start <= offset && offset <= span.end)?.kind;
}

/** The part of the line from `length` characters before the cursor to the end of what `after` matches. */
export function aroundCursor({ offset, after }: CompletionPlace, length: number, tail: RegExp): Span {
  return { start: offset - length, end: offset + (tail.exec(after)?.[0].length ?? 0) };
}
