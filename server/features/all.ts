import {
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  RequestType,
  SelectionRangeRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import type { CodeAction } from 'vscode-languageserver-types';
import type { Translate } from '../l10n/translate';
import {
  type DiagramFileParams,
  type DiagramFileResult,
  type DiagramsParams,
  type DiagramsResult,
  diagramFileRequest,
  diagramsRequest,
  type ExplainFindingParams,
  type ExplainFindingResult,
  explainFindingRequest,
  type ImportTimelineParams,
  type ImportTimelineResult,
  importTimelineRequest,
  type PagePicture,
  type PagePicturesParams,
  type PasteTimelineParams,
  type PasteTimelineResult,
  pagePicturesRequest,
  pasteTimelineRequest,
} from '../protocol';
import {
  type ReviewChecklistParams,
  type ReviewChecklistResult,
  reviewChecklistRequest,
} from '../reviewProtocol';
import {
  codeActions,
  configurationActions,
  documentOfAction,
  fixAllKind,
  resolveCodeAction,
} from './codeActions';
import { completion, completionTriggers } from './completion';
import { configurationCompletion } from './configuration/completion';
import { configurationHover } from './configuration/hover';
import { diagnosticReport } from './diagnostics';
import { diagramFile, diagrams } from './diagrams';
import { documentSymbols } from './documentSymbols';
import { explainFinding, explanations } from './explainFinding';
import { type Feature, feature, type WorkspaceFeature, workspaceFeature } from './feature';
import { foldingRanges } from './foldingRanges';
import { hover } from './hover';
import { definition } from './navigation/definition';
import { documentHighlights } from './navigation/documentHighlights';
import { documentLinks } from './navigation/documentLinks';
import { references } from './navigation/references';
import { prepareRename, rename } from './navigation/rename';
import { selectionRanges } from './navigation/selectionRanges';
import { workspaceSymbols } from './navigation/workspaceSymbols';
import { pagePictures } from './pagePictures';
import { presentationFeatures } from './presentation';
import { refactoringKinds, refactorings } from './refactorings';
import { reviewChecklist } from './reviewChecklist';
import { importTimeline, pasteTimeline } from './timelineImport';

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
    configuration: diagnosticReport,
    nothing: () => ({ kind: 'full', items: [] }),
    forAnyDocument: true,
  }),
  feature(CodeActionRequest.type, {
    promises: {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, ...refactoringKinds],
        resolveProvider: true,
      },
    },
    documentOf,
    answer: async (view, params, surroundings) => {
      const offered: CodeAction[] = [
        ...codeActions(view, params, surroundings.client),
        ...explanations(view, params, surroundings),
        ...(await refactorings(view, params, surroundings)),
      ];
      return inLanguage(offered, surroundings.translate);
    },
    configuration: (view, params, { translate }) => inLanguage(configurationActions(view, params), translate),
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
    configuration: configurationCompletion,
    nothing: () => [],
  }),
  feature(HoverRequest.type, {
    promises: { hoverProvider: true },
    documentOf,
    answer: hover,
    configuration: configurationHover,
    nothing: () => null,
  }),
  feature(DocumentSymbolRequest.type, {
    promises: { documentSymbolProvider: true },
    documentOf,
    answer: (view, _, { translate }) => documentSymbols(view, translate),
    nothing: () => [],
  }),
  feature(FoldingRangeRequest.type, {
    promises: { foldingRangeProvider: true },
    documentOf,
    answer: foldingRanges,
    nothing: () => [],
  }),
  feature(DefinitionRequest.type, {
    promises: { definitionProvider: true },
    documentOf,
    answer: definition,
    nothing: () => null,
  }),
  feature(ReferencesRequest.type, {
    promises: { referencesProvider: true },
    documentOf,
    answer: references,
    nothing: () => [],
  }),
  feature(PrepareRenameRequest.type, { documentOf, answer: prepareRename, nothing: () => null }),
  feature(RenameRequest.type, {
    promises: ({ textDocument }) => ({
      renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    }),
    documentOf,
    answer: rename,
    nothing: () => null,
  }),
  feature(DocumentHighlightRequest.type, {
    promises: { documentHighlightProvider: true },
    documentOf,
    answer: documentHighlights,
    nothing: () => [],
  }),
  feature(SelectionRangeRequest.type, {
    promises: { selectionRangeProvider: true },
    documentOf,
    answer: selectionRanges,
    nothing: () => null,
  }),
  feature(DocumentLinkRequest.type, {
    promises: { documentLinkProvider: {} },
    documentOf,
    answer: (view, _, surroundings) => documentLinks(view, surroundings),
    nothing: () => [],
  }),
  ...presentationFeatures,
  feature(new RequestType<ExplainFindingParams, ExplainFindingResult | null, void>(explainFindingRequest), {
    documentOf,
    answer: explainFinding,
    nothing: () => null,
  }),
  feature(
    new RequestType<ReviewChecklistParams, ReviewChecklistResult | null, void>(reviewChecklistRequest),
    { documentOf, answer: reviewChecklist, nothing: () => null },
  ),
  feature(new RequestType<DiagramsParams, DiagramsResult | null, void>(diagramsRequest), {
    documentOf,
    answer: diagrams,
    nothing: () => null,
    forAnyDocument: true,
  }),
  feature(new RequestType<ImportTimelineParams, ImportTimelineResult | null, void>(importTimelineRequest), {
    documentOf,
    answer: importTimeline,
    nothing: () => null,
    forAnyDocument: true,
  }),
  feature(new RequestType<PasteTimelineParams, PasteTimelineResult | null, void>(pasteTimelineRequest), {
    documentOf,
    answer: pasteTimeline,
    nothing: () => null,
  }),
  feature(new RequestType<DiagramFileParams, DiagramFileResult | null, void>(diagramFileRequest), {
    documentOf,
    answer: diagramFile,
    nothing: () => null,
    forAnyDocument: true,
  }),
  feature(new RequestType<PagePicturesParams, PagePicture[], void>(pagePicturesRequest), {
    documentOf,
    answer: pagePictures,
    nothing: () => [],
  }),
];

/** What is asked about the workspace and no document in particular. */
export const workspaceFeatures: readonly WorkspaceFeature[] = [
  workspaceFeature(WorkspaceSymbolRequest.type, {
    promises: { workspaceSymbolProvider: true },
    answer: workspaceSymbols,
    nothing: [],
  }),
];

/** Only when they are offered, because titles are compared before. */
function inLanguage(actions: readonly CodeAction[], translate: Translate): CodeAction[] {
  return actions.map((action) => ({ ...action, title: translate(action.title) }));
}

function documentOf(params: { readonly textDocument: { readonly uri: string } }): string {
  return params.textDocument.uri;
}
