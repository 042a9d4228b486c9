import {
  CodeLensRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  InlayHintRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import type { InlayHint } from 'vscode-languageserver-types';
import type { Translate } from '../l10n/translate';
import { codeLenses } from './codeLens';
import { type Feature, feature } from './feature';
import { formatting } from './formatting';
import { inlayHints } from './inlayHints';
import { promisedTokens, semanticTokens } from './semanticTokens';
import { toSpan } from './toLsp';

/** How a document is shown and laid out, and what is shown beside its words. */
export const presentationFeatures: readonly Feature[] = [
  feature(InlayHintRequest.type, {
    promises: { inlayHintProvider: true },
    documentOf,
    answer: (view, params, { translate }) =>
      inlayHints(view, params).map((hint) => inLanguage(hint, translate)),
    nothing: () => [],
  }),
  feature(CodeLensRequest.type, {
    promises: { codeLensProvider: {} },
    documentOf,
    answer: (view, _, surroundings) => codeLenses(view, surroundings),
    nothing: () => [],
  }),
  feature(SemanticTokensRequest.type, {
    promises: promisedTokens,
    documentOf,
    answer: (view, params, { reader }) => semanticTokens(view, params, reader.today()),
    nothing: () => ({ data: [] }),
  }),
  feature(SemanticTokensRangeRequest.type, {
    documentOf,
    answer: (view, params, { reader }) => semanticTokens(view, params, reader.today()),
    nothing: () => ({ data: [] }),
  }),
  feature(DocumentFormattingRequest.type, {
    promises: ({ textDocument }) =>
      textDocument?.formatting?.dynamicRegistration ? {} : { documentFormattingProvider: true },
    documentOf,
    answer: (view) => formatting(view),
    nothing: () => [],
  }),
  feature(DocumentRangeFormattingRequest.type, {
    promises: ({ textDocument }) =>
      textDocument?.rangeFormatting?.dynamicRegistration ? {} : { documentRangeFormattingProvider: true },
    documentOf,
    answer: (view, { range }) => formatting(view, toSpan(view.positions, range)),
    nothing: () => [],
  }),
];

function documentOf(params: { readonly textDocument: { readonly uri: string } }): string {
  return params.textDocument.uri;
}

function inLanguage(hint: InlayHint, translate: Translate): InlayHint {
  const { label, tooltip } = hint;
  return {
    ...hint,
    label: typeof label === 'string' ? translate(label) : label,
    ...(typeof tooltip === 'string' && { tooltip: translate(tooltip) }),
  };
}
