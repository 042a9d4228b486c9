import { diagramsOf } from '../../diagrams/all';
import { mermaid } from '../../diagrams/mermaid';
import { settingsOfDiagrams } from '../../diagrams/options';
import { generatedMark } from '../../model/mermaid';
import type { Postmortem } from '../../model/postmortem';
import type { Span } from '../../model/span';
import type { DiagramKind } from '../../protocol';
import { lineBreak } from '../../rules/lines';
import type { Settings } from '../../settings';

/** The pictures that are written into a document, between comments that say which one it is. */
export const pictures = ['fishbone', 'five-whys'] as const satisfies readonly DiagramKind[];
export type PictureInText = (typeof pictures)[number];

/**
 * A picture as a block that GitHub and other Markdown pages draw:
 *
 *     <!-- postmortem:fishbone -->
 *     ```mermaid
 *     %% Drawn by Postmortem from the text. Refresh it there instead of editing it here.
 *     ishikawa-beta
 *     …
 *     ```
 *     <!-- /postmortem:fishbone -->
 */
export function mermaidBlock(
  kind: PictureInText,
  postmortem: Postmortem,
  settings: Settings,
): string | undefined {
  const drawings = diagramsOf(postmortem, { ...settingsOfDiagrams(settings), width: 1200 });
  const drawing = drawings.find((one) => one.kind === kind);
  if (!drawing || drawing.empty !== undefined) return undefined;
  const lines = ['```mermaid', generatedMark, ...mermaid(drawing).trimEnd().split('\n'), '```'];
  return [opening(kind), ...lines, closing(kind)].join(lineBreak(postmortem.text));
}

/** Where a picture stands in the text, with its comments; the first one counts, and only one that is closed. */
export function placeOfBlock(kind: PictureInText, { text }: Postmortem): Span | undefined {
  const start = text.indexOf(opening(kind));
  const close = start < 0 ? -1 : text.indexOf(closing(kind), start);
  return close < 0 ? undefined : { start, end: close + closing(kind).length };
}

function opening(kind: PictureInText): string {
  return `<!-- postmortem:${kind} -->`;
}

function closing(kind: PictureInText): string {
  return `<!-- /postmortem:${kind} -->`;
}
