import { diagramsOf } from '../diagrams/all';
import { settingsOfDiagrams } from '../diagrams/options';
import { svg } from '../diagrams/svg';
import type { Postmortem } from '../model/postmortem';
import type { Span } from '../model/span';
import type { DiagramKind, PagePicture, PagePicturesParams } from '../protocol';
import type { DocumentView } from './documentView';
import type { Surroundings } from './feature';
import { sectionAround } from './sectionAround';

/** As wide as a page beside its text is, so that no letter gets too small there. */
const width = 640;

/** The pictures for a rendered page, each with the section that its list stands in. */
export function pagePictures(
  view: DocumentView,
  _: PagePicturesParams,
  { translate }: Pick<Surroundings, 'translate'>,
): PagePicture[] {
  const { postmortem, settings, positions } = view;
  return diagramsOf(postmortem, { ...settingsOfDiagrams(settings), width, translate }).flatMap((drawing) => {
    const from = drawnFrom[drawing.kind](postmortem);
    if (drawing.empty !== undefined || !from) return [];
    const heading = sectionAround(postmortem, from)?.heading;
    const { line } = positions.positionAt((heading ?? { span: from }).span.start);
    return [{ kind: drawing.kind, line, svg: svg(drawing) }];
  });
}

const drawnFrom: Readonly<Record<DiagramKind, (postmortem: Postmortem) => Span | undefined>> = {
  fishbone: ({ factors }) => factors[0]?.span,
  'five-whys': ({ whys }) => whys[0]?.span,
  timeline: ({ timeline }) => timeline?.events[0]?.span,
};
