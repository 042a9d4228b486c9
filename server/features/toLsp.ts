import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { Span } from '../model/span';
import type { Edit } from '../rules/rule';
import type { Severity } from '../settings';

/**
 * Knows where lines begin. `positionAt` never stands inside a line break, be it LF, CR or CRLF, and clamps an
 * offset outside the text; `offsetAt` clamps a position outside it. An open document is one.
 */
export type Positions = Pick<TextDocument, 'positionAt' | 'offsetAt'>;

/** The positions of a text that is not open in an editor. */
export function positionsOf(text: string): Positions {
  return TextDocument.create('', '', 0, text);
}

export function toRange(positions: Positions, span: Span): Range {
  return { start: positions.positionAt(span.start), end: positions.positionAt(span.end) };
}

export function toSpan(positions: Positions, range: Range): Span {
  return { start: positions.offsetAt(range.start), end: positions.offsetAt(range.end) };
}

export function toOffset(positions: Positions, position: Position): number {
  return positions.offsetAt(position);
}

export function toTextEdit(positions: Positions, edit: Edit): TextEdit {
  return { range: toRange(positions, edit.span), newText: edit.newText };
}

export const diagnosticSeverities: Readonly<Record<Severity, NonNullable<Diagnostic['severity']>>> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};
