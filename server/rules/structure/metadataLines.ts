import type { Field, Postmortem } from '../../model/postmortem';
import type { Span } from '../../model/span';
import { insertion } from '../edits';
import { lineAt, lineBreak, nextLineStart } from '../lines';
import type { Edit } from '../rule';

/** A line of the head of a postmortem, as the template has it. */
export interface HeadLine {
  readonly name: string;
  readonly placeholder: string;
}

/** Writes lines where the head of the report is, looking like those that are there. */
export function writingLines(missing: readonly HeadLine[], postmortem: Postmortem): Edit {
  const { text, metadata } = postmortem;
  const eol = lineBreak(text);
  const model = fieldAbove(postmortem);
  const lines = missing.map((field) => line(field, postmortem, model)).join(eol);
  const { start, end } = lineAt(text, metadata.insertAt);
  if (text.slice(start, metadata.insertAt).trim() !== '') {
    const isBelow = !model && !isHeading(text.slice(start, end));
    return insertion(metadata.insertAt, eol + (isBelow ? eol : '') + lines);
  }
  // Right below a line of text, the lines would go on with its paragraph or its point.
  const above = lineAt(text, Math.max(0, start - 1));
  const isBelow =
    start > 0 && !model && isWords(text, above) && !isHeading(text.slice(above.start, above.end));
  // Right above a line of text, they would be the beginning of its paragraph or of its heading.
  const isAbove = isWords(text, { start, end });
  return insertion(metadata.insertAt, (isBelow ? eol : '') + lines + eol + (isAbove ? eol : ''));
}

/** The field that the lines come right below: one that stands elsewhere may be a point of another list. */
function fieldAbove({ text, metadata }: Postmortem): Field | undefined {
  return metadata.fields.findLast(({ value }) => nextLineStart(text, value.span.end) === metadata.insertAt);
}

function isWords(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim() !== '' && !isFrontMatter(text, start);
}

function isHeading(words: string): boolean {
  return /^ {0,3}#{1,6}[ \t]/.test(words);
}

/** `- Date: 2025-11-28` asks for `- Author: …`; without a model it is bold, as in the template. */
function line(
  { name, placeholder }: HeadLine,
  { text, metadata }: Postmortem,
  model: Field | undefined,
): string {
  // In YAML a value in brackets is a list.
  if (isFrontMatter(text, metadata.insertAt)) {
    return `${name.toLowerCase()}: ${placeholder.startsWith('[') ? `"${placeholder}"` : placeholder}`;
  }
  if (!model) return `**${name}**: ${placeholder}`;
  const { start, end } = lineAt(text, model.name.span.start);
  const isLower = model.name.value === model.name.value.toLowerCase();
  return [
    text.slice(start, model.name.span.start),
    isLower ? name.toLowerCase() : name,
    text.slice(model.name.span.end, model.value.span.start),
    placeholder,
    text.slice(model.value.span.end, Math.max(end, model.value.span.end)),
  ].join('');
}

/** Whether lines that are inserted here are keys of the front matter. */
function isFrontMatter(text: string, at: number): boolean {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text)?.[0];
  if (opening === undefined || at < opening.length) return false;
  return !/^(?:---|\.\.\.)[ \t]*\r?$/m.test(text.slice(opening.length, at));
}
