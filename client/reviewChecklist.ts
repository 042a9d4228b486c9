import {
  l10n,
  Position,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type {
  ChecklistPoint,
  ReviewChecklistParams,
  ReviewChecklistResult,
  SourceEdit,
} from '../server/reviewProtocol';
import type { Command } from './commands';

type RequestChecklist = (params: ReviewChecklistParams) => Promise<ReviewChecklistResult | null>;

/** An entry leads to its place, or changes the status line. */
interface Item extends QuickPickItem {
  readonly place?: Position;
  readonly edits?: readonly SourceEdit[];
}

/** "Review Checklist": what stands between the report in the editor and its last status, to be walked through. */
export function reviewChecklistCommand(request: RequestChecklist): Command {
  return {
    id: 'postmortem.reviewChecklist',
    async execute() {
      const editor = window.activeTextEditor;
      const uri = editor?.document.uri.toString();
      const checklist = uri === undefined ? null : await request({ textDocument: { uri } });
      if (!editor || !checklist) {
        window.showInformationMessage(l10n.t('Open a postmortem first, then its review checklist.'));
        return;
      }
      walkThrough(editor, checklist);
    },
  };
}

/** Walking over the entries shows their lines, as in Go to Symbol; whoever backs out is where they were. */
function walkThrough(editor: TextEditor, checklist: ReviewChecklistResult): void {
  const items = itemsOf(checklist);
  const picking = window.createQuickPick<Item>();
  const [before] = editor.visibleRanges;
  const { selection } = editor;
  let chosen = false;
  picking.title = l10n.t('Review Checklist: {summary}', { summary: checklist.summary });
  picking.placeholder = l10n.t('Choose what to look at');
  picking.matchOnDescription = true;
  picking.matchOnDetail = true;
  picking.items = items;
  picking.activeItems = items.filter(({ edits, place }) => (checklist.final ? edits : place)).slice(0, 1);
  picking.onDidChangeActive(([item]) => item?.place && lookAt(editor, item.place));
  picking.onDidAccept(async () => {
    const [item] = picking.selectedItems;
    chosen = true;
    picking.hide();
    await window.showTextDocument(editor.document, {
      viewColumn: editor.viewColumn ?? ViewColumn.Active,
    });
    if (item?.edits) await apply(editor, item.edits);
  });
  picking.onDidHide(() => {
    if (!chosen) {
      editor.selection = selection;
      if (before) editor.revealRange(before, TextEditorRevealType.AtTop);
    }
    picking.dispose();
  });
  picking.show();
}

function itemsOf({ groups, done, final }: ReviewChecklistResult): Item[] {
  return [
    ...groups.flatMap(({ title, entries }) => [separator(title), ...entries.map(openItem)]),
    ...(done.length > 0 ? [separator(l10n.t('Done')), ...done.map(doneItem)] : []),
    ...(final ? [separator(''), { label: `$(pass-filled) ${final.label}`, edits: final.edits }] : []),
  ];
}

function separator(label: string): Item {
  return { label, kind: QuickPickItemKind.Separator };
}

function openItem({ label, detail, position }: ChecklistPoint): Item {
  return {
    label: `$(circle-large-outline) ${label}`,
    description: l10n.t('line {line}', { line: position.line + 1 }),
    detail,
    place: placeOf(position),
  };
}

/** Only the tick has the colour of text; what is done is faint, as descriptions are. */
function doneItem({ label, detail, position }: ChecklistPoint): Item {
  return {
    label: '$(check)',
    description: detail ? `${label}: ${detail}` : label,
    place: placeOf(position),
  };
}

function lookAt(editor: TextEditor, place: Position): void {
  editor.selection = new Selection(place, place);
  editor.revealRange(new Range(place, place), TextEditorRevealType.InCenterIfOutsideViewport);
}

async function apply(editor: TextEditor, edits: readonly SourceEdit[]): Promise<void> {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits)
    edit.replace(editor.document.uri, new Range(placeOf(range.start), placeOf(range.end)), newText);
  await workspace.applyEdit(edit);
  const [first] = edits;
  if (first) lookAt(editor, placeOf(first.range.start));
}

function placeOf({ line, character }: { readonly line: number; readonly character: number }): Position {
  return new Position(line, character);
}
