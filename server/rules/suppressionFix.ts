import { parse } from '../model/parse';
import type { Postmortem } from '../model/postmortem';
import { applied, insertion } from './edits';
import { indentationAt, lineAt, lineBreak, nextLineStart } from './lines';
import type { Edit, Finding, Fix } from './rule';
import { readSuppressions, silences } from './suppressions';

/**
 * The edit that writes the comment which silences a finding: on its line where a comment can stand there, above
 * it, or around the block it is in. Every way is tried out on the text; the first that silences the finding and
 * changes nothing else of what the document says is taken. Nothing comes back when there is no such way.
 *
 *     - Dave didn't test.
 *     - Dave didn't test. <!-- postmortem-disable-line blame/counterfactual -->
 */
export function suppressionFix(postmortem: Postmortem, finding: Finding): Fix | undefined {
  const meaning = meaningOf(postmortem);
  for (const edits of ways(postmortem, finding)) {
    const after = parse(applied(postmortem.text, edits), {
      language: postmortem.kind === 'action-items' ? 'yaml' : 'markdown',
      declared: true,
      conventions: postmortem.conventions,
    });
    const moved = { rule: finding.rule, span: shiftedBy(edits, finding) };
    const silent = readSuppressions(after).some((suppression) => silences(suppression, moved));
    if (silent && meaningOf(after) === meaning) {
      return { title: `Ignore "${finding.rule}" here`, kind: 'suggestion', edits };
    }
  }
  return undefined;
}

function* ways({ text, kind, sections }: Postmortem, { rule, span }: Finding): Generator<Edit[]> {
  const line = lineAt(text, span.start);
  const eol = lineBreak(text);
  const words = text.slice(line.start, line.end).trimEnd();
  const inHeading = sections.some(({ heading }) => lineAt(text, heading.span.start).start === line.start);
  const inRow = words.endsWith('|') && words.trimStart().startsWith('|');
  const endOfWords = line.start + words.length - (inRow ? 1 : 0);

  if (kind !== 'action-items' && !inHeading) {
    const comment = `<!-- postmortem-disable-line ${rule} -->`;
    yield [insertion(endOfWords, inRow ? `${comment} ` : ` ${comment}`)];
  }
  for (const comment of kind === 'action-items' ? [yaml] : [html, yaml]) {
    const own = (words: string, at: number) => `${indentationAt(text, at)}${comment(words)}${eol}`;
    yield [insertion(line.start, own(`disable-next-line ${rule}`, line.start))];
    const block = enclosingBlock(text, line.start);
    if (block) {
      // Both at the depth of the block: four spaces more would make the comment a piece of code.
      const after = text.endsWith('\n') || block.end < text.length ? '' : eol;
      yield [
        insertion(block.start, own(`disable ${rule}`, block.start)),
        insertion(block.end, `${after}${own(`enable ${rule}`, block.start)}`),
      ];
    }
  }
}

const html = (words: string) => `<!-- postmortem-${words} -->`;
const yaml = (words: string) => `# postmortem-${words}`;

/** The fenced block or the YAML scalar around a line: nothing inside it is read as a comment. */
function enclosingBlock(text: string, at: number): { start: number; end: number } | undefined {
  const opening = /^[ \t]*(?:`{3,}|~{3,}|(?:- )?[\w-]+:[ \t]*[|>])/;
  let start = at;
  while (start > 0) {
    start = lineAt(text, start - 1).start;
    const { end } = lineAt(text, start);
    const opened = opening.exec(text.slice(start, end))?.[0];
    if (opened !== undefined) return { start, end: endOfBlock(text, end, opened) };
  }
  return undefined;
}

function endOfBlock(text: string, from: number, opened: string): number {
  const fence = opened.trim().startsWith('`') || opened.trim().startsWith('~') ? opened.trim() : undefined;
  const depth = opened.length - opened.trimStart().length;
  for (let at = nextLineStart(text, from); at < text.length; at = nextLineStart(text, at)) {
    const { end } = lineAt(text, at);
    const words = text.slice(at, end);
    if (fence && words.trim().startsWith(fence)) return nextLineStart(text, at);
    if (!fence && words.trim() !== '' && words.length - words.trimStart().length <= depth) return at;
  }
  return text.length;
}

/** What a document says, without where it says it. */
function meaningOf(postmortem: Postmortem): string {
  const places = new Set([
    'span',
    'body',
    'end',
    'cells',
    'insertAt',
    'fields',
    'text',
    'stretches',
    'comments',
    'prose',
    'problems',
  ]);
  return JSON.stringify(postmortem, (key, value) => (places.has(key) ? undefined : value));
}

function shiftedBy(edits: readonly Edit[], { span }: Finding): Finding['span'] {
  const before = edits.filter((edit) => edit.span.start <= span.start);
  const by = before.reduce((sum, { newText }) => sum + newText.length, 0);
  return { start: span.start + by, end: span.end + by };
}
