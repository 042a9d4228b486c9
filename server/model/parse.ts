import type { Postmortem } from './postmortem';

export interface DocumentSource {
  readonly language: 'markdown' | 'yaml';
  /** True when the path or the settings say that this is a postmortem, whatever its headings are. */
  readonly declared: boolean;
}

/** Reads a document. Never throws; what cannot be read is in `problems`. */
export declare function parse(text: string, source: DocumentSource): Postmortem;
