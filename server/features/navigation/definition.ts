import type { Definition, DefinitionParams } from 'vscode-languageserver';
import type { Location } from 'vscode-languageserver-types';
import type { Placed, ReportFacts } from '../../workspace/reportFacts';
import type { Reports } from '../../workspace/reports';
import type { DocumentView } from '../documentView';
import type { Surroundings } from '../feature';
import { toOffset } from '../toLsp';
import { reportsOf, type Subject, subjectAt } from './subject';

/** Where the ID under the cursor was given: the report of an incident, the row or the entry of an action item. */
export async function definition(
  view: DocumentView,
  { position }: Pick<DefinitionParams, 'position'>,
  { reports }: Pick<Surroundings, 'reports'>,
): Promise<Definition | null> {
  const subject = await subjectAt(view, toOffset(view.positions, position), reports);
  return subject ? await definitionsOf(subject, view.uri, reports) : null;
}

export async function definitionsOf(subject: Subject, uri: string, reports: Reports): Promise<Location[]> {
  const all = await reports.all();
  return subject.kind === 'incident'
    ? incidentDefinitions(subject.id, all)
    : reportsOf(subject, uri, all).flatMap(([file, { actionItems }]) =>
        actionItems.flatMap(({ id }) => (id?.value === subject.id ? [locationOf(file, id)] : [])),
      );
}

/** The report before the file of its action items, which stands in for it where there is none. */
function incidentDefinitions(id: string, all: ReadonlyMap<string, ReportFacts>): Location[] {
  const about = [...all].filter(([, { incident }]) => incident?.value === id);
  const written = about.filter(([, { kind }]) => kind === 'postmortem');
  return (written.length > 0 ? written : about).flatMap(([file, { incident, title }]) => {
    const place = incident && incident.character + incident.line > 0 ? incident : (title ?? incident);
    return place ? [locationOf(file, place)] : [];
  });
}

export function locationOf(uri: string, { line, character, value }: Placed): Location {
  return {
    uri,
    range: { start: { line, character }, end: { line, character: character + value.length } },
  };
}
