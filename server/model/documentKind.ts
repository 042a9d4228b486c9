import type { DocumentKind, Field, Section, SectionKind } from './postmortem';

/** Sections that tell a postmortem from any other document with a summary. */
const telling: ReadonlySet<SectionKind> = new Set([
  'timeline',
  'impact',
  'detection',
  'root-cause',
  'contributing-factors',
  'five-whys',
  'action-items',
  'lessons-learned',
  'went-well',
  'went-wrong',
  'got-lucky',
]);
const enough = 3;

/** A Markdown file is a postmortem when the settings, its front matter or enough of its headings say so. */
export function kindOfDocument(
  declared: boolean,
  fields: readonly Field[],
  sections: readonly Section[],
): DocumentKind {
  const says = ({ name, value }: Field) =>
    /^(?:type|kind|layout|template)$/i.test(name.value) &&
    /^(?:post-?mortem|incident(?:[ _-](?:report|review))?)$/i.test(value.value);
  const kinds = new Set(sections.map(({ kind }) => kind).filter((kind) => kind && telling.has(kind)));
  return declared || kinds.size >= enough || fields.some(says) ? 'postmortem' : 'other';
}
