import type { Translate } from '../l10n/translate';
import type { DiagramFileResult, DiagramFormat, DiagramKind, Drawing } from '../protocol';
import { mermaid } from './mermaid';
import { outline } from './outline';
import { printed } from './printed';
import { svg } from './svg';

const writers: Readonly<
  Record<Exclude<DiagramFormat, 'html'>, (drawing: Drawing, translate: Translate) => string>
> = {
  svg,
  mermaid,
  outline,
};

const nothing: Readonly<Record<DiagramKind, string>> = {
  fishbone: 'there is no fishbone to draw',
  'five-whys': 'there is no five-whys to draw',
  timeline: 'there is no timeline to draw',
};

/** One of the pictures as the text of a file, or all of them as a page to be printed. */
export function diagramFileOf(
  drawings: readonly Drawing[],
  { kind, format }: { readonly kind: DiagramKind; readonly format: DiagramFormat },
  title: string,
  translate: Translate,
): DiagramFileResult {
  if (format === 'html' && drawings.some(({ empty }) => empty === undefined))
    return { text: printed(title, drawings, translate) };
  const drawing = drawings.find((one) => one.kind === kind);
  if (!drawing || drawing.empty !== undefined) return { empty: drawing?.empty ?? translate(nothing[kind]) };
  return { text: writers[format === 'html' ? 'svg' : format](drawing, translate) };
}
