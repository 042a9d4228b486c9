import type { DocumentLink } from 'vscode-languageserver-types';
import { type Phrase, phrase } from '../../l10n/translate';
import { identifiersOf, isIncidentId } from '../../model/identifiers';
import type { Postmortem } from '../../model/postmortem';
import { remembered } from '../../model/remembered';
import { type Located, shifted, touches } from '../../model/span';
import type { Settings } from '../../settings';
import type { ReportFacts } from '../../workspace/reportFacts';
import type { DocumentView } from '../documentView';
import type { Surroundings } from '../feature';
import { toRange } from '../toLsp';

type Trackers = Settings['trackers'];

/** Tickets lead to their tracker, other incidents to their reports. */
export async function documentLinks(
  view: DocumentView,
  { reports, translate }: Pick<Surroundings, 'reports' | 'translate'>,
): Promise<DocumentLink[]> {
  const { postmortem, positions, settings } = view;
  const tickets = [...ticketsIn(postmortem, settings.trackers)];
  const links = [...tickets, ...(await incidentsIn(view, tickets, { reports }))];
  return links.map(({ value, span, tooltip }) => ({
    range: toRange(positions, span),
    target: value,
    tooltip: translate(tooltip.english, tooltip.data),
  }));
}

/** The value is where it leads. */
interface Link extends Located {
  readonly tooltip: Phrase;
}

const finders = new WeakMap<Trackers, (text: string) => readonly Link[]>();

/** Patterns are the team's own, so they are tried once on each stretch of text and not at every key. */
function* ticketsIn({ stretches }: Postmortem, trackers: Trackers): Iterable<Link> {
  if (trackers.length === 0) return;
  const find = finders.get(trackers) ?? remembered((text) => [...tickets(text, trackers)], 5_000);
  finders.set(trackers, find);
  for (const { start, text } of stretches) {
    for (const link of find(text)) yield { ...link, span: shifted(link.span, start) };
  }
}

/** Where a link or an address is written already. */
const linked = /\[[^\][\n]*\]\([^()\n]*\)|\bhttps?:\/\/[^\s<>)\]]+/g;

function* tickets(text: string, trackers: Trackers): Iterable<Link> {
  const taken = [...text.matchAll(linked)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
  for (const { pattern, url } of trackers) {
    for (const found of text.matchAll(expression(pattern))) {
      const span = { start: found.index, end: found.index + found[0].length };
      if (found[0] === '' || taken.some((other) => touches(span, other))) continue;
      taken.push(span);
      yield {
        value: addressOf(url, found),
        span,
        tooltip: phrase('Open {quoted} in the tracker', { quoted: found[0] }),
      };
    }
  }
}

/** Patterns that cannot be read are said where they are configured. */
function expression(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'g');
  } catch {
    return /(?!)/g;
  }
}

/** Only what the team wrote decides where a link leads; what was found in the document is one part of it. */
function addressOf(url: string, { 0: all, groups }: RegExpMatchArray): string {
  return url.replace(/\{(\w+)\}|\$&/g, (_, group?: string) =>
    encodeURIComponent(group === undefined ? all : (groups?.[group] ?? '')),
  );
}

async function incidentsIn(
  { uri, postmortem }: DocumentView,
  taken: readonly Link[],
  { reports }: Pick<Surroundings, 'reports'>,
): Promise<Link[]> {
  const others = [...identifiersOf(postmortem)].filter(
    ({ value, span }) => isIncidentId(value) && !taken.some((link) => touches(link.span, span)),
  );
  if (others.length === 0) return [];
  const files = filesByIncident(await reports.all());
  return others.flatMap(({ value: id, span }) => {
    const file = files.get(id);
    if (file === undefined || file === uri) return [];
    const name = file.slice(file.lastIndexOf('/') + 1);
    return [{ value: file, span, tooltip: phrase('Open {quoted}', { quoted: name }) }];
  });
}

function filesByIncident(all: ReadonlyMap<string, ReportFacts>): ReadonlyMap<string, string> {
  return new Map(
    [...all].flatMap(([uri, { kind, incident }]) =>
      incident && kind === 'postmortem' ? [[incident.value, uri] as const] : [],
    ),
  );
}
