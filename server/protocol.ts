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
}

export interface DiagramsResult {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly drawings: readonly Drawing[];
}

/** Asks for the incident ID that follows the ones in the workspace, such as `PI-2025-013`. */
export const nextIncidentIdRequest = 'postmortem/nextIncidentId';

export interface NextIncidentIdParams {
  readonly year: number;
}

export interface NextIncidentIdResult {
  readonly id: string;
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
 * A picture as data: boxes with wrapped labels, and lines between them. All lengths are CSS pixels; the origin is
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
  /** Said instead of a picture when there is nothing to draw, with what to write to get one. */
  readonly empty?: string;
}

export type DiagramKind = 'fishbone' | 'five-whys';

export interface Box {
  /** Stays the same while the author types elsewhere, so that the picture moves instead of blinking. */
  readonly id: string;
  readonly role: BoxRole;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The label, wrapped to the box; drawn line by line. */
  readonly lines: readonly string[];
  /** The label in one piece, for a tooltip and a screen reader. */
  readonly label: string;
  /** How the text sits in the box. */
  readonly align: 'start' | 'middle';
  /** A number shown beside the label, such as the factors of a category. */
  readonly count?: number;
  /** True for what is absent: an empty category. */
  readonly faint: boolean;
  /** The box this one belongs under, for the outline and for walking with the keyboard. */
  readonly parent?: string;
  /** Where the author wrote it. */
  readonly source?: SourceLocation;
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
  | 'root-cause';

/** Zero-based line and UTF-16 character, as in LSP. */
export interface SourceLocation {
  readonly line: number;
  readonly character: number;
}

export interface Line {
  readonly id: string;
  readonly role: 'spine' | 'bone' | 'twig' | 'edge';
  /** Two or more corners. */
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly arrow: boolean;
  readonly faint: boolean;
}
