import { type ExtensionContext, l10n, RelativePattern, SnippetString, Uri, window, workspace } from 'vscode';
import type { Command } from './commands';
import { fileNames, mostCommonFolder } from './fileName';
import type { PostmortemClient } from './languageClient';
import { filled } from './template';

interface Template {
  readonly label: string;
  readonly detail: string;
  readonly file: string;
  readonly extension: string;
}

const templates: readonly Template[] = [
  {
    label: l10n.t('Complete postmortem'),
    detail: l10n.t('All sections, from impact to supporting data: for incidents that others learn from'),
    file: 'complete.md',
    extension: '.md',
  },
  {
    label: l10n.t('Short postmortem'),
    detail: l10n.t('What happened, why, and what changes: for small incidents and near misses'),
    file: 'short.md',
    extension: '.md',
  },
  {
    label: l10n.t('Action items (YAML)'),
    detail: l10n.t('A file of action items that programs can read, to stand beside a postmortem'),
    file: 'action-items.yaml',
    extension: '.action-items.yaml',
  },
];

/** What a keybinding or another extension can say beforehand; the user is asked for the rest. */
interface Answers {
  /** The name of a file in `templates/`, such as `short.md`. */
  readonly template?: string;
  readonly title?: string;
}

/**
 * Asks for a template and a title, and opens a new document with the template inserted, the cursor on the first
 * thing to fill in. The document has a name but is not on disk until the user saves it, so changing one's mind
 * costs nothing, and no file is ever overwritten.
 *
 * @returns the new document's URI, or nothing when the user backed out
 */
export function newPostmortemCommand(context: ExtensionContext, client: PostmortemClient): Command {
  return {
    id: 'postmortem.new',
    execute: async (answers: Answers = {}) => {
      const template = templates.find(({ file }) => file === answers.template) ?? (await askForTemplate());
      const title = template && (answers.title ?? (await askForTitle()));
      if (!title) return;
      const today = new Date();
      const uri = await freeUri(today, title, template.extension);
      const source = await workspace.fs.readFile(
        Uri.joinPath(context.extensionUri, 'templates', template.file),
      );
      const id = await nextIncidentId(client, today);
      const document = uri
        ? await workspace.openTextDocument(uri)
        : await workspace.openTextDocument({ language: languageOf(template) });
      const editor = await window.showTextDocument(document);
      await editor.insertSnippet(new SnippetString(filled(new TextDecoder().decode(source), { title, id })));
      return document.uri;
    },
  };
}

function askForTemplate(): Thenable<Template | undefined> {
  return window.showQuickPick(templates, { title: l10n.t('New Postmortem'), matchOnDetail: true });
}

function askForTitle(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('New Postmortem'),
    prompt: l10n.t('What happened, in a few words? Name the effect, not the cause.'),
    placeHolder: l10n.t('Production frontend outage'),
    validateInput: (value) =>
      value.trim() ? undefined : l10n.t('The title also names the file, so it needs a word.'),
  });
}

function languageOf(template: Template): string {
  return template.file.endsWith('.yaml') ? 'yaml' : 'markdown';
}

/** An untitled document's URI with the path it will be saved to; nothing when no folder is open. */
async function freeUri(today: Date, title: string, extension: string): Promise<Uri | undefined> {
  const folder = await postmortemsFolder();
  if (!folder) return undefined;
  for (const name of fileNames(today, title, extension)) {
    const uri = Uri.joinPath(folder, name);
    if (!(await isTaken(uri))) return uri.with({ scheme: 'untitled' });
  }
  return undefined;
}

function isTaken(uri: Uri): boolean | Thenable<boolean> {
  if (workspace.textDocuments.some((document) => document.uri.path === uri.path)) return true;
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** The folder that the settings name, else where the workspace's postmortems are, else `docs/postmortems`. */
async function postmortemsFolder(): Promise<Uri | undefined> {
  const active = window.activeTextEditor?.document.uri;
  const root = (active && workspace.getWorkspaceFolder(active)) ?? workspace.workspaceFolders?.[0];
  if (!root) return undefined;
  const settings = workspace.getConfiguration('postmortem', root.uri);
  const wanted = settings.get<string>('newPostmortem.folder')?.trim();
  if (wanted) return Uri.joinPath(root.uri, wanted);
  const globs = settings.get<string[]>('files', []);
  const found = await Promise.all(
    globs.map((glob) => workspace.findFiles(new RelativePattern(root, glob), '**/node_modules/**', 100)),
  );
  const folder = mostCommonFolder(found.flat().map((uri) => uri.path));
  return folder === undefined ? Uri.joinPath(root.uri, 'docs/postmortems') : root.uri.with({ path: folder });
}

/** Without an answer from the server the template keeps its own placeholder, which is better than no document. */
async function nextIncidentId(client: PostmortemClient, today: Date): Promise<string | undefined> {
  try {
    return (await client.nextIncidentId({ year: today.getFullYear() })).id;
  } catch {
    return undefined;
  }
}
