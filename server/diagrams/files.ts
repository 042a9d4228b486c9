import type { DiagramFileResult, DiagramFormat, DiagramKind, Drawing } from '../protocol';
import { mermaid } from './mermaid';
import { outline } from './outline';
import { printed } from './printed';
import { svg } from './svg';

const writers: Readonly<Record<Exclude<DiagramFormat, 'html'>, (drawing: Drawing) => string>> = {
  svg,
  mermaid,
  outline,
};

/** One of the pictures as the text of a file, or all of them as a page to be printed. */
export function diagramFileOf(
  drawings: readonly Drawing[],
  { kind, format }: { readonly kind: DiagramKind; readonly format: DiagramFormat },
  title: string,
): DiagramFileResult {
  if (format === 'html' && drawings.some(({ empty }) => empty === undefined))
    return { text: printed(title, drawings) };
  const drawing = drawings.find((one) => one.kind === kind);
  if (!drawing || drawing.empty !== undefined)
    return { empty: drawing?.empty ?? `there is no ${kind} to draw` };
  return { text: writers[format === 'html' ? 'svg' : format](drawing) };
}
