import { partOf } from '../../model/parts';
import type { ActionItem } from '../../model/postmortem';
import { contains, type Located, type Span } from '../../model/span';

/** An action item as what was written for each part, so that it can be written in another form. */
export interface WrittenItem {
  readonly done: boolean;
  readonly parts: Readonly<Partial<Record<WrittenPart, string>>>;
  readonly relatedIncidents: readonly string[];
}

export const writtenParts = [
  'id',
  'title',
  'description',
  'priority',
  'owner',
  'reviewer',
  'deadline',
  'status',
  'tracking',
  'verification',
  'category',
] as const;
export type WrittenPart = (typeof writtenParts)[number];

/**
 * Takes an item apart. Nothing comes back when there is more in it than its parts, such as a note below it: what has no
 * place in the other form would be lost.
 */
export function writtenItem(item: ActionItem, text: string): WrittenItem | undefined {
  if (hasMore(item, text)) return undefined;
  const parts: Partial<Record<WrittenPart, string>> = {};
  for (const part of writtenParts) {
    const place: Located<unknown> | undefined = item[part];
    const words = place && wordsOf(item, part, text);
    if (words === undefined) continue;
    // A list below a part is more than a line can hold.
    if (/\n\s*(?:[-*+]|\d+[.)])\s/.test(words)) return undefined;
    parts[part] = words.trim().replace(/\s*\r?\n\s*/g, ' ');
  }
  return { done: item.done, parts, relatedIncidents: item.relatedIncidents.map(({ value }) => value) };
}

/** In Markdown the words with their markup; in YAML what the quotes and escapes stand for. */
function wordsOf(item: ActionItem, part: WrittenPart, text: string): string | undefined {
  const place = item[part];
  if (!place) return undefined;
  const value = typeof place.value === 'string' ? place.value : place.value.written;
  // What an item has from the heading over it stands among other words there.
  const isOwn = contains(item.span, place.span);
  if (item.form.kind === 'yaml' || part === 'id' || !isOwn) return value;
  const { start, end } = withMarkup(place.span, text);
  const written = text.slice(start, end);
  return item.form.kind === 'table-row' ? written.replaceAll('\\|', '|') : written;
}

/** The span of a value has no markup at its edges; half of a code span or of a link would be no markup at all. */
function withMarkup(span: Span, text: string): Span {
  return withMark(withLink(span, text), text);
}

function withLink({ start, end }: Span, text: string): Span {
  const link = /^\](?:\([^()\s]*\)|\[[^[\]]*\])/.exec(text.slice(end, end + 2000))?.[0].length ?? 0;
  const words = text.slice(start, end);
  const [opened, closed] = [words.split('[').length, words.split('](').length];
  const begins = text[start - 1] === '[' && closed + (link > 0 ? 1 : 0) > opened;
  const ends = link > 0 && (begins || opened > closed);
  return { start: begins ? start - 1 : start, end: ends ? end + link : end };
}

function withMark({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end);
  const cut = ['`', '**', '__', '*', '_'].find((mark) => words.split(mark).length % 2 === 0);
  if (cut !== undefined && text.startsWith(cut, end)) return { start, end: end + cut.length };
  if (cut !== undefined && text.startsWith(cut, start - cut.length))
    return { start: start - cut.length, end };
  return { start, end };
}

/** Whether letters or digits are left when the parts, their names and the words that join them are taken away. */
function hasMore(item: ActionItem, text: string): boolean {
  const { form, span } = item;
  if (form.kind === 'yaml') {
    const known = form.keys.every(({ name }) => partOf(name.value) !== undefined);
    const keys = form.keys.map((key) => key.span);
    return !known || /(?:^|\s)#/.test(withoutSpans(text, span, keys));
  }
  const spans = writtenParts.flatMap((part) => {
    const place = item[part]?.span;
    return place && contains(span, place) ? withMarkup(place, text) : [];
  });
  const left = withoutSpans(text, span, spans)
    .replace(/^\s*\d+[.)]/, '')
    .replace(/\[[ xX]\]/g, '');
  return left.split(/[\n|:;,()[\]*_`·–—]+/).some((words) => !isConnection(words, item.done));
}

function isConnection(words: string, done: boolean): boolean {
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#_ -]/gu, '')
    .replace(/^[\s-]+|[\s-]+$/g, '');
  if (!/[\p{L}\p{N}]/u.test(plain)) return true;
  return (
    partOf(plain) !== undefined ||
    /^(?:by|due|for|until|on|priority)$/.test(plain) ||
    (done && /^(?:done|completed?)$/.test(plain))
  );
}

function withoutSpans(text: string, within: Span, spans: readonly Span[]): string {
  let left = '';
  let at = within.start;
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    if (start > at) left += `${text.slice(at, start)}|`;
    at = Math.max(at, end);
  }
  return left + text.slice(at, within.end);
}
