import { type Item, itemsBelow, type Piece, type TablePiece } from './markdown';
import { dayMatch } from './moments';
import { namedParts, type PartName, partOf } from './parts';
import { endOf, linesOf, located, type Passage, phrase, plain, within } from './passage';
import type { ActionItem, ActionItemForm, ActionItemPart, CalendarDate } from './postmortem';
import { sentenceBounds } from './prose';
import type { Located, Span } from './span';
import { isoDay } from './when';

type NamedParts = Omit<ActionItem, 'span' | 'form' | 'title' | 'done' | 'relatedIncidents'>;
type Parts = { -readonly [Part in keyof NamedParts]: NamedParts[Part] };

/**
 * Reads the action items of a stretch. Outside of an action-items section only what says itself that it is one
 * counts: a `[AI-1]` block, or a table with a column for the owner.
 */
export function readActionItems(text: string, pieces: readonly Piece[], isSection: boolean): ActionItem[] {
  const items: ActionItem[] = [];
  const own = pieces.filter(({ quoted }) => !quoted);
  let covered = -1;
  let owner: Located | undefined;
  for (const [index, piece] of own.entries()) {
    if (piece.span.start < covered) continue;
    if (piece.kind === 'table') for (const item of fromTable(text, piece, isSection)) items.push(item);
    else if (piece.kind === 'paragraph') {
      const tagged = fromTagged(text, piece.content);
      for (const item of tagged) items.push(item);
      owner = nameOverGroup(piece.content);
    } else if (piece.kind === 'item' && (isSection || isTagged(piece.content))) {
      const below = [...itemsBelow(own, index)];
      if (below.length > 0 && isGroup(piece.content, below)) {
        owner = nameOverGroup(piece.content);
        continue;
      }
      covered = piece.span.end;
      const item = fromItem(text, piece, owner);
      if (item) items.push(item);
    }
  }
  return items;
}

/** A list item that only names those below it: `- **Monitoring**`, `- Short term:`. */
function isGroup(content: Passage, below: readonly Item[]): boolean {
  const { text } = content;
  if (below.every((item) => partOf(item.content.text.split(':')[0] ?? '') !== undefined)) return false;
  const name = located(content);
  const words = name.value.split(' ').length;
  const isBold = content.parts.some(
    ({ kind, content: inner }) =>
      kind === 'strong' && inner.start <= name.span.start && inner.end >= name.span.end - 1,
  );
  return words <= 6 && (/:\s*$/.test(text) || isBold);
}

/** `**@casey**` or `**Casey:**` over a list owns what is in it. */
function nameOverGroup(content: Passage): Located | undefined {
  const name = located(content, 0, content.text.replace(/[\s:]*$/, '').length);
  return /^@[\w.-]+$/.test(name.value) ? name : undefined;
}

const tagPattern = /^[\s]*\[((?:[A-Z][A-Z0-9]*[-_ ]?)+\d+)\](?![([:])[\s:–—-]*/;

function isTagged(content: Passage): boolean {
  return tagPattern.test(content.text);
}

function fromItem(text: string, item: Item, owner: Located | undefined): ActionItem | undefined {
  const whole = wholeOf(text, item.content, item.span);
  const read = readText(item.content, whole, checkBefore(text, item));
  if (!read) return undefined;
  const indent = ' '.repeat(Math.min(item.indent, 12));
  return {
    span: item.span,
    form: { kind: 'text', end: endOfText(text, item.span), indent },
    ...read,
    ...(read.owner || !owner ? undefined : { owner }),
  };
}

/** The item with everything in it, where sub-lists may hold its parts. */
function wholeOf(text: string, content: Passage, span: Span): Passage {
  if (span.end <= endOf(content)) return content;
  return {
    start: content.start,
    text: content.text + text.slice(endOf(content), span.end).replace(/[*_`]/g, '\uFEFF'),
    parts: content.parts,
  };
}

function endOfText(text: string, span: Span): number {
  return span.start + text.slice(span.start, span.end).trimEnd().length;
}

/** `[x]` gives true, `[ ]` false. */
function checkBefore(text: string, item: Item): { done: boolean; length: number } | undefined {
  const box = /^[\s]*\[([ xX])\](?=\s|$)/.exec(item.content.text);
  if (!box || text[item.content.start] !== '[') return undefined;
  return { done: box[1] !== ' ', length: box[0].length };
}

const emptyWords = /^\W*(?:none|n\/?a|tbd|tbc|todo|nothing|no action items?(?: yet)?|\.\.\.|…)?\W*$/i;
const isPlaceholder = /^\s*(?:\[[^\]]*\]|\{\{?[^}]*\}?\}|<[^>]*>)\W*$/;
const doneMark = /^[\s]*(?:✅|☑️?|✔️?|✓|\[?(?:DONE|Done|COMPLETED|Completed|FIXED)\]?\s*[:–—-])[\s]*/;
const doneRemark =
  /(?:✅|☑|✔|[([_*\uFEFF–—:;-][\s\uFEFF]*(?:already )?(?:done|completed|complete|fixed|shipped|resolved|closed)(?:[,:\s]+(?:in|on|by|via|with|at)\s[^()[\]\n]{1,50})?[)\]_*.\s\uFEFF!]*$|\((?:already )?(?:done|completed|fixed|closed|resolved|shipped)\b[^)]{0,40}\))/i;
/** "We have disabled it", "The job has been removed": an item told as history is done. */
const toldAsDone =
  /^(?:we|I|they|the team|(?:the|all|an?)\s[^.:;,]{2,80}?)?\s*(?:have|has|'ve|’ve)\s+(?:already\s+|now\s+|also\s+|since\s+)?(?:been\s+)?(?:already\s+|now\s+)?(?:\w+ed|made|built|set|put|written|rewritten|begun|done|taken|added|sent|found|run|given|kept|shut|split|brought|got|gotten|held|left|met|paid|read|seen|spent|told|undergone)\b(?!\s+to\s+(?:be|do)\b)/i;
const leadingPriority =
  /^[\s[(]*((?:P[0-5]|SEV-?\d)\b|(?:HIGHEST|HIGH|MEDIUM|LOW|LOWEST|CRITICAL|URGENT)\b(?!\s*-)|(?:High|Medium|Low|Critical)(?=\s*(?:priority\s*)?[:\])–—]))(?:\s+priority)?[\])]?[\s:–—-]*/;

type TextParts = Omit<ActionItem, 'span' | 'form'>;

function readText(
  content: Passage,
  whole: Passage,
  box: { done: boolean; length: number } | undefined,
): TextParts | undefined {
  const parts: Parts = {};
  let from = box?.length ?? 0;
  let done = box?.done === true;
  const { text } = content;

  const tag = tagPattern.exec(text.slice(from));
  if (tag) {
    const start = from + tag[0].indexOf('[');
    parts.id = {
      value: tag[1] ?? '',
      span: { start: content.start + start, end: content.start + start + (tag[1]?.length ?? 0) + 2 },
    };
    from += tag[0].length;
  }
  const mark = doneMark.exec(text.slice(from));
  if (mark) {
    done = true;
    from += mark[0].length;
  }
  const priority = leadingPriority.exec(text.slice(from));
  if (priority?.[1]) {
    const start = from + priority[0].indexOf(priority[1]);
    parts.priority = located(content, start, start + priority[1].length);
    from += priority[0].length;
  }

  const named = namedParts(whole);
  for (const { part, value } of named) assign(parts, part, value);
  const firstNamed = named.find(({ from: at }) => at >= from)?.from ?? text.length;
  let to = Math.min(text.length, firstNamed);
  const trailing = trailingParts(content, from, to);
  const owner = parts.owner ?? trailing.owner ?? leadingOwner(content, from);
  if (owner) parts.owner = owner;
  const deadline = parts.deadline ?? trailing.deadline;
  if (deadline) parts.deadline = deadline;
  to = trailing.to;
  if (
    doneRemark.test(text.slice(from, Math.min(text.length, firstNamed))) ||
    toldAsDone.test(plain(text.slice(from)))
  )
    done = true;
  const tracking = parts.tracking ?? trackerIn(content);
  if (tracking) parts.tracking = tracking;
  if (parts.status && saysDone(parts.status.value)) done = true;
  if (parts.deadline && saysDone(parts.deadline.value.written)) done = true;

  const title = phrase(content, from, trimTail(text, from, to));
  const words = title.value === '' ? phrase(content, from, text.length) : title;
  if (emptyWords.test(words.value) || isPlaceholder.test(words.value)) return undefined;
  return { ...parts, title: words, done, relatedIncidents: [] };
}

function trimTail(text: string, from: number, to: number): number {
  return from + text.slice(from, to).replace(/(?:[\s\uFEFF([|;,]|\s[–—-])+$/, '').length;
}

function assign(parts: Parts, part: PartName, value: Located): void {
  if (value.value === '' || part === 'title' || part === 'relatedIncidents') return;
  if (part === 'deadline') parts.deadline ??= deadlineOf(value);
  else parts[part] ??= value;
}

/** A deadline as written, with the day where one is written out. Days without a year wait for the document's. */
export function deadlineOf({ value, span }: Located): Located<CalendarDate> {
  const start = value.search(/\d|[A-Za-z]/);
  for (const { index } of value.slice(Math.max(start, 0)).matchAll(/\b\w/g)) {
    const found = dayMatch(value, Math.max(start, 0) + index);
    const [day] = found?.days ?? [];
    if (!day) continue;
    const iso = day.year === undefined ? undefined : isoDay({ ...day, year: day.year });
    return { value: { written: value, ...(iso ? { iso } : undefined) }, span };
  }
  return { value: { written: value }, span };
}

/** `… — @casey — March 22`, `… (Casey, 2025-03-22)`, `… - @casey`, `… @casey`. */
function trailingParts(
  content: Passage,
  from: number,
  to: number,
): { owner?: Located; deadline?: Located<CalendarDate>; to: number } {
  let end = to;
  let owner: Located | undefined;
  let deadline: Located<CalendarDate> | undefined;
  for (let round = 0; round < 4; round++) {
    const text = content.text.slice(from, end).trimEnd();
    const tail =
      /(?:[\s\uFEFF]+[–—|-]+[\s\uFEFF]+|[\s\uFEFF]*\(|,[\s\uFEFF]+|[\s\uFEFF]+(?=@))((?:\[?@[\w.-]+\]?(?:[\s,/&]+(?:and\s+)?(?=@))?)+|[^()|–—\n]{2,40}?)[\s\uFEFF]*\)?[.\s\uFEFF]*$/.exec(
        text,
      );
    if (!tail?.[1]) break;
    const value = tail[1];
    const start = from + tail.index + tail[0].indexOf(value);
    const found = located(content, start, start + value.length);
    const isWrapped = /[(–—|]|\s-+\s/.test(tail[0].slice(0, tail[0].indexOf(value)));
    if (/^\[?@[\w.-]+/.test(value) && !owner)
      owner = located(content, start + value.indexOf('@'), start + value.replace(/\]$/, '').length);
    else if (isWrapped && isDeadline(value) && !deadline) deadline = deadlineOf(found);
    else if (
      isWrapped &&
      /^(?:done|open|todo|in[ _-]progress|not started|pending|completed?)$/i.test(value)
    ) {
      // A status: the parts before it are still to be read.
    } else if (isWrapped && deadline && isName(value) && !owner) owner = found;
    else if (/\($/.test(tail[0].slice(0, tail[0].indexOf(value)).trim()) && value.includes(',')) {
      const [name = '', ...others] = value.split(',');
      if (!isDeadline(others.join(',')) || !isName(name)) break;
      owner ??= located(content, start, start + name.length);
      deadline ??= deadlineOf(located(content, start + name.length + 1, start + value.length));
    } else if (
      /\($/.test(tail[0].slice(0, tail[0].indexOf(value)).trim()) &&
      /^[A-Z]{2,3}(?:[ ,/&]+[A-Z]{2,3})*$/.test(value) &&
      !knownAcronyms.test(value)
    )
      owner ??= found;
    else break;
    end = from + tail.index;
  }
  return { ...(owner ? { owner } : undefined), ...(deadline ? { deadline } : undefined), to: end };
}

const knownAcronyms =
  /^(?:PR|API|CI|CD|UI|DB|DNS|SLA|SLO|SLI|AWS|GCP|TBD|TBC|WIP|ETA|VM|OS|IP|TLS|SSL|SSH|URL|CLI|QA|UAT|POC|MVP|FAQ|KPI|RBAC|IAM|VPC|EKS|GKE|S3|EC2|RDS|ALB|ELB|NLB|CDN|TTL|CPU|RAM|GPU|OOM)$/;

function isName(value: string): boolean {
  return /^@?[A-Z][\w.'-]*(?:\s[A-Z][\w.'-]*){0,2}$/.test(value.trim()) || /\bteam$/i.test(value.trim());
}

function isDeadline(value: string): boolean {
  const text = value.trim();
  return (
    deadlineOf({ value: text, span: { start: 0, end: 0 } }).value.iso !== undefined ||
    dayMatch(text.replace(/^(?:due|by|until|before|eta):?\s+/i, ''), 0) !== undefined ||
    /^(?:(?:due|by|until|before|eta)\b:?\s*)?(?:(?:early|mid|late|end of)\s+)?(?:Q[1-4](?:\s*'?\d{2,4})?|(?:this|next|end of(?: the)?)\s+(?:week|sprint|month|quarter|year)|tomorrow|today|tbd|asap|eo[wmqy])\b/i.test(
      text,
    )
  );
}

/** `@casey: add an alert`, `Casey to add an alert`, `The platform team will add an alert`. */
function leadingOwner(content: Passage, from: number): Located | undefined {
  const text = content.text.slice(from);
  const found =
    /^[\s]*(@[\w.-]+)(?=\s*[:–—-]|\s+(?:to|will)\b)/.exec(text) ??
    /^[\s]*(?:[Tt]he\s+)?((?:\w[\w&/-]*\s+){0,3}(?:[Tt]eam|[Ll]eads?|[Ee]ngineers|[Mm]aintainers))\s+(?:to|will|shall)\s+[a-z]/.exec(
      text,
    ) ??
    personWillDo.exec(text);
  if (!found?.[1]) return undefined;
  const start = from + found[0].indexOf(found[1]);
  return located(content, start, start + found[1].trimEnd().length);
}

/** `Casey to add …`, `Cloud Platform will …`, but not `Upgrade Casey to v2` or `Need to …`. */
const personWillDo =
  /^[\s]*((?!(?:We|I|It|They|This|These|That|There|You|All|The|A|An|No|Nobody|Everyone|Someone|Anyone|Each|Need|Have|Plan|Plans|Going|Ability|Time|Way|Move|Switch|Try|Able|How|What|Which|Speak|Talk|Look|Want|Decide|Remember|Intend|Work|Continue|Start|Begin|Agree|Reach|Respond|Migrate|Upgrade|Add|Make|Ensure|Consider|If|When|Also|Future|Due|Prior|Next|In)\b)[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2})\s+(?:will\s+[a-z]|to\s+(?:add|create|write|update|investigate|implement|review|document|set|fix|check|discuss|follow|raise|open|ensure|make|look|contact|schedule|remove|improve|move|change|test|monitor|talk|speak|organi[sz]e|prepare|draft|build|deploy|configure|enable|disable|define|provide|share|send|run|arrange|confirm|find|file|log|track|audit|evaluate|propose|explore|research|start|finish|complete)\b)/;

/** The issue, pull request or ticket that an item is tracked in. */
function trackerIn(content: Passage): Located | undefined {
  const link = content.parts.find(
    ({ kind, target = '' }) =>
      kind === 'link' && /\/(?:issues?|pull|merge_requests|browse|ticket)s?\/|[A-Z]{2,}-\d+/.test(target),
  );
  if (link) return { value: link.target ?? '', span: link.span };
  const written =
    /(?<![\w/-])(?:[A-Z][A-Z0-9]{1,9}-\d+|[\w.-]+\/[\w.-]+#\d+|#\d{2,6}|https?:\/\/[^\s)>\]]*\/(?:issues|pull|merge_requests|browse)\/[\w-]+)(?![\w-])/.exec(
      content.text.replace(tagPattern, (tag) => ' '.repeat(tag.length)),
    );
  return written && !/^(?:SEV|UTF|ISO|SHA|CVE|RFC|P)-/.test(written[0])
    ? located(content, written.index, written.index + written[0].length)
    : undefined;
}

/** "Done (hotfix)", "✅", "closed", "shipped in 2.4" say that an item is done; "not done" and "80 % done" do not. */
export function saysDone(status: string): boolean {
  if (/\b(?:not|isn't|to be|never|partly|partially|almost|half)\b|\d\s?%/i.test(status))
    return /100\s?%/.test(status);
  return /✅|☑|✔|✓|^\s*(?:\[x\]|x|yes)\s*$|\b(?:done|completed?|closed|resolved|shipped|merged|fixed|finished|implemented|deployed)\b/i.test(
    status,
  );
}

/** `[AI-1] Add … Owner: … ` as a paragraph of its own or as several in one. */
function fromTagged(text: string, content: Passage): ActionItem[] {
  const lines = linesOf(content);
  const items: ActionItem[] = [];
  let priority: Located | undefined;
  for (const [index, line] of lines.entries()) {
    const over = /^[\s]*(P\d|Priority \d|High|Medium|Low|Critical)\b[^:\n]{0,40}:\s*$/i.exec(line.text);
    if (over?.[1])
      priority = located(line, over[0].indexOf(over[1]), over[0].indexOf(over[1]) + over[1].length);
    if (!isTagged(line)) continue;
    let last = index;
    while (last + 1 < lines.length && !isTagged(lines[last + 1] ?? line)) last++;
    const whole = within(content, line.start, endOf(lines[last] ?? line));
    const read = readText(whole, whole, undefined);
    if (!read) continue;
    const { span } = located(whole);
    const indent =
      /^[ \t]*/.exec(
        lines[index + 1] && last > index
          ? text.slice(lines[index + 1]?.start, endOf(lines[index + 1] ?? line))
          : '',
      )?.[0] || '  ';
    items.push({
      span,
      form: { kind: 'text', end: span.end, indent },
      ...read,
      ...(read.priority || !priority ? undefined : { priority }),
    });
  }
  return items;
}

/** In a stretch without a list, every sentence that commits somebody to something is an item. */
export function readPromises(text: string, pieces: readonly Piece[]): ActionItem[] {
  const own = pieces.filter(({ quoted }) => !quoted);
  if (own.some((piece) => piece.kind === 'item' || (piece.kind === 'table' && piece.rows.length > 0)))
    return [];
  return own.flatMap((piece) => {
    if (piece.kind !== 'paragraph' || fromTagged(text, piece.content).length > 0) return [];
    return fromParagraph(text, piece.content);
  });
}

function fromParagraph(text: string, content: Passage): ActionItem[] {
  return sentencesOf(content).flatMap((whole) => {
    if (!commits(plain(whole.text))) return [];
    const read = readText(whole, whole, undefined);
    if (!read) return [];
    const { span } = located(whole);
    return { span, form: { kind: 'text', end: endOfText(text, span), indent: '' } as const, ...read };
  });
}

/** Sentences, and lines where each stands for itself. */
function sentencesOf(content: Passage): Passage[] {
  const lines = linesOf(content);
  const isOneEach = lines.length > 1 && lines.every((line) => /[.!?)\]][\s\uFEFF]*$/.test(line.text));
  if (isOneEach) return lines;
  return [...sentenceBounds(content.text)].map(([from, to]) =>
    within(content, content.start + from, content.start + to),
  );
}

const commitment =
  /^(?:(?:as|in|for|to|after|following|during|going|moving|from)\b[^,.]{0,80},\s*)?(?:(?:we|I|they|(?:the\s+)?[\w.& -]{0,40}?\b(?:team|leads?|engineers|maintainers)|[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,2})\s+(?:\w+ly\s+|also\s+|therefore\s+)?(?:will|should|shall|must|needs?\s+to|plans?\s+to|(?:are|is)\s+(?:going|planning|also\s+looking|looking|working|considering|improving|adding)|(?:have|has)\s+(?:already\s+|now\s+)?(?:been\s+)?\w+ed|intends?\s+to|agree\s+(?:that|to)|recommend|propose|suggest)\b)/i;
const imperative =
  /^(?!(?:The|This|These|That|Those|There|A|An|It|In|On|At|As|For|If|When|While|After|Before|During|Since|Because|Due|With|Our|My|Their|All|Some|Most|No|Not|None|See|Here|Following|What|Why|How|Who|Both|Every|Any|We|I|You|They|He|She|Full|More|Many|Regardless|However|Although|Though|From|To|By|Of|Once|Until|Only|Currently|Also|Unfortunately)\b)[A-Z][a-z]+(?<!ing|ly|ed|[^s]s)\s+(?:[a-z]|[A-Z`"'(])/;

function commits(text: string): boolean {
  if (/:$/.test(text) || text.length < 12) return false;
  return commitment.test(text) || imperative.test(text) || doneRemark.test(text);
}

function fromTable(text: string, table: TablePiece, isSection: boolean): ActionItem[] {
  const columns = table.header.cells.map(({ content }) => partOf(content.text));
  const column = (part: PartName) => columns.indexOf(part);
  const says =
    column('title') >= 0 &&
    (column('owner') >= 0 || column('deadline') >= 0) &&
    (column('status') >= 0 || column('priority') >= 0 || column('deadline') >= 0);
  if (!isSection && !says) return [];
  const titleColumn =
    [column('title'), column('description'), columns.indexOf(undefined)].find((index) => index >= 0) ?? 0;
  return table.rows.flatMap((row) => {
    const titleCell = row.cells[titleColumn];
    if (!titleCell) return [];
    const parts: Parts = {};
    const cells: Partial<Record<ActionItemPart, Span>> = {};
    for (const [index, part] of columns.entries()) {
      const cell = row.cells[index];
      if (!part || !cell) continue;
      if (isCellPart(part)) cells[part] ??= cell.span;
      if (
        index !== titleColumn &&
        cell.content.text.trim() !== '' &&
        !/^\W*(?:[-–—]+|n\/a|\?+)?\W*$/i.test(cell.content.text.replace(/[✅☑✔✓🔲❌]/gu, 'x'))
      ) {
        assign(parts, part, located(cell.content));
      }
    }
    cells.title ??= titleCell.span;
    const own = readText(titleCell.content, titleCell.content, undefined);
    if (!own) return [];
    const done =
      own.done ||
      (parts.status !== undefined &&
        (saysDone(parts.status.value) ||
          /^\s*\[x\]/i.test(text.slice(parts.status.span.start, parts.status.span.end)))) ||
      (parts.deadline !== undefined && saysDone(parts.deadline.value.written));
    const form: ActionItemForm = { kind: 'table-row', cells };
    return { span: row.span, form, ...own, ...parts, done };
  });
}

const cellParts: ReadonlySet<PartName> = new Set([
  'id',
  'title',
  'priority',
  'owner',
  'deadline',
  'status',
  'verification',
  'tracking',
]);

function isCellPart(part: PartName): part is ActionItemPart {
  return cellParts.has(part);
}
