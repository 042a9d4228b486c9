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

/** The pictures of a document, with what was found in it. A document that is no postmortem has none. */
export function diagrams(view: DocumentView, params: DiagramsParams): DiagramsResult {
  const { uri, version, postmortem, findings } = view;
  const drawings = withFindings(drawingsOf(view, params), findings, postmortem.text);
  return { uri, version, title: postmortem.title?.value ?? '', drawings };
}

/** A picture as a file, the same as the command line writes: without what was found, which is for the writer. */
export function diagramFile(view: DocumentView, params: DiagramFileParams): DiagramFileResult {
  return diagramFileOf(drawingsOf(view, params), params, view.postmortem.title?.value ?? 'Postmortem');
}

function drawingsOf(
  { postmortem, settings }: DocumentView,
  { width, hidden = [] }: Omit<DiagramsParams, 'textDocument'>,
): Drawing[] {
  return diagramsOf(postmortem, { ...settingsOfDiagrams(settings), width, hidden: new Set(hidden) });
}
