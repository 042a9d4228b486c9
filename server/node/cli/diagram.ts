import { writeFile } from 'node:fs/promises';
import { diagramsOf } from '../../diagrams/all';
import { mermaid } from '../../diagrams/mermaid';
import { svg } from '../../diagrams/svg';
import type { DiagramKind } from '../../protocol';
import { CliDocuments, type DocumentsOptions } from './documents';
import { complain, type Exit, exit, print } from './terminal';

export interface DiagramOptions extends DocumentsOptions {
  readonly kind: DiagramKind;
  readonly format: 'svg' | 'mermaid';
  /** CSS pixels. */
  readonly width: number;
  /** A file to write instead of standard output. */
  readonly output?: string;
}

/** Draws one picture of one document. */
export async function diagram(path: string, options: DiagramOptions): Promise<Exit> {
  const documents = new CliDocuments(options.config === undefined ? {} : { config: options.config });
  for await (const { postmortem, settings } of documents.read([path])) {
    const drawings = diagramsOf(postmortem, { width: options.width, categories: settings.categories });
    documents.complainOfSettings();
    const drawing = drawings.find(({ kind }) => kind === options.kind);
    if (!drawing || drawing.empty) {
      complain(`${path}: ${drawing?.empty ?? `there is no ${options.kind} to draw`}`);
      return exit.failed;
    }
    const picture = options.format === 'svg' ? svg(drawing) : mermaid(drawing);
    if (options.output === undefined) await print(picture.endsWith('\n') ? picture : `${picture}\n`);
    else if (!(await written(options.output, picture))) return exit.failed;
    return exit.fine;
  }
  return exit.failed;
}

async function written(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text);
    return true;
  } catch (error) {
    complain(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
