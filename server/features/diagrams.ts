import { diagramsOf } from '../diagrams/all';
import { diagramFileOf } from '../diagrams/files';
import { settingsOfDiagrams } from '../diagrams/options';
import { withFindings } from '../diagrams/remarks';
import type {
  DiagramFileParams,
  DiagramFileResult,
  DiagramsParams,
  DiagramsResult,
  Drawing,
} from '../protocol';
import type { DocumentView } from './documentView';
import type { Surroundings } from './feature';

/** The pictures of a document, with what was found in it. A document that is no postmortem has none. */
export function diagrams(
  view: DocumentView,
  params: DiagramsParams,
  surroundings: Pick<Surroundings, 'translate'>,
): DiagramsResult {
  const { uri, version, postmortem, findings } = view;
  const drawings = withFindings(drawingsOf(view, params, surroundings), findings, postmortem.text);
  return { uri, version, title: postmortem.title?.value ?? '', drawings };
}

/** A picture as a file, the same as the command line writes: without what was found, which is for the writer. */
export function diagramFile(
  view: DocumentView,
  params: DiagramFileParams,
  surroundings: Pick<Surroundings, 'translate'>,
): DiagramFileResult {
  const title = view.postmortem.title?.value ?? 'Postmortem';
  return diagramFileOf(drawingsOf(view, params, surroundings), params, title, surroundings.translate);
}

function drawingsOf(
  { postmortem, settings }: DocumentView,
  { width, hidden = [] }: Omit<DiagramsParams, 'textDocument'>,
  { translate }: Pick<Surroundings, 'translate'>,
): Drawing[] {
  const options = { ...settingsOfDiagrams(settings), width, hidden: new Set(hidden), translate };
  return diagramsOf(postmortem, options);
}
