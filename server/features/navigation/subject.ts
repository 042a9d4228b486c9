import { belongsTo, identifiersOf, incidentOf, isIncidentId } from '../../model/identifiers';
import type { Postmortem } from '../../model/postmortem';
import { covers, type Span } from '../../model/span';
import type { ReportFacts } from '../../workspace/reportFacts';
import type { Reports } from '../../workspace/reports';
import type { DocumentView } from '../documentView';

/** The incident or the action item whose ID stands at a place. */
export interface Subject {
  readonly kind: 'incident' | 'action';
  readonly id: string;
  /** Where the ID stands that was asked about. */
  readonly span: Span;
}

/**
 * What the ID at an offset names, if it is one: every document may use `AI-1` for something of its own, while other
 * words that look alike, such as `UTF-8`, name nothing.
 */
export async function subjectAt(
  { uri, postmortem }: DocumentView,
  offset: number,
  reports: Reports,
): Promise<Subject | undefined> {
  const written = writtenAt(postmortem, offset);
  if (!written) return undefined;
  const { value: id, span } = written;
  if (postmortem.actionItems.some((item) => item.id?.value === id)) return { kind: 'action', id, span };
  const all = await reports.all();
  if (isIncidentId(id) || [...all.values()].some(({ incident }) => incident?.value === id))
    return { kind: 'incident', id, span };
  const isKnown = reportsOf({ kind: 'action', id, span }, uri, all).some(([, { actionItems }]) =>
    actionItems.some((item) => item.id?.value === id),
  );
  return isKnown || incidentOf(id) !== undefined ? { kind: 'action', id, span } : undefined;
}

/** The word at an offset that is written like an ID. */
export function writtenAt(postmortem: Postmortem, offset: number) {
  const stretch = postmortem.stretches.findLast(({ start }) => start <= offset);
  return stretch && [...identifiersOf({ stretches: [stretch] })].find(({ span }) => covers(span, offset));
}

/**
 * The files that may name a subject. `PI-2025-012-01` means the same everywhere; `AI-1` only in the document itself
 * and in others about the same incident.
 */
export function reportsOf(
  { kind, id }: Subject,
  uri: string,
  all: ReadonlyMap<string, ReportFacts>,
): (readonly [uri: string, facts: ReportFacts])[] {
  const here = all.get(uri)?.incident?.value;
  const isEverywhere = kind === 'incident' || incidentOf(id) !== undefined;
  return [...all].filter(
    ([other, { identifiers, incident }]) =>
      (isEverywhere || other === uri || (here !== undefined && incident?.value === here)) &&
      (identifiers.has(id) || (kind === 'incident' && [...identifiers].some((one) => belongsTo(one, id)))),
  );
}
