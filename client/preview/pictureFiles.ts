import { env, l10n, Uri, window, workspace } from 'vscode';
import type { DiagramFormat, DiagramKind } from '../../server/protocol';
import type { Command } from '../commands';
import type { PostmortemClient } from '../languageClient';
import type { Preview } from './preview';

/** What a keybinding, a button or another extension can say beforehand; the user is asked for the rest. */
interface Answers {
  readonly kind?: DiagramKind;
  readonly format?: Format;
  /** The URI of the file to write. */
  readonly target?: string;
}

type Format = Exclude<DiagramFormat, 'html'> | 'png';

interface FormatChoice {
  readonly format: Format;
  readonly label: string;
  readonly detail: string;
  readonly extension: string;
}

const pictures: readonly { readonly picture: DiagramKind; readonly label: string }[] = [
  { picture: 'fishbone', label: l10n.t('Fishbone') },
  { picture: 'five-whys', label: l10n.t('5 Whys') },
  { picture: 'timeline', label: l10n.t('Timeline') },
];

const formats: readonly FormatChoice[] = [
  { format: 'svg', label: 'SVG', detail: l10n.t('Stands alone, in light and dark'), extension: 'svg' },
  { format: 'png', label: 'PNG', detail: l10n.t('Pixels, for slides and chats'), extension: 'png' },
  {
    format: 'mermaid',
    label: 'Mermaid',
    detail: l10n.t('For Markdown pages that draw it'),
    extension: 'mmd',
  },
  { format: 'outline', label: l10n.t('Text outline'), detail: l10n.t('An indented list'), extension: 'txt' },
];

/** CSS pixels; for pictures of a document that no panel shows, as the command line draws them. */
const ordinaryWidth = 1200;

/** Pictures as files, on the clipboard and on paper: the same bytes as the command line writes. */
export function pictureCommands(client: PostmortemClient, preview: Preview, storage: Uri): Command[] {
  const textOf = async (document: Uri, kind: DiagramKind, format: DiagramFormat): Promise<string> => {
    await workspace.openTextDocument(document);
    const shown = preview.panel?.shown;
    const room = shown?.document.toString() === document.toString() ? shown.room : undefined;
    const file = await client.diagramFile({
      textDocument: { uri: document.toString() },
      width: room?.width ?? ordinaryWidth,
      hidden: room?.hidden ?? [],
      kind,
      format,
    });
    if (file?.text === undefined)
      throw new Error(file?.empty ?? l10n.t('there is no picture of this document.'));
    return file.text;
  };
  const bytesOf = async (document: Uri, kind: DiagramKind, format: Format): Promise<Uint8Array> => {
    if (format !== 'png') return new TextEncoder().encode(await textOf(document, kind, format));
    const png = await preview.panel?.rasterise(await textOf(document, kind, 'svg'));
    if (png === undefined) throw new Error(l10n.t('a PNG is made by the preview, which has to be open.'));
    return Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  };

  return [
    {
      id: 'postmortem.exportDiagram',
      execute: async (answers: Answers = {}) => {
        const document = documentOf(preview);
        const kind = answers.kind ?? (await askForKind());
        const choice = kind && (await choiceOf(answers.format, formats));
        if (!kind || !choice) return;
        const bytes = await bytesOf(document, kind, choice.format);
        const target = answers.target
          ? Uri.parse(answers.target, true)
          : await window.showSaveDialog({
              defaultUri: fileBeside(document, kind, choice.extension),
              filters: { [choice.label]: [choice.extension] },
            });
        if (target) await workspace.fs.writeFile(target, bytes);
        return target;
      },
    },
    {
      id: 'postmortem.copyDiagram',
      execute: async (answers: Answers = {}) => {
        const document = documentOf(preview);
        const kind = answers.kind ?? (await askForKind());
        const choice = kind && (await choiceOf(answers.format, formats.filter(isText)));
        if (!kind || !choice || choice.format === 'png') return;
        await env.clipboard.writeText(await textOf(document, kind, choice.format));
        window.setStatusBarMessage(l10n.t('{what} copied', { what: choice.label }), 3000);
      },
    },
    {
      id: 'postmortem.printDiagrams',
      execute: async (answers: Answers = {}) => {
        const document = documentOf(preview);
        const page = await textOf(document, 'fishbone', 'html');
        const target = answers.target
          ? Uri.parse(answers.target, true)
          : Uri.joinPath(storage, 'pictures-to-print.html');
        await workspace.fs.writeFile(target, new TextEncoder().encode(page));
        // Panels cannot print. A browser can, and asks to as soon as it has opened the page.
        if (!answers.target) await env.openExternal(target);
        return target;
      },
    },
    {
      id: 'postmortem.pinPreview',
      execute: () => {
        if (!preview.panel) throw new Error(l10n.t('there is no preview to pin. Open one first.'));
        preview.panel.togglePin();
      },
    },
  ];
}

/** What the preview shows, or else what is being edited. */
function documentOf(preview: Preview): Uri {
  const document = preview.panel?.shown?.document ?? window.activeTextEditor?.document.uri;
  if (!document) throw new Error(l10n.t('there is no postmortem to draw. Open one first.'));
  return document;
}

async function askForKind(): Promise<DiagramKind | undefined> {
  return (await window.showQuickPick(pictures, { title: l10n.t('Which picture?') }))?.picture;
}

async function choiceOf(
  format: Format | undefined,
  choices: readonly FormatChoice[],
): Promise<FormatChoice | undefined> {
  const known = choices.find((choice) => choice.format === format);
  return (
    known ?? (await window.showQuickPick(choices, { title: l10n.t('In which form?'), matchOnDetail: true }))
  );
}

function isText({ format }: FormatChoice): boolean {
  return format !== 'png';
}

/** `outage.md` has its fishbone in `outage.fishbone.svg`. */
function fileBeside(document: Uri, kind: DiagramKind, extension: string): Uri {
  const stem = document.path.replace(/\.[^./]*$/, '');
  return document.with({ path: `${stem}.${kind}.${extension}`, query: '', fragment: '' });
}
