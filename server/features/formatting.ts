import type { TextEdit } from 'vscode-languageserver-types';
import { type Span, touches } from '../model/span';
import type { DocumentView } from './documentView';
import { laidOut } from './formatting/tableLayout';
import { tablesOf } from './formatting/tables';
import { toTextEdit } from './toLsp';

/** Lines up the columns of timelines and action items; in a range, of the tables that it touches. */
export function formatting(
  { postmortem, positions, settings }: Pick<DocumentView, 'postmortem' | 'positions' | 'settings'>,
  range?: Span,
): TextEdit[] {
  if (!settings.formatTables) return [];
  const { text } = postmortem;
  return tablesOf(postmortem).flatMap((lines) => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last || (range && !touches(range, { start: first.start, end: last.end }))) return [];
    const before = lines.map(({ start, end }) => text.slice(start, end));
    const after = laidOut(before) ?? before;
    // Lines that stay as they are get no edit, so that cursors and markers in them stay too.
    return lines.flatMap((span, index) =>
      after[index] === before[index] ? [] : [toTextEdit(positions, { span, newText: after[index] ?? '' })],
    );
  });
}
