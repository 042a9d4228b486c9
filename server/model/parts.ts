import type { Passage } from './passage';
import { located, plain } from './passage';
import { remembered } from './remembered';
import type { Located } from './span';

/** The parts of an action item that an author names. */
export type PartName =
  | 'id'
  | 'title'
  | 'description'
  | 'priority'
  | 'owner'
  | 'reviewer'
  | 'deadline'
  | 'status'
  | 'verification'
  | 'tracking'
  | 'relatedIncidents'
  | 'category';

/** What authors call the parts, in lower case: as a key, as a column and before a colon in running text. */
export const partNames: Readonly<Record<PartName, readonly string[]>> = {
  id: ['id', '#', 'no', 'no.', 'nr', 'number', 'ref', 'key'],
  title: [
    'title',
    'action',
    'action item',
    'action items',
    'actions',
    'task',
    'item',
    'summary',
    'what',
    'follow-up',
    'follow up',
    'measure',
    'todo',
    'to do',
    'improvement',
    'recommendation',
    'remediation',
    'name',
  ],
  description: ['description', 'details', 'detail', 'notes', 'note', 'comment', 'comments'],
  priority: ['priority', 'prio', 'p', 'urgency', 'severity', 'importance'],
  owner: [
    'owner',
    'owners',
    'owned by',
    'assignee',
    'assignees',
    'assigned',
    'assigned to',
    'assigned owner',
    'action owner',
    'who',
    'dri',
    'responsible',
    'responsible party',
    'responsibility',
    'lead',
    'poc',
    'point of contact',
    'team',
    'by whom',
    'responsible team',
    'responsible person',
    'owning team',
    'owner team',
    'owner/team',
    'owner / team',
    'assigned team',
    'accountable',
    'driver',
    'assignee/owner',
  ],
  reviewer: ['reviewer', 'reviewers', 'reviewed by', 'approver'],
  deadline: [
    'deadline',
    'due',
    'due date',
    'due by',
    'due on',
    'target',
    'target date',
    'target completion',
    'completion date',
    'by when',
    'when',
    'eta',
    'date',
    'timeline',
    'timeframe',
    'time frame',
    'complete by',
    'finish by',
    'due week',
  ],
  status: ['status', 'state', 'done', 'progress', 'completed', 'done?', 'complete'],
  verification: [
    'verification',
    'verify',
    'verified by',
    'verified when',
    'success criteria',
    'success criterion',
    'success metric',
    'acceptance criteria',
    'acceptance criterion',
    'definition of done',
    'done when',
    'completion criteria',
    'exit criteria',
    'measure of success',
    'how to verify',
    'how do we know',
  ],
  tracking: [
    'tracking',
    'ticket',
    'tickets',
    'issue',
    'issues',
    'jira',
    'bug',
    'bug #',
    'bug number',
    'bug id',
    'link',
    'links',
    'tracker',
    'tracking bug',
    'tracking issue',
    'github issue',
    'pr',
    'story',
    'reference',
    'task id',
  ],
  relatedIncidents: ['related incidents', 'related_incidents', 'related incident', 'incidents'],
  category: ['kind', 'type', 'category', 'class', 'action type'],
};

const partByName = new Map<string, PartName>(
  (Object.keys(partNames) as PartName[]).flatMap((part) =>
    partNames[part].map((name) => [name, part] as const),
  ),
);

/** The part that a column name, key or label means: `Owner(s)` and `**Due Date**` and `due_date` alike. */
export const partOf = remembered(readPartName, 2000);

function readPartName(name: string): PartName | undefined {
  const key = plain(name)
    .toLowerCase()
    .replace(/_/g, ' ')
    .replace(/\(s\)/g, '')
    .replace(/\s*[:*]+$/, '')
    .trim();
  return (
    partByName.get(key) ??
    partByName.get(key.replace(/\s*\(.*\)$/, '')) ??
    partByName.get(key.replace(/[?#]/g, '').trim())
  );
}

/** Parts that may be named in running text; the others are words that sentences use with a colon too. */
const named: readonly PartName[] = [
  'owner',
  'reviewer',
  'deadline',
  'status',
  'verification',
  'tracking',
  'priority',
  'category',
];
const tooCommon = new Set([
  'p',
  'who',
  'when',
  'by when',
  'date',
  'timeline',
  'team',
  'lead',
  'done',
  'completed',
  'complete',
  'target',
  'link',
  'links',
  'type',
  'kind',
  'class',
  'bug #',
  'done?',
  'pr',
  'progress',
  'verify',
  'reference',
  'state',
]);
const labels = named
  .flatMap((part) => partNames[part])
  .filter((name) => !tooCommon.has(name))
  .sort((one, other) => other.length - one.length)
  .map((name) => name.replace(/[#?.]/g, '\\$&').replace(/ /g, '[ _]'))
  .join('|');
const anywhere = new RegExp(
  `(?<=^|[\\s([|;,.\\uFEFF–—-])(${labels})(?:\\(s\\))?[\\s\\uFEFF]*:(?!//)[\\s\\uFEFF]*`,
  'gi',
);
const atStart = new RegExp(
  `(?<=(?:^|[\\n|;])[\\s\\uFEFF*+-]*)(${[...tooCommon].filter((name) => /^[a-z ]+$/.test(name)).join('|')})[\\s\\uFEFF]*:(?!//)[\\s\\uFEFF]*`,
  'gi',
);

export interface NamedPart {
  readonly part: PartName;
  /** Where the name begins, as an index into the text. */
  readonly from: number;
  readonly value: Located;
}

/** Finds `Owner: @casey | Deadline: March 22` and the like in an item's text. */
export function namedParts(content: Passage): NamedPart[] {
  const { text } = content;
  const starts = [...text.matchAll(anywhere), ...text.matchAll(atStart)]
    .filter((found) => !endsPhrase(text, found))
    .sort((one, other) => one.index - other.index);
  const parts: NamedPart[] = [];
  for (const [index, found] of starts.entries()) {
    const part = partOf(found[1] ?? '');
    if (!part) continue;
    const from = found.index + found[0].length;
    const limit = starts[index + 1]?.index ?? text.length;
    parts.push({ part, from: found.index, value: valueAt(content, from, limit, part) });
  }
  return parts;
}

/** In "The alerting issue: …" the issue is what alerting has, and no label. */
function endsPhrase(text: string, { 0: label, 1: name = '', index }: RegExpExecArray): boolean {
  return (
    partOf(name) === 'tracking' && /^[a-z]/.test(label) && /[a-z] $/.test(text.slice(0, index).slice(-2))
  );
}

function valueAt(content: Passage, from: number, limit: number, part: PartName): Located {
  const rest = content.text.slice(from, limit);
  const stop =
    part === 'verification'
      ? /\s+[|;]\s|\n[\s\uFEFF]*\n/
      : /[|;\n]|[)\]](?=[\s.,;|]*$|[\s\uFEFF]*[|;,–—-])|\.(?=\s|$)|\s[–—]\s|,(?=\s*$)/;
  const length = stop.exec(rest)?.index ?? rest.length;
  const value = rest.slice(0, length).replace(/[\s\uFEFF,;|([–—-]+$/, '');
  return located(content, from, from + value.length);
}
