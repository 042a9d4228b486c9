import type { Moment } from './moments';
import { located, type Passage, phrase } from './passage';
import type { Located, Span } from './span';
import type { Day } from './when';

/** A line of the timeline before it is known on what day it happened. */
export interface Entry {
  readonly kind: 'entry';
  readonly span: Span;
  readonly moment: Moment;
  readonly time: Located;
  readonly source?: Located;
  readonly actor?: Located;
  readonly description: Located;
}

/** A day that holds for the entries after it: a sub-heading, or a line of its own. */
export interface DayMark {
  readonly kind: 'day';
  readonly span: Span;
  readonly days: readonly Day[];
}

export function timeOf(content: Passage, moment: Moment): Located {
  return located(content, moment.from, moment.to);
}

/** What happened, with the tag of its source taken off: `[PD] Alert fires`. */
export function described(content: Passage, from: number): { source?: Located; description: Located } {
  const tag = /^[\s]*\[([A-Za-z][\w &/-]{0,14})\](?!\(|\[|:)[\s:–—-]*/.exec(content.text.slice(from));
  if (!tag) return { description: phrase(content, from) };
  const start = content.start + from + content.text.slice(from).indexOf('[');
  const source = { value: tag[1] ?? '', span: { start, end: start + (tag[1]?.length ?? 0) + 2 } };
  return { source, description: phrase(content, from + tag[0].length) };
}
