import type {
  ClientCapabilities,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import { identifiersOf, incidentOf, isIncidentId } from '../model/identifiers';
import type { Postmortem } from '../model/postmortem';
import { contains, type Located, type Span } from '../model/span';
import type { DocumentView } from './documentView';
import { toSpan } from './toLsp';

/**
 * What a grammar cannot know, because it reads a line at a time: whether a name is an owner's, whether a time is one
 * of the timeline, whether an ID names something, and that an item is done.
 */
export const tokenTypes = ['time', 'source', 'category', 'owner', 'identifier'] as const;
export const tokenModifiers = ['done', 'overdue'] as const;
type TokenType = (typeof tokenTypes)[number];

export function semanticTokens(
  view: DocumentView,
  params: SemanticTokensParams | SemanticTokensRangeParams,
  today: string,
): SemanticTokens {
  const { positions, postmortem } = view;
  const shown = 'range' in params ? toSpan(positions, params.range) : undefined;
  const builder = new SemanticTokensBuilder();
  let end = 0;
  for (const { span, type, modifiers } of tokens(postmortem, today)) {
    if (span.start < end || (shown && !contains(shown, span))) continue;
    const start = positions.positionAt(span.start);
    // A token may not go over the end of its line.
    if (positions.positionAt(span.end).line !== start.line) continue;
    builder.push(start.line, start.character, span.end - span.start, tokenTypes.indexOf(type), modifiers);
    end = span.end;
  }
  return builder.build();
}

interface Token {
  readonly span: Span;
  readonly type: TokenType;
  /** As bits, in the order of their names. */
  readonly modifiers: number;
}

function tokens(postmortem: Postmortem, today: string): Token[] {
  const { text, timeline, actionItems } = postmortem;
  return [
    ...(timeline?.events ?? []).flatMap(({ time, source, actor }) => [
      ...token('time', time),
      ...token('source', source && withoutBrackets(source, text)),
      ...token('owner', actor),
    ]),
    ...categoriesIn(postmortem.factors).flatMap((category) =>
      token('category', withoutBrackets(category, text)),
    ),
    ...actionItems.flatMap(({ id, owner, deadline, done }) => {
      const isOverdue = !done && (deadline?.value.iso ?? today) < today;
      const modifiers = (done ? 1 : 0) | (isOverdue ? 2 : 0);
      return [
        ...token('identifier', id, modifiers),
        ...token('owner', owner),
        ...token('time', deadline, modifiers),
      ];
    }),
    ...[...identifiersOf(postmortem)]
      .filter(({ value }) => isIncidentId(value) || incidentOf(value) !== undefined)
      .flatMap((id) => token('identifier', id)),
  ].sort((one, other) => one.span.start - other.span.start || other.modifiers - one.modifiers);
}

function token(type: TokenType, located: Located<unknown> | undefined, modifiers = 0): Token[] {
  return located && located.span.end > located.span.start ? [{ span: located.span, type, modifiers }] : [];
}

/** Brackets say that it is a tag; only what stands in them is one. */
function withoutBrackets({ value, span }: Located, text: string): Located {
  const isTag = text[span.start] === '[' && text[span.end - 1] === ']';
  return { value, span: isTag ? { start: span.start + 1, end: span.end - 1 } : span };
}

function categoriesIn(factors: Postmortem['factors']): Located[] {
  return factors.flatMap(({ category, causes }) => [
    ...(category ? [category] : []),
    ...categoriesIn(causes),
  ]);
}

/** Where the editor can ask for what is on the screen, it never asks for all. */
export function promisedTokens({ textDocument }: ClientCapabilities) {
  const seesRanges = Boolean(textDocument?.semanticTokens?.requests.range);
  return {
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: !seesRanges,
      range: seesRanges,
    },
  };
}
