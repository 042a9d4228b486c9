import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Field } from '../../model/postmortem';
import type { Settings } from '../../settings';
import type { Choice, CompletionPlace } from './completer';

/** The severities after `**Severity**:`, the statuses after `**Status**:`, however the field is written. */
export function* fieldValues(place: CompletionPlace): Iterable<Choice> {
  const field = place.view.postmortem.metadata.fields.find((one) => isAt(place, one));
  const values = field ? valuesOf(field.name.value, place.view.settings) : [];
  if (!field) return;
  const span = field.value.value === '' ? { start: place.offset, end: place.offset } : field.value.span;
  const gap = /[:*_]$/.test(place.before) && span.start === place.offset ? ' ' : '';
  for (const value of values)
    yield { label: value, kind: CompletionItemKind.EnumMember, newText: gap + value, span };
}

/** Between the end of the name and the end of the value, with nothing else written in between. */
function isAt({ view, offset, line }: CompletionPlace, { name, value }: Field): boolean {
  if (name.span.end < line.start || name.span.end > offset || offset > Math.max(value.span.end, line.end))
    return false;
  if (value.value !== '') return value.span.start <= offset && offset <= value.span.end;
  return /^[\s:*_|]*$/.test(view.postmortem.text.slice(name.span.end, offset));
}

function valuesOf(name: string, settings: Settings): readonly string[] {
  if (/^(?:incident )?(?:severity|sev)(?: level)?$/i.test(name)) return settings.severities;
  if (/^(?:postmortem |document |incident )?status$/i.test(name)) return settings.statuses;
  return [];
}
