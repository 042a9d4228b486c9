import { deadlineOf } from './deadlines';
import { saysDone } from './done';
import { moved } from './moved';
import { type PartName, partOf } from './parts';
import type { ActionItem, ActionItemForm, Comment, Problem } from './postmortem';
import type { Located, Span } from './span';
import { isYamlMap, readYaml, type YamlDocument, type YamlEntry, type YamlMap, yamlComments } from './yaml';

/** The action items of a fenced block of YAML, if it holds any. Where they are expected it may be a lone one. */
export function readFencedActionItems(text: string, content: Span, isSection = false): ActionItem[] {
  const source = text.slice(content.start, content.end);
  const document = readYaml(source);
  const items = actionItemsIn(document, source);
  const lone = isSection && items.length === 0 && document.map ? itemOf(document.map, source, false) : [];
  return moved([...items, ...lone], content.start);
}

/** The `#` comments of a fenced block of YAML with action items; any other block is none of our concern. */
export function fencedComments(text: string, content: Span, isSection: boolean): Comment[] {
  const source = text.slice(content.start, content.end);
  if (!source.includes('#') || readFencedActionItems(text, content, isSection).length === 0) return [];
  return moved([...yamlComments(source)], content.start);
}

/** What is broken in a fenced block of YAML that is there for action items. */
export function fencedProblems(text: string, content: Span): Problem[] {
  return moved(problemsIn(readYaml(text.slice(content.start, content.end))), content.start);
}

/** What is broken in YAML with action items, and which entries of a list that is declared to hold them are none. */
export function problemsIn(document: YamlDocument, declared = false): Problem[] {
  const { problem } = document;
  if (problem) return [{ ...problem, code: 'yaml-syntax' }];
  return entriesOf(document, declared).flatMap(({ entry, isOurs }): Problem[] => {
    if (!isOurs) return [];
    if (!isYamlMap(entry))
      return entry.value === '' ? [] : [{ span: entry.span, code: 'yaml-item', message: noMapping }];
    const [first] = entry.entries;
    if (!first || titleOf(partsIn(entry))) return [];
    return [{ span: first.key.span, code: 'yaml-item', message: noTitle }];
  });
}

const noTitle =
  'This entry has no title, so it is not read as an action item. Add “title: …” with what shall be done.';
const noMapping =
  'This entry is a text of its own and is not read as an action item. Write “title:” in front of it, and owner and deadline below.';

/**
 * The maps of a list that have something to do in them, whether the list is the document or stands under a key. In
 * a list that is declared to hold action items a title is enough to be one.
 */
export function actionItemsIn(document: YamlDocument, text: string, declared = false): ActionItem[] {
  const entries = entriesOf(document, declared);
  const { map } = document;
  if (entries.length === 0 && declared && map) return itemOf(map, text, false);
  return entries.flatMap(({ entry, isNamed }) => (isYamlMap(entry) ? itemOf(entry, text, isNamed) : []));
}

/** What stands in the lists that may hold action items; ours are those that are declared to. */
function entriesOf({ map, list = [] }: YamlDocument, declared: boolean) {
  if (!map) return list.map((entry) => ({ entry, isNamed: declared, isOurs: declared }));
  return map.entries
    .filter(({ key }) => /^(?:action[-_ ]?items?|actions|follow[-_ ]?ups?|items|tasks)$/i.test(key.value))
    .flatMap(({ key, list: below = [] }) => {
      const isOurs = declared || /^(?:action[-_ ]?item|follow)/i.test(key.value);
      return below.map((entry) => ({ entry, isNamed: true, isOurs }));
    });
}

/** Parts that nothing but a thing to do has. */
const telling: readonly PartName[] = ['owner', 'deadline', 'status', 'priority', 'verification'];

function itemOf(map: YamlMap, text: string, isNamed: boolean): ActionItem[] {
  const found = partsIn(map);
  const title = titleOf(found);
  // A step of a pipeline has an id and a name; only a record has an id and a title.
  const isRecord = found.has('id') && found.get('title')?.key.value.toLowerCase() === 'title';
  if (!title || !(isNamed || isRecord || telling.some((part) => found.has(part)))) return [];
  const value = (part: PartName): Located | undefined => {
    const written = found.get(part)?.value ?? listed(found.get(part));
    return written && written.value !== '' ? written : undefined;
  };
  const deadline = value('deadline');
  const status = value('status');
  const parts = {
    id: value('id'),
    description: title === found.get('description')?.value ? undefined : value('description'),
    priority: value('priority'),
    owner: value('owner'),
    reviewer: value('reviewer'),
    deadline: deadline && deadlineOf(deadline),
    status,
    verification: value('verification'),
    tracking: value('tracking'),
    category: value('category'),
  };
  const known = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  const related = found.get('relatedIncidents');
  return [
    {
      span: { start: map.span.start, end: endOf(map, text) },
      form: formOf(map, text),
      ...(known as Partial<ActionItem>),
      title,
      done:
        (status !== undefined && saysDone(status.value)) ||
        (deadline !== undefined && saysDone(deadline.value)),
      relatedIncidents: (
        related?.list?.filter((entry): entry is Located => !isYamlMap(entry)) ??
        (related?.value ? [related.value] : [])
      ).filter(({ value: id }) => id !== ''),
    },
  ];
}

function partsIn({ entries }: YamlMap): Map<PartName, YamlEntry> {
  const found = new Map<PartName, YamlEntry>();
  for (const entry of entries) {
    const part = partOf(entry.key.value);
    if (part && !found.has(part)) found.set(part, entry);
  }
  return found;
}

function titleOf(found: ReadonlyMap<PartName, YamlEntry>): Located | undefined {
  return found.get('title')?.value ?? found.get('description')?.value;
}

function formOf(map: YamlMap, text: string): ActionItemForm {
  const { start } = map.span;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const own = map.entries.filter(({ key }) => text[key.span.start] !== '*');
  const keys = own.map(({ key, span, value, list, map: below }) => {
    const holds = value?.value ? 'text' : list ? 'texts' : below ? 'mapping' : 'nothing';
    return { name: key, holds, span } as const;
  });
  if (/[{*]/.test(text[start] ?? '')) return { kind: 'yaml', indent, keys };
  // A comment behind the last value stays with it.
  const rest = /^[ \t]+#[^\r\n]*/.exec(text.slice(endOf(map, text)).slice(0, 500))?.[0] ?? '';
  return { kind: 'yaml', end: endOf(map, text) + rest.trimEnd().length, indent, keys };
}

/** Keys that were borrowed come last, but stand where their alias does. */
function endOf({ entries, span }: YamlMap, text: string): number {
  const last = entries
    .map((entry) => entry.span)
    .reduce((one, other) => (other.end > one.end ? other : one), { start: span.start, end: span.start });
  return last.start + text.slice(last.start, last.end).trimEnd().length;
}

/** `verification:` as a list counts as one text from the first entry to the last. */
function listed(entry: YamlEntry | undefined): Located | undefined {
  const texts = entry?.list?.filter((item): item is Located => !isYamlMap(item)) ?? [];
  const [first] = texts;
  const last = texts.at(-1);
  return (
    first &&
    last && {
      value: texts.map(({ value }) => value).join('\n'),
      span: { start: first.span.start, end: last.span.end },
    }
  );
}
