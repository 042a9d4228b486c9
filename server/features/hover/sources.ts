import { covers } from '../../model/span';
import type { DocumentView } from '../documentView';
import type { Surroundings } from '../feature';
import { sourceKindOf, sourceKinds } from '../sourceKinds';
import { asWritten, type Explanation } from './explanation';

/** What a source tag stands for, and how far its times can be trusted. */
export function* explainSource(
  { postmortem: { timeline }, settings }: DocumentView,
  offset: number,
  { translate }: Pick<Surroundings, 'translate'>,
): Iterable<Explanation> {
  const source = [
    ...(timeline?.events ?? []).flatMap((event) => event.source ?? []),
    ...(timeline?.sources ?? []).map(({ tag, span }) => ({ value: tag, span })),
  ].find(({ span }) => covers(span, offset));
  if (!source) return;
  const tag = source.value;
  const meaning =
    timeline?.sources.find((known) => known.tag === tag)?.meaning ??
    settings.sourceTags.find(({ name }) => name === tag)?.meaning;
  const kind = sourceKindOf(tag, meaning);
  if (!meaning && !kind) return;
  const head = `**${asWritten(tag)}**${meaning ? ` — ${asWritten(meaning)}` : ''}`;
  const rank =
    kind &&
    `${translate('{kind}, number {place} of {count} in order of reliability.', {
      kind: kind.name,
      place: sourceKinds.indexOf(kind) + 1,
      count: sourceKinds.length,
    })} ${translate(kind.why)}`;
  yield { span: source.span, words: [head, rank].filter(Boolean).join('\n\n') };
}
