import type { Block } from './blocks';
import { lineLevel } from './heads';
import { effectiveKind, kindInPlace } from './kindInPlace';
import { movedTo } from './moved';
import type { Field, ProseBlock, Section, SectionKind } from './postmortem';
import type { BlockContent, BlockReading, Context, Reading } from './readings';
import { remembered } from './remembered';
import type { Headings } from './sections';
import type { Located } from './span';
import { timeAtStart } from './timeAtStart';
import { groupedByPhase } from './vocabulary';
import { asksWhy } from './whyHeadings';

/** A reading at its place in the document, with the section that it stands in. */
export class PlacedReading {
  constructor(
    /** With offsets from `start`; the same object for as long as its block stays what it is. */
    readonly own: Reading,
    readonly start: number,
    readonly section?: Section,
    /** The innermost section with a kind around it, or the innermost at all. */
    readonly named?: Section,
  ) {}

  /** With offsets into the document. */
  get reading(): Reading {
    return movedTo(this.start, this.own);
  }

  get fields(): readonly Field[] {
    return movedTo(this.start, this.own.fields);
  }

  get prose(): readonly ProseBlock[] {
    const { named } = this;
    const prose = movedTo(this.start, this.own.prose);
    return named ? prose.map((block) => ({ ...block, section: named })) : prose;
  }
}

/** What a block says at its place, with offsets from `start`. */
export interface PlacedBlock {
  readonly start: number;
  readonly text: string;
  readonly own: BlockReading;
  readonly content: BlockContent;
  /** What is known where it ends: enough to go on from there. */
  readonly after: State;
}

export interface Outline {
  /** The first heading of the first rank, or else what the document begins with. */
  readonly title?: Title;
  readonly sections: readonly Section[];
  readonly blocks: readonly PlacedBlock[];
  readonly readings: readonly PlacedReading[];
  readonly drafts: readonly Draft[];
  readonly placed: readonly PlacedInDraft[];
}

/** "Root Cause Analysis and Post-Mortem" over a whole report. */
const namesDocument =
  /\b(?:post-?\s?mortem|incident (?:report|review|response)|template|runbook|playbook)\b/i;

/** A section whose end is not known yet. Its rank decides which heading ends it. */
interface Draft extends Omit<Section, 'span' | 'body' | 'kind'> {
  readonly kind: SectionKind | undefined;
  readonly index: number;
  readonly start: number;
  readonly bodyStart: number;
  readonly rank: number;
  /** The kind of section that text in it belongs to, its own or inherited. */
  readonly effective: SectionKind | undefined;
  readonly hasActionItems: boolean;
  readonly named: number | undefined;
}

interface PlacedInDraft {
  readonly own: Reading;
  readonly start: number;
  readonly draft: Draft | undefined;
}

type Title = Located & { readonly level: number };

interface State {
  /** How many there are so far. */
  readonly drafts: number;
  readonly placed: number;
  readonly open: readonly Draft[];
  readonly title: Title | undefined;
  /** What the last block leaves open below its heading. */
  readonly left: { readonly kind?: SectionKind; readonly labels: boolean };
}

/** Reads the blocks in order, each in the context of the sections that are open where it begins. */
export class Outliner {
  #drafts: Draft[] = [];
  #open: Draft[] = [];
  #blocks: PlacedBlock[] = [];
  #placed: PlacedInDraft[] = [];
  #title: Title | undefined;
  #left: State['left'] = { labels: false };

  constructor(private readonly headings: Headings) {}

  /** What stands before the first block that differs from an earlier version is taken from there. */
  outlineOf(text: string, blocks: readonly Block<BlockContent>[], earlier?: Outline): Outline {
    const same = earlier ? countOfSame(earlier.blocks, blocks) : 0;
    if (earlier) this.#goOnBehind(earlier, same);
    for (const block of blocks.slice(same)) this.#add(block);
    const sections = closed(this.#drafts, text.length);
    return {
      ...(this.#title ? { title: this.#title } : undefined),
      sections,
      blocks: this.#blocks,
      readings: this.#placed.map(
        ({ own, start, draft }) =>
          new PlacedReading(
            own,
            start,
            draft && sections[draft.index],
            draft && sections[draft.named ?? draft.index],
          ),
      ),
      drafts: this.#drafts,
      placed: this.#placed,
    };
  }

  #goOnBehind({ blocks, drafts, placed }: Outline, count: number): void {
    const known = blocks[count - 1]?.after;
    if (!known) return;
    this.#blocks = blocks.slice(0, count);
    this.#drafts = drafts.slice(0, known.drafts);
    this.#placed = placed.slice(0, known.placed);
    this.#open = [...known.open];
    this.#title = known.title;
    this.#left = known.left;
  }

  #add({ start, text, content }: Block<BlockContent>): void {
    const { context, kind } = this.#enter(content);
    const own = content.read(context);
    for (const reading of own.readings) this.#place(reading, start, kind, context.hasActionItems);
    this.#left = { labels: own.labels, ...(own.endKind ? { kind: own.endKind } : undefined) };
    const after: State = {
      drafts: this.#drafts.length,
      placed: this.#placed.length,
      open: [...this.#open],
      title: this.#title,
      left: this.#left,
    };
    this.#blocks.push({ start, text, own, content, after });
  }

  /** Closes what the heading of a block ends, and says in what context the block stands. */
  #enter({ heading, pieces }: BlockContent): { context: Context; kind?: SectionKind } {
    const isTop = this.#drafts.length < 2 && this.#drafts.every(({ kind }) => kind === undefined);
    if (!heading) {
      const { kind = this.#innermost?.effective, labels } = this.#left;
      const hasActionItems = this.#innermost?.hasActionItems ?? false;
      return { context: { isTop, labels, hasActionItems, ...(kind ? { kind } : undefined) } };
    }
    this.#close(heading.level);
    const around = this.#innermost;
    const isWhy = this.#isWhy(heading.content.text);
    const { text } = heading.content;
    const named = isWhy ? undefined : this.#kindOf(text, heading.level);
    const own = kindInPlace(named, text, around?.effective, pieces.slice(1));
    const effective = isWhy
      ? 'five-whys'
      : this.#continuesTimeline(heading.content.text)
        ? 'timeline'
        : effectiveKind(own, around?.effective, pieces.slice(1));
    const hasActionItems = own
      ? own === named && this.headings.kindsOf(text).includes('action-items')
      : (around?.hasActionItems ?? false);
    const context = {
      isTop,
      labels: false,
      hasActionItems,
      ...(effective ? { kind: effective } : undefined),
    };
    return { context, ...(own ? { kind: own } : undefined) };
  }

  /** In an analysis, also in a "Root cause analysis (5 whys)", `### Why was it wrong?` is one of the whys. */
  #isWhy(heading: string): boolean {
    const around = this.#innermost;
    if (!around || !asksWhy(heading)) return false;
    return (
      around.effective === 'five-whys' || this.headings.kindsOf(around.heading.value).includes('five-whys')
    );
  }

  /** A title such as "Payment outage: root cause analysis" names the report and opens no section. */
  #kindOf(heading: string, level: number): SectionKind | undefined {
    const isTitle = level === 1 && this.#drafts.every(({ level: other }) => other > 1);
    return isTitle && (/[:–—-]\s+\S/.test(heading) || namesDocument.test(heading))
      ? undefined
      : this.headings.kindOf(heading);
  }

  /** `## Feb 22, 07:13` after `## Timeline` goes on with it, though it has the same rank. */
  #continuesTimeline(heading: string): boolean {
    if (this.#innermost?.effective !== undefined || !isTimed(heading)) return false;
    return this.#drafts.findLast(({ kind }) => kind !== undefined)?.kind === 'timeline';
  }

  #place(
    reading: Reading,
    blockStart: number,
    blockKind: SectionKind | undefined,
    hasActionItems: boolean,
  ): void {
    const { head } = reading;
    if (head) {
      if (head.form !== 'heading') this.#close(head.level);
      const own = head.form === 'heading' ? blockKind : head.kind;
      const isGroup = own !== undefined && groupedByPhase.has(own) && this.#innermost?.effective === own;
      const shown = own !== undefined && reading.kind === own && !isGroup;
      const index = this.#drafts.length;
      const heading = placedAt(blockStart, head.heading);
      const draft: Draft = {
        kind: shown ? own : undefined,
        heading,
        level: head.level < lineLevel ? head.level : this.#levelOfLine(head.level),
        index,
        start: head.start + blockStart,
        bodyStart: head.bodyStart + blockStart,
        rank: head.level,
        effective: reading.kind,
        hasActionItems,
        named: shown ? index : this.#innermost?.named,
      };
      this.#drafts.push(draft);
      this.#open.push(draft);
      if (!shown && !this.#title && (head.level === 1 || index === 0))
        this.#title = { ...heading, level: head.level };
    }
    this.#placed.push({ own: reading, start: blockStart, draft: this.#innermost });
  }

  get #innermost(): Draft | undefined {
    return this.#open.at(-1);
  }

  #close(rank: number): void {
    while ((this.#innermost?.rank ?? 0) >= rank) this.#open.pop();
  }

  /** A line that acts as a heading stands one below the heading before it. */
  #levelOfLine(rank: number): number {
    const around = this.#open.findLast((draft) => draft.rank < lineLevel)?.level ?? 1;
    return Math.min(6, around + 1 + rank - lineLevel);
  }
}

function countOfSame(known: readonly PlacedBlock[], blocks: readonly Block<BlockContent>[]): number {
  const first = known.findIndex(({ content }, index) => content !== blocks[index]?.content);
  return first < 0 ? known.length : first;
}

function placedAt(start: number, { value, span }: Located): Located {
  return { value, span: { start: span.start + start, end: span.end + start } };
}

const isTimed = remembered(
  (heading) => timeAtStart({ start: 0, text: heading, parts: [] }) !== undefined,
  1000,
);

function closed(drafts: readonly Draft[], end: number): Section[] {
  const ends: number[] = [];
  const open: Draft[] = [];
  for (const draft of drafts) {
    while ((open.at(-1)?.rank ?? 0) >= draft.rank) ends[open.pop()?.index ?? 0] = draft.start;
    open.push(draft);
  }
  return drafts.map(({ kind, heading, level, start, bodyStart, index }) => {
    const next = drafts[index + 1]?.start ?? end;
    return {
      ...(kind ? { kind } : undefined),
      heading,
      level,
      span: { start, end: ends[index] ?? end },
      body: { start: Math.min(bodyStart, next), end: next },
    };
  });
}
