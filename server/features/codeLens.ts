import type { CodeLens, Command, Location } from 'vscode-languageserver-types';
import { incidentTimes, instantOf } from '../model/incidentTimes';
import type { ActionItem, Postmortem, Section, TimelineEvent } from '../model/postmortem';
import type { DocumentView } from './documentView';
import { duration } from './duration';
import type { Surroundings } from './feature';
import { type Positions, toRange } from './toLsp';

/** Commands of the editor's side of the extension; where they are missing, lenses only tell. */
const openPreview = 'postmortem.openPreviewToSide';
const showPlaces = 'postmortem.showPlaces';

/** Lines above headings: what the timeline adds up to, and how the action items stand. */
export function codeLenses(
  view: DocumentView,
  { commands, reader }: Pick<Surroundings, 'commands' | 'reader'>,
): CodeLens[] {
  if (!view.settings.codeLens) return [];
  return [
    ...(commands.has(openPreview) ? previewLens(view) : []),
    ...timelineLens(view),
    ...actionLens(view, reader.today(), commands),
  ];
}

function previewLens({ uri, postmortem, positions }: DocumentView): CodeLens[] {
  const { title, kind } = postmortem;
  if (!title || kind !== 'postmortem') return [];
  return [lens(positions, title, { title: 'Open preview', command: openPreview, arguments: [uri] })];
}

function timelineLens({ postmortem, positions }: DocumentView): CodeLens[] {
  const { timeline } = postmortem;
  const words = timeline ? lengths(postmortem) : '';
  const above = timeline?.section?.heading ?? timeline;
  return above && words ? [lens(positions, above, telling(words))] : [];
}

/** A moment that the timeline does not tell is left out. */
function lengths(postmortem: Postmortem): string {
  const { start, detected, mitigated, recovered } = incidentTimes(postmortem);
  const since = (name: string, event: TimelineEvent | undefined) => {
    if (!event || !start || event === start) return [];
    return [`${name} after ${duration(instantOf(event) - instantOf(start))}`];
  };
  const parts = [
    ...since('detected', detected),
    ...(mitigated === recovered ? [] : since('mitigated', mitigated)),
    ...since('recovered', recovered),
  ].join(' · ');
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}

function actionLens(
  { uri, postmortem, positions }: DocumentView,
  today: string,
  commands: ReadonlySet<string>,
): CodeLens[] {
  const { actionItems } = postmortem;
  const [first] = actionItems;
  if (!first) return [];
  const open = actionItems.filter(({ done }) => !done);
  const overdue = open.filter(({ deadline }) => (deadline?.value.iso ?? today) < today);
  const above = headingAbove(postmortem, first)?.heading ?? first;
  if (open.length === 0) return [lens(positions, above, telling(`All ${actionItems.length} done`))];
  const list = (title: string, items: readonly ActionItem[]): Command => {
    const places = items.map(({ title: { span } }): Location => ({ uri, range: toRange(positions, span) }));
    return commands.has(showPlaces)
      ? { title, command: showPlaces, arguments: [uri, toRange(positions, above.span).start, places] }
      : telling(title);
  };
  return [
    lens(positions, above, list(`${open.length} of ${actionItems.length} open`, open)),
    ...(overdue.length > 0 ? [lens(positions, above, list(`${overdue.length} overdue`, overdue))] : []),
  ];
}

/** The section of all items, not the one of the first priority. */
function headingAbove({ sections }: Postmortem, { span }: ActionItem): Section | undefined {
  return sections.find(
    ({ kind, span: around }) =>
      kind === 'action-items' && around.start <= span.start && span.end <= around.end,
  );
}

function telling(title: string): Command {
  return { title, command: '' };
}

function lens(positions: Positions, { span }: Pick<Section, 'span'>, command: Command): CodeLens {
  const { start } = toRange(positions, span);
  return { range: { start, end: start }, command };
}
