import { writeFile } from 'node:fs/promises';
import { diagramsOf } from '../../diagrams/all';
import { diagramFileOf } from '../../diagrams/files';
import { settingsOfDiagrams } from '../../diagrams/options';
import type { Translate } from '../../l10n/translate';
import type { DiagramFormat, DiagramKind } from '../../protocol';
import { CliDocuments, type DocumentsOptions } from './documents';
import { complain, type Exit, exit, print } from './terminal';

export interface DiagramOptions extends DocumentsOptions {
  readonly kind: DiagramKind;
  readonly format: DiagramFormat;
  /** CSS pixels. */
  readonly width: number;
  /** A file to write instead of standard output. */
  readonly output?: string;
}

/** Draws one picture of one document. */
export async function diagram(path: string, options: DiagramOptions): Promise<Exit> {
  const documents = new CliDocuments(options);
  const { translate } = documents;
  for await (const { postmortem, settings } of documents.read([path])) {
    const drawings = diagramsOf(postmortem, {
      ...settingsOfDiagrams(settings),
      width: options.width,
      translate,
    });
    documents.complainOfSettings();
    const title = postmortem.title?.value ?? path;
    const { text: picture, empty } = diagramFileOf(drawings, options, title, translate);
    if (picture === undefined) {
      complain(`${path}: ${empty}`);
      return exit.failed;
    }
    if (options.output === undefined) await print(picture.endsWith('\n') ? picture : `${picture}\n`);
    else if (!(await written(options.output, picture, translate))) return exit.failed;
    return exit.fine;
  }
  return exit.failed;
}

async function written(path: string, text: string, translate: Translate): Promise<boolean> {
  try {
    await writeFile(path, text);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    complain(translate('{quoted} cannot be written: {reason}', { quoted: path, reason }));
    return false;
  }
}
