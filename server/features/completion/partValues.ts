import { CompletionItemKind } from 'vscode-languageserver-types';
import { actionItemKeys } from '../../model/actionItemKeys';
import { incidentOf, isIncidentId } from '../../model/identifiers';
import type { PartName } from '../../model/parts';
import { dayOf, usualDeadlines, weekdayName } from '../../model/relativeDays';
import { dayAt, dayNumber, dayOfIso, isoDay } from '../../model/when';
import type { Choice, CompletionPlace } from './completer';
import { type PartPlace, partPlace } from './parts';
import { people } from './people';
import { sourceTags } from './sources';
import { times } from './times';

interface Value {
  readonly value: string;
  readonly label?: string;
  readonly detail?: string;
  /** Other words that find it. */
  readonly alias?: string;
  readonly kind?: CompletionItemKind;
}

type Values = (place: CompletionPlace, part: PartPlace) => Iterable<Value>;

/** In YAML and in running text the same states have different names. */
const statuses: Readonly<Record<string, string>> = {
  open: 'Open',
  in_progress: 'In progress',
  completed: 'Completed',
  wont_fix: "Won't fix",
};

const valuesOf: Readonly<Partial<Record<PartName | 'time' | 'source', Values>>> = {
  owner: named,
  reviewer: named,
  priority: ({ surroundings }) =>
    Object.entries(actionItemKeys.priority?.choices ?? {}).map(([value, meaning]) => ({
      value,
      detail: surroundings.translate(meaning),
    })),
  status: (place) =>
    Object.entries(statuses).map(([yaml, text]) => ({
      value: isYaml(place) ? yaml : text,
      detail: place.surroundings.translate(actionItemKeys.status?.choices?.[yaml] ?? ''),
    })),
  deadline: deadlines,
  id: nextId,
  time: (place) => times(place),
  source: (place) =>
    [...sourceTags(place)].map(([tag, meaning]) => ({
      value: `[${tag}]`,
      label: tag,
      detail: meaning ?? '',
    })),
};

/** Whatever an action item or a row of a timeline is made of, wherever it is written. */
export function* partValues(place: CompletionPlace): Iterable<Choice> {
  const part = partPlace(place);
  const values = part && valuesOf[part.part];
  if (!part || !values) return;
  for (const { value, label = value, detail, alias, kind = CompletionItemKind.Value } of values(
    place,
    part,
  )) {
    yield {
      label,
      kind,
      newText: part.before + value + part.after,
      span: part.span,
      filter: [alias, label, label === value ? undefined : value].filter(Boolean).join(' '),
      ...(detail && { detail }),
      // Words such as "in 3 weeks" are read as far as they are typed.
      ...((part.part === 'deadline' || part.part === 'owner') && { isPartial: true }),
    };
  }
}

/** YAML takes `@` at the beginning of a value for something of its own, so it stands in quotation marks there. */
function* named(place: CompletionPlace): Iterable<Value> {
  const isQuoted = isYaml(place);
  for (const { name, detail } of people(place)) {
    const value = isQuoted && name.startsWith('@') ? JSON.stringify(name) : name;
    yield { value, label: name, detail };
  }
}

function* deadlines(
  { surroundings: { reader, translate } }: CompletionPlace,
  { typed }: PartPlace,
): Iterable<Value> {
  const date = dayOfIso(reader.today());
  if (!date) return;
  const today = dayNumber(date);
  const known = new Set(usualDeadlines.map((words) => words.toLowerCase()));
  const words = typed.trim();
  const spoken = known.has(words.toLowerCase()) || dayOf(words, today) === undefined ? [] : [words];
  for (const english of [...spoken, ...usualDeadlines]) {
    const day = dayOf(english, today);
    if (day === undefined) continue;
    const value = isoDay(dayAt(day));
    const label = translate(english);
    // English is what is read, in a document and here.
    const alias = label === english ? {} : { alias: english };
    yield { value, label, ...alias, detail: `${value}, ${translate(weekdayName(day))}` };
  }
}

/** One more than the highest number of the series that this document uses. */
function* nextId({ view, surroundings }: CompletionPlace): Iterable<Value> {
  const ids = view.postmortem.actionItems.flatMap(({ id }) => id?.value ?? []);
  const [, series = ''] = /^(.*-)\d+$/.exec(ids.at(-1) ?? '') ?? [];
  const incident = view.postmortem.metadata.id?.value ?? incidentOf(ids[0] ?? '') ?? incidentNamed(view.uri);
  const prefix = series || (view.postmortem.kind === 'action-items' && incident ? `${incident}-` : 'AI-');
  const digits = ids
    .map((id) => (id.startsWith(prefix) ? id.slice(prefix.length) : ''))
    .filter((id) => /^\d+$/.test(id));
  const next = String(Math.max(0, ...digits.map(Number)) + 1);
  const width = digits.at(-1)?.length ?? (prefix === 'AI-' ? 1 : 2);
  yield {
    value: prefix + next.padStart(width, '0'),
    detail: surroundings.translate('The next one'),
    kind: CompletionItemKind.Reference,
  };
}

function incidentNamed(uri: string): string | undefined {
  const [id] = /[A-Z][A-Z0-9]*-\d{4}-\d{3,6}/.exec(uri.slice(uri.lastIndexOf('/') + 1).toUpperCase()) ?? [];
  return id !== undefined && isIncidentId(id) ? id : undefined;
}

function isYaml({ view, before }: CompletionPlace): boolean {
  return view.postmortem.kind === 'action-items' || /^\s*(?:-\s+)?[a-z_]+:\s/.test(before);
}
