import {
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  CompletionRequest,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  RequestType,
} from 'vscode-languageserver';
import { type DiagramsParams, type DiagramsResult, diagramsRequest } from '../protocol';
import { codeActions, documentOfAction, fixAllKind, resolveCodeAction } from './codeActions';
import { completion, completionTriggers } from './completion';
import { diagnosticReport } from './diagnostics';
import { diagrams } from './diagrams';
import { documentSymbols } from './documentSymbols';
import { type Feature, feature } from './feature';
import { foldingRanges } from './foldingRanges';
import { hover } from './hover';

/** Everything that can be asked about a document. The server's capabilities are read off this table. */
export const features: readonly Feature[] = [
  feature(DocumentDiagnosticRequest.type, {
    promises: ({ textDocument }) =>
      textDocument?.diagnostic
        ? {
            diagnosticProvider: {
              identifier: 'postmortem',
              interFileDependencies: false,
              workspaceDiagnostics: false,
            },
          }
        : {},
    documentOf,
    answer: diagnosticReport,
    nothing: () => ({ kind: 'full', items: [] }),
    forAnyDocument: true,
  }),
  feature(CodeActionRequest.type, {
    promises: {
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: true },
    },
    documentOf,
    answer: codeActions,
    nothing: () => [],
  }),
  feature(CodeActionResolveRequest.type, {
    documentOf: documentOfAction,
    answer: resolveCodeAction,
    nothing: (action) => action,
  }),
  feature(CompletionRequest.type, {
    promises: { completionProvider: { triggerCharacters: completionTriggers } },
    documentOf,
    answer: completion,
    nothing: () => [],
  }),
  feature(HoverRequest.type, {
    promises: { hoverProvider: true },
    documentOf,
    answer: hover,
    nothing: () => null,
  }),
  feature(DocumentSymbolRequest.type, {
    promises: { documentSymbolProvider: true },
    documentOf,
    answer: documentSymbols,
    nothing: () => [],
  }),
  feature(FoldingRangeRequest.type, {
    promises: { foldingRangeProvider: true },
    documentOf,
    answer: foldingRanges,
    nothing: () => [],
  }),
  feature(new RequestType<DiagramsParams, DiagramsResult | null, void>(diagramsRequest), {
    documentOf,
    answer: diagrams,
    nothing: () => null,
    forAnyDocument: true,
  }),
];

function documentOf(params: { readonly textDocument: { readonly uri: string } }): string {
  return params.textDocument.uri;
}
