import type { ReferenceParams } from 'vscode-languageserver';
import type { Location } from 'vscode-languageserver-types';
import { identifiersIn, mentionsOf } from '../../model/identifiers';
import type { DocumentView } from '../documentView';
import type { Surroundings } from '../feature';
import { positionsOf, toOffset, toRange } from '../toLsp';
import { definitionsOf } from './definition';
import { reportsOf, type Subject, subjectAt } from './subject';

/** Every place in the workspace that names the incident or the action item under the cursor. */
export async function references(
  view: DocumentView,
  { position, context }: Pick<ReferenceParams, 'position' | 'context'>,
  surroundings: Pick<Surroundings, 'reports' | 'read'>,
): Promise<Location[]> {
  const { reports } = surroundings;
  const subject = await subjectAt(view, toOffset(view.positions, position), reports);
  if (!subject) return [];
  const places = await mentions(subject, view.uri, surroundings);
  if (context.includeDeclaration) return places;
  const given = new Set((await definitionsOf(subject, view.uri, reports)).map(placeOf));
  return places.filter((place) => !given.has(placeOf(place)));
}

/** Only files that are known to name it are read again, to find where. */
export async function mentions(
  subject: Subject,
  uri: string,
  { reports, read }: Pick<Surroundings, 'reports' | 'read'>,
): Promise<Location[]> {
  const files = reportsOf(subject, uri, await reports.all());
  const found = await Promise.all(
    files.map(async ([file]) => {
      const text = (await read(file)) ?? '';
      const positions = positionsOf(text);
      return [...mentionsOf(subject.id, identifiersIn(text))].map(({ span }) => ({
        uri: file,
        range: toRange(positions, span),
      }));
    }),
  );
  return found.flat();
}

function placeOf({ uri, range: { start } }: Location): string {
  return `${uri}#${start.line}:${start.character}`;
}
