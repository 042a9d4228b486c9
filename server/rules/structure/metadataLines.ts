import type { Postmortem } from '../../model/postmortem';
import { insertion } from '../edits';
import { lineAt, lineBreak } from '../lines';
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
  const lines = missing.map((field) => line(field, postmortem)).join(eol);
  const { start, end } = lineAt(text, metadata.insertAt);
  if (text.slice(start, metadata.insertAt).trim() !== '') return insertion(metadata.insertAt, eol + lines);
  // Right above a line of text, the lines would be the beginning of its paragraph or of its heading.
  const isAbove = text.slice(start, end).trim() !== '' && !isFrontMatter(text, start);
  return insertion(metadata.insertAt, lines + eol + (isAbove ? eol : ''));
}

/** `- Date: 2025-11-28` asks for `- Author: …`; without a model it is bold, as in the template. */
function line({ name, placeholder }: HeadLine, { text, metadata }: Postmortem): string {
  // In YAML a value in brackets is a list.
  if (isFrontMatter(text, metadata.insertAt)) {
    return `${name.toLowerCase()}: ${placeholder.startsWith('[') ? `"${placeholder}"` : placeholder}`;
  }
  const model = metadata.fields.at(-1);
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
