import type { Postmortem, TimelineEvent } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { trimmed } from '../lines';

/** An entry that is a heading, such as `### 14:43 – Deploy`, with all that stands below it. */
export interface EntrySection {
  readonly level: number;
  /** From the heading's `#` to the last character that is no white space. */
  readonly lines: Span;
}

/** The entries that are headings; without those that have other entries below them, which would go along. */
export function entrySections({
  text,
  sections,
  timeline,
}: Pick<Postmortem, 'text' | 'sections' | 'timeline'>): ReadonlyMap<TimelineEvent, EntrySection> {
  const headed = new Map(
    sections
      .filter(({ span }) => text[span.start] === '#')
      .map((section) => [section.heading.span.start, section]),
  );
  const events = timeline?.events ?? [];
  const found = new Map<TimelineEvent, EntrySection>();
  for (const [index, event] of events.entries()) {
    const section = headed.get(event.span.start);
    const next = events[index + 1]?.span.start ?? Number.POSITIVE_INFINITY;
    if (section && next >= section.span.end)
      found.set(event, { level: section.level, lines: trimmed(text, section.span) });
  }
  return found;
}

/** Whether nothing but sections of a level, and of deeper ones, begins in a stretch. */
export function areSiblings(
  { text, sections }: Pick<Postmortem, 'text' | 'sections'>,
  stretch: Span,
  level: number,
): boolean {
  const within = sections.filter(({ span }) => span.start >= stretch.start && span.start < stretch.end);
  return text[stretch.start] === '#' && within.every((section) => section.level >= level);
}
