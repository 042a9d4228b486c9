import { inspection } from '../../reporters/inspection';
import { inspectionText } from '../../reporters/inspectionText';
import { jsonList } from '../../reporters/json';
import { type CliDocument, CliDocuments, type DocumentsOptions } from './documents';
import { type Exit, exit, print } from './terminal';

export interface InspectOptions extends DocumentsOptions {
  readonly format: 'text' | 'json';
}

/** Prints what the reader makes of documents: sections, timeline, factors, whys and action items. */
export async function inspect(paths: readonly string[], options: InspectOptions): Promise<Exit> {
  const { format } = options;
  const documents = new CliDocuments(options);
  const inspected = ({ path, postmortem }: CliDocument) => inspection(path, postmortem);
  const list = jsonList(inspected);
  if (format === 'json') await print(list.begin());
  for await (const document of documents.read(paths)) {
    await print(
      format === 'json'
        ? list.file(document)
        : `${inspectionText(inspected(document), documents.translate)}\n`,
    );
  }
  if (format === 'json') await print(list.end());
  documents.complainOfSettings();
  return documents.failed ? exit.failed : exit.fine;
}
