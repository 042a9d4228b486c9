import type { DocumentStateParams, ReviewChecklistParams, ReviewChecklistResult } from '../reviewProtocol';
import { type Checklist, type ChecklistEntry, checklistOf, summaryOf } from './checklist/checklist';
import { openPoints } from './checklist/standing';
import type { DocumentView } from './documentView';
import type { Surroundings } from './feature';
import { toTextEdit } from './toLsp';

/** What stands between a report and its last status; `null` for a file of action items, which has none. */
export function reviewChecklist(
  view: DocumentView,
  _: ReviewChecklistParams,
  { translate }: Pick<Surroundings, 'translate'>,
): ReviewChecklistResult | null {
  if (view.postmortem.kind !== 'postmortem') return null;
  const { positions } = view;
  const { summary, groups, done, final }: Checklist = checklistOf(view, translate);
  const sent = ({ label, detail, offset }: ChecklistEntry) => ({
    label,
    detail,
    position: positions.positionAt(offset),
  });
  return {
    summary,
    groups: groups.map(({ title, entries }) => ({ title, entries: entries.map(sent) })),
    done: done.map(sent),
    ...(final && { final: { label: final.label, edits: [toTextEdit(positions, final.edit)] } }),
  };
}

/** Knows what the editor was told of each document, so that it hears of changes and nothing twice. */
export class DocumentStates {
  readonly #told = new Map<string, { readonly resultId: string; readonly text: string | undefined }>();

  /** What the editor has to be told after a document was judged, if anything. */
  news(view: DocumentView, { translate }: Pick<Surroundings, 'translate'>): DocumentStateParams | undefined {
    const { uri, resultId, postmortem } = view;
    const told = this.#told.get(uri);
    if (told?.resultId === resultId) return undefined;
    const open = postmortem.kind === 'postmortem' ? openPoints(view).length : undefined;
    const text = open === undefined ? undefined : summaryOf(view, open, translate);
    this.#told.set(uri, { resultId, text });
    if (told?.text === text) return undefined;
    return { uri, state: text === undefined ? null : { text, open: open ?? 0 } };
  }

  /** A document that is closed is new when it is opened again. */
  forget(uri: string): void {
    this.#told.delete(uri);
  }
}
