import type { Postmortem, Section } from '../model/postmortem';
import { contains, type Span } from '../model/span';

/** The section that says what a list is, or else the innermost one; the title is no section of its own. */
export function sectionAround({ sections }: Postmortem, list: Span): Section | undefined {
  const around = sections.filter(({ span, level }) => level > 1 && contains(span, list));
  return around.findLast(({ kind }) => kind !== undefined) ?? around.at(-1);
}
