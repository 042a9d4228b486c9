import { deadlineOf } from './deadlines';
import { doneMarkLength, isToldAsDone, saysDone, saysItIsDone } from './done';
import { leadingOwner, tailOf } from './owners';
import { namedParts, type PartName } from './parts';
import { located, type Passage, phrase } from './passage';
import type { ActionItem } from './postmortem';
import type { Located } from './span';

/** What an item's words say, however the item is written. */
export type ItemText = Omit<ActionItem, 'span' | 'form'>;

type NamedParts = Omit<ItemText, 'title' | 'done' | 'relatedIncidents'>;
export type Parts = { -readonly [Part in keyof NamedParts]: NamedParts[Part] };

/** `[AI-1]` or `[PI-2025-012-01]` with what sets it apart from the words. */
export const tagPattern = /^\s*\[([A-Z](?:[-_ ]?[A-Z0-9])*(?<=\d))\](?![([:])[\s:–—-]*/;
export const checkbox = /^\s*\[([ xX])\](?=\s|$)/;
const leadingPriority =
  /^[\s[(]*((?:P[0-5]|SEV-?\d)\b|(?:HIGHEST|HIGH|MEDIUM|LOW|LOWEST|CRITICAL|URGENT)\b(?!\s*-)|(?:High|Medium|Low|Critical)(?=\s*(?:priority\s*)?[:\])–—]))(?:\s+priority)?[\])]?[\s:–—-]*/;

/**
 * Takes the words of an item apart. `whole` is the item with everything that stands below it, where its parts
 * may be named. Nothing comes back for a placeholder or a dash.
 */
export function readItemText(content: Passage, whole: Passage = content): ItemText | undefined {
  const { text } = content;
  const parts: Parts = {};
  const box = checkbox.exec(text);
  let from = box?.[0].length ?? 0;
  let done = box !== null && box[1] !== ' ';

  const tag = tagPattern.exec(text.slice(from));
  if (tag?.[1] !== undefined) {
    const start = content.start + from + tag[0].indexOf('[');
    parts.id = { value: tag[1], span: { start, end: start + tag[1].length + 2 } };
    from += tag[0].length;
  }
  const mark = doneMarkLength(text.slice(from));
  done ||= mark > 0;
  from += mark;
  const priority = leadingPriority.exec(text.slice(from));
  if (priority?.[1] !== undefined) {
    const start = from + priority[0].indexOf(priority[1]);
    parts.priority = located(content, start, start + priority[1].length);
    from += priority[0].length;
  }

  const named = namedParts(whole);
  for (const { part, value } of named) assign(parts, part, value);
  const end = Math.min(text.length, named.find((part) => part.from >= from)?.from ?? text.length);
  const tail = tailOf(content, from, end);
  const owner = parts.owner ?? tail.owner ?? leadingOwner(content, from);
  const deadline = parts.deadline ?? tail.deadline;
  const tracking = parts.tracking ?? tail.tracking ?? trackerIn(content, from);
  const title = titleOf(content, from, tail.to);
  if (isEmpty(title.value)) return undefined;
  const words = text.slice(from, end);
  return {
    ...parts,
    ...(owner ? { owner } : undefined),
    ...(deadline ? { deadline } : undefined),
    ...(tracking ? { tracking } : undefined),
    title,
    done: done || saysItIsDone(words) || isToldAsDone(words) || isDoneBy(parts),
    relatedIncidents: [],
  };
}

export function assign(parts: Parts, part: PartName, value: Located): void {
  if (value.value === '' || part === 'title' || part === 'relatedIncidents') return;
  if (part === 'deadline') parts.deadline ??= deadlineOf(value);
  else parts[part] ??= value;
}

/** Some write "Done (hotfix)" where the deadline was. */
export function isDoneBy({ status, deadline }: Parts): boolean {
  return (
    (status !== undefined && saysDone(status.value)) ||
    (deadline !== undefined && saysDone(deadline.value.written))
  );
}

function titleOf(content: Passage, from: number, to: number): Located {
  const words = content.text.slice(from, to).replace(/(?:[\s([|;,]|\s[–—-])+$/, '');
  const title = phrase(content, from, from + words.length);
  const { value, span } = title.value === '' ? phrase(content, from) : title;
  // Of `[the runbook][1]` a reader sees the words.
  return { value: value.replace(/\[([^\][]{1,120})\]\[[^\][]{0,60}\]/g, '$1'), span };
}

const noWords = /^\W*(?:none|n\/?a|tbd|tbc|todo|nothing|no action items?(?: yet)?|\.\.\.|…)?\W*$/i;
const placeholder = /^\s*(?:(?:\[[^\]]*\]|\{\{?[^}]*\}?\}|<[^>]*>)\s*){1,3}\W*$/;
/** A form whose braces somebody wrote between: `{{ Rotate the keys of all the hosts that were touched }}`. */
const filledIn =
  /^\s*\{\{?\s*(?!(?:describe|list|add|insert|enter|what|how|why|who|when|where|e\.?g|example|short|brief|name|your|the|an?|any|optional|todo)\b)[A-Za-z]+(?:\s+[\w'’,/-]+){5,}/i;

function isEmpty(title: string): boolean {
  return noWords.test(title) || (placeholder.test(title) && !filledIn.test(title));
}

const trackerLink = /\/(?:issues?|pull|merge_requests|browse|ticket)s?\/|[A-Z]{2,}-\d+/;
const tracker =
  /(?<![\w/-])(?:[A-Z][A-Z0-9]{1,9}-\d+|[\w.-]+\/[\w.-]+#\d+|#\d{2,6}|https?:\/\/[^\s)>\]]*\/(?:issues|pull|merge_requests|browse)\/[\w-]+)(?![\w-])/;
const noTracker = /^(?:SEV|UTF|ISO|SHA|CVE|RFC|P|AES|TLS|HTTP|IPV)-/i;

/** The issue, pull request or ticket that an item is tracked in. */
function trackerIn(content: Passage, from: number): Located | undefined {
  const link = content.parts.find(({ kind, target = '' }) => kind === 'link' && trackerLink.test(target));
  if (link) return { value: link.target ?? '', span: link.span };
  // The item's own ID, which stands before its words, is no ticket.
  const found = tracker.exec(' '.repeat(from) + content.text.slice(from));
  if (!found || noTracker.test(found[0])) return undefined;
  return located(content, found.index, found.index + found[0].length);
}
