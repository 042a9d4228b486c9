import type { Postmortem } from '../model/postmortem';
import type { Drawing } from '../protocol';
import { type Category, standardCategories } from '../settings';
import { fishbone } from './fishbone';
import { fiveWhys } from './fiveWhys';
import type { DiagramOptions } from './options';

/** Below this width a line would hold a word or two; a picture is never laid out narrower. */
const narrowest = 280;

/** The pictures in the order in which they are shown: first the whole landscape, then the way down. */
const diagrams: readonly ((postmortem: Postmortem, options: DiagramOptions) => Drawing)[] = [
  fishbone,
  fiveWhys,
];

/**
 * All pictures of a postmortem, laid out for a width in CSS pixels; none for any other document. One that has
 * nothing to show says in `empty` what to write. The same postmortem and width always give the same pictures.
 *
 * @example diagramsOf(postmortem, { width: 800 }).map(({ kind }) => kind) // ['fishbone', 'five-whys']
 */
export function diagramsOf(
  postmortem: Postmortem,
  {
    width,
    categories = standardCategories,
  }: { readonly width: number; readonly categories?: readonly Category[] },
): Drawing[] {
  if (postmortem.kind !== 'postmortem') return [];
  const room = Number.isFinite(width) ? Math.max(narrowest, Math.round(width)) : narrowest;
  return diagrams.map((draw) => draw(postmortem, { width: room, categories }));
}
