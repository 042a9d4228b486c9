import { CompletionItemKind } from 'vscode-languageserver-types';
import { lineAt } from '../../rules/lines';
import type { Choice, CompletionPlace } from './completer';

/** An ID that is begun: `PI-`, `PI-2025-01`, `[AI-`. */
const openId = /(?<![\w./-])([A-Z][A-Z0-9]{0,11}-[\d-]{0,14})$/;
const relatedIncident = /^\s*-\s+["']?([A-Za-z0-9-]*)$/;

/** The incidents and action items that can be named here. */
export function* identifiers(place: CompletionPlace): Iterable<Choice> {
  const { before, after, offset, surroundings } = place;
  const isRelated = relatedIncident.test(before) && isUnderRelated(place);
  const typed = (isRelated ? relatedIncident : openId).exec(before)?.[1];
  if (typed === undefined) return;
  const { reports } = surroundings;
  if (reports.known.size === 0) void reports.all();
  const span = { start: offset - typed.length, end: offset + (/^[\w-]*/.exec(after)?.[0].length ?? 0) };
  for (const [id, detail] of isRelated
    ? incidents(place)
    : new Map([...incidents(place), ...actionItems(place)]))
    yield {
      label: id,
      kind: CompletionItemKind.Reference,
      newText: id,
      span,
      isPartial: true,
      ...(detail && { detail }),
    };
}

/** The newest first. */
function incidents({ view, surroundings: { reports } }: CompletionPlace): Map<string, string> {
  const others = [...reports.known].filter(([uri, { kind }]) => uri !== view.uri && kind === 'postmortem');
  return new Map(
    others
      .flatMap(([, { incident, title }]) => (incident ? [[incident.value, title?.value ?? ''] as const] : []))
      .sort(([one], [other]) => (one < other ? 1 : -1)),
  );
}

/** Those of this document, whose short IDs mean nothing elsewhere. */
function actionItems({ view }: CompletionPlace): Map<string, string> {
  return new Map(
    view.postmortem.actionItems.flatMap(({ id, title }) => (id ? [[id.value, title.value] as const] : [])),
  );
}

/** Whether the nearest line above with less indentation is `related_incidents:`. */
function isUnderRelated({ view, line, before }: CompletionPlace): boolean {
  const { text } = view.postmortem;
  const depth = before.search(/\S/);
  for (let at = line.start; at > 0; ) {
    const above = lineAt(text, at - 1);
    const words = text.slice(above.start, above.end);
    if (/^\s*related_incidents:\s*$/.test(words)) return words.search(/\S/) <= depth;
    if (!/^\s*-\s/.test(words) || words.search(/\S/) < depth) return false;
    at = above.start;
  }
  return false;
}
