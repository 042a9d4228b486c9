import type { Paragraph } from './markdown';
import { filler, type Part, passage } from './passage';

/**
 * A paragraph that can be read without a parser, as most can: words, code in single back-ticks and simple links.
 * Undefined for all others, which may be anything.
 */
export function plainParagraph(text: string): readonly [Paragraph] | undefined {
  if (text.length > longest || !/^\p{L}/u.test(text) || otherMarkup.test(text)) return undefined;
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  let last = end;
  while (text[last - 1] === ' ') last--;
  const words = inWords(text.slice(0, last));
  if (!words) return undefined;
  const span = { start: 0, end };
  return [{ kind: 'paragraph', span, depth: 0, quoted: false, content: passage(0, words.text, words.parts) }];
}

const longest = 5000;

/** White space at the end of a line, lines that begin with no letter, and characters that mean something anywhere. */
const otherMarkup = /[\r\t\\<>&|]|``| \n(?!\n*$)|\n(?![\p{L}\n]|$)/u;
const codeOrLink = /`([^`\n]+)`|(?<!!)\[([^\][\n`*_]+)\]\(([^\s()`]+)\)/g;

/** The text with its markup blanked out; undefined when there is more than we know. */
function inWords(text: string): { text: string; parts: Part[] } | undefined {
  const rest = text.replace(codeOrLink, '');
  if (/[`*_[\]]/.test(rest)) return undefined;
  if (rest.length === text.length) return { text, parts: [] };
  const parts: Part[] = [];
  const words = text.replace(codeOrLink, (found: string, code = '', label = '', target = '', start = 0) => {
    const content = { start: start + 1, end: start + 1 + code.length + label.length };
    const span = { start, end: start + found.length };
    parts.push(code === '' ? { kind: 'link', span, content, target } : { kind: 'code', span, content });
    return filler + code + label + filler.repeat(span.end - content.end);
  });
  return { text: words, parts };
}
