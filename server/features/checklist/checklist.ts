import type { Translate } from '../../l10n/translate';
import type { ActionItem, Postmortem } from '../../model/postmortem';
import { covers, touches } from '../../model/span';
import { allRules } from '../../rules/all';
import type { Edit, Finding } from '../../rules/rule';
import { type NeededSection, neededBy } from '../../rules/structure/neededSections';
import { isFinal, type Judged, type OpenPoint, openPoints } from './standing';

/** What stands between a report and its last status, by section, and what is done. */
export interface Checklist {
  /** As in `Draft · 3 to look at`. */
  readonly summary: string;
  readonly open: number;
  /** In the order of the template. */
  readonly groups: readonly ChecklistGroup[];
  readonly done: readonly ChecklistEntry[];
  /** Offered when nothing is open and the status is not the last one yet. */
  readonly final?: { readonly label: string; readonly edit: Edit };
}

export interface ChecklistGroup {
  readonly title: string;
  readonly entries: readonly ChecklistEntry[];
}

export interface ChecklistEntry {
  readonly label: string;
  /** What was found, or how much there is. */
  readonly detail: string;
  /** Where it is, as an offset into the text. */
  readonly offset: number;
}

/**
 *     checklistOf({ postmortem, findings, settings }, inEnglish).groups
 *     // → [{ title: 'Action Items', entries: [{ label: 'Add more tests', detail: 'The item does not say …', offset }] }]
 */
export function checklistOf(judged: Judged, translate: Translate): Checklist {
  const points = openPoints(judged);
  const groups = grouped(judged, points, translate);
  const { status } = judged.postmortem.metadata;
  const last = judged.settings.statuses.at(-1);
  return {
    summary: summaryOf(judged, points.length, translate),
    open: points.length,
    groups,
    done: points.some(({ finding }) => finding?.rule === 'structure/unreadable')
      ? []
      : [...doneFields(judged.postmortem, points), ...doneSections(judged, groups, translate)],
    ...(points.length === 0 &&
      status &&
      last !== undefined &&
      !isFinal(judged) && {
        final: {
          label: translate('Mark as {status}', { status: last }),
          edit: { span: status.span, newText: last },
        },
      }),
  };
}

/** `Draft · 3 to look at`: how a report stands, in the few words that fit a status bar. */
export function summaryOf({ postmortem }: Judged, open: number, translate: Translate): string {
  const status = (postmortem.metadata.status?.value.trim() || translate('No status')).slice(0, 24);
  const rest =
    open === 0 ? translate('nothing to look at') : translate('{count} to look at', { count: open });
  return `${status} · ${rest}`;
}

function grouped(judged: Judged, points: readonly OpenPoint[], translate: Translate): ChecklistGroup[] {
  const { postmortem, settings } = judged;
  const needed = neededBy(settings);
  const head = translate('Head of the report');
  const entries = new Map<string, ChecklistEntry[]>(
    [head, ...needed.map(({ heading }) => heading)].map(none),
  );
  for (const point of points) {
    const title = groupOf(point, postmortem, needed) ?? head;
    if (!entries.has(title)) entries.set(...none(title));
    entries.get(title)?.push(entryOf(point, title, postmortem, translate));
  }
  return [...entries]
    .filter(([, list]) => list.length > 0)
    .map(([title, list]) => ({ title, entries: list }));
}

function none(title: string): [string, ChecklistEntry[]] {
  return [title, []];
}

/** A missing section is a group of its own; what stands in a section belongs to it, under the template's name. */
function groupOf(
  { finding, field }: OpenPoint,
  { sections }: Postmortem,
  needed: readonly NeededSection[],
): string | undefined {
  if (!finding || field !== undefined) return undefined;
  const missing = needed.find(({ kind }) => kind === finding.facts?.section);
  if (missing) return missing.heading;
  const around = sections.filter(({ kind, span }) => kind && covers(span, finding.span.start));
  const asked = around.map(({ kind }) => needed.find((section) => section.kind === kind)).find(Boolean);
  return asked?.heading ?? around[0]?.heading.value;
}

function entryOf(
  { finding, field }: OpenPoint,
  group: string,
  postmortem: Postmortem,
  translate: Translate,
): ChecklistEntry {
  if (!finding || field !== undefined) {
    const name = field === 'reviewers' ? 'Reviewed by' : capitalized(field ?? '');
    const detail = translate('One line in the head of the report is enough.');
    return {
      label: translate('Add “{name}”', { name }),
      detail,
      offset: finding?.span.start ?? postmortem.metadata.insertAt,
    };
  }
  return {
    label: labelOf(finding, group, postmortem, translate),
    detail: finding.message,
    offset: finding.span.start,
  };
}

const titles = new Map(allRules.map(({ id, title }) => [id as string, title]));

/** An action item is known by its task, everything else by what its rule asks for. */
function labelOf(finding: Finding, group: string, { actionItems }: Postmortem, translate: Translate): string {
  if (finding.facts?.section !== undefined) return translate('Write “{heading}”', { heading: group });
  const item = actionItems.find(({ span }) => covers(span, finding.span.start));
  return item ? taskOf(item) : translate(titles.get(finding.rule) ?? finding.rule);
}

function taskOf({ title: { value } }: ActionItem): string {
  const words = value.replace(/\s+/g, ' ').trim();
  return words.length > 70 ? `${words.slice(0, 69).trimEnd()}…` : words;
}

/** Lines of the head about which nothing is open, such as a placeholder that still stands there. */
function doneFields({ metadata }: Postmortem, points: readonly OpenPoint[]): ChecklistEntry[] {
  const { date, severity, duration, status, authors, reviewers } = metadata;
  const [author] = authors;
  const [reviewer] = reviewers;
  const stated = { Date: date, Severity: severity, Duration: duration, Author: author, Status: status };
  return Object.entries({ ...stated, 'Reviewed by': reviewer }).flatMap(([label, field]) =>
    field && !points.some(({ finding }) => finding && touches(finding.span, field.span))
      ? [{ label, detail: written(field.value), offset: field.span.start }]
      : [],
  );
}

function written(value: string | { readonly written: string }): string {
  return typeof value === 'string' ? value : value.written;
}

/** A section that is there and about which nothing is open. */
function doneSections(
  { postmortem, settings }: Judged,
  groups: readonly ChecklistGroup[],
  translate: Translate,
): ChecklistEntry[] {
  const open = new Set(groups.map(({ title }) => title));
  return neededBy(settings).flatMap((needed) => {
    const { heading, kind } = needed;
    if (open.has(heading) || !needed.isIn(postmortem)) return [];
    const section = postmortem.sections.find((one) => one.kind === kind);
    const detail = amount(kind, postmortem, translate);
    // A root cause excuses the factors, but does not write them.
    if (kind === 'contributing-factors' && !section && detail === '') return [];
    return [{ label: heading, detail, offset: section?.span.start ?? 0 }];
  });
}

function amount(kind: NeededSection['kind'], postmortem: Postmortem, translate: Translate): string {
  const { actionItems, factors, timeline } = postmortem;
  const count = { timeline: timeline?.events.length, 'contributing-factors': factors.length };
  if (kind === 'action-items' && actionItems.length > 0)
    return translate('{count} items, each with owner and deadline', { count: actionItems.length });
  const entries = kind === 'timeline' || kind === 'contributing-factors' ? (count[kind] ?? 0) : 0;
  return entries > 0 ? translate('{count} entries', { count: entries }) : '';
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
