import { diagramsOf } from '../diagrams/all';
import type { DiagramsParams, DiagramsResult } from '../protocol';
import type { DocumentView } from './documentView';

/** The pictures of a document. One that is no postmortem gets them too: they say what to write to fill them. */
export function diagrams(view: DocumentView, { width }: DiagramsParams): DiagramsResult {
  const { uri, version, postmortem, settings } = view;
  const drawings = diagramsOf(postmortem, { width, categories: settings.categories });
  return { uri, version, title: postmortem.title?.value ?? '', drawings };
}
