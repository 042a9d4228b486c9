import type { Comment, Postmortem, ProseBlock } from '../model/postmortem';
import { proseFinder } from '../model/proseByStretch';
import { once } from '../model/remembered';
import type { Located, Span } from '../model/span';
import { lineAt, nextLineStart } from './lines';
import type { Finding } from './rule';

/**
 * What a comment silences: findings of `name` (a rule, a group, or everything when it is missing) that begin in
 * `scope`. `<!-- postmortem-disable-line blame, whys/repeats -- quoted -->` gives two, both over its line.
 */
export interface Suppression {
  readonly comment: Span;
  readonly name?: Located;
  /** Whether the comment names other rules too. */
  readonly shared: boolean;
  readonly scope: Span;
}

export interface SuppressionUse extends Suppression {
  /** `unknown`: no rule and no group is called so. */
  readonly state: 'used' | 'unused' | 'unknown';
  /** The ids a writer may have meant. */
  readonly known: readonly string[];
}

type Reach = 'next-line' | 'line' | 'file' | 'region';

/** `-- reason` and `: reason` are for the reader; the names before it are for us. */
const directive = /^\s*postmortem-(disable|enable)(-next-line|-line|-file)?(?![\w-])/;
const reason = /--|—|:/;

/** All suppressions of a document, in its order. */
export function readSuppressions(postmortem: Postmortem): Suppression[] {
  const places: Places = { contentLine: contentLines(postmortem.text), blockOn: blocksByLine(postmortem) };
  return postmortem.comments.flatMap((comment) => {
    const [matched, verb, suffix] = directive.exec(comment.content) ?? [];
    if (matched === undefined || verb !== 'disable') return [];
    const reach: Reach = suffix ? (suffix.slice(1) as Reach) : 'region';
    const names = namesIn(comment, postmortem.text);
    return (names.length > 0 ? names : [undefined]).map((name) => ({
      comment: comment.span,
      ...(name && { name }),
      shared: names.length > 1,
      scope: scopeOf(reach, comment, name?.value, postmortem, places),
    }));
  });
}

/** Takes out the silenced findings, and says of every suppression whether it was needed. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  rules: { readonly known: readonly string[]; readonly active: readonly string[] },
): { kept: Finding[]; uses: SuppressionUse[] } {
  const kept = findings.filter((finding) => !suppressions.some((one) => silences(one, finding)));
  const uses = suppressions.flatMap((suppression): SuppressionUse[] => {
    const named = (ids: readonly string[]) => ids.some((id) => covers(suppression.name?.value, id));
    if (!named(rules.known)) return [{ ...suppression, state: 'unknown', known: rules.known }];
    // A rule that is switched off finds nothing, which says nothing about the suppression.
    if (!named(rules.active)) return [];
    const used = findings.some((finding) => silences(suppression, finding));
    return [{ ...suppression, state: used ? 'used' : 'unused', known: rules.known }];
  });
  return { kept, uses };
}

/** Whether a finding of this rule, beginning at this offset, is silenced. */
export function silences(suppression: Suppression, finding: Pick<Finding, 'rule' | 'span'>): boolean {
  const { start, end } = suppression.scope;
  return (
    start <= finding.span.start && finding.span.start <= end && covers(suppression.name?.value, finding.rule)
  );
}

function covers(name: string | undefined, rule: string): boolean {
  return name === undefined || name === rule || rule.startsWith(`${name}/`);
}

function namesIn(comment: Comment, text: string): Located[] {
  const [head = ''] = directive.exec(comment.content) ?? [];
  const [names = ''] = comment.content.slice(head.length).split(reason, 1);
  const from = text.indexOf(comment.content, comment.span.start) + head.length;
  return Array.from(names.matchAll(/[^\s,]+/g), ({ 0: value, index }) => ({
    value,
    span: { start: from + index, end: from + index + value.length },
  }));
}

function scopeOf(
  reach: Reach,
  comment: Comment,
  name: string | undefined,
  postmortem: Postmortem,
  places: Places,
): Span {
  const { text } = postmortem;
  const { start, end } = comment.span;
  if (reach === 'file') return { start: 0, end: text.length };
  if (reach === 'line') return { start: lineAt(text, start).start, end: lineAt(text, end).end };
  if (reach === 'next-line') return nextContent(end, postmortem, places);
  return { start: end, end: enabledAgain(comment, name, postmortem) };
}

function enabledAgain(from: Comment, name: string | undefined, { comments, text }: Postmortem): number {
  const again = comments.find((comment) => {
    if (comment.span.start < from.span.end || directive.exec(comment.content)?.[1] !== 'enable') return false;
    const names = namesIn(comment, text);
    return names.length === 0 || names.some(({ value }) => name !== undefined && covers(value, name));
  });
  return again?.span.start ?? text.length;
}

/**
 * The next line that says something. A wrapped sentence counts as one line, and so do the head of a table and
 * its first row, because no comment can stand between them.
 */
function nextContent(after: number, { text }: Postmortem, { contentLine, blockOn }: Places): Span {
  const line = contentLine(after);
  const block = blockOn(line);
  const delimiter = lineAt(text, nextLineStart(text, line.end));
  const end = isTableDelimiter(text.slice(delimiter.start, delimiter.end))
    ? lineAt(text, nextLineStart(text, delimiter.end)).end
    : line.end;
  return { start: line.start, end: Math.max(end, block?.span.end ?? 0) };
}

/** Where in the document things stand; what takes a walk through all of it is found out once, when it is asked. */
interface Places {
  readonly contentLine: (offset: number) => Span;
  readonly blockOn: (line: Span) => ProseBlock | undefined;
}

/** Finds the first prose that begins on a line. */
function blocksByLine(postmortem: Postmortem): Places['blockOn'] {
  const proseFrom = once(() => proseFinder(postmortem));
  return ({ start, end }) => {
    const block = proseFrom()(start);
    return block && block.span.start <= end ? block : undefined;
  };
}

/** Finds the first line after an offset that is neither blank nor a comment; comments in a row are walked once. */
function contentLines(text: string): Places['contentLine'] {
  const found = new Map<number, Span>();
  return (offset) => {
    const passed: number[] = [];
    let line = lineAt(text, nextLineStart(text, offset));
    while (line.end < text.length && !found.has(line.start) && isSilent(text.slice(line.start, line.end))) {
      passed.push(line.start);
      line = lineAt(text, nextLineStart(text, line.end));
    }
    const content = found.get(line.start) ?? line;
    for (const start of passed) found.set(start, content);
    return content;
  };
}

function isSilent(line: string): boolean {
  return /^\s*(?:<!--[^>]*-->|#\s*postmortem-[^\n]*)?\s*$/.test(line);
}

function isTableDelimiter(line: string): boolean {
  return line.includes('|') && line.includes('-') && /^[\s|:-]+$/.test(line);
}
