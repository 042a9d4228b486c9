import { deadlineOf } from './deadlines';
import { saysDone } from './done';
import { moved } from './moved';
import { type PartName, partOf } from './parts';
import type { ActionItem, Comment, Problem } from './postmortem';
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
  const { problem } = readYaml(text.slice(content.start, content.end));
  return problem ? [moved({ ...problem, code: 'yaml-syntax' }, content.start)] : [];
}

/**
 * The maps of a list that have something to do in them, whether the list is the document or stands under a key. In
 * a list that is declared to hold action items a title is enough to be one.
 */
export function actionItemsIn(
  { map, list = [] }: YamlDocument,
  text: string,
  declared = false,
): ActionItem[] {
  if (!map) return itemsOf(list, text, declared);
  const lists = map.entries.filter(({ key }) =>
    /^(?:action[-_ ]?items?|actions|follow[-_ ]?ups?|items|tasks)$/i.test(key.value),
  );
  return lists.flatMap((entry) => itemsOf(entry.list ?? [], text, true));
}

function itemsOf(list: readonly (Located | YamlMap)[], text: string, isNamed: boolean): ActionItem[] {
  return list.filter(isYamlMap).flatMap((map) => itemOf(map, text, isNamed));
}

/** Parts that nothing but a thing to do has. */
const telling: readonly PartName[] = ['owner', 'deadline', 'status', 'priority', 'verification'];

function itemOf(map: YamlMap, text: string, isNamed: boolean): ActionItem[] {
  const found = new Map<string, YamlEntry>();
  for (const entry of map.entries) {
    const part = partOf(entry.key.value);
    if (part && !found.has(part)) found.set(part, entry);
  }
  const title = found.get('title')?.value ?? found.get('description')?.value;
  // A step of a pipeline has an id and a name; only a record has an id and a title.
  const isRecord = found.has('id') && found.get('title')?.key.value.toLowerCase() === 'title';
  if (!title || !(isNamed || isRecord || telling.some((part) => found.has(part)))) return [];
  const value = (part: string): Located | undefined => {
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
  const lineStart = text.lastIndexOf('\n', map.span.start - 1) + 1;
  const last = map.entries.at(-1)?.span ?? map.span;
  const end = last.start + text.slice(last.start, last.end).trimEnd().length;
  return [
    {
      span: { start: map.span.start, end },
      form: { kind: 'yaml', end, indent: ' '.repeat(map.span.start - lineStart) },
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
