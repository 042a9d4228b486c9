import { CompletionItemKind } from 'vscode-languageserver-types';
import { aroundCursor, type Choice, type CompletionPlace } from './completer';

const openTag = /\[([A-Za-z0-9]*)$/;

/** The source tags of the legend and of the settings, and those that other events use, where a tag is opened in the timeline. */
export function* sources(place: CompletionPlace): Iterable<Choice> {
  const typed = place.section === 'timeline' ? openTag.exec(place.before)?.[1] : undefined;
  if (typed === undefined) return;
  const span = aroundCursor(place, typed.length + 1, /^[A-Za-z0-9]*\]? ?/);
  for (const [tag, meaning] of sourceTags(place)) {
    yield {
      label: tag,
      kind: CompletionItemKind.EnumMember,
      newText: `[${tag}] `,
      span,
      ...(meaning && { detail: meaning }),
    };
  }
}

/** The tags by what they stand for, as far as somebody says it. */
export function sourceTags({ view, line }: CompletionPlace): Map<string, string | undefined> {
  const { timeline } = view.postmortem;
  const { sourceTags } = view.settings;
  const elsewhere =
    timeline?.events.filter(({ span }) => span.start > line.end || span.end < line.start) ?? [];
  return new Map([
    ...elsewhere.flatMap(({ source }): [string, undefined][] => (source ? [[source.value, undefined]] : [])),
    ...sourceTags.map(({ name, meaning }): [string, string | undefined] => [name, meaning || undefined]),
    ...(timeline?.sources ?? []).map(({ tag, meaning }): [string, string | undefined] => [tag, meaning]),
  ]);
}
