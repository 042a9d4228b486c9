import type { WorkspaceSymbolParams } from 'vscode-languageserver';
import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Placed, ReportFacts } from '../../workspace/reportFacts';
import type { Surroundings } from '../feature';
import { locationOf } from './definition';

/** No list of more is read by anybody; whoever types on gets to the rest. */
const mostSymbols = 500;

/** Incidents and action items of the whole workspace, by their IDs, titles and owners. */
export async function workspaceSymbols(
  { query }: WorkspaceSymbolParams,
  { reports }: Pick<Surroundings, 'reports'>,
): Promise<SymbolInformation[]> {
  const found: SymbolInformation[] = [];
  for (const [uri, facts] of await reports.all()) {
    for (const symbol of symbolsOf(uri, facts)) {
      if (matches(symbol, query)) found.push(symbol);
      if (found.length === mostSymbols) return found;
    }
  }
  return found;
}

function* symbolsOf(
  uri: string,
  { kind, incident, title, actionItems }: ReportFacts,
): Iterable<SymbolInformation> {
  const place = title ?? incident;
  if (kind === 'postmortem' && place)
    yield symbolAt(uri, place, place.value, SymbolKind.File, incident?.value);
  for (const { id, title: words, owner } of actionItems) {
    const name = [id?.value, words.value].filter(Boolean).join(' ');
    yield symbolAt(
      uri,
      id ?? words,
      name,
      SymbolKind.Event,
      [incident?.value, owner].filter(Boolean).join(' · '),
    );
  }
}

function symbolAt(
  uri: string,
  place: Placed,
  name: string,
  kind: SymbolKind,
  containerName?: string,
): SymbolInformation {
  return { name, kind, location: locationOf(uri, place), ...(containerName && { containerName }) };
}

/** The letters of the query in their order, as editors match too; they only never see what is left out here. */
function matches({ name, containerName = '' }: SymbolInformation, query: string): boolean {
  const words = `${name} ${containerName}`.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replace(/\s+/g, '')) {
    at = words.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
