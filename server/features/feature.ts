import type {
  ClientCapabilities,
  RequestType,
  ResponseError,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { Translate } from '../l10n/translate';
import type { Reports } from '../workspace/reports';
import type { ConfigurationView } from './configuration/configurationView';
import type { DocumentView } from './documentView';

/** What a feature may know beyond the document. */
export interface Surroundings {
  readonly client: ClientCapabilities;
  /** The commands of ours that the editor can run, such as `postmortem.openPreviewToSide`. */
  readonly commands: ReadonlySet<string>;
  readonly reports: Reports;
  readonly reader: Reader;
  /** Says words in the language of the editor. */
  readonly translate: Translate;
  /** The text of a document as the editor has it, or else as the file has it. */
  read(uri: string): Promise<string | undefined>;
}

/** Who sits in front of the editor. */
export interface Reader {
  /** `YYYY-MM-DD` in the reader's zone. */
  today(): string;
  /** Milliseconds since the epoch. */
  now(): number;
  /** The reader's own zone, such as `Europe/Paris`. */
  readonly zone: string;
}

/** One request that the server answers, and what it promises to the editor for it. */
export interface Feature {
  readonly method: string;
  promised(client: ClientCapabilities): Partial<ServerCapabilities>;
  /** The URI of the document that a request is about. */
  documentOf(params: unknown): string;
  answer(view: DocumentView | ConfigurationView, params: unknown, surroundings: Surroundings): unknown;
  /** The answer where there is nothing to say, or where answering failed. */
  nothing(params: unknown): unknown;
}

interface FeatureParts<Params, Result> {
  /** What is promised; a function where it depends on what the editor can use. */
  readonly promises?: Partial<ServerCapabilities> | Feature['promised'];
  readonly documentOf: (params: Params) => string;
  readonly answer: (view: DocumentView, params: Params, surroundings: Surroundings) => Answer<Result>;
  /** The answer for a settings file, where there is one. */
  readonly configuration?: (view: ConfigurationView, params: Params, surroundings: Surroundings) => Result;
  readonly nothing: (params: Params) => Result;
  /** True when Markdown documents that are no postmortems get an answer too. */
  readonly forAnyDocument?: boolean;
}

/** An error is for the person who asked: why something cannot be renamed, say. */
type Answer<Result> = Result | ResponseError<void> | Promise<Result | ResponseError<void>>;

/** Ties a request to the function that answers it. The types meet here, once, and are checked by the compiler. */
export function feature<Params, Result, Failure>(
  request: RequestType<Params, Result, Failure>,
  {
    promises = {},
    documentOf,
    answer,
    configuration,
    nothing,
    forAnyDocument = false,
  }: NoInfer<FeatureParts<Params, Result>>,
): Feature {
  return {
    method: request.method,
    promised: typeof promises === 'function' ? promises : () => promises,
    documentOf: (params) => documentOf(params as Params),
    answer(view, params, surroundings) {
      if (!('postmortem' in view))
        return (configuration ?? ((_, asked) => nothing(asked)))(view, params as Params, surroundings);
      const isOurs = view.postmortem.kind !== 'other' || forAnyDocument;
      return isOurs ? answer(view, params as Params, surroundings) : nothing(params as Params);
    },
    nothing: (params) => nothing(params as Params),
  };
}

/** One request about no document in particular. */
export interface WorkspaceFeature {
  readonly method: string;
  readonly promises: Partial<ServerCapabilities>;
  answer(params: unknown, surroundings: Surroundings): Promise<unknown>;
  readonly nothing: unknown;
}

export function workspaceFeature<Params, Result, Failure>(
  request: RequestType<Params, Result, Failure>,
  {
    promises,
    answer,
    nothing,
  }: NoInfer<{
    readonly promises: Partial<ServerCapabilities>;
    readonly answer: (params: Params, surroundings: Surroundings) => Promise<Result>;
    readonly nothing: Result;
  }>,
): WorkspaceFeature {
  return {
    method: request.method,
    promises,
    answer: (params, surroundings) => answer(params as Params, surroundings),
    nothing,
  };
}
