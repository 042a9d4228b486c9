import type { Postmortem } from '../../model/postmortem';
import { type Span, touches } from '../../model/span';
import { insertion } from '../../rules/edits';
import { lineBreak } from '../../rules/lines';
import type { Edit } from '../../rules/rule';
import type { Settings } from '../../settings';
import { sectionAround } from '../sectionAround';
import { sameFacts } from './facts';
import { mermaidBlock, type PictureInText, pictures, placeOfBlock } from './mermaidBlocks';
import type { Refactoring } from './refactoring';

const names: Readonly<Record<PictureInText, string>> = { fishbone: 'fishbone', 'five-whys': '5 whys' };

/** Writes a picture below the list that it is drawn from, or draws the one anew that stands there. */
export const diagramOfSection: Refactoring = {
  kind: 'refactor.rewrite',
  keeps: sameFacts,
  *offers({ postmortem, selection, settings }) {
    for (const kind of pictures) {
      const section = sectionOf(kind, postmortem);
      if (!section || !touches(section, selection)) continue;
      const edit = drawing(kind, section, postmortem, settings);
      const verb = placeOfBlock(kind, postmortem) ? 'Refresh' : 'Insert';
      if (edit) yield { title: `${verb} the ${names[kind]} as a Mermaid diagram`, edits: [edit] };
    }
  },
};

/** Draws all pictures anew that stand in the document, wherever the cursor is. */
export const refreshDiagrams: Refactoring = {
  kind: 'source.refreshDiagrams.postmortem',
  keeps: sameFacts,
  *offers({ postmortem, settings }) {
    const edits = pictures.flatMap((kind) => refreshing(kind, postmortem, settings) ?? []);
    if (edits.length > 0) yield { title: 'Refresh the Mermaid diagrams', edits };
  },
};

function drawing(
  kind: PictureInText,
  section: Span,
  postmortem: Postmortem,
  settings: Settings,
): Edit | undefined {
  if (placeOfBlock(kind, postmortem)) return refreshing(kind, postmortem, settings);
  const { text } = postmortem;
  const block = mermaidBlock(kind, postmortem, settings);
  const end = section.start + text.slice(section.start, section.end).trimEnd().length;
  const eol = lineBreak(text);
  return block === undefined
    ? undefined
    : insertion(end, eol + eol + block + (end === text.length ? eol : ''));
}

/** Nothing when the picture is as it would be drawn now. */
function refreshing(kind: PictureInText, postmortem: Postmortem, settings: Settings): Edit | undefined {
  const span = placeOfBlock(kind, postmortem);
  const block = span && mermaidBlock(kind, postmortem, settings);
  if (block === undefined || block === postmortem.text.slice(span?.start, span?.end)) return undefined;
  return span && { span, newText: block };
}

/** The section with the list that the picture is drawn from. */
function sectionOf(kind: PictureInText, postmortem: Postmortem): Span | undefined {
  const list = kind === 'fishbone' ? postmortem.factors[0]?.span : postmortem.whys[0]?.span;
  return list && sectionAround(postmortem, list)?.span;
}
