import { type PartName, partOf } from '../../model/parts';
import type { Span } from '../../model/span';
import { tableAround } from '../formatting/tables';
import type { CompletionPlace } from './completer';
import { yamlPlace } from './yamlLines';

/** A value that is being written, and what it is a value of. */
export interface PartPlace {
  readonly part: PartName | 'time' | 'source';
  /** From the beginning of the value to the cursor. */
  readonly typed: string;
  /** The whole value as it stands there now. */
  readonly span: Span;
  /** What has to stand around a new value, so that a cell does not touch its pipes. */
  readonly before: '' | ' ';
  readonly after: '' | ' ';
}

/** `| @ki▮ |` under "Owner", `Owner: @ki▮` in a list, and `owner: ki▮` in YAML are the same place. */
export function partPlace(place: CompletionPlace): PartPlace | undefined {
  return cellPlace(place) ?? yamlValue(place) ?? labelledValue(place);
}

const divider = /(?<!\\)\|/g;

function cellPlace(place: CompletionPlace): PartPlace | undefined {
  const { before, after, line, offset, section, view } = place;
  const { text } = view.postmortem;
  if (!before.includes('|')) return undefined;
  const table = tableAround(text, line.start);
  const header = table?.[0];
  if (!header || line.start < (table[2]?.start ?? 0) || header.start === line.start) return undefined;
  const pipes = [...before.matchAll(divider)];
  const edge = (words: string) => (/^\s*\|/.test(words) ? 1 : 0);
  const names = text.slice(header.start, header.end).split(divider);
  const name = names[pipes.length - edge(before) + edge(text.slice(header.start, header.end))];
  const part = partNamed(name ?? '', section === 'timeline');
  if (!part) return undefined;
  const from = (pipes.at(-1)?.index ?? -1) + 1;
  const rest = /^(?:\\\||[^|])*/.exec(after)?.[0] ?? '';
  const cell = before.slice(from) + rest;
  const lead = cell.length - cell.trimStart().length;
  const start = Math.min(offset, line.start + from + lead);
  const end = Math.max(offset, line.start + from + cell.trimEnd().length);
  return {
    part,
    typed: text.slice(start, offset),
    span: { start, end },
    before: text[start - 1] === '|' ? ' ' : '',
    after: text[end] === '|' || end === line.end ? ' ' : '',
  };
}

function partNamed(column: string, isTimeline: boolean): PartPlace['part'] | undefined {
  const name = column.replace(/[*_`]/g, '').trim().toLowerCase();
  if (isTimeline && /\b(?:time|when|utc|clock)\b/.test(name)) return 'time';
  if (isTimeline && /\b(?:source|system|tool)\b/.test(name)) return 'source';
  if (isTimeline && /\b(?:actor|who|person|by)\b/.test(name)) return 'owner';
  return partOf(name);
}

function yamlValue(place: CompletionPlace): PartPlace | undefined {
  const yaml = yamlPlace(place);
  const part = yaml?.key === undefined ? undefined : partOf(yaml.key);
  if (!yaml || !part) return undefined;
  const start = place.offset - yaml.typed.length;
  const end = place.offset + (/^[^\s#]*/.exec(place.after)?.[0].length ?? 0);
  return { part, typed: yaml.typed, span: { start, end }, before: '', after: '' };
}

/** The last label before the cursor with nothing but its value behind it. */
const label = /(?:^|[\s(,;|*_[])([A-Za-z][A-Za-z -]{1,24}):[*_]{0,2}[ \t]*([^:|,;()\n]{0,40})$/;

function labelledValue({ before, after, offset, section }: CompletionPlace): PartPlace | undefined {
  if (section !== 'action-items') return undefined;
  const [, words = '', typed = ''] = label.exec(before) ?? [];
  const part = partOf(words.split(/\s{2,}|\s-\s/).at(-1) ?? '');
  if (!part || part === 'title' || part === 'description') return undefined;
  const rest = /^[^\s|,;()]*/.exec(after)?.[0].length ?? 0;
  const isGlued = typed === '' && /[:*_]$/.test(before);
  return {
    part,
    typed,
    span: { start: offset - typed.length, end: offset + rest },
    before: isGlued ? ' ' : '',
    after: '',
  };
}
