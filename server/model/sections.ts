import type { SectionAliases } from './conventions';
import { plain } from './passage';
import { type SectionKind, sectionKinds } from './postmortem';
import { remembered } from './remembered';
import { qualifiersAfter, qualifiersBefore, sectionNames } from './vocabulary';

/** Knows what headings mean. The same few headings are asked about at every keystroke, so answers are kept. */
export class Headings {
  readonly #kindByName: ReadonlyMap<string, SectionKind>;
  readonly #longNames: readonly string[];

  constructor(aliases: SectionAliases = {}) {
    const own = sectionKinds.flatMap((kind) =>
      (aliases[kind] ?? []).map((name) => [normalized(withoutNumber(name)), kind] as const),
    );
    this.#kindByName = new Map([...standardNames, ...own]);
    this.#longNames = [...this.#kindByName.keys()].filter((name) => name.length >= 7);
  }

  /**
   * What kind of section a heading opens: `## 3. Root-Cause Analysis (5 Whys):` is `root-cause`. A heading that
   * says nothing we know, or that says it in a whole sentence, has no kind.
   */
  kindOf(heading: string): SectionKind | undefined {
    return this.kindsOf(heading)[0];
  }

  /** All that a heading names, the most telling first: "Lessons learned and action items" opens both. */
  readonly kindsOf = remembered(
    (heading): readonly SectionKind[] =>
      heading.length > longestHeading || beginsWithClock.test(heading)
        ? []
        : [...new Set(this.#kindsIn(heading))],
    2000,
  );

  *#kindsIn(heading: string): Generator<SectionKind> {
    let isKnown = false;
    for (const reading of readings(heading)) {
      const kind = this.#kindOfName(reading);
      if (kind) yield kind;
      isKnown ||= kind !== undefined;
    }
    if (isKnown) return;
    const name = normalized(withoutNumber(heading));
    const told = name.split(' ').length <= 6 && !isSentence.test(name) ? within.exec(name)?.[0] : undefined;
    const kind = told && this.#kindByName.get(told);
    if (kind) yield kind;
  }

  #kindOfName(name: string): SectionKind | undefined {
    if (name === '' || name.length > 60) return undefined;
    const exact = this.#kindByName.get(name);
    if (exact) return exact;
    for (const qualifier of qualifiersBefore) {
      if (name.startsWith(`${qualifier} `)) {
        const kind = this.#kindOfName(name.slice(qualifier.length + 1));
        if (kind) return kind;
      }
    }
    for (const qualifier of qualifiersAfter) {
      if (name.endsWith(` ${qualifier}`)) {
        const kind = this.#kindOfName(name.slice(0, -qualifier.length - 1));
        if (kind) return kind;
      }
    }
    return this.#similarName(name);
  }

  /** A name with one slip in it: a letter too many, too few, changed or swapped with its neighbour. */
  #similarName(name: string): SectionKind | undefined {
    if (name.length < 7) return undefined;
    const match = this.#longNames.find((candidate) => differsByOneSlip(name, candidate));
    return match === undefined ? undefined : this.#kindByName.get(match);
  }
}

const longestHeading = 150;

/** "23:00 UTC – Root cause identified" is what happened then. */
const beginsWithClock = /^\W*\d{1,2}:\d{2}(?!\d)/;

/** Names that say what a section is among whatever other words: "More follow-ups", "Corrective actions implemented". */
const within =
  /\b(?:action items|action plan|follow ups?|followups|next steps|(?:corrective|preventi?ve|preventative) (?:actions|measures|steps)|remediation (?:items|actions|steps|plan)|root causes?|contributing (?:factors|causes|conditions)|lessons (?:learned|learnt)|learnings|takeaways)\b/;
/** "How we found the root cause" is about something else. */
const isSentence =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|will|we|i|you|they|it|this|that|how|what|why|who|when|where|not|no|without|before|after|during|from|about|vs|template|example|process|place|questions?|for|one|two|three|four|five|several|many|following|these)\b/;
const standardNames = sectionKinds.flatMap((kind) => sectionNames[kind].map((name) => [name, kind] as const));

/** The headings as a team with these aliases means them: the same object for as long as they are the same. */
export function headingsOf(aliases: SectionAliases): Headings {
  return headingsBy(JSON.stringify(aliases));
}

const headingsBy = remembered((aliases) => new Headings(JSON.parse(aliases)), 20);

/** The ways to read a heading, from all of it to its parts. */
function* readings(written: string): Generator<string> {
  const heading = withoutNumber(written);
  // "Finding the root cause: the five whys" is the one place where the second half says more than the first.
  if (/\b(?:five|5)[\s-]?whys?\b/i.test(heading) && /:\s/.test(heading)) yield 'five whys';
  yield normalized(heading);
  yield normalized(heading.replace(/(?<!^)[([{][^)\]}]*[)\]}]?/g, ' '));
  // "Timeline (UTC) 7/5/2023. All times approximate", "Timeline – all times UTC", "Root Cause: a missing index"
  const [before = '', ...others] = heading.split(/(?<!^)[([{]|\s[-–—|]\s?|[:–—|](?!\w+:)|\.\s/);
  yield normalized(before);
  yield normalized(before.replace(/\d[\d/.,:\s–-]*$/, ''));
  if (others.length === 1) yield normalized(others[0] ?? '');
  // "Impact on customers", "Lessons for next time"
  const [, name = '', rest] = /^(.*?\S)\s+(?:on|to|for|of|with|during)\s+(.*)$/i.exec(before) ?? [];
  if (rest !== undefined && hasObject.test(normalized(name))) yield normalized(name);
  if (askedWhy.test(normalized(before))) yield 'why it happened';
  if (asksForPrevention.test(normalized(before))) yield 'how we will prevent this';
  // "Root cause and mitigation", "Lessons/Prevention"
  for (const part of before.split(/\s+(?:and|&|\+)\s+|\s*[/,&]\s*/i)) yield normalized(part);
}

/** "Why the defect survived", "Why did the failover not work?"; "Why this matters" is no such question. */
const askedWhy =
  /^why\b.*\b(?:happen(?:ed)?|fail(?:ed)?|broken?|breaks?|survived?|persist(?:ed)?|recur(?:red)?|occur(?:red)?|crash(?:ed)?|(?:go|gone|went) (?:down|wrong)|not work|(?:slip(?:ped)?|got|get) through|took so long|take so long|wrong)$/;

/** "Steps to prevent recurrence", "What are we doing so that this does not happen again?" */
const asksForPrevention =
  /^(?!.*\b(?:could|would|might|should) have\b|why\b).*(?:\bprevent(?:ing|ion of)?\b.*\b(?:again|recurrences?|recurring|future|this|it)$|\b(?:not|never|doesn t|won t) happen again$|\bwill do differently$)/;

/** What is said to be of, on or for something: "Team for the migration" and "Data on usage" are no such names. */
const hasObject =
  /\b(?:impact|timeline|root causes?|contributing factors|lessons(?: learn(?:ed|t))?|resolution|detection|recovery|mitigation|response|action items|follow ups?|next steps|recommendations)$/;

/** `🔥 2. Timeline` and `:fire: II) Timeline` are about the timeline. */
function withoutNumber(heading: string): string {
  return plain(heading)
    .replace(/:[a-z0-9_+-]+:/gi, ' ')
    .replace(
      /^[^\p{Letter}\p{Number}]*(?:(?:\d+(?:\.\d+)*|[ivx]{1,4}|[a-z])[.)]\s+|\d+(?:\.\d+)*\s+(?=\p{Letter})(?!whys?\b))?/iu,
      '',
    );
}

function normalized(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']s\b/g, 's')
    .replace(/[^\p{Letter}\p{Number}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function differsByOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const rest = one.slice(start);
  const otherRest = other.slice(start);
  return (
    rest.slice(1) === otherRest.slice(1) ||
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    (rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2))
  );
}
