/** The part of the protocol that is about how far a report has come. Like `protocol.ts`, it imports nothing. */

/** Asks what stands between a report and its last status. Answers `null` for what is no report. */
export const reviewChecklistRequest = 'postmortem/reviewChecklist';

export interface ReviewChecklistParams {
  readonly textDocument: { readonly uri: string };
}

export interface ReviewChecklistResult {
  /** As in `Draft · 3 to look at`. */
  readonly summary: string;
  /** What is open, by section, in the order of the template. */
  readonly groups: readonly { readonly title: string; readonly entries: readonly ChecklistPoint[] }[];
  readonly done: readonly ChecklistPoint[];
  /** Offered when nothing is open: how the status line is set. */
  readonly final?: { readonly label: string; readonly edits: readonly SourceEdit[] };
}

export interface ChecklistPoint {
  readonly label: string;
  /** May be empty. */
  readonly detail: string;
  readonly position: Place;
}

/** An edit as in LSP. */
export interface SourceEdit {
  readonly range: { readonly start: Place; readonly end: Place };
  readonly newText: string;
}

/** The server tells the editor how an open document stands, whenever that changes. */
export const documentStateNotification = 'postmortem/documentState';

export interface DocumentStateParams {
  readonly uri: string;
  /** `null` when the document is no report any more. */
  readonly state: DocumentState | null;
}

export interface DocumentState {
  /** As in `Draft · 3 to look at`. */
  readonly text: string;
  /** How many points are open. */
  readonly open: number;
}

/** Zero-based line and UTF-16 character, as in LSP. */
interface Place {
  readonly line: number;
  readonly character: number;
}
