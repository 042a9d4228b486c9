import type { Piece } from './markdown';
import { fieldKind } from './metadata';
import { linesOf, located, type Passage } from './passage';
import type { Field } from './postmortem';
import type { Located } from './span';

/**
 * The `Name: value` pairs of a stretch. In the head of a document every pair counts, further down only those
 * whose name we know, for sentences have colons too.
 */
export function readFields(pieces: readonly Piece[], isHead: boolean): Field[] {
  const fields: Field[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'paragraph')
      for (const line of linesOf(piece.content)) fields.push(...fieldsOfLine(line, isHead));
    else if (piece.kind === 'item') {
      const [line] = linesOf(piece.content);
      if (line) fields.push(...fieldsOfLine(line, isHead));
    } else if (piece.kind === 'table' && piece.header.cells.length === 2) {
      const head = piece.header.span.start < 0 ? [] : [piece.header];
      for (const { cells } of [...head, ...piece.rows]) {
        const [name, value] = cells;
        if (name && value && fieldKind(name.content.text.replace(/[\s:]*$/, '')))
          fields.push({ name: nameOf(name.content), value: located(value.content) });
      }
    }
  }
  return fields;
}

function nameOf(content: Passage): Located {
  return located(content, 0, content.text.replace(/[\s:]*$/, '').length);
}

/** `**Date**: March 15 **Severity**: SEV-1` holds two. */
function fieldsOfLine(line: Passage, isHead: boolean): Field[] {
  const { text } = line;
  const strong = line.parts.filter(({ kind, content }) => {
    if (kind !== 'strong') return false;
    const end = content.end - line.start;
    return (
      /:\s*$/.test(text.slice(Math.max(0, content.start - line.start), end)) ||
      /^[\s]*:/.test(text.slice(end))
    );
  });
  if (strong.length > 0) {
    return strong.flatMap(({ content, span }, index) => {
      const name = located(
        line,
        content.start - line.start,
        text.slice(0, content.end - line.start).replace(/[\s:]*$/, '').length,
      );
      const from =
        span.end - line.start + (/^[\s]*:/.exec(text.slice(span.end - line.start))?.[0].length ?? 0);
      const to = (strong[index + 1]?.span.start ?? line.start + text.length) - line.start;
      if (!isHead && !fieldKind(name.value)) return [];
      return { name, value: located(line, from, text.slice(0, to).replace(/[\s|]*$/, '').length) };
    });
  }
  const several = isHead ? fieldsOfSentence(line) : [];
  if (several.length > 1) return several;
  const pair = /^[\s>-]*([A-Za-z][\w /()'-]{0,38}?)[\s]*:(?!\/\/)[\s]*/.exec(text);
  if (!pair?.[1] || /^(?:[QA]|why)\s?\d{1,2}$/i.test(pair[1])) return [];
  if (!fieldKind(pair[1]) && !(isHead && pair[1].split(' ').length <= 3 && text.length < 120)) return [];
  const start = pair[0].indexOf(pair[1]);
  return [{ name: located(line, start, start + pair[1].length), value: located(line, pair[0].length) }];
}

const among = /(?:^[\s*_>-]*|[.;|·•,]\s+|\s[–—-]\s+)([A-Z][\w /-]{1,30}?)[\s]*:(?!\/\/)[\s]*/g;

/** `Date: 12 March. Severity: P1. Status: closed.` holds three, for we know their names. */
function fieldsOfSentence(line: Passage): Field[] {
  const { text } = line;
  const names = [...text.matchAll(among)].filter(({ 1: name = '' }) => fieldKind(name));
  if (names[0]?.index !== 0) return [];
  return names.map(({ 0: all, 1: name = '', index }, position) => {
    const from = index + all.length;
    const to = names[position + 1]?.index ?? text.length;
    const start = index + all.indexOf(name);
    return {
      name: located(line, start, start + name.length),
      value: located(line, from, from + text.slice(from, to).replace(/[\s.;|]*$/, '').length),
    };
  });
}
