import { partOf } from '../../model/parts';
import { laidOut } from '../formatting/tableLayout';
import { type WrittenItem, type WrittenPart, writtenParts } from './writtenItem';

const labels: Readonly<Record<WrittenPart, string>> = {
  id: 'ID',
  title: 'Action',
  description: 'Description',
  priority: 'Priority',
  owner: 'Owner',
  reviewer: 'Reviewer',
  deadline: 'Deadline',
  status: 'Status',
  tracking: 'Tracking',
  verification: 'Verification',
  category: 'Kind',
};

/** The parts that share the line below a task, and those that have one of their own. */
const inOneLine: readonly WrittenPart[] = ['priority', 'owner', 'reviewer', 'deadline', 'status', 'category'];
const inOwnLines: readonly WrittenPart[] = ['tracking', 'verification'];

/**
 * An item as an entry of a checklist, as lines.
 *
 *     - [ ] [AI-1] P1: Add a gate
 *       Owner: @casey | Deadline: 2025-03-22
 *       Verification: A bad change does not pass
 */
export function asBullet({ done, parts }: WrittenItem): string[] {
  const { id, title = '', priority = '' } = parts;
  const leads = /^P[0-5]$/.test(priority);
  const lead = `${id ? `[${id}] ` : ''}${leads ? `${priority}: ` : ''}`;
  const named = (part: WrittenPart) => {
    const words = parts[part];
    const stands = words === undefined || (part === 'priority' && leads) || title.includes(words);
    return stands ? [] : [`${labels[part]}: ${words}`];
  };
  const shared = inOneLine.flatMap(named).join(' | ');
  return [
    `- [${done ? 'x' : ' '}] ${lead}${title}`,
    ...[shared, ...inOwnLines.flatMap(named)].filter((line) => line !== '').map((line) => `  ${line}`),
  ];
}

/** The item as a row of a table whose header line is known; nothing where a part has no column. */
export function asRow(item: WrittenItem, header: string): string | undefined {
  const columns = cellsOf(header).map((name) => partOf(name));
  const parts = withStatus(item, 'Done');
  const used = writtenParts.filter((part) => parts[part] !== undefined);
  if (used.some((part) => !columns.includes(part))) return undefined;
  const cells = columns.map((part, index) => {
    const words =
      part && columns.indexOf(part) === index && part !== 'relatedIncidents' ? parts[part] : undefined;
    return escapedCell(words ?? '');
  });
  return `| ${cells.join(' | ')} |`;
}

/** A table with the columns that the item needs; who and until when are always asked for. */
export function asTable(item: WrittenItem): string[] {
  const parts = withStatus(item, 'Done');
  const always: readonly WrittenPart[] = ['title', 'owner', 'deadline'];
  const columns = writtenParts.filter((part) => parts[part] !== undefined || always.includes(part));
  const lines = [
    columns.map((part) => labels[part]),
    columns.map(() => '--'),
    columns.map((part) => escapedCell(parts[part] ?? '')),
  ];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |`);
  return laidOut(table) ?? table;
}

/** The item as a mapping in a list: `- id: AI-1` and its other keys below, as lines. */
export function asMapping(item: WrittenItem): string[] {
  const parts = withStatus(item, 'completed');
  const keys = writtenParts.flatMap((part) => {
    const words = parts[part];
    return words === undefined ? [] : [`${part === 'category' ? 'kind' : part}: ${scalar(words)}`];
  });
  const related = item.relatedIncidents.map((incident) => `    - ${scalar(incident)}`);
  const lines = keys.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
  return related.length > 0 ? [...lines, '  related_incidents:', ...related] : lines;
}

/** A ticked box has no place in a table or a mapping, so a status says it there. */
function withStatus({ done, parts }: WrittenItem, word: string): WrittenItem['parts'] {
  return done && parts.status === undefined ? { ...parts, status: word } : parts;
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

function escapedCell(words: string): string {
  return words.replaceAll('|', '\\|');
}

/** Quoted wherever YAML could take it for more than words. */
function scalar(words: string): string {
  const isPlain =
    /^(?:[A-Za-z][\w-]*(?:[ ][\w,.()-]+)*|\d{4}-\d\d-\d\d)$/.test(words) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(words);
  return isPlain ? words : JSON.stringify(words);
}
