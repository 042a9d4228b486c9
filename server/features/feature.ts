import type { ClientCapabilities, RequestType, ServerCapabilities } from 'vscode-languageserver';
import type { DocumentView } from './documentView';

/** One request about a document that the server answers, and what it promises to the editor for it. */
export interface Feature {
  readonly method: string;
  promised(client: ClientCapabilities): Partial<ServerCapabilities>;
  /** The URI of the document that a request is about. */
  documentOf(params: unknown): string;
  answer(view: DocumentView, params: unknown, client: ClientCapabilities): unknown;
  /** The answer where there is nothing to say, or where answering failed. */
  nothing(params: unknown): unknown;
}

interface FeatureParts<Params, Result> {
  /** What is promised; a function where it depends on what the editor can use. */
  readonly promises?: Partial<ServerCapabilities> | Feature['promised'];
  readonly documentOf: (params: Params) => string;
  readonly answer: (view: DocumentView, params: Params, client: ClientCapabilities) => Result;
  readonly nothing: (params: Params) => Result;
  /** True when Markdown documents that are no postmortems get an answer too. */
  readonly forAnyDocument?: boolean;
}

/** Ties a request to the function that answers it. The types meet here, once, and are checked by the compiler. */
export function feature<Params, Result, Failure>(
  request: RequestType<Params, Result, Failure>,
  {
    promises = {},
    documentOf,
    answer,
    nothing,
    forAnyDocument = false,
  }: NoInfer<FeatureParts<Params, Result>>,
): Feature {
  return {
    method: request.method,
    promised: typeof promises === 'function' ? promises : () => promises,
    documentOf: (params) => documentOf(params as Params),
    answer: (view, params, client) =>
      view.postmortem.kind === 'other' && !forAnyDocument
        ? nothing(params as Params)
        : answer(view, params as Params, client),
    nothing: (params) => nothing(params as Params),
  };
}
