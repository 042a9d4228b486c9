import type { Conventions } from './conventions';
import type { Located, Span } from './span';

/**
 * What a document says, as plain immutable data. Reading never fails: whatever the text, a Postmortem comes
 * out, and what could not be read is listed in `problems`.
 */
export interface Postmortem {
  readonly text: string;
  /** The text in order, in stretches of whole lines: while someone types, all but one stay the same string. */
  readonly stretches: readonly Stretch[];
  /** What the team has agreed on, which the text was read by. */
  readonly conventions: Conventions;
  readonly kind: DocumentKind;
  readonly title?: Located | undefined;
  readonly metadata: Metadata;
  readonly sections: readonly Section[];
  readonly timeline?: Timeline | undefined;
  readonly factors: readonly ContributingFactor[];
  /** What the author calls the root cause: the sentence after "Root Cause:" or the text of that section. */
  readonly rootCauses: readonly RootCause[];
  readonly whys: readonly WhyChain[];
  readonly actionItems: readonly ActionItem[];
  /** The author's own prose by block: no code, quotations, link targets, comments or prompts. */
  readonly prose: readonly ProseBlock[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
}

/** Some lines of a document; no code block, comment or paragraph of ordinary length goes on in the next one. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
}

/**
 * `postmortem` is a Markdown report, `action-items` a YAML file of action items, `other` a Markdown document
 * that is no postmortem: it is read all the same, but nothing is reported in it.
 */
export type DocumentKind = 'postmortem' | 'action-items' | 'other';

export const sectionKinds = [
  'summary',
  'impact',
  'timeline',
  'detection',
  'response',
  'resolution',
  'trigger',
  'contributing-factors',
  'root-cause',
  'five-whys',
  'action-items',
  'lessons-learned',
  'went-well',
  'went-wrong',
  'got-lucky',
  'participants',
  'supporting-data',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** A heading, however it is written, and the text that belongs to it. */
export interface Section {
  readonly kind?: SectionKind;
  /** The heading's words without markup: `## 3. Root Cause:` gives `3. Root Cause:`. */
  readonly heading: Located;
  /** 1 to 6 for Markdown headings; bold lines, labels and upper-case lines get the level they act on. */
  readonly level: number;
  /** From the heading to where the next section of the same or a higher level begins. */
  readonly span: Span;
  /** What stands between the heading and the next heading of any level. */
  readonly body: Span;
}

/** The first value found for each field; `fields` keeps all of them, unknown ones too, in document order. */
export interface Metadata {
  readonly id?: Located;
  readonly date?: Located<CalendarDate>;
  readonly severity?: Located;
  readonly status?: Located;
  readonly duration?: Located<StatedDuration>;
  readonly timeToDetect?: Located<StatedDuration>;
  readonly timeToMitigate?: Located<StatedDuration>;
  readonly timeToResolve?: Located<StatedDuration>;
  readonly authors: readonly Located[];
  readonly reviewers: readonly Located[];
  readonly fields: readonly Field[];
  /** Where a new field can be inserted as a line of its own, and what such a line looks like here. */
  readonly insertAt: number;
}

/** `**Severity**: SEV-1`: the name is `Severity`, the value `SEV-1` (empty when nothing is written). */
export interface Field {
  readonly name: Located;
  readonly value: Located;
}

/** A day as written and, where it can be known, as `YYYY-MM-DD`. */
export interface CalendarDate {
  readonly written: string;
  readonly iso?: string;
}

/** A length of time as written; `milliseconds` is missing when it says no number ("a while"). */
export interface StatedDuration {
  readonly written: string;
  readonly milliseconds?: number;
  readonly approximate: boolean;
}

export interface Timeline {
  readonly span: Span;
  readonly section?: Section;
  /** The zone that holds for all entries, such as `UTC` or `CET`, where the author states it. */
  readonly zone?: Located;
  /** The legend of source tags: `[PD] PagerDuty`. */
  readonly sources: readonly SourceTag[];
  readonly events: readonly TimelineEvent[];
}

export interface SourceTag {
  /** Without brackets, as in `PD`. */
  readonly tag: string;
  readonly meaning?: string;
  readonly span: Span;
}

export interface TimelineEvent {
  /** The whole entry: a row, a list item with its continuation lines, a heading with its text. */
  readonly span: Span;
  readonly time: Located<EventTime>;
  /** `[PD]` or the cell of a Source column; the value has no brackets. */
  readonly source?: Located;
  /** The actor where a column names one. */
  readonly actor?: Located;
  readonly description: Located;
}

export interface EventTime {
  readonly written: string;
  readonly precision: 'exact' | 'approximate' | 'unknown' | 'relative' | 'impossible';
  /**
   * Milliseconds since the epoch. A time without a date takes the date of the entry before it, of the heading
   * over it or of the document, and rolls over midnight. A time without a zone is taken as UTC, so that the
   * differences between entries are right all the same. Missing when not even the hour can be known.
   */
  readonly instant?: number;
  /** The end of a range such as `13:30-13:45`, in milliseconds since the epoch. */
  readonly until?: number;
  /** True when a date stands in the entry itself. */
  readonly dated: boolean;
  /** The zone written in the entry itself. */
  readonly zone?: string;
}

export interface ContributingFactor {
  readonly span: Span;
  /** The sentence without number, bullet and tag. */
  readonly description: Located;
  /** `[PROCESS]`: the span covers the tag with its brackets, the value is `PROCESS` as written. */
  readonly category?: Located;
  /** What contributed to this factor: its sub-list. */
  readonly causes: readonly ContributingFactor[];
}

export interface RootCause {
  readonly span: Span;
  readonly description: Located;
}

/** A chain of whys. It is a tree: a step may be followed by several, which are branches. */
export interface WhyChain {
  readonly span: Span;
  readonly problem?: Located;
  readonly steps: readonly WhyStep[];
  readonly rootCause?: Located;
}

export interface WhyStep {
  readonly span: Span;
  readonly question?: Located;
  readonly answer?: Located;
  readonly evidence: readonly Located[];
  readonly next: readonly WhyStep[];
}

export interface ActionItem {
  readonly span: Span;
  readonly form: ActionItemForm;
  readonly id?: Located;
  /** What shall be done, without the owner, the deadline and the other parts. */
  readonly title: Located;
  readonly description?: Located;
  readonly priority?: Located;
  readonly owner?: Located;
  readonly reviewer?: Located;
  readonly deadline?: Located<CalendarDate>;
  readonly status?: Located;
  /** A ticked box, ✅, "(DONE)" or a status that says so. */
  readonly done: boolean;
  readonly verification?: Located;
  readonly tracking?: Located;
  readonly relatedIncidents: readonly Located[];
  /** `kind: prevent` and the like, where the author states it. */
  readonly category?: Located;
}

/**
 * How an item is written, and so how a part is added to it.
 * - `table-row`: `cells` has the span between the pipes for each column the table has for a part.
 * - `text`: a bullet, checklist entry, numbered or tagged block; new parts are lines inserted at `end`, each
 *   beginning with `indent`; the text up to `end` has no trailing line break.
 * - `yaml`: a mapping; new keys are lines inserted at `end`, each beginning with `indent`. Without `end` it is written
 *   as `{…}` or borrowed through an alias, and lines cannot be added. `keys` has all its keys as they stand there.
 */
export type ActionItemForm =
  | { readonly kind: 'table-row'; readonly cells: Partial<Record<ActionItemPart, Span>> }
  | { readonly kind: 'text'; readonly end: number; readonly indent: string }
  | {
      readonly kind: 'yaml';
      readonly end?: number;
      readonly indent: string;
      readonly keys: readonly YamlKey[];
    };

/** A key of an item in YAML, known or not, and what it holds. `span` covers the key with its value. */
export interface YamlKey {
  readonly name: Located;
  readonly holds: 'text' | 'texts' | 'mapping' | 'nothing';
  readonly span: Span;
}

export type ActionItemPart =
  | 'id'
  | 'title'
  | 'priority'
  | 'owner'
  | 'deadline'
  | 'status'
  | 'verification'
  | 'tracking';

/** A stretch of the author's own words, with the sentences in it. */
export interface ProseBlock {
  readonly span: Span;
  /** The innermost section with a kind, and the innermost section at all. */
  readonly section?: Section;
  readonly role: 'paragraph' | 'list-item' | 'table-cell' | 'heading' | 'yaml';
  readonly sentences: readonly Sentence[];
}

/**
 * One sentence. `words` is what a reader of English needs: the same length as the span, so offsets agree, with
 * everything that is not the author's prose (code spans, link targets, markup) replaced by spaces or, where a
 * noun is needed for the grammar, by a neutral word padded with spaces.
 */
export interface Sentence {
  readonly span: Span;
  readonly words: string;
}

/** An HTML comment in Markdown or a `#` comment in YAML; `content` has no delimiters. */
export interface Comment {
  readonly span: Span;
  readonly content: string;
}

/** Something that could not be read: broken YAML, an unclosed fence, an impossible date. */
export interface Problem {
  readonly span: Span;
  readonly code: ProblemCode;
  readonly message: string;
}

export type ProblemCode =
  | 'yaml-syntax'
  | 'yaml-item'
  | 'front-matter-syntax'
  | 'unclosed-fence'
  | 'not-text'
  | 'too-large';
