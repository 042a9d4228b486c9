/**
 * What the client and the webview may ask of our server beyond LSP. This file imports nothing, and it is the
 * only file of `server/` that `client/` may import. Method names are plain strings because the request types of
 * the client's and the server's LSP libraries are not assignable to each other.
 */

/** Asks for the pictures of a document, laid out for a width. Answers `null` when the document is unknown. */
export const diagramsRequest = 'postmortem/diagrams';

export interface DiagramsParams {
  readonly textDocument: { readonly uri: string };
  /** The room there is, in CSS pixels. */
  readonly width: number;
  /** The IDs of choices that are switched off, such as `category PROCESS`. */
  readonly hidden?: readonly string[];
}

export interface DiagramsResult {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly drawings: readonly Drawing[];
}

/** Asks for a document's pictures as a file: one of them, or all on a page to be printed. */
export const diagramFileRequest = 'postmortem/diagramFile';

export interface DiagramFileParams extends DiagramsParams {
  /** Which picture; a page to be printed has all of them. */
  readonly kind: DiagramKind;
  readonly format: DiagramFormat;
}

export type DiagramFormat = 'svg' | 'mermaid' | 'outline' | 'html';

export interface DiagramFileResult {
  /** Missing when there is nothing to draw; `empty` then says what to write. */
  readonly text?: string;
  readonly empty?: string;
}

/** Asks for the pictures that stand in a rendered page, each with the line of the section it is drawn from. */
export const pagePicturesRequest = 'postmortem/pagePictures';

export interface PagePicturesParams {
  readonly textDocument: { readonly uri: string };
}

export interface PagePicture {
  readonly kind: DiagramKind;
  /** Zero-based line of the section's heading. */
  readonly line: number;
  readonly svg: string;
}

/** Asks for the incident ID that follows the ones in the workspace, such as `PI-2025-013`. */
export const nextIncidentIdRequest = 'postmortem/nextIncidentId';

export interface NextIncidentIdParams {
  readonly year: number;
}

export interface NextIncidentIdResult {
  readonly id: string;
}

/**
 * Asks what the records of another program would add to a document's timeline. Answers `null` when nobody knows what
 * kind of records the text has. Nothing is changed: the editor shows the rows and inserts those that are chosen.
 */
export const importTimelineRequest = 'postmortem/importTimeline';

export interface ImportTimelineParams {
  readonly textDocument: { readonly uri: string };
  /** The whole text of a file, or of the clipboard. */
  readonly text: string;
}

export interface ImportTimelineResult {
  /** What the records are, as in `Slack export`. */
  readonly title: string;
  /** The zone that the clocks are in, as the timeline states it: `UTC`. */
  readonly zone: string;
  /** In the order of time. */
  readonly rows: readonly ImportedRow[];
  /** What stands before the first row when the document has no timeline yet; empty otherwise. */
  readonly head: string;
  readonly unreadable: readonly { readonly line: number; readonly reason: string }[];
}

export interface ImportedRow {
  /** As shown to the reader: `14:02`. */
  readonly clock: string;
  readonly source: string;
  readonly text: string;
  /** True when the timeline, or an earlier row, says the same already. */
  readonly known: boolean;
  /** Where the row goes; rows of one place go there in their order. */
  readonly position: SourceLocation;
  /** The row and the line break that sets it apart. */
  readonly newText: string;
}

/** Asks for a pasted text as rows of a timeline; `null` where it is not pasted into one, or is no record. */
export const pasteTimelineRequest = 'postmortem/pasteTimeline';

export interface PasteTimelineParams {
  readonly textDocument: { readonly uri: string };
  readonly position: SourceLocation;
  readonly text: string;
}

export interface PasteTimelineResult {
  readonly title: string;
  readonly rows: number;
  readonly newText: string;
}

/** Asks what a finding means. Answers `null` where nothing was found. */
export const explainFindingRequest = 'postmortem/explainFinding';

export interface ExplainFindingParams {
  readonly textDocument: { readonly uri: string };
  /** Zero-based, as in LSP. */
  readonly position: SourceLocation;
  /** The rule to explain, where several speak. */
  readonly rule?: string;
}

export interface ExplainFindingResult {
  readonly rule: string;
  readonly title: string;
  /** A page to read. What the document says is in it as plain words. */
  readonly markdown: string;
}

/** The server asks the editor, so that virtual workspaces work. Answers the URIs of matching files. */
export const findFilesRequest = 'postmortem/findFiles';

export interface FindFilesParams {
  readonly glob: string;
  readonly limit: number;
}

/** The server asks the editor. Answers the file's text, or `null` when it cannot be read. */
export const readFileRequest = 'postmortem/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

/**
 * A picture as data: boxes with their lines of text, and lines between them. All lengths are CSS pixels; the origin is
 * the upper left corner. Whoever paints it decides colours from `role`, never from the data.
 */
export interface Drawing {
  readonly kind: DiagramKind;
  readonly title: string;
  /** One sentence for people who do not see the picture. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** What can be left out of the picture: the categories of a fishbone, the sources of a timeline. */
  readonly choices: readonly Choice[];
  /** Said instead of a picture when there is nothing to draw, with what to write to get one. */
  readonly empty?: string;
}

export type DiagramKind = 'fishbone' | 'five-whys' | 'timeline';

/** Something a reader can switch off and on. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** How many boxes are behind it. */
  readonly count: number;
  readonly shown: boolean;
}

export interface Box {
  /** Stays the same while the author types elsewhere, so that the picture moves instead of blinking. */
  readonly id: string;
  readonly role: BoxRole;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How round the corners are. */
  readonly radius: number;
  /** What is written in the box, wrapped: each line with the place where it stands. */
  readonly texts: readonly TextLine[];
  /** The label in one piece, for a tooltip and a screen reader. */
  readonly label: string;
  /** What is said in small type under the label, such as `SEV-1 · 54 minutes` or `most factors`. */
  readonly notes: readonly string[];
  /** The factors of a category, or the level of a why. */
  readonly count?: number;
  /** True for what is absent: an empty category, a why without an answer. */
  readonly faint: boolean;
  /** True for what stands out: the categories with the most factors. The notes say it in words. */
  readonly strong: boolean;
  /** The box this one belongs under, for the outline and for walking with the keyboard. */
  readonly parent?: string;
  /** Where the author wrote it. */
  readonly source?: SourceLocation;
  /** All that the box stands for: with the cursor in there, it is the box that is being written. */
  readonly extent?: SourceRange;
  /** The middle of a sign about the box, from its upper left corner: a place where no line and no text is. */
  readonly badge: BadgePlace;
  /** What was found in the words behind the box. */
  readonly findings?: readonly BoxFinding[];
}

export interface BadgePlace {
  readonly x: number;
  readonly y: number;
}

export interface BoxFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
}

/** A line of text as it is to be painted; whoever paints it measures nothing. */
export interface TextLine {
  readonly text: string;
  /** From the box's upper left corner; `y` is the baseline. */
  readonly x: number;
  readonly y: number;
  /** Font size in CSS pixels. */
  readonly size: number;
  readonly bold: boolean;
  /** Whether `x` is where the line begins, its middle or where it ends. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** A `count` stands in a circle, a `stop` in an octagon. */
  readonly role: 'label' | 'note' | 'count' | 'stop';
}

export type BoxRole =
  | 'effect'
  | 'category'
  | 'factor'
  | 'cause'
  | 'problem'
  | 'question'
  | 'answer'
  | 'evidence'
  | 'root-cause'
  /** An answer at which a chain of whys stops though a person stands there. */
  | 'dead-end'
  | 'phase'
  | 'lane'
  | 'event'
  | 'gap';

/** Zero-based line and UTF-16 character, as in LSP. */
export interface SourceLocation {
  readonly line: number;
  readonly character: number;
}

export interface SourceRange {
  readonly start: SourceLocation;
  readonly end: SourceLocation;
}

export interface Line {
  readonly id: string;
  readonly role: LineRole;
  /** Two or more corners; a `mark` is a dot, so its two are the same. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly arrow: boolean;
  readonly faint: boolean;
}

export type LineRole =
  | 'spine'
  | 'bone'
  | 'twig'
  | 'edge'
  | 'lane'
  | 'mark'
  | 'leader'
  | 'pause'
  | 'before'
  | 'undetected'
  | 'detected'
  | 'mitigated';
