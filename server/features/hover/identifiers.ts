import type { Translate } from '../../l10n/translate';
import { dayNumber, dayOfIso } from '../../model/when';
import type { ActionItemFacts, ReportFacts } from '../../workspace/reportFacts';
import type { DocumentView } from '../documentView';
import type { Reader, Surroundings } from '../feature';
import { reportsOf, subjectAt, writtenAt } from '../navigation/subject';
import { asWritten, type Explanation } from './explanation';
import { withoutRepeats } from './sameItems';

/** The card of the incident or the action item whose ID this is. Only an ID makes other files be looked at. */
export async function explainIdentifier(
  view: DocumentView,
  offset: number,
  { reports, reader, translate }: Pick<Surroundings, 'reports' | 'reader' | 'translate'>,
): Promise<Explanation[]> {
  if (!writtenAt(view.postmortem, offset)) return [];
  const subject = await subjectAt(view, offset, reports);
  if (!subject) return [];
  const { id, span } = subject;
  const all = await reports.all();
  if (subject.kind === 'incident') return [{ span, words: incidentCard(id, all, reader, translate) }];
  const items = reportsOf(subject, view.uri, all).flatMap(([uri, { actionItems }]) =>
    actionItems
      .filter((item) => item.id?.value === id)
      .map((item) => actionCard(item, uri, reader, translate)),
  );
  return items.length > 0
    ? items.map((words) => ({ span, words }))
    : [{ span, words: `**${id}**\n\n${translate('No action item in this workspace has this ID.')}` }];
}

function incidentCard(
  id: string,
  all: ReadonlyMap<string, ReportFacts>,
  reader: Reader,
  translate: Translate,
): string {
  const about = [...all].filter(([, { incident }]) => incident?.value === id);
  const report = about.find(([, { kind }]) => kind === 'postmortem');
  if (!report) return `**${id}**\n\n${translate('No report in this workspace is about this incident.')}`;
  const [uri, { title, severity, date, duration, status }] = report;
  const items = withoutRepeats(about.map(([, facts]) => facts));
  return [
    `**${asWritten(title?.value ?? id)}**`,
    [severity, date, duration, status].flatMap((part) => (part ? [asWritten(part)] : [])).join(' · '),
    progress(items, reader.today(), translate),
    `[${asWritten(nameOf(uri))}](${uri})`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function progress(items: readonly ActionItemFacts[], today: string, translate: Translate): string {
  if (items.length === 0) return '';
  const done = items.filter((item) => item.done).length;
  const late = items.filter((item) => isOverdue(item, today)).length;
  const count = items.length;
  return late > 0
    ? translate('Action items: {done} of {count} done, {late} overdue', { done, count, late })
    : translate('Action items: {done} of {count} done', { done, count });
}

function actionCard(item: ActionItemFacts, uri: string, { today }: Reader, translate: Translate): string {
  const { id, title, priority, owner, deadline, status, done } = item;
  const state = status ?? (done ? translate('Done') : undefined);
  const due = deadline && dueDay(item, asWritten(deadline), today(), translate);
  return [
    `**${asWritten([id?.value, title.value].filter(Boolean).join(' '))}**`,
    [priority, owner, state]
      .flatMap((part) => (part ? [asWritten(part)] : []))
      .concat(due ?? [])
      .join(' · '),
    `[${asWritten(nameOf(uri))}](${uri}#L${title.line + 1})`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function dueDay(item: ActionItemFacts, date: string, today: string, translate: Translate): string {
  const [due, now] = [dayOfIso(item.deadline), dayOfIso(today)];
  if (!due || !now || !isOverdue(item, today)) return translate('due {date}', { date });
  const count = dayNumber(now) - dayNumber(due);
  return count === 1
    ? translate('due {date}, 1 day ago', { date })
    : translate('due {date}, {count} days ago', { date, count });
}

function isOverdue({ done, deadline = '' }: ActionItemFacts, today: string): boolean {
  return !done && /^\d{4}-\d\d-\d\d$/.test(deadline) && deadline < today;
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
