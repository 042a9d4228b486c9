import { deadlineOf, isDeadline } from './deadlines';
import { filler, located, type Passage, plain } from './passage';
import type { CalendarDate } from './postmortem';
import { arePeople, isFirstName, isKnownPerson, isPerson } from './somebody';
import type { Located } from './span';
import { taskVerbs } from './taskVerbs';

/** What stands at the end of an item behind its words, and the index where the words end. */
export interface Tail {
  readonly owner?: Located;
  readonly deadline?: Located<CalendarDate>;
  /** `([Issue](url))`: the address, or what a reference-style link says. */
  readonly tracking?: Located;
  readonly to: number;
}

const inParentheses = /\s*\(([^()\n]{2,60})\)[.\s]*$/;
const inBrackets = /\s*\[([^\][\n]{2,40})\][.\s]*$/;
const afterDash = /\s+(?:[–—|→]|-+>?|=>)\s+((?:(?!\s[–—|-]+\s)[^|\n]){2,40})$/;
/** "…; owner Ana", "… Assigned to Ben.": the name of the part without its colon. */
const afterName =
  /[\s.;,–—-]+(?:owner|owned by|assigned to|assignee|dri|responsible)(?:\s+is)?\s+((?:the\s+)?[\p{L}@][\p{L}\d_.@'’ -]{1,30}?)[.\s]*$/iu;
const handles = /[\s,;:–—→-]+(\[?@[\w.-]+\]?(?:[\s,/&]+(?:and\s+)?\[?@[\w.-]+\]?)*)[.\s]*$/;

/** Reads `… — @casey — March 22`, `… (Casey, 2025-03-22)`, `… - [@casey] - [next sprint]` from the end. */
export function tailOf(content: Passage, from: number, to: number): Tail {
  let tail: Tail = { to };
  for (let round = 0; round < 5; round++) {
    const text = content.text.slice(from, tail.to).trimEnd();
    const found =
      handles.exec(text) ??
      inParentheses.exec(text) ??
      afterName.exec(text) ??
      afterDash.exec(text) ??
      namesIn(inBrackets.exec(text));
    const words = found?.[1];
    if (!found || words === undefined || found.index === 0) break;
    const start = from + found.index + found[0].indexOf(words);
    const read = readPart(content, start, words, tail);
    if (!read) break;
    tail = { ...tail, ...read, to: from + found.index };
  }
  return tail;
}

/** Brackets hold placeholders and references too; only who is known to be somebody counts. */
function namesIn(found: RegExpExecArray | null): RegExpExecArray | undefined {
  const names = found?.[1]?.split(/\s*[,/&]\s*|\s+and\s+/) ?? [];
  const areKnown = names.every(
    (name) => isKnownPerson(name) || (/^\p{Ll}+$/u.test(name) && isFirstName(name)),
  );
  return found && names.length > 0 && areKnown ? found : undefined;
}

const aStatus = /^\[?(?:done|open|todo|in[ _-]progress|not started|pending|completed?|planned|status)\]?$/i;
const aPlaceholder = /^\[?(?:owner|@owner|due(?: date)?|deadline|name)\]?$/i;

function readPart(content: Passage, start: number, words: string, tail: Tail): Omit<Tail, 'to'> | undefined {
  const linked = linkIn(content, start, words);
  if (linked) return linked.isTracking ? { tracking: tail.tracking ?? linked.tracking } : undefined;
  if (aStatus.test(words.trim()) || aPlaceholder.test(words.trim())) return {};
  const parts: { owner?: Located; deadline?: Located<CalendarDate> } = {};
  let position = start;
  for (const word of isDeadline(words) || arePeople(words) ? [words] : words.split(separator)) {
    const index = content.text.indexOf(word, position);
    position = index + word.length;
    const name = /^[\s[]*(?:(?:owner|owned by|assigned to|assignee|dri)\b:?\s*)?/i.exec(word)?.[0] ?? '';
    const place = located(content, index + name.length, index + word.replace(/[\s\].]*$/, '').length);
    const isNamed = /[a-z]/i.test(name) || isFirstName(place.value);
    if (isDeadline(place.value)) parts.deadline ??= deadlineOf(place);
    else if ((arePeople(place.value) || isNamed) && (!tail.owner || parts.owner)) parts.owner ??= place;
    else return undefined;
  }
  return parts;
}

/** `@ana, 2 May`, `Ana / due next sprint`, `Ana; Q3` */
const separator = /,\s*|\s*;\s*|\s+[/·]\s+/;

interface Linked {
  readonly tracking: Located;
  readonly isTracking: boolean;
}

const reference = /^\s*\[([^\][]{1,60})\]\[([^\][]{0,60})\][.\s]*$/;
const trackingName =
  /#\d|\b[A-Z]{2,}-\d|\b(?:issues?|tickets?|pr|prs|pull(?: requests?)?|bugs?|jira|tracking|story|card|tasks?)\b/i;
const trackingTarget = /\/(?:issues?|pull|merge_requests|browse|tickets?)\/|[A-Z]{2,}-\d+/;
const profile = /^mailto:|^[a-z]+:\/\/[^/]+\/(?:(?:users?|people|profiles?|team|orgs|u|in)\/|~|@)?[^/]+\/?$/i;

/** A link that is all there is between parentheses: it leads to a ticket or to a page, and to nobody but by a profile. */
function linkIn(content: Passage, start: number, words: string): Linked | undefined {
  const [all, text = '', target = ''] = reference.exec(words) ?? [];
  if (all !== undefined) {
    const tracking = located(content, start, start + words.length);
    const value = /\d/.test(text) || target === '' ? text : target;
    return { tracking: { ...tracking, value }, isTracking: trackingName.test(`${text} ${target}`) };
  }
  const from = content.start + start;
  const link = content.parts.find(
    ({ kind, span, content: inner }) =>
      kind === 'link' &&
      inner.end > from &&
      span.start < from + words.length &&
      plain(words) === plain(content.text.slice(inner.start - content.start, inner.end - content.start)),
  );
  const { target: address = '' } = link ?? {};
  if (!link || (profile.test(address) && !trackingName.test(words))) return undefined;
  return {
    tracking: { value: address, span: link.span },
    isTracking: trackingTarget.test(address) || trackingName.test(words),
  };
}

const leadingHandle = /^\s*(@[\w.-]+)(?=\s*[:–—-]|\s+(?:to|will)\b|\s+\p{Lu})/u;
const leadingTeam =
  /^\s*(?:[Tt]he\s+)?((?:\w[\w&/-]*\s+){0,3}(?:[Tt]eam|[Ll]eads?|[Ee]ngineers|[Mm]aintainers))\s+(?:to|will|shall)\s+[a-z]/;
const leadingName = new RegExp(
  `^\\s*(\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+){0,2})\\s+(?:will\\s+[a-z]|to\\s+(?:${taskVerbs.join('|')})\\b)`,
  'u',
);
/** `Ana: add …`, `[ana] add …`, `Ana – add …`: a name apart from the words, if somebody is known to have it. */
const apart =
  /^\s*(?:\[(@?[\p{L}\d_. -]{2,30})\]:?\s+|(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){0,2}(?:\s+team)?)\s*(?::|\s[–—-])\s+)(?=\S)/u;
/** Sentences begin with these too: "We will …", "Plan to add …", "Need to …". */
const noSubject =
  /^(?:We|I|It|They|This|These|That|There|You|All|The|An?|No|Nobody|Everyone|Someone|Anyone|Each|Need|Have|Plans?|Going|Ability|Time|Way|Move|Switch|Try|Able|How|What|Which|Speak|Talk|Look|Want|Decide|Remember|Intend|Work|Continue|Start|Begin|Agree|Reach|Respond|Migrate|Upgrade|Add|Make|Ensure|Consider|If|When|Also|Future|Due|Prior|Next|In|Get|Use|Configure|Allow|Find|Set)\b/;

/** "Should the version change, Data Platform will tell the teams": who acts follows the clause that says when. */
const ownerAfterClause =
  /^\s*(?:Should|If|When|Whenever|Once|Where|Before|After|In\s+case|As\s+soon\s+as|\w+\s+there\s+be)\s(?:(?!\b(?:that|which|so|until|whether)\b)[^.;:\n]){3,160}?[\s,](?<!\b[Tt]he\s)(\p{Lu}[\p{Ll}\d]+\s\p{Lu}[\p{Ll}\d]+)\s+(?:will|shall)\s+(?!(?:be|have|not|no|never|only)\b)[a-z]/u;

/** `@casey: add …`, `Casey to add …`, `The platform team will …`, but not `Upgrade Casey to v2`. */
export function leadingOwner(content: Passage, from: number): Located | undefined {
  const text = content.text.slice(from);
  const found =
    nameApart(text) ??
    leadingHandle.exec(text) ??
    leadingTeam.exec(text) ??
    leadingName.exec(text) ??
    ownerAfterClause.exec(text);
  if (!found?.[1] || noSubject.test(found[1])) return undefined;
  const start = from + found[0].lastIndexOf(found[1]);
  return located(content, start, start + found[1].length);
}

function nameApart(text: string): readonly [whole: string, name: string] | undefined {
  const [whole, bracketed, name = bracketed] = apart.exec(text.replaceAll(filler, ' ')) ?? [];
  if (whole === undefined || name === undefined) return undefined;
  const isKnown = isKnownPerson(name) || (bracketed !== undefined && isFirstName(name));
  return isKnown ? [whole, name] : undefined;
}

/** `**Ana Silva**`, `@casey:`, `### Platform team` or the initials `SB` over a list own what is in it. */
export function ownerOverGroup(content: Passage): Located | undefined {
  const { text, parts } = content;
  const only = located(content, 0, text.replace(/[\s:]*$/, '').length);
  const names = only.value.split(/\s*[,/&]\s*|\s+and\s+/);
  const isWhole = parts.some(({ content: inner }) => inner.end - inner.start >= only.value.length);
  const areInitials = isWhole && /^[A-Z]{2}$/.test(only.value) && isPerson(only.value);
  return names.every(isKnownPerson) || areInitials ? only : undefined;
}
