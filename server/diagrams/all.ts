import { inEnglish } from '../l10n/translate';
import type { Postmortem } from '../model/postmortem';
import type { Drawing } from '../protocol';
import { defaultSettings } from '../settings';
import { fishbone } from './fishbone';
import { fiveWhys } from './fiveWhys';
import { type DiagramOptions, settingsOfDiagrams } from './options';
import { timeline } from './timeline';

/** Below this width a line would hold a word or two; a picture is never laid out narrower. */
const narrowest = 280;

/** The pictures in the order in which they are shown: the whole landscape, the way down, what happened when. */
const diagrams: readonly ((postmortem: Postmortem, options: DiagramOptions) => Drawing)[] = [
  fishbone,
  fiveWhys,
  timeline,
];

const ordinary = { ...settingsOfDiagrams(defaultSettings), hidden: new Set<string>(), translate: inEnglish };

/**
 * All pictures of a postmortem, laid out for a width in CSS pixels; none for any other document. One that has
 * nothing to show says in `empty` what to write. The same postmortem and width always give the same pictures.
 *
 * @example diagramsOf(postmortem, { width: 800 }).map(({ kind }) => kind) // ['fishbone', 'five-whys', 'timeline']
 */
export function diagramsOf(
  postmortem: Postmortem,
  { width, ...options }: Partial<DiagramOptions> & Pick<DiagramOptions, 'width'>,
): Drawing[] {
  if (postmortem.kind !== 'postmortem') return [];
  const room = Number.isFinite(width) ? Math.max(narrowest, Math.round(width)) : narrowest;
  return diagrams.map((draw) => draw(postmortem, { ...ordinary, ...options, width: room }));
}
