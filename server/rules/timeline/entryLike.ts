import type { TimelineEvent } from '../../model/postmortem';
import { lineAt, lineBreak } from '../lines';

/**
 * The line of another entry, with a time and words of its own: a new entry looks like those that are there.
 * Nothing when the entry takes more than its line, or is a heading.
 */
export function entryLike(
  { span, time, source, actor, description }: TimelineEvent,
  text: string,
  written: string,
  words: string,
): string | undefined {
  const line = lineAt(text, span.start);
  const isOneLine = span.end <= line.end && description.span.end <= line.end && line.start <= time.span.start;
  if (!isOneLine || time.span.end > description.span.start) return undefined;
  if (/^\s{0,3}(?:#|\d+[.)]\s)/.test(text.slice(line.start, line.end))) return undefined;
  const replaced = [
    { at: time.span, by: written },
    ...[source, actor].flatMap((part) => (part ? [{ at: part.span, by: '' }] : [])),
    { at: description.span, by: words },
  ].sort((one, other) => one.at.start - other.at.start);
  let copy = '';
  let end = line.start;
  for (const { at, by } of replaced) {
    if (at.start < end) return undefined;
    // Where a tag goes, the space behind it goes too, unless a cell of a table needs it.
    copy += text.slice(end, at.start) + by;
    end = by === '' && text[at.end] === ' ' && text[at.end + 1] !== '|' ? at.end + 1 : at.end;
  }
  return copy + text.slice(end, line.end);
}

/**
 * A section like that of another entry, with a time and words of its own and a blank line behind it: the words stand
 * in the heading, or below it where the other heading is a time alone. Nothing when the entry is no such heading.
 */
export function sectionLike(
  { span, time, source, actor, description }: TimelineEvent,
  text: string,
  written: string,
  words: string,
): string | undefined {
  const line = lineAt(text, span.start);
  const heading = text.slice(line.start, line.end);
  const eol = lineBreak(text);
  const [before, after] = [text.slice(line.start, time.span.start), text.slice(time.span.end, line.end)];
  if (!/^#{1,6}[ \t]+[~*_]*$/.test(before) || source || actor) return undefined;
  if (after.trim() === '') return `${before}${written}${eol}${eol}${words}${eol}${eol}`;
  const rest = heading.slice(description.span.end - line.start);
  if (description.span.end > line.end || description.span.start < time.span.end || rest.trim() !== '')
    return undefined;
  const between = text.slice(time.span.end, description.span.start);
  return `${before}${written}${between}${words}${eol}${eol}`;
}
