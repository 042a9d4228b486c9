import type { CodeLens, Command, Location } from 'vscode-languageserver-types';
import type { Translate } from '../l10n/translate';
import { countedMoments, type KeyMoment, sinceStart } from '../model/keyMoments';
import { duration } from '../model/lengthOfTime';
import type { ActionItem, Postmortem, Section } from '../model/postmortem';
import type { DocumentView } from './documentView';
import type { Surroundings } from './feature';
import { type Positions, toRange } from './toLsp';

/** Commands of the editor's side of the extension; where they are missing, lenses only tell. */
const openPreview = 'postmortem.openPreviewToSide';
const showPlaces = 'postmortem.showPlaces';

/** Lines above headings: what the timeline adds up to, and how the action items stand. */
export function codeLenses(
  view: DocumentView,
  { commands, reader, translate }: Pick<Surroundings, 'commands' | 'reader' | 'translate'>,
): CodeLens[] {
  if (!view.settings.codeLens) return [];
  return [
    ...(commands.has(openPreview) ? previewLens(view, translate) : []),
    ...timelineLens(view, translate),
    ...actionLens(view, reader.today(), commands, translate),
  ];
}

function previewLens({ uri, postmortem, positions }: DocumentView, translate: Translate): CodeLens[] {
  const { title, kind } = postmortem;
  if (!title || kind !== 'postmortem') return [];
  return [
    lens(positions, title, { title: translate('Open preview'), command: openPreview, arguments: [uri] }),
  ];
}

function timelineLens({ postmortem, positions }: DocumentView, translate: Translate): CodeLens[] {
  const { timeline } = postmortem;
  const words = timeline ? lengths(postmortem, translate) : '';
  const above = timeline?.section?.heading ?? timeline;
  return above && words ? [lens(positions, above, telling(words))] : [];
}

/** A moment that the timeline does not tell is left out. */
function lengths(postmortem: Postmortem, translate: Translate): string {
  const { mitigated, resolved } = countedMoments(postmortem);
  const since = (words: string, moment: KeyMoment) => {
    const time = sinceStart(postmortem, moment);
    return time === undefined ? [] : [translate(words, { time: duration(time) })];
  };
  const parts = [
    ...since('detected after {time}', 'detected'),
    ...(mitigated === resolved ? [] : since('mitigated after {time}', 'mitigated')),
    ...since('recovered after {time}', 'resolved'),
  ].join(' · ');
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}

function actionLens(
  { uri, postmortem, positions }: DocumentView,
  today: string,
  commands: ReadonlySet<string>,
  translate: Translate,
): CodeLens[] {
  const { actionItems } = postmortem;
  const [first] = actionItems;
  if (!first) return [];
  const open = actionItems.filter(({ done }) => !done);
  const overdue = open.filter(({ deadline }) => (deadline?.value.iso ?? today) < today);
  const above = headingAbove(postmortem, first)?.heading ?? first;
  if (open.length === 0)
    return [lens(positions, above, telling(translate('All {count} done', { count: actionItems.length })))];
  const list = (title: string, items: readonly ActionItem[]): Command => {
    const places = items.map(({ title: { span } }): Location => ({ uri, range: toRange(positions, span) }));
    return commands.has(showPlaces)
      ? { title, command: showPlaces, arguments: [uri, toRange(positions, above.span).start, places] }
      : telling(title);
  };
  return [
    lens(
      positions,
      above,
      list(translate('{open} of {count} open', { open: open.length, count: actionItems.length }), open),
    ),
    ...(overdue.length > 0
      ? [lens(positions, above, list(translate('{count} overdue', { count: overdue.length }), overdue))]
      : []),
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
