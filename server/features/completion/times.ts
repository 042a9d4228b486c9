import { CompletionItemKind } from 'vscode-languageserver-types';
import { wallClock } from '../../model/when';
import type { Choice, CompletionPlace } from './completer';

/** Where an entry of a list begins: `- `, `- 14`, `* **14:0`. */
const openTime = /^\s*(?:[-*+]|\d+[.)])\s+(?:\*\*)?([\d:]{0,5})$/;

export function* timesInLists(place: CompletionPlace): Iterable<Choice> {
  const typed = place.section === 'timeline' ? openTime.exec(place.before)?.[1] : undefined;
  if (typed === undefined || /^\S/.test(place.after)) return;
  const span = { start: place.offset - typed.length, end: place.offset };
  const gap = place.after === '' ? ' ' : '';
  for (const { value, label, detail } of times(place)) {
    yield {
      label,
      kind: CompletionItemKind.Value,
      newText: value + gap,
      span,
      filter: `${value} ${label}`,
      detail,
    };
  }
}

/** The time it is in the zone of the timeline, and that of the last entry: more happened in the same minute. */
export function* times({ view, line, surroundings: { reader, translate } }: CompletionPlace) {
  const { timeline, conventions } = view.postmortem;
  const zone = timeline?.zone?.value || conventions.zone || 'UTC';
  const { clock } = wallClock(reader.now(), zone);
  const before = timeline?.events.findLast(({ span }) => span.end < line.start);
  if (before)
    yield {
      value: before.time.value.written,
      label: translate('same time'),
      detail: before.time.value.written,
    };
  yield { value: clock, label: translate('now'), detail: `${clock} ${zone}` };
}
