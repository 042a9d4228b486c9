import {
  env,
  l10n,
  Position,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { ImportedRow, ImportTimelineParams, ImportTimelineResult } from '../server/protocol';
import type { Command } from './commands';

type ImportTimeline = (params: ImportTimelineParams) => Promise<ImportTimelineResult | null>;

/** More than this is no record of one incident, and would have to pass between two processes. */
const largest = 50_000_000;
const kinds = l10n.t(
  'Slack exports, PagerDuty log entries, Kubernetes events, Alertmanager alerts, GitHub pull requests, git logs, logs and chats',
);

/** What a test or another extension can say beforehand; the user is asked for the rest. */
interface Answers {
  readonly files?: readonly Uri[];
}

/**
 * Reads records of other programs into the timeline of the postmortem in the editor. Which rows go in is decided by
 * the user, who sees all of them first. Files are read here and go nowhere but to our own language server.
 *
 * @returns how many rows were inserted, or nothing when the user backed out
 */
export function importTimelineCommand(importTimeline: ImportTimeline): Command {
  return {
    id: 'postmortem.importTimeline',
    execute: async (answers: Answers = {}) => {
      const document = window.activeTextEditor?.document;
      if (document?.languageId !== 'markdown') {
        window.showInformationMessage(l10n.t('Open the postmortem first that the events are for.'));
        return undefined;
      }
      const texts = await textsFrom(answers.files ? { files: answers.files } : await askForOrigin());
      let inserted: number | undefined;
      for (const { name, text } of texts) {
        const result = await importTimeline({ textDocument: { uri: document.uri.toString() }, text });
        const rows = result ? await askForRows(name, result) : sayUnknown(name);
        if (!result || !rows) continue;
        inserted = (inserted ?? 0) + (await insert(document, result, rows));
      }
      return inserted;
    },
  };
}

interface Origin {
  readonly files?: readonly Uri[];
}

async function askForOrigin(): Promise<Origin | undefined> {
  const fromFiles = { label: `$(file) ${l10n.t('From Files…')}`, detail: l10n.t('Reads {kinds}', { kinds }) };
  const fromClipboard = {
    label: `$(clippy) ${l10n.t('From the Clipboard')}`,
    detail: l10n.t('What you have just copied'),
  };
  const origin = await window.showQuickPick([fromFiles, fromClipboard], { title: l10n.t('Import Timeline') });
  if (origin === fromClipboard) return {};
  if (origin !== fromFiles) return undefined;
  const files = await window.showOpenDialog({
    title: l10n.t('Import Timeline'),
    openLabel: l10n.t('Import'),
    canSelectMany: true,
  });
  return files && { files };
}

async function textsFrom(origin: Origin | undefined): Promise<{ name: string; text: string }[]> {
  if (!origin) return [];
  if (!origin.files) return [{ name: l10n.t('the clipboard'), text: await env.clipboard.readText() }];
  const texts = [];
  for (const file of origin.files) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const { size } = await workspace.fs.stat(file);
    if (size > largest) {
      window.showWarningMessage(
        l10n.t('{name} has more than 50 MB. Export a shorter stretch of time.', { name }),
      );
      continue;
    }
    texts.push({ name, text: new TextDecoder().decode(await workspace.fs.readFile(file)) });
  }
  return texts;
}

function sayUnknown(name: string): undefined {
  window.showWarningMessage(
    l10n.t('Postmortem cannot tell what the records in {name} are. It reads {kinds}.', { name, kinds }),
  );
}

interface RowItem extends QuickPickItem {
  readonly row?: ImportedRow;
}

/** All rows, those that are new being ticked; below them what could not be read. */
async function askForRows(
  name: string,
  { title, zone, rows, unreadable }: ImportTimelineResult,
): Promise<readonly ImportedRow[] | undefined> {
  const items: RowItem[] = rows.map((row) => ({
    label: `${row.clock} [${row.source}]`,
    description: row.text,
    ...(row.known && { detail: l10n.t('Already in the timeline') }),
    picked: !row.known,
    row,
  }));
  if (unreadable.length > 0) {
    items.push({
      label: l10n.t('{count} not read', { count: unreadable.length }),
      kind: QuickPickItemKind.Separator,
    });
    for (const { line, reason } of unreadable.slice(0, 100))
      items.push({ label: `$(warning) ${l10n.t('Line {line}', { line })}`, description: reason });
  }
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('{title} from {name}: {count} events, times in {zone}', {
      title,
      name,
      count: rows.length,
      zone,
    }),
    placeHolder: l10n.t('Choose what belongs in the timeline'),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.flatMap(({ row }) => row ?? []);
}

/** Inserts as one edit, so that one Undo takes it back. */
async function insert(
  document: TextDocument,
  { head }: ImportTimelineResult,
  rows: readonly ImportedRow[],
): Promise<number> {
  const edit = new WorkspaceEdit();
  rows.forEach((row, index) => {
    const { line, character } = row.position;
    const text = index === 0 ? head + row.newText : row.newText;
    edit.insert(document.uri, new Position(line, character), text);
  });
  const [first] = rows;
  if (!first) return 0;
  await workspace.applyEdit(edit);
  const { line, character } = first.position;
  const start = new Position(line, character);
  window.activeTextEditor?.revealRange(
    new Range(start, start),
    TextEditorRevealType.InCenterIfOutsideViewport,
  );
  return rows.length;
}
